/// Where values come from in a package, followed through variables and through its functions.
struct GoOrigins {
    let table: GoFunctionTable
    /// The variables of the package.
    private let variables: Set<String>
    /// Those among them that functions give values, and count with at no place.
    private let holders: Set<String>
    private let keepers: GoKeepers

    /// Nobody hands a value on through more.
    static let mostFollowed = 64

    init(_ files: [GoFile]) {
        table = GoFunctionTable(files)
        let all = files.lazy.flatMap(\.functions)
        variables = files.reduce(into: []) { $0.formUnion($1.variables) }
        holders = all.reduce(into: Set<String>()) { $0.formUnion($1.assigned) }
            .subtracting(all.reduce(into: []) { $0.formUnion($1.counted) })
        keepers = GoKeepers(table)
    }

    /// Whether functions put something into a variable of the package, and it is none that they count with.
    func isHolder(_ variable: String) -> Bool { holders.contains(variable) }

    /// Whether a function, or a method after a period, may return what the package has anyway.
    func returnsBorrowed(_ name: String) -> Bool {
        return table.callees(of: name).contains { callee in
            !callee.results.isEmpty
                && origins(ofResult: 0, of: callee).contains(where: \.isBorrowed)
        }
    }

    /// Where the result of that index comes from: no variables of functions are among it, and no functions
    /// of the package.
    func origins(ofResult index: Int, of function: GoFunction) -> Set<GoOrigin> {
        let returned = returned(by: function, at: index)
        // Nearly everywhere there is nothing to follow.
        if returned.allSatisfy(\.isLast) { return Set(returned).settled }
        var search = Search()
        search.results.append((function, index))
        return follow(&search, for: function).settled
    }

    /// Where what is in the result of that index comes from, by the names of members.
    func origins(inResult index: Int, of function: GoFunction) -> [String: Set<GoOrigin>] {
        if returned(by: function, at: index).allSatisfy(\.isLast) { return [:] }
        var search = Search()
        search.results.append((function, index))
        _ = follow(&search, for: function)
        return followMembers(of: search, for: function)
    }

    /// Where what a function puts into that comes from that a parameter points to, by the names of members.
    func origins(
        inPointeeOf parameter: String, by function: GoFunction
    ) -> [String: Set<GoOrigin>] {
        var search = giving(to: parameter, by: function)
        _ = follow(&search, for: function)
        return followMembers(of: search, for: function)
    }

    /// Where the values come from that are put into the variables that a search has found.
    private func followMembers(
        of search: Search, for function: GoFunction
    ) -> [String: Set<GoOrigin>] {
        var found: [String: Set<GoOrigin>] = [:]
        var ahead = search.variables
        var known: Set<Key> = []
        while let (owner, name) = ahead.popLast(), known.count < 16 * Self.mostFollowed {
            guard known.insert(Key(owner, name)).inserted else { continue }
            for put in owner.variableOrigins.members[name] ?? [] {
                var inner = Search()
                inner.values.append((put.origin, owner))
                let origins = follow(&inner, for: function).filter { origin in
                    // That it is put into this is known.
                    if case .placed = origin { false } else { true }
                }
                found[put.member, default: []].formUnion(origins)
                ahead += inner.variables
            }
        }
        return found
    }

    /// Where what a function puts there comes from that a parameter points to; nothing if it cannot be seen
    /// to put something there.
    func origins(givenTo parameter: String, by function: GoFunction) -> Set<GoOrigin> {
        var search = giving(to: parameter, by: function)
        return follow(&search, for: function).settled
    }

    /// What a function, and those to which it hands it on, put where a parameter points to.
    private func giving(to parameter: String, by function: GoFunction) -> Search {
        var search = Search()
        var known: Set<GoHandedParameter> = []
        var ahead = [(function, parameter)]
        while let (giver, name) = ahead.popLast(), known.count < Self.mostFollowed {
            search.variables.append((giver, name))
            for origin in giver.variableOrigins.given[name] ?? [] {
                search.values.append((origin, giver))
            }
            guard let parameter = giver.parameters.first(where: { $0.name == name }) else {
                continue
            }
            for handed in parameter.handedTo where known.insert(handed).inserted {
                if handed.function.hasPrefix("C.") {
                    search.values.append((.filled(handed), giver))
                    continue
                }
                guard let callee = table.functions[handed.function], callee.hasBody,
                    handed.index < callee.parameters.count
                else {
                    search.isWhole = false
                    continue
                }
                if let name = callee.parameters[handed.index].name { ahead.append((callee, name)) }
            }
        }
        return search
    }

    /// What a function, or those that a method may be, put where they are given an address.
    private func filled(by handed: GoHandedParameter) -> Search {
        let callees = table.callees(of: handed.function)
        let isReceiver = handed.index == GoHandedParameter.receiver
        var found = Search()
        found.isWhole = isReceiver || !callees.isEmpty && !keepers.keep(handed)
        for callee in callees {
            guard let parameter = callee.parameter(at: handed.index), let name = parameter.name
            else { continue }
            let given = giving(to: name, by: callee)
            found.values += given.values
            found.variables += given.variables
            found.isWhole = found.isWhole && given.isWhole && !parameter.isStored
        }
        return found
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
        /// The variables that were found on the way.
        var variables: [(function: GoFunction, name: String)] = []
        /// Whether nothing else can be among them.
        var isWhole = true
    }

    private func follow(_ search: inout Search, for asked: GoFunction) -> Set<GoOrigin> {
        var found: Set<GoOrigin> = []
        var known: Set<Key> = []
        while true {
            if let (function, index) = search.results.popLast() {
                guard known.count < Self.mostFollowed else { return found.union([.part]) }
                guard known.insert(Key(function, "\(index)")).inserted else { continue }
                search.values += returned(by: function, at: index).map { ($0, function) }
            } else if let (origin, function) = search.values.popLast() {
                guard search.values.count < 16 * Self.mostFollowed else {
                    return found.union([.part])
                }
                switch origin {
                case .local(let name):
                    guard known.insert(Key(function, name)).inserted else { continue }
                    search.variables.append((function, name))
                    search.values += (function.variableOrigins.held[name] ?? [.other]).map {
                        ($0, function)
                    }
                case .call(let name, let index):
                    let callees = table.callees(of: name)
                    let isKnown =
                        !callees.isEmpty && callees.allSatisfy { index < $0.results.count }
                    if isKnown, callees.count <= Self.mostFollowed {
                        search.results += callees.map { ($0, index) }
                        // Another type may have a method of that name.
                        if name.hasPrefix(".") { found.insert(.null) }
                    } else if name.hasPrefix(".") || variables.contains(name) {
                        // Others' methods give what they are given: `pointer.Load()`; and what a variable
                        // holds may give what it has kept: `sync.OnceValue(f)`.
                        found.insert(.part)
                    } else {
                        found.insert(name.hasPrefix("C.") ? origin : .other)
                    }
                case .parameter:
                    // What it is given is not looked at, and may be anybody's.
                    found.insert(function.nameRange == asked.nameRange ? origin : .part)
                case .shared(let name, isElement: false)
                where variables.contains(name) && function.renewed.contains(name):
                    found.insert(.taken(variable: name))
                case .shared(let name, _), .taken(let name):
                    found.insert(variables.contains(name) ? origin : .other)
                case .handed(let handed, let variable):
                    if keepers.keep(handed) { found.insert(.kept(variable: variable)) }
                    search.variables += filled(by: handed).variables
                case .filled(let handed) where handed.function.hasPrefix("C."):
                    found.insert(origin)
                case .filled(let handed):
                    let given = filled(by: handed)
                    search.values += given.values
                    search.variables += given.variables
                    if !given.isWhole { found.insert(.other) }
                case .null, .part, .kept, .placed, .other: found.insert(origin)
                }
            } else {
                return found
            }
        }
    }

    private func returned(by function: GoFunction, at index: Int) -> [GoOrigin] {
        if function.returns.count > 8 * Self.mostFollowed { return [.other] }
        var origins: [GoOrigin] = function.hasBody && !function.returns.isEmpty ? [] : [.other]
        if function.defersCalls {
            // One that recovers returns nothing, or what it puts into the result's variable.
            let name = index < function.results.count ? function.results[index].name : nil
            origins.append(name.map { .local(variable: $0) } ?? .null)
            origins.append(.null)
        }
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

extension Set<GoOrigin> {
    /// What is put into something may be kept by it.
    fileprivate var settled: Set<GoOrigin> {
        contains { if case .placed = $0 { true } else { false } }
            ? Set(
                map {
                    if case .placed(let name) = $0 { .kept(variable: name) } else { $0 }
                }) : self
    }
}
