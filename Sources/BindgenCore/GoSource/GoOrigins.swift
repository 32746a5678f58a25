/// Where values come from in a package, followed through variables and through its functions.
struct GoOrigins {
    private let functions: [String: GoFunction]
    /// By their names, after a period.
    private let methods: [String: [GoFunction]]
    /// The variables of the package.
    private let variables: Set<String>

    /// Nobody hands a value on through more.
    private static let mostFollowed = 64

    init(_ files: [GoFile]) {
        let all = files.flatMap(\.functions)
        functions = all.reduce(into: [:]) { functions, function in
            if function.receiver == nil { functions[function.name] = function }
        }
        methods = Dictionary(grouping: all.filter { $0.receiver != nil }) { "." + $0.name }
        variables = files.reduce(into: []) { $0.formUnion($1.variables) }
    }

    /// Where the result of that index comes from: no variables of functions are among it, and no functions
    /// of the package.
    func origins(ofResult index: Int, of function: GoFunction) -> Set<GoOrigin> {
        let returned = returned(by: function, at: index)
        // Nearly everywhere there is nothing to follow.
        if returned.allSatisfy(\.isLast) { return Set(returned) }
        var search = Search()
        search.results.append((function, index))
        return follow(search, for: function)
    }

    /// Where what a function puts there comes from that a parameter points to; nothing if it cannot be seen
    /// to put something there.
    func origins(givenTo parameter: String, by function: GoFunction) -> Set<GoOrigin> {
        var search = Search()
        for origin in function.variableOrigins.given[parameter] ?? [] {
            search.values.append((origin, function))
        }
        return follow(search, for: function)
    }

    /// A result of a function, or a variable of one.
    private struct Key: Hashable {
        var place: SourceRange
        var name: String

        init(_ function: GoFunction, _ name: String) {
            place = function.nameRange
            self.name = name
        }
    }

    private struct Search {
        var results: [(function: GoFunction, index: Int)] = []
        var values: [(origin: GoOrigin, function: GoFunction)] = []
    }

    private func follow(_ search: Search, for asked: GoFunction) -> Set<GoOrigin> {
        var search = search
        var found: Set<GoOrigin> = []
        var known: Set<Key> = []
        while true {
            if let (function, index) = search.results.popLast() {
                guard known.count < Self.mostFollowed else { return found.union([.other]) }
                guard known.insert(Key(function, "\(index)")).inserted else { continue }
                search.values += returned(by: function, at: index).map { ($0, function) }
            } else if let (origin, function) = search.values.popLast() {
                switch origin {
                case .local(let name):
                    guard known.insert(Key(function, name)).inserted else { continue }
                    search.values += (function.variableOrigins.held[name] ?? [.other]).map {
                        ($0, function)
                    }
                case .call(let name, let index):
                    let callees = functions[name].map { [$0] } ?? methods[name] ?? []
                    let isKnown =
                        !callees.isEmpty && callees.allSatisfy { index < $0.results.count }
                    if isKnown {
                        search.results += callees.map { ($0, index) }
                    } else {
                        found.insert(name.hasPrefix("C.") ? origin : .other)
                    }
                case .parameter:
                    // What it is given is not looked at.
                    found.insert(function.nameRange == asked.nameRange ? origin : .other)
                case .shared(let name): found.insert(variables.contains(name) ? origin : .other)
                case .null, .part, .kept, .other: found.insert(origin)
                }
            } else {
                return found
            }
        }
    }

    private func returned(by function: GoFunction, at index: Int) -> [GoOrigin] {
        // A deferred call may replace what a `return` says.
        let isSure = function.hasBody && !function.defersCalls && !function.returns.isEmpty
        var origins: [GoOrigin] = isSure ? [] : [.other]
        for statement in function.returns {
            if index < statement.origins.count, statement.origins.count == function.results.count {
                origins.append(statement.origins[index])
            } else if statement.origins.isEmpty, index < function.results.count,
                let name = function.results[index].name
            {
                origins.append(.local(variable: name))
            } else if statement.origins.count == 1, case .call(let name, _) = statement.origins[0] {
                origins.append(.call(name, result: index))
            } else {
                origins.append(.other)
            }
        }
        return origins
    }
}
