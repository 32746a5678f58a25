/// Where in a body names stand for what is declared there.
struct GoScopes {
    /// In order and apart.
    private var ranges: [String: [Range<Int>]] = [:]

    /// - Parameter definitions: in whatever order, with those names.
    init(_ definitions: some Sequence<(name: String, scope: Range<Int>)>) {
        for (name, scope) in definitions.sorted(by: { $0.scope.lowerBound < $1.scope.lowerBound }) {
            add(scope, of: name)
        }
    }

    /// They come in order.
    private mutating func add(_ scope: Range<Int>, of name: String) {
        var known = ranges.removeValue(forKey: name) ?? []
        if let last = known.last, scope.lowerBound <= last.upperBound {
            known[known.count - 1] =
                last.lowerBound..<max(last.upperBound, scope.upperBound)
        } else {
            known.append(scope)
        }
        ranges[name] = known
    }

    /// Whether the token at `position` is in a scope of that name.
    func contain(_ name: String, at position: Int) -> Bool {
        guard let scopes = ranges[name] else { return false }
        let index = scopes.partitionPoint { $0.upperBound <= position }
        return index < scopes.count && scopes[index].contains(position)
    }
}

extension GoParser {
    /// The names that assignments declare, and where they stand for that.
    func definitions(
        in assignments: some Sequence<GoAssignment>
    ) -> [(name: String, scope: Range<Int>)] {
        var found: [(name: String, scope: Range<Int>)] = []
        for assignment in assignments where assignment.isDefinition {
            for target in assignment.targets where target.count == 1 {
                let token = token(at: target.lowerBound)
                if token.kind == .identifier { found.append((text(token), assignment.scope)) }
            }
        }
        return found
    }
}
