/// What a function asks of the module that it is in.
extension BoundFunction {
    /// Whether it frees what the library allocated.
    var ownsMemory: Bool {
        if step?.all.contains(where: \.ownsMemory) ?? false { return true }
        if failure?.structure?.taker?.freesMemory ?? false { return true }
        let bridges = results.map(\.bridge) + (failure?.bridge.map { [$0] } ?? [])
        return bridges.contains { bridge in
            switch bridge {
            case .ownedCString(free: nil), .ownedBuffer(_, _, free: nil),
                .strings(_, .caller(free: nil)), .arrays(_, _, _, .caller(free: nil)),
                .texts(of: .ownedBuffer(_, _, free: nil)),
                .objects(_, of: .ownedBuffer(_, _, free: nil), _, _), .record(_, _, .caller):
                true
            default: false
            }
        }
    }

    /// Whether it lends memory of which nobody has shown that Go does not keep it. What the compiler
    /// finds is no proof for texts: a concatenation with an empty one is the other one itself.
    func lendsUnproven(_ export: Export) -> Bool {
        zip(arguments, export.parameters).contains { argument, given in
            let index: Int
            switch argument {
            case .parameter(let number), .structure(let number, _): index = number
            case .receiver, .count, .lengths, .number, .closures, .output, .context, .release,
                .memory,
                .capacity, .needed:
                return false
            }
            // Of what may leak it is told by itself.
            if parameters[index].isGiven || given.mayLeak { return false }
            return switch parameters[index].bridge {
            case .lentString, .lentStrings, .lentArrays, .lentReference:
                !given.isVouched && !given.uses.contains(.lookedAt)
            case .lentCString, .lentCStrings, .record, .lentHandles, .lentRawValues, .lentSlice,
                .lentBuffer, .reference:
                !given.isProven
            default: false
            }
        }
    }

    /// Whether it lends elements that Go must not write to: an array of Swift's may have other owners.
    var lendsElementsToRead: Bool {
        parameters.contains { parameter in
            switch parameter.bridge {
            case .lentSlice(isMutable: false): true
            default: false
            }
        }
    }

    /// Whether something is copied back after the call, and so between the result and its use.
    var copiesBack: Bool {
        parameters.contains { parameter in
            switch parameter.bridge {
            case .copiedReference, .lentRawValues(_, isMutable: true): true
            default: false
            }
        }
    }

    /// Whether all that it does is to call a function of C with numbers, and to give back those that it
    /// gets: then a call of its own costs more than its body does.
    var crossesNumbersOnly: Bool {
        switch role {
        case .function, .staticFunction: break
        case .method, .initializer, .release: return false
        }
        return failure == nil && outputs.isEmpty && hasNoParticulars && !isUnsafe
            && parameters.allSatisfy { parameter in
                switch parameter.bridge {
                case .same, .integer, .flag: parameter.type.isStandard
                default: false
                }
            }
            && results.allSatisfy { result in
                switch result.bridge {
                case .same, .integer, .flag: result.type.isStandard && result.safety == .safe
                default: false
                }
            }
    }

    var exposesClangModule: Bool {
        isInlinable || parameters.contains { $0.type.isOfClangModule }
            || results.contains { $0.type.isOfClangModule }
            || step?.item.value.exposesClangModule ?? false
    }
}

extension BoundRecord {
    var exposesClangModule: Bool { fields.contains { $0.type.isOfClangModule } }
}

extension SwiftType {
    fileprivate var isStandard: Bool { if case .standard = self { true } else { false } }

    /// Visits the names of the types of the C module that are part of it.
    func forEachImported(_ body: (String) -> Void) {
        switch self {
        case .imported(let name): body(name)
        case .void, .standard, .unicodeScalar, .generated, .conforming, .rawPointer, .shim: break
        case .optional(let type), .array(let type), .pointer(let type, _):
            type.forEachImported(body)
        case .dictionary(let key, let value):
            key.forEachImported(body)
            value.forEachImported(body)
        case .tuple(let elements): for element in elements { element.type.forEachImported(body) }
        case .cFunction(let parameters, let result), .closure(let parameters, let result, _, _):
            for type in parameters + [result] { type.forEachImported(body) }
        }
    }

    /// Whether a type of the C module is part of it.
    fileprivate var isOfClangModule: Bool {
        switch self {
        case .imported, .shim: true
        case .void, .standard, .unicodeScalar, .generated, .conforming, .rawPointer: false
        case .optional(let type), .array(let type), .pointer(let type, _): type.isOfClangModule
        case .dictionary(let key, let value): key.isOfClangModule || value.isOfClangModule
        case .tuple(let elements): elements.contains { $0.type.isOfClangModule }
        case .cFunction(let parameters, let result), .closure(let parameters, let result, _, _):
            result.isOfClangModule || parameters.contains { $0.isOfClangModule }
        }
    }
}

extension ArgumentBridge {
    /// Whether Go can become the owner of it.
    var canBeGiven: Bool {
        switch self {
        case .lentCString, .lentBuffer(_, _, isMutable: false), .handle, .record: true
        default: false
        }
    }

    /// The same for what the body calls so, where it lends what has its name.
    func lent(from name: SwiftIdentifier) -> ArgumentBridge {
        guard case .lentReference(_, let room) = self else { return self }
        return .lentReference(local: name, room: room)
    }

    /// Whether there is more memory of Swift's in what it lends.
    var lendsParts: Bool {
        switch self {
        case .record, .lentStrings, .lentCStrings, .lentArrays: true
        default: false
        }
    }

    /// Whether it lends memory of Swift's for the call, and no longer.
    var lendsMemory: Bool {
        switch self {
        case .lentString, .lentCString, .lentStrings, .lentSlice, .lentBuffer, .lentCStrings,
            .lentArrays, .lentReference, .lentHandles, .lentRawValues, .reference, .copiedReference,
            .record:
            true
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .complex,
            .rawValue, .handle, .nullableHandle, .closure:
            false
        }
    }
}
