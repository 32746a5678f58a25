/// The rules by which what comes out of Go becomes Swift's.
extension BridgeRules {
    func result(at index: Int, of export: Export) -> Crossing<ResultBridge> {
        let result = export.results[index]
        if case .c(let type) = result.type {
            switch texts.ownership(ofResult: index, of: export) {
            case .owned where !export.isBorrowed(result.nameInDirectives):
                return .crosses(
                    .optional(.standard(.String)),
                    .ownedCString(free: free.ownFunction(ofTextsOf: export)), .unsafe)
            case .owned, .borrowed:
                return .crosses(.optional(.standard(.String)), .borrowedCString, .unsafe)
            case nil:
                if let (type, bridge) = record(
                    called: result.nameInDirectives, result.type, of: export)
                {
                    return .crosses(type, bridge, bridge.isOfUnsafeRecord ? .unsafe : .safe)
                }
                return cType(type, bridge: .same)
            }
        }
        return value(of: result.type)
    }

    /// The function that frees what this one returns, where it is not that of the module.
    func ownFree(of export: Export) -> SwiftIdentifier? {
        free.ownFunction(of: export)
    }

    /// A value that comes out of Go: a result, or what an output parameter received.
    func value(of type: ExportType) -> Crossing<ResultBridge> {
        switch type {
        case .bool: return .crosses(.standard(.Bool), .flag, .safe)
        case .rune: return .crosses(.unicodeScalar, .unicodeScalar, .safe)
        case .scalar(let scalar):
            let swift = Self.swiftType(of: scalar)
            let isSame = Self.conversion(to: scalar) == nil
            return .crosses(swift, isSame ? .same : .integer(swift), .safe)
        case .complex(let complex):
            let swift = SwiftType.generated(CgoTypeTable.name(of: complex))
            return .crosses(swift, .complex(swift), .safe)
        case .string:
            return .crosses(.standard(.String), .borrowedString, .unsafe)
        case .slice(of: .object(let name, let handle)):
            guard let (handle, safety) = self.handle(handle) else {
                return .crosses(.imported("GoSlice"), .same, .unsafe)
            }
            let element = safety == .safe ? handle : .optional(handle)
            return objects(name, of: .borrowedSlice(element: element), safety)
        case .slice(let element):
            return slice(of: element)
        case .object(let name, let handle):
            guard let (_, safety) = self.handle(handle) else {
                return cType(handle.cType, bridge: .same)
            }
            let object = SwiftType.generated(name)
            let bridge = ResultBridge.object(
                SwiftIdentifier(validated: name), parent: nil, isPointer: safety != .safe)
            return .crosses(safety == .safe ? object : .optional(object), bridge, safety)
        case .enumeration(let name, let rawType):
            let (type, conversion) = rawValue(rawType)
            let raw = conversion.map { _ in type }
            let bridge = ResultBridge.rawValue(
                enumeration: .type(named: name), from: raw, isClosed: closedTypes.contains(name))
            return .crosses(.type(named: name), bridge, .safe)
        case .map, .channel, .interface:
            return .refused(.goType(type, isResult: true))
        case .pointer: return cType(type.cType, bridge: .same)
        case .c(let type): return cType(type, bridge: .same)
        }
    }

    /// An array, of what Go has in a slice.
    private func slice(of element: ExportType?) -> Crossing<ResultBridge> {
        // Go may have what is no scalar, or no case: its memory is that of a number.
        let memory = element.flatMap { self.element($0, isMutable: true) }
        guard let element, let memory else {
            return .crosses(.imported("GoSlice"), .same, .unsafe)
        }
        let numbers = ResultBridge.borrowedSlice(element: memory)
        switch element {
        case .rune:
            return .crosses(
                .array(.unicodeScalar), .numbers(of: numbers, .unicodeScalar), .unsafe)
        case .enumeration(let name, _) where convertedTypes.contains(name):
            let type = SwiftType.type(named: name)
            return .crosses(.array(type), .numbers(of: numbers, .enumeration(type)), .unsafe)
        default:
            return .crosses(.array(memory), numbers, .unsafe)
        }
    }

    /// An array of objects, from one of handles.
    func objects(
        _ name: String, of handles: ResultBridge, _ safety: MemorySafety
    ) -> Crossing<ResultBridge> {
        let bridge = ResultBridge.objects(
            SwiftIdentifier(validated: name), of: handles, parent: nil, isPointer: safety != .safe)
        return .crosses(.array(.generated(name)), bridge, .unsafe)
    }
}
