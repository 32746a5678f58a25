/// What structs of C that are values in Swift need of the support code.
extension SupportRules {
    /// A parameter that is one, or has some.
    mutating func add(lent value: RecordValue, hasRooms: Bool, isThrowing: Bool) {
        needed.insert(.lentMemory)
        if value.canHaveCStrings { needed.insert(isThrowing ? .rejectNul : .requireNoNul) }
        if hasRooms { needed.insert(isThrowing ? .rejectExcess : .requireNoExcess) }
        use(value, .lent)
        addLending(value)
    }

    /// A parameter that is one of numbers.
    mutating func addLentAlone(_ value: RecordValue) { use(value, .lentAlone) }

    /// A result that is one, or has some.
    mutating func add(_ value: RecordValue, _ owner: RecordValue.Owner) {
        use(value, .copied)
        addCopying(value)
        switch owner {
        case .library: return
        case .function: needed.insert(.takeStruct)
        case .caller:
            if !value.hasMemory { return }
            needed.insert(.takeStruct)
            use(value, .freed)
            addFreeing(value)
        }
    }

    /// A struct of the wrapper, in the ways in which it is used.
    mutating func add(_ record: BoundRecord) {
        for value in record.fields.map(\.value) {
            if record.uses.contains(.copied) { addCopying(value) }
            if record.uses.contains(.freed) { addFreeing(value) }
            if record.uses.contains(.lent) { addLending(value) }
        }
        guard record.uses.contains(.lent) else { return }
        for case .count(_, let counted, let type) in record.members {
            if type != .standard(.Int) { needed.insert(.narrow) }
            if counted.count > 1 { needed.insert(.requireCount) }
        }
    }

    private mutating func use(_ value: RecordValue, _ use: RecordUses) {
        for name in value.structures { recordUses[name, default: []].formUnion(use) }
    }

    private mutating func addCopying(_ value: RecordValue) {
        switch value {
        case .same, .structure: break
        case .text: needed.insert(.copyCString)
        case .characters: needed.insert(.copyCharacters)
        case .array: needed.insert(.copyArray)
        case .pointer(let value, _): addCopying(value)
        case .elements(let elements), .counted(_, let elements, _):
            if elements.endWithNull, elements.type != .standard(.String) {
                needed.insert(.countToNull)
            }
            switch elements.value {
            case .same: needed.insert(.copyBuffer)
            case .text: needed.insert(.copyStrings)
            case .characters, .array, .structure, .pointer, .elements, .counted:
                needed.insert(.copyEach)
                addCopying(elements.value)
            }
        }
    }

    private mutating func addFreeing(_ value: RecordValue) {
        if !value.hasMemory { return }
        switch value {
        case .same, .characters, .array, .structure: break
        case .text: needed.insert(.giveBackMemory)
        case .pointer(let value, _):
            needed.insert(value.hasMemory ? .freeEach : .giveBackMemory)
            addFreeing(value)
        case .elements(let elements), .counted(_, let elements, _):
            needed.insert(elements.value.hasMemory ? .freeEach : .giveBackMemory)
            if elements.endWithNull, elements.value.hasMemory { needed.insert(.countToNull) }
            addFreeing(elements.value)
        }
    }

    private mutating func addLending(_ value: RecordValue) {
        switch value {
        case .same, .structure, .text, .characters, .array: break
        case .pointer(let value, _): addLending(value)
        case .elements(let elements): addLending(elements.value)
        case .counted(_, let elements, let members):
            for member in members {
                if case .count(let type) = member.value, type != .standard(.Int) {
                    needed.insert(.narrow)
                }
            }
            addLending(elements.value)
        }
    }
}

extension RecordValue {
    /// Whether there is memory in it that is the caller's where the struct is.
    fileprivate var hasMemory: Bool {
        switch self {
        case .same, .characters, .array, .text(_, isConst: true), .pointer(_, isConst: true): false
        case .structure(_, let isUnsafe): isUnsafe
        case .elements(let elements), .counted(_, let elements, _): !elements.isConst
        case .text, .pointer: true
        }
    }
}
