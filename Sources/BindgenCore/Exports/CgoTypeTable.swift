/// The names that cgo gives Go's types in C: the only place that knows them.
enum CgoTypeTable {
    /// The C typedef of a Go number: `GoInt8` for `int8`.
    static func name(of scalar: GoScalar) -> String {
        "Go" + scalar.rawValue.prefix(1).uppercased() + scalar.rawValue.dropFirst()
    }

    static func name(of complex: GoComplex) -> String {
        switch complex {
        case .complex64: "GoComplex64"
        case .complex128: "GoComplex128"
        }
    }

    private static let types: [String: ExportType] = {
        var types: [String: ExportType] = [
            "GoString": .string, "_GoString_": .string, "GoSlice": .slice, "GoMap": .map,
            "GoChan": .channel, "GoInterface": .interface,
        ]
        for scalar in GoScalar.allCases { types[name(of: scalar)] = .scalar(scalar) }
        for complex in GoComplex.allCases { types[name(of: complex)] = .complex(complex) }
        return types
    }()

    /// The Go type that a C type stands for at the top of a parameter or result.
    static func exportType(of type: CType) -> ExportType {
        switch type {
        case .named(let name): types[name] ?? .c(type)
        case .complex(.float): .complex(.complex64)
        case .complex(.double): .complex(.complex128)
        default: .c(type)
        }
    }

    /// The complex number that a C type points to, if it does.
    static func complexPointee(of type: CType) -> GoComplex? {
        guard case .pointer(let pointee) = type,
            case .complex(let complex) = exportType(of: pointee)
        else { return nil }
        return complex
    }
}
