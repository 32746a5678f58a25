/// Which calls the results of a function come from.
extension GoParser {
    /// Notes of what is returned the function that made it, where that is sure: `return f(x)`, or
    /// `v := f(x)` and, further down, `return v`.
    ///
    /// - Parameters:
    ///   - variables: the positions of what is a variable and nothing else, for each `return`, by the index
    ///     of the value.
    ///   - own: all names that the function declares.
    func readReturnedCalls(
        of variables: [[Int: Int]], own: Set<String>, in body: Range<Int>,
        _ function: inout GoFunction
    ) {
        let names = Set(variables.flatMap(\.values).map { text(token(at: $0)) })
        let held = heldCalls(of: names.intersection(own), in: body)
        for statement in function.returns.indices {
            for (index, value) in function.returns[statement].values.enumerated() {
                if case .call(let name) = value, !own.contains(String(name.prefix { $0 != "." })) {
                    function.returns[statement].calls[index] = name
                } else if let position = variables[statement][index],
                    let call = held[text(token(at: position))], call.scope.contains(position)
                {
                    function.returns[statement].calls[index] = call.function
                }
            }
        }
    }

    /// The variables of those names that are declared once, as what one call returns, and never changed;
    /// each with the block that it is declared in.
    private func heldCalls(
        of names: Set<String>, in body: Range<Int>
    ) -> [String: (function: String, scope: Range<Int>)] {
        if names.isEmpty { return [:] }
        var found: [String: (function: String, scope: Range<Int>)] = [:]
        var changed: Set<String> = []
        var blocks: [Range<Int>] = []
        for position in body {
            if token(at: position).is(.leftBrace), let end = brackets.end(of: position) {
                blocks.append(position..<end)
            }
            while let last = blocks.last, last.upperBound <= position { blocks.removeLast() }
            guard token(at: position).kind == .identifier else { continue }
            let name = text(token(at: position))
            guard names.contains(name) else { continue }
            if found[name] == nil, let scope = blocks.last,
                let function = definition(at: position)
            {
                found[name] = (function, position..<scope.upperBound)
            } else if mayChange(at: position) {
                changed.insert(name)
            }
        }
        return found.filter { !changed.contains($0.key) }
    }

    /// The function whose result a statement defines the variable there as: `v := f(x)`.
    private func definition(at position: Int) -> String? {
        let before = token(at: position - 1)
        guard before.kind == .semicolon || before.is(.leftBrace),
            token(at: position + 1).is(.define), token(at: position + 2).kind == .identifier
        else { return nil }
        var name = text(token(at: position + 2))
        var next = position + 3
        while token(at: next).is(.period), token(at: next + 1).kind == .identifier {
            name += "." + text(token(at: next + 1))
            next += 2
        }
        guard token(at: next).is(.leftParenthesis), let end = brackets.end(of: next) else {
            return nil
        }
        let after = token(at: end + 1)
        return after.kind == .semicolon || after.is(.rightBrace) ? name : nil
    }
}

/// What the functions of a package return, followed through those of its functions that return what others
/// return.
struct GoReturnedValues {
    private let functions: [String: GoFunction]

    /// Nobody hands a result on through more.
    private static let mostFollowed = 64

    init(_ files: [GoFile]) {
        functions = files.lazy.flatMap(\.functions).reduce(into: [:]) { functions, function in
            if function.receiver == nil { functions[function.name] = function }
        }
    }

    /// All that a function may return as the result of that index; `.other` among them stands for what
    /// cannot be told.
    func values(of function: GoFunction, at index: Int) -> [GoReturnedValue] {
        var values: [GoReturnedValue] = []
        var known: Set<String> = []
        var ahead = [(function: function, index: index)]
        while let next = ahead.popLast() {
            let function = next.function
            // A deferred call may replace what a `return` says.
            let isSure = function.hasBody && !function.defersCalls && !function.returns.isEmpty
            if !isSure { values.append(.other) }
            for statement in function.returns {
                let isWhole = statement.values.count == function.results.count
                let isCallOfAll = statement.values.count == 1 && !isWhole
                let place = isCallOfAll ? 0 : next.index
                guard isWhole || isCallOfAll, next.index < function.results.count else {
                    values.append(.other)
                    continue
                }
                if let call = statement.calls[place], let callee = functions[call],
                    callee.results.count == (isCallOfAll ? function.results.count : 1)
                {
                    let index = isCallOfAll ? next.index : 0
                    guard known.insert("\(call) \(index)").inserted else { continue }
                    guard known.count <= Self.mostFollowed else { return values + [.other] }
                    ahead.append((callee, index))
                } else if isCallOfAll {
                    values.append(.other)
                } else if let call = statement.calls[place] {
                    values.append(.call(function: call))
                } else {
                    values.append(statement.values[place])
                }
            }
        }
        return values
    }
}
