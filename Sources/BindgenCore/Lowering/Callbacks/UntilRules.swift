/// Which functions end the closures that others are given: by their names, and by the values that both
/// are given.
struct UntilRules {
    private let exports: [String: Export]
    /// The functions that end closures, by name, each with those that are given them.
    private let givers: [String: [Export]]

    init(_ exports: [Export]) {
        let givers = exports.annotated.filter { !$0.conventions.until.isEmpty }
        guard !givers.isEmpty else {
            (self.exports, self.givers) = ([:], [:])
            return
        }
        self.exports = Dictionary(exports.map { ($0.name, $0) }) { first, _ in first }
        self.givers = Dictionary(
            givers.flatMap { giver in giver.conventions.until.map { ($0, [giver]) } },
            uniquingKeysWith: +)
    }

    var isEmpty: Bool { givers.isEmpty }

    /// What ends the closures that a function is given.
    func ends(of function: BoundFunction, _ export: Export) throws(Misfit) -> [ClosureEnd] {
        var ends: [ClosureEnd] = []
        for name in export.conventions.until {
            guard let end = exports[name] else { throw Misfit.unknown(name) }
            var values: [ClosureEnd.Value] = []
            for index in keys(of: end) {
                let key = end.parameters[index]
                guard let value = value(key, of: function, export) else {
                    throw Misfit(
                        message: "'\(name)' takes '\(key.name)', and '\(export.name)' neither "
                            + "takes nor returns that",
                        fix: "name a function that takes nothing else than '\(export.name)' takes, "
                            + "under the same names, or returns")
                }
                if case .parameter(let index) = value,
                    case .closure = function.parameters[index].bridge
                {
                    throw Misfit(
                        message:
                            "'\(name)' tells functions apart by '\(key.name)' itself, and closures "
                            + "cannot be told apart",
                        fix:
                            "name a function that takes a number, a text or an object for what is to end"
                    )
                }
                values.append(value)
            }
            ends.append(ClosureEnd(function: name, values: values))
        }
        return ends
    }

    /// What a function ends, if anything. What only takes the place of its own closures, in slots,
    /// ends them by that.
    func ended(by function: BoundFunction, _ export: Export) -> ClosureEnd? {
        guard let givers = givers[export.name] else { return nil }
        if givers.allSatisfy({ $0.name == export.name }), !function.keepsByContext { return nil }
        let values = keys(of: export).compactMap { value(ofArgument: $0, of: function) }
        return ClosureEnd(function: export.name, values: values)
    }

    /// The parameters that tell closures apart. A function that replaces its own closures does so for
    /// an object.
    private func keys(of end: Export) -> [Int] {
        let isGiver = givers[end.name]?.contains { $0.name == end.name } ?? false
        return end.parameters.indices.filter { index in
            if case .object = end.parameters[index].type { return true }
            return !isGiver
        }
    }

    /// Where a function has the value that another one takes to end its closures.
    private func value(
        _ key: Export.Parameter, of function: BoundFunction, _ export: Export
    ) -> ClosureEnd.Value? {
        if let index = export.index(of: key) { return value(ofArgument: index, of: function) }
        let results = function.results.indices.filter { index in
            switch function.results[index].source {
            case .returned: export.results.first?.type == key.type
            case .member(let name): export.results.first { $0.member == name }?.type == key.type
            case .output, .memberOfOutput, .filled, .given: false
            }
        }
        return results.count == 1 ? .result(results[0]) : nil
    }

    private func value(ofArgument index: Int, of function: BoundFunction) -> ClosureEnd.Value? {
        guard function.arguments.indices.contains(index) else { return nil }
        switch function.arguments[index] {
        case .receiver: return .receiver
        case .parameter(let number): return .parameter(number)
        case .count, .lengths, .number, .structure, .closures, .output, .context, .release, .memory,
            .capacity, .needed:
            return nil
        }
    }
}

extension BoundFunction {
    /// Whether a closure of it is found by a context.
    fileprivate var keepsByContext: Bool {
        parameters.contains { parameter in
            guard case .closure(let closure) = parameter.bridge else { return false }
            return if case .context = closure.place { true } else { false }
        }
    }
}
