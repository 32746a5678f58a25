/// Pointers to slices and strings of Go's: what Go stores through them is its own memory, unless the author
/// says that it is what Go was given, or C's.
extension BridgeRules {
    /// The parameter at `index`, where a directive says that Go changes the slice that it points to.
    func sliceReference(_ index: Int, of export: Export) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        guard export.conventions.writable.contains(parameter.name),
            let element = lentElement(behind: parameter.type)
        else { return nil }
        let room = export.conventions.capacity(of: parameter.name) ?? 0
        // The body has a name for it, which is set later.
        let local = Self.name(parameter, "Slice", in: export)
        return .crosses(.array(element), .lentReference(local: local, room: room), .unsafe)
    }

    /// The elements of a slice that a parameter points to, where Go can be lent memory for them.
    func lentElement(behind type: ExportType) -> SwiftType? {
        guard case .pointer(to: .slice(let element?)) = type else { return nil }
        if case .enumeration(let name, _) = element, convertedTypes.contains(name) { return nil }
        return self.element(element, isMutable: true)
    }

    /// The memory, and its elements, that Go gets to fill where the parameter is an output with room for
    /// some.
    func lentOutput(
        _ index: Int, of export: Export
    ) -> (BoundFunction.Parameter, BoundFunction.Output)? {
        let parameter = export.parameters[index]
        guard let room = export.conventions.capacity(of: parameter.name),
            let element = lentElement(behind: parameter.type)
        else { return nil }
        let local = Self.name(parameter, "Value", in: export)
        let lent = BoundFunction.Parameter(
            name: Self.name(parameter, "Slice", in: export), type: .array(element),
            bridge: .lentReference(local: local, room: room), isHidden: true)
        return (lent, .init(name: local, type: .array(element), safety: .safe))
    }

    /// What Go stores through the parameter at `index`, in memory of C's.
    func storedOutput(
        _ index: Int, of export: Export, as number: Int
    ) -> (BoundFunction.Output, BoundFunction.Source, SwiftType, ResultBridge)? {
        let parameter = export.parameters[index]
        if let (lent, output) = lentOutput(index, of: export) {
            return (output, .output(number), lent.type, .same)
        }
        guard case .pointer(let pointee) = parameter.type, pointee.isGoMemory,
            case .crosses(let type, let bridge, _) = value(of: pointee)
        else { return nil }
        let output = BoundFunction.Output(
            name: Self.name(parameter, "Value", in: export),
            type: .imported(pointee == .string ? "GoString" : "GoSlice"), safety: .unsafe)
        if pointee == .slice(of: .string) {
            guard !export.isBorrowed(parameter.name) else { return nil }
            return (output, .output(number), .array(.standard(.String)), .ownedStrings)
        }
        guard bridge != .same else { return nil }
        let isBorrowed = export.isBorrowed(parameter.name)
        return (output, .output(number), type, isBorrowed ? bridge : bridge.owned ?? bridge)
    }
}

extension ExportType {
    /// Whether it has memory of Go's, unless somebody says otherwise.
    fileprivate var isGoMemory: Bool {
        switch self {
        case .string, .slice: true
        default: false
        }
    }

    /// Whether Go can store memory of its own through it.
    var pointsToGoMemory: Bool {
        switch self {
        case .pointer(let pointee): pointee.isGoMemory
        case .c(.pointer(let pointee)): CgoTypeTable.exportType(of: pointee).isGoMemory
        default: false
        }
    }
}

extension Diagnostic {
    static func storedMemory(_ export: Export, _ parameter: Export.Parameter) -> Diagnostic {
        let name = parameter.name
        let what = parameter.type.cType == .pointer(to: .named("GoString")) ? "string" : "slice"
        let lent =
            what == "slice"
            ? "'//swift:inout \(name)' if it only changes the slice that it is given, or makes it "
                + "shorter, or " : ""
        let isSaid = export.conventions.writable.contains(name)
        return Diagnostic(
            code: .storedMemory, severity: .warning,
            message:
                "'\(export.name)' can store a \(what) of Go's memory through '\(name)', which is "
                + "gone when Swift reads it",
            range: parameter.sourceRange ?? parameter.range,
            fix: isSaid
                ? "take a pointer to a slice of numbers, or of structs without pointers"
                : "write \(lent)'//swift:out \(name)' if what it stores is in memory from C.malloc")
    }
}
