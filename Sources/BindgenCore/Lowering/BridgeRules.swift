/// How one value crosses, or why it cannot.
enum Crossing<Bridge: Equatable & Sendable>: Equatable, Sendable {
    /// It crosses as a value of this Swift type; the safety is that of the C value.
    case crosses(SwiftType, Bridge, MemorySafety)
    case refused(Refusal)
}

/// Why a value cannot cross, and what to write instead.
struct Refusal: Equatable, Sendable {
    var code: DiagnosticCode
    /// What the value is: `a Go map`.
    var what: String
    var fix: String
}

/// The rules by which the types of an export become Swift's.
struct BridgeRules {
    let header: CHeader
    let importer: ImporterRules
    let texts: TextRules

    init(header: CHeader, exports: [Export]) {
        self.header = header
        importer = ImporterRules(header: header)
        texts = TextRules(header: header, exports: exports)
    }

    // MARK: - Parameters

    func parameter(at index: Int, of export: Export) -> Crossing<ArgumentBridge> {
        let type = export.parameters[index].type
        switch type {
        case .scalar(let scalar):
            let swift = Self.swiftType(of: scalar)
            let bridge: ArgumentBridge =
                Self.needsConversion(scalar)
                ? .integer(.imported(CgoTypeTable.name(of: scalar))) : .same
            return .crosses(.standard(swift), bridge, .safe)
        case .complex(let complex):
            return .crosses(
                .generated(CgoTypeTable.name(of: complex)), .complex(shim: complex.shimSuffix),
                .safe)
        case .string:
            return .crosses(.standard(.String), .lentString, .unsafe)
        case .slice:
            return .crosses(.imported("GoSlice"), .same, .unsafe)
        case .map, .channel, .interface:
            return .refused(.goType(type, isResult: false))
        case .c(let type):
            if texts.isText(parameter: index, of: export) {
                return .crosses(.standard(.String), .lentCString, .unsafe)
            }
            return cType(type, bridge: .same)
        }
    }

    // MARK: - Results

    func result(at index: Int, of export: Export) -> Crossing<ResultBridge> {
        let type = export.results[index].type
        switch type {
        case .scalar(let scalar):
            let swift = SwiftType.standard(Self.swiftType(of: scalar))
            return .crosses(swift, Self.needsConversion(scalar) ? .integer(swift) : .same, .safe)
        case .complex(let complex):
            let swift = SwiftType.generated(CgoTypeTable.name(of: complex))
            return .crosses(swift, .complex(swift), .safe)
        case .string:
            return .crosses(.standard(.String), .borrowedString, .unsafe)
        case .slice:
            return .crosses(.imported("GoSlice"), .same, .unsafe)
        case .map, .channel, .interface:
            return .refused(.goType(type, isResult: true))
        case .c(let type):
            switch texts.ownership(ofResult: index, of: export) {
            case .owned:
                return .crosses(.optional(.standard(.String)), .ownedCString, .unsafe)
            case .borrowed:
                return .crosses(.optional(.standard(.String)), .borrowedCString, .unsafe)
            case nil:
                return cType(type, bridge: .same)
            }
        }
    }

    private func cType<Bridge>(_ type: CType, bridge: Bridge) -> Crossing<Bridge> {
        if let complex = CgoTypeTable.complexPointee(of: type) {
            let number = SwiftType.shim(complex.shimSuffix)
            return .crosses(.optional(.pointer(to: number, isMutable: true)), bridge, .unsafe)
        }
        return switch importer.verdict(type) {
        case .visible(let swift, let safety): .crosses(swift, bridge, safety)
        // The shim header hands it on as a 'void *'.
        case .pointerOutOfSight: .crosses(.optional(.rawPointer(isMutable: true)), bridge, .unsafe)
        case .hidden(let reason): .refused(.cType(reason))
        }
    }

    // MARK: - Numbers

    private static func swiftType(of scalar: GoScalar) -> StandardName {
        switch scalar {
        case .int: .Int
        case .int8: .Int8
        case .int16: .Int16
        case .int32: .Int32
        case .int64: .Int64
        case .uint, .uintptr: .UInt
        case .uint8: .UInt8
        case .uint16: .UInt16
        case .uint32: .UInt32
        case .uint64: .UInt64
        case .float32: .Float
        case .float64: .Double
        }
    }

    /// Go's `int` is a `long long` to C and so never Swift's `Int`; its `uintptr` is a `size_t`,
    /// which Swift imports as a signed `Int`.
    private static func needsConversion(_ scalar: GoScalar) -> Bool {
        switch scalar {
        case .int, .uint, .uintptr: true
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float32, .float64:
            false
        }
    }
}

extension GoComplex {
    /// The end of the name that the shim header gives the struct and its conversions.
    var shimSuffix: String {
        switch self {
        case .complex64: "Complex64"
        case .complex128: "Complex128"
        }
    }

    /// What the shim header declares for it.
    var shim: ShimHeader.Complex {
        switch self {
        case .complex64:
            ShimHeader.Complex(suffix: shimSuffix, type: "GoComplex64", part: "float")
        case .complex128:
            ShimHeader.Complex(suffix: shimSuffix, type: "GoComplex128", part: "double")
        }
    }
}

extension Refusal {
    fileprivate static func goType(_ type: ExportType, isResult: Bool) -> Refusal {
        let what: String
        let fix: String
        switch type {
        case .map:
            what = "a Go map"
            fix = "export functions that look up and store one entry, or pass the map as JSON text"
        case .channel:
            what = "a Go channel"
            fix = "export a function that receives or sends one value"
        default:
            what = "a Go interface"
            fix =
                isResult
                ? "return an error's text as the last of several results, 'err *C.char': "
                    + "Go aborts the process when an interface that holds Go memory is returned"
                : "take a concrete type: a number, a string, or a handle of runtime/cgo"
        }
        return Refusal(code: .goTypeCannotCross, what: what, fix: fix)
    }

    fileprivate static func cType(_ reason: String) -> Refusal {
        Refusal(
            code: .cTypeNotImported, what: "a C \(reason), which Swift does not import",
            fix: "pass a pointer to it, or split it into types that Swift imports")
    }
}
