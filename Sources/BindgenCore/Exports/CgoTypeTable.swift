/// The names that cgo gives Go's types in C: the only place that knows them.
enum CgoTypeTable {
    /// The C typedef of a Go number: `GoInt8` for `int8`.
    static func name(of scalar: GoScalar) -> String {
        switch scalar {
        case .int: "GoInt"
        case .int8: "GoInt8"
        case .int16: "GoInt16"
        case .int32: "GoInt32"
        case .int64: "GoInt64"
        case .uint: "GoUint"
        case .uint8: "GoUint8"
        case .uint16: "GoUint16"
        case .uint32: "GoUint32"
        case .uint64: "GoUint64"
        case .uintptr: "GoUintptr"
        case .float32: "GoFloat32"
        case .float64: "GoFloat64"
        }
    }

    static func name(of complex: GoComplex) -> String {
        switch complex {
        case .complex64: "GoComplex64"
        case .complex128: "GoComplex128"
        }
    }

    private static let types: NameMap<ExportType> = {
        var types = NameMap<ExportType>()
        let others: [(String, ExportType)] = [
            ("GoString", .string), ("_GoString_", .string), ("GoSlice", .slice(of: nil)),
            ("GoMap", .map), ("GoChan", .channel), ("GoInterface", .interface),
        ]
        for (name, type) in others { types.insert(type, for: name) }
        for scalar in GoScalar.allCases { types.insert(.scalar(scalar), for: name(of: scalar)) }
        for complex in GoComplex.allCases {
            types.insert(.complex(complex), for: name(of: complex))
        }
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

    /// Whether a C typedef is one of Go's numbers.
    static func isNumber(_ name: String) -> Bool {
        if case .scalar = types[name] { true } else { false }
    }

    static func isInteger(_ name: String) -> Bool {
        if case .scalar(let scalar) = types[name] { !scalar.isFloating } else { false }
    }

    /// The type of C that Go code calls `C.name`, where that is not its name in C, or no more than a
    /// typedef's.
    static func cType(named name: String, in header: CHeader) -> CType? {
        // Before C23 it is whatever the preamble, or <stdbool.h>, says.
        if name == "bool", let own = header.typedefs[name], own != .bool { return .named(name) }
        if let type = cTypes[name] { return type }
        for kind in [CTag.Kind.struct, .union, .enum] {
            let prefix = kind.rawValue + "_"
            if name.hasPrefix(prefix) {
                return .tagged(CTag(kind: kind, name: .tag(String(name.dropFirst(prefix.count)))))
            }
        }
        return nil
    }

    private static let cTypes: [String: CType] = [
        "char": .integer(.char), "schar": .integer(.signedChar), "uchar": .integer(.unsignedChar),
        "short": .integer(.short), "ushort": .integer(.unsignedShort), "int": .integer(.int),
        "uint": .integer(.unsignedInt), "long": .integer(.long),
        "ulong": .integer(.unsignedLong), "longlong": .integer(.longLong),
        "ulonglong": .integer(.unsignedLongLong), "float": .floating(.float),
        "double": .floating(.double), "_Bool": .bool, "bool": .bool,
    ]

    /// The complex number that a C type points to, if it does.
    static func complexPointee(of type: CType) -> GoComplex? {
        guard case .pointer(let pointee) = type,
            case .complex(let complex) = exportType(of: pointee)
        else { return nil }
        return complex
    }
}

extension ExportType {
    /// The C type that cgo gives it.
    var cType: CType {
        switch self {
        case .bool: .named(CgoTypeTable.name(of: .uint8))
        case .rune: .named(CgoTypeTable.name(of: .int32))
        case .scalar(let scalar): .named(CgoTypeTable.name(of: scalar))
        case .complex(let complex): .named(CgoTypeTable.name(of: complex))
        case .string: .named("GoString")
        case .slice: .named("GoSlice")
        case .map: .named("GoMap")
        case .channel: .named("GoChan")
        case .interface: .named("GoInterface")
        case .pointer(let pointee): .pointer(to: pointee.cType)
        case .object(_, let type), .enumeration(_, let type): type.cType
        case .c(let type): type
        }
    }
}
