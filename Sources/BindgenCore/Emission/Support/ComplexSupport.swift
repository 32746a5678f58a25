func complexSupport(_ names: SupportNames, bits: Int, part: String) -> String {
    """
    /// A complex number, as Go's `complex\(bits)`.
    \(names.access)struct GoComplex\(bits): Hashable, Sendable {
        /// The real part.
        \(names.memberAccess)var real: \(part)
        /// The imaginary part.
        \(names.memberAccess)var imaginary: \(part)

        /// Makes a complex number of its parts.
        \(names.memberAccess)init(real: \(part), imaginary: \(part)) {
            self.real = real
            self.imaginary = imaginary
        }

        fileprivate init(_ number: \(names.shim)_Complex\(bits)) {
            self.init(real: number.real, imaginary: number.imaginary)
        }
    }

    extension \(names.shim)_Complex\(bits) {
        fileprivate \(names.isolation)init(_ number: GoComplex\(bits)) {
            self.init(real: number.real, imaginary: number.imaginary)
        }
    }
    """
}
