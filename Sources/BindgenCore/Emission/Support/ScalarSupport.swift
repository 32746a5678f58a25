func unicodeScalarSupport(_ names: SupportNames) -> String {
    """
    /// The Unicode scalar of a Go rune; U+FFFD where the rune is none, as when Go encodes it.
    \(names.isolation)private func unicodeScalar(_ rune: Int32) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(truncatingIfNeeded: rune)) ?? "\\u{FFFD}"
    }
    """
}
