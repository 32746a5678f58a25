/// What callers may leave out of a struct that they make.
extension RecordRules {
    /// What a member begins as that Swift has as C has it.
    func initial(of type: CType) -> BoundRecord.Initial? {
        if header.isNumber(type) { return .zero }
        guard let tag = header.tag(of: type), tag.kind == .struct else { return nil }
        return .empty
    }
}

extension [BoundRecord] {
    /// Lets callers leave structs out of which they may leave everything out.
    mutating func leaveOutEmpty() {
        var isChanged = true
        while isChanged {
            let empty = Set(filter { $0.fields.allSatisfy(\.canBeLeftOut) }.map(\.name))
            isChanged = false
            for index in indices {
                for field in self[index].fields.indices
                where !self[index].fields[field].canBeLeftOut {
                    guard case .structure(let name, _) = self[index].fields[field].value,
                        empty.contains(name)
                    else { continue }
                    self[index].fields[field].initial = .empty
                    isChanged = true
                }
            }
        }
    }
}

extension BoundRecord.Field {
    fileprivate var canBeLeftOut: Bool { type.zero != nil || initial != nil }
}
