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
    /// The enumerations that have no other values than their constants.
    let closedTypes: Set<String>
    /// What is not in memory as its raw value is.
    let convertedTypes: Set<String>
    /// The handles of objects, by what a typedef of C can be called to be one, too: `store_t`.
    private let objectTypes: [String: ExportType]
    /// Where functions without a context find the closures that they are.
    var slots: [Slot: Int] = [:]

    /// The classes whose handles are addresses of structs that callers have.
    let ownStructures: Set<String>
    let free: FreeRules
    /// The structs of C that are values in Swift.
    let records: RecordRules

    init(
        importer: ImporterRules, exports: [Export], types: [NamedType],
        records: [SourceRecord] = [], free: FreeRules
    ) {
        let header = importer.header
        self.importer = importer
        self.header = header
        self.free = free
        closedTypes = Set(types.filter { $0.kind == .enumeration(.closed) }.map(\.name))
        convertedTypes = closedTypes.union([NamedType.durationName, NamedType.timeName])
        objectTypes = Dictionary(
            types.lazy.filter { $0.kind == .object }.map { type in
                (Self.plainName(type.goName), .object(type.name, type.underlying))
            }, uniquingKeysWith: { first, _ in first })
        ownStructures = Set(exports.annotated.flatMap { $0.ownStructures(in: header) })
        self.records = RecordRules(
            records, besides: Set(types.map(\.name)).union(SupportRules.helperNames),
            header: header, importer: importer)
        texts = TextRules(header: header, exports: exports)
        slots = slots(exports)
    }

    /// The object for which a number stands whose type in C is called as the object's is in Go.
    func object(typedef name: String) -> ExportType? {
        objectTypes.isEmpty ? nil : objectTypes[Self.plainName(name)]
    }

    /// `store_t` and `Store` are one name.
    private static func plainName(_ name: String) -> String {
        let stem = name.hasSuffix("_t") ? name.dropLast(2) : name[...]
        return stem.filter { $0 != "_" }.lowercased()
    }

    // MARK: - Parameters

    /// A parameter that stands for one value of Swift; what a directive says of it is decided
    /// elsewhere.
    func parameter(at index: Int, of export: Export) -> Crossing<ArgumentBridge> {
        let parameter = export.parameters[index]
        switch parameter.type {
        case .bool: return .crosses(.standard(.Bool), .flag, .safe)
        case .rune: return .crosses(.unicodeScalar, .unicodeScalar, .safe)
        case .scalar(let scalar):
            let conversion = Self.conversion(to: scalar)
            return .crosses(
                Self.swiftType(of: scalar), conversion.map { .integer($0) } ?? .same, .safe)
        case .complex(let complex):
            return .crosses(
                .generated(CgoTypeTable.name(of: complex)), .complex(shim: complex.shimSuffix),
                .safe)
        case .string:
            return .crosses(.standard(.String), .lentString, .unsafe)
        case .slice(of: .string):
            return .crosses(.array(.standard(.String)), .lentStrings, .unsafe)
        case .slice(of: .object(let name, let handle)):
            guard let (_, safety) = self.handle(handle) else {
                return .crosses(.imported("GoSlice"), .same, .unsafe)
            }
            let handles = ArgumentBridge.lentHandles(
                local: Self.name(parameter, "Handles", in: export), safety,
                as: .lentSlice(isMutable: false))
            return .crosses(.array(.generated(name)), handles, .unsafe)
        case .slice(let element):
            let isMutable = export.conventions.writable.contains(parameter.name)
            if case .enumeration(let name, _) = element, convertedTypes.contains(name) {
                let local = Self.name(parameter, "Values", in: export)
                return .crosses(
                    .array(.type(named: name)),
                    .lentRawValues(local: local, isMutable: isMutable), .unsafe)
            }
            guard let element = element.flatMap({ self.element($0, isMutable: isMutable) }) else {
                return .crosses(.imported("GoSlice"), .same, .unsafe)
            }
            return .crosses(.array(element), .lentSlice(isMutable: isMutable), .unsafe)
        case .pointer(let pointee):
            if let number = nullableNumber(behind: parameter, of: export) { return number }
            // Go takes it for the first of many.
            if parameter.uses.contains(.memory),
                !export.conventions.writable.contains(parameter.name)
            {
                return cType(parameter.type.cType, bridge: .same)
            }
            return reference(to: pointee, parameter, of: export)
        case .object(let name, let handle):
            guard let (_, safety) = self.handle(handle) else {
                return cType(handle.cType, bridge: .same)
            }
            let local = Self.name(parameter, "Handle", in: export)
            if isNullable(parameter, of: export), export.canLack(parameter) {
                return .crosses(
                    .optional(.generated(name)),
                    .nullableHandle(local: local, safety, isNumber: handle.isInteger(in: header)),
                    safety)
            }
            return .crosses(.generated(name), .handle(local: local, safety), safety)
        case .enumeration(let name, let raw):
            return .crosses(.type(named: name), .rawValue(rawValue(raw).conversion), .safe)
        case .map, .channel, .interface:
            return .refused(.goType(parameter.type, isResult: false))
        case .c(let type):
            let isGiven =
                !export.isPlain && export.givesAway(parameter)
                && header.isCharacterPointer(type)
            if isGiven || texts.isText(parameter: index, of: export) {
                let isNullable = canBeNull(parameter, of: export)
                return .crosses(
                    isNullable ? .optional(.standard(.String)) : .standard(.String),
                    .lentCString(isNullable: isNullable), .unsafe)
            }
            if let record = record(parameter, of: export) { return record }
            if let number = nullableNumber(behind: parameter, of: export) { return number }
            if let value = writableValue(behind: parameter, of: export) {
                return .crosses(value, .reference, .unsafe)
            }
            return cType(type, bridge: .same)
        }
    }

    /// What a pointer of C points to, where the author says that Go writes there: a number or a struct
    /// that is safe to have.
    func writableValue(behind parameter: Export.Parameter, of export: Export) -> SwiftType? {
        guard !export.isPlain, export.conventions.writable.contains(parameter.name),
            case .c(let type) = parameter.type, let pointee = header.pointee(of: type),
            !parameter.uses.contains(.many), !header.resolved(pointee).isConst
        else { return nil }
        switch header.resolved(pointee).unqualified {
        case .void, .pointer, .array, .function: return nil
        case .bool, .integer, .floating, .complex, .atomic, .vector, .other, .const, .named,
            .tagged:
            break
        }
        guard
            case .visible(.optional(.pointer(let value, isMutable: true)), _) =
                importer.verdict(type), case .visible(_, .safe) = importer.verdict(pointee)
        else { return nil }
        return value
    }

    /// `*T`: a value of the caller's, whose memory can be lent where Swift's type has the same shape
    /// and every value that Go may write.
    private func reference(
        to pointee: ExportType, _ parameter: Export.Parameter, of export: Export
    ) -> Crossing<ArgumentBridge> {
        let variable = SwiftNaming.derived(
            from: parameter.name, "Value", besides: export.parameters.lazy.map(\.name),
            isBeside: true)
        switch pointee {
        case .scalar(let scalar):
            let swift = Self.swiftType(of: scalar)
            guard let c = Self.conversion(to: scalar) else {
                return .crosses(swift, .reference, .unsafe)
            }
            return .crosses(
                swift, .copiedReference(.integer(swift: swift, c: c), variable: variable), .unsafe)
        case .bool:
            let c = SwiftType.imported(CgoTypeTable.name(of: .uint8))
            return .crosses(
                .standard(.Bool), .copiedReference(.flag(c: c), variable: variable), .unsafe)
        case .rune:
            return .crosses(
                .unicodeScalar, .copiedReference(.unicodeScalar, variable: variable), .unsafe)
        case .enumeration(let name, let raw):
            let (rawType, c) = rawValue(raw)
            let bridge = ScalarBridge.rawValue(
                enumeration: .type(named: name), rawType: rawType, c: c,
                isClosed: closedTypes.contains(name))
            return .crosses(
                .type(named: name), .copiedReference(bridge, variable: variable), .unsafe)
        case .complex(let complex):
            let swift = SwiftType.generated(CgoTypeTable.name(of: complex))
            let bridge = ScalarBridge.complex(swift: swift, shim: complex.shimSuffix)
            return .crosses(swift, .copiedReference(bridge, variable: variable), .unsafe)
        default:
            return cType(parameter.type.cType, bridge: .same)
        }
    }

    /// A name in the body that belongs to a parameter.
    static func name(
        _ parameter: Export.Parameter, _ suffix: String, in export: Export, isBeside: Bool = false
    ) -> SwiftIdentifier {
        SwiftNaming.derived(
            from: parameter.name, suffix, besides: export.parameters.lazy.map(\.name),
            isBeside: isBeside)
    }

    /// The elements of a slice, as Swift sees the same memory; nothing where it cannot.
    func element(_ type: ExportType, isMutable: Bool) -> SwiftType? {
        switch type {
        case .bool: .standard(.Bool)
        // Its memory is that of the raw value, but an enum's is not.
        case .enumeration(let name, _) where !convertedTypes.contains(name): .generated(name)
        // Go may write what is no scalar.
        case .rune: isMutable ? .standard(.Int32) : .unicodeScalar
        case .scalar(let scalar): Self.swiftType(of: scalar)
        case .enumeration(_, let raw): rawValue(raw).type
        case .complex(let complex): .generated(CgoTypeTable.name(of: complex))
        case .c(let type):
            if case .visible(let swift, .safe) = importer.verdict(type) { swift } else { nil }
        case .string, .slice, .map, .channel, .interface, .pointer, .object: nil
        }
    }

    // MARK: - Types of C

    /// The raw value of an enumeration, and the C type that it has to be converted to.
    func rawValue(_ type: ExportType) -> (type: SwiftType, conversion: SwiftType?) {
        if case .scalar(let scalar) = type {
            return (Self.swiftType(of: scalar), Self.conversion(to: scalar))
        }
        if case .visible(let swift, _) = importer.verdict(type.cType) { return (swift, nil) }
        return (.standard(.Int), nil)
    }

    /// What the C functions take for a handle, and how safe that is to touch.
    func handle(_ type: ExportType) -> (SwiftType, MemorySafety)? {
        switch type {
        case .object(_, let handle): return self.handle(handle)
        case .scalar(let scalar): return (.imported(CgoTypeTable.name(of: scalar)), .safe)
        case .c(let type):
            guard case .visible(let swift, let safety) = importer.verdict(type), !safety.isOpen
            else { return nil }
            if case .optional(let pointer) = swift { return (pointer, safety) }
            return (swift, safety)
        default: return nil
        }
    }

    func cType<Bridge>(_ type: CType, bridge: Bridge) -> Crossing<Bridge> {
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

    static func swiftType(of scalar: GoScalar) -> SwiftType {
        switch scalar {
        case .int: .standard(.Int)
        case .int8: .standard(.Int8)
        case .int16: .standard(.Int16)
        case .int32: .standard(.Int32)
        case .int64: .standard(.Int64)
        case .uint, .uintptr: .standard(.UInt)
        case .uint8: .standard(.UInt8)
        case .uint16: .standard(.UInt16)
        case .uint32: .standard(.UInt32)
        case .uint64: .standard(.UInt64)
        case .float32: .standard(.Float)
        case .float64: .standard(.Double)
        }
    }

    /// The C type that a number has to be converted to. Go's `int` is a `long long` to C and so never
    /// Swift's `Int`; its `uintptr` is a `size_t`, which Swift imports as a signed `Int`.
    static func conversion(to scalar: GoScalar) -> SwiftType? {
        switch scalar {
        case .int, .uint, .uintptr: .imported(CgoTypeTable.name(of: scalar))
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float32, .float64:
            nil
        }
    }
}

extension SwiftType {
    /// What a named type of Go becomes.
    static func type(named name: String) -> SwiftType {
        name == NamedType.durationName ? .standard(.Duration) : .generated(name)
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
    static func goType(_ type: ExportType, isResult: Bool) -> Refusal {
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
