/// What support code the failures of functions need.
extension SupportRules {
    mutating func add(_ failure: BoundFunction.Failure?) {
        switch failure {
        case nil: return
        case .text(let text):
            add(text.bridge)
            let isOwned = text.bridge == .ownedCString(free: nil)
            needed.insert(isOwned ? .throwError : .throwBorrowedError)
        case .wording(let text, _):
            needed.insert(.failure, .goErrorWithCode)
            add(text.bridge)
        case .structure(let structure):
            needed.insert(.failure, .goErrorWithCode)
            add(structure)
        case .status(_, _, _, let text):
            needed.insert(.failure, .goErrorWithCode)
            switch text {
            case nil: break
            case .text(let text): add(text.bridge)
            case .structure(let structure): add(structure)
            case .function(let function): add(function)
            }
        }
        needed.insert(.goError)
    }

    private mutating func add(_ structure: BoundFunction.ErrorStructure) {
        switch structure.text {
        case .string(_, let bridge): add(bridge)
        case .bytes: needed.insert(.copyText)
        case .function(let function): add(function)
        }
        if structure.taker?.freesMemory ?? false { needed.insert(.giveBackMemory) }
    }

    private mutating func add(_ function: BoundFunction.ErrorFunction) {
        guard function.fillsMemory else {
            add(function.bridge)
            return
        }
        needed.insert(.writtenText)
        for case .capacity(let type) in function.arguments where type != .int {
            needed.insert(.narrow)
        }
    }
}
