/// Dictionaries cross as their keys and their values, and arrays of arrays as the elements of all and the
/// number of those of each.
enum PairRules {
    /// Two parameters that are lent become one; what is lent has names of its own then.
    ///
    /// - Returns: those that are no such pair.
    static func pairParameters(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Pair] {
        var misfits: [Conventions.Pair] = []
        for pair in export.conventions.pairs {
            guard let first = function.parameter(called: pair.first, of: export),
                let second = function.parameter(called: pair.second, of: export)
            else {
                if export.parameters.contains(where: { $0.name == pair.first }) {
                    misfits.append(pair)
                }
                continue
            }
            guard function.parameters[first].bridge.lendsElements,
                function.parameters[second].bridge.lendsElements,
                let type = pair.type(
                    of: function.parameters[first].type, function.parameters[second].type)
            else {
                misfits.append(pair)
                continue
            }
            var whole = function.parameters[first]
            let suffix = pair.form == .dictionary ? "Keys" : "Elements"
            function.parameters[first].name = SwiftNaming.derived(
                from: whole.name.text, suffix, besides: export.parameters.lazy.map(\.name))
            function.parameters[first].isHidden = true
            function.parameters[second].isHidden = true
            let names = (function.parameters[first].name, function.parameters[second].name)
            whole.type = type
            whole.bridge =
                switch pair.form {
                case .dictionary: .dictionary(keys: names.0, values: names.1)
                case .nested: .nested(elements: names.0, counts: names.1)
                }
            function.insert(whole, at: first)
        }
        return misfits
    }

    /// Two results become one.
    static func pairResults(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Pair] {
        var misfits: [Conventions.Pair] = []
        for pair in export.conventions.pairs
        where !export.parameters.contains(where: { $0.name == pair.first }) {
            guard let first = ResultRules.index(of: pair.first, in: function, export),
                let second = ResultRules.index(of: pair.second, in: function, export),
                let type = pair.type(
                    of: function.results[first].type, function.results[second].type)
            else {
                misfits.append(pair)
                continue
            }
            let (bridge, other) = (function.results[first].bridge, function.results[second].bridge)
            let source = function.results[second].source
            function.results[first].type = type
            function.results[first].bridge =
                switch pair.form {
                case .dictionary: .dictionary(keys: bridge, values: other, of: source)
                case .nested: .nested(elements: bridge, counts: other, of: source)
                }
            function.results.remove(at: second)
        }
        return misfits
    }
}

extension Conventions.Pair {
    /// What both make together, if they can.
    fileprivate func type(of first: SwiftType, _ second: SwiftType) -> SwiftType? {
        guard case .array(let one) = first, case .array(let other) = second else { return nil }
        switch form {
        case .dictionary: return one.isHashable ? .dictionary(one, other) : nil
        case .nested: return other == .standard(.Int) ? .array(.array(one)) : nil
        }
    }
}

extension SwiftType {
    /// Whether it can be a key.
    fileprivate var isHashable: Bool {
        switch self {
        case .standard, .unicodeScalar: true
        default: false
        }
    }
}

extension ArgumentBridge {
    /// Whether it lends elements that nobody writes to.
    fileprivate var lendsElements: Bool {
        switch self {
        case .lentStrings, .lentSlice(isMutable: false): true
        default: false
        }
    }
}

extension Diagnostic {
    static func noPair(_ export: Export, _ pair: Conventions.Pair) -> Diagnostic {
        let isDictionary = pair.form == .dictionary
        let what =
            isDictionary
            ? "the keys and the values of a dictionary"
            : "the elements of arrays and their numbers"
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(pair.first)' and '\(pair.second)' of '\(export.name)' are not \(what)",
            range: export.conventions.ranges[isDictionary ? "dictionary" : "nested"]
                ?? export.range,
            fix: isDictionary
                ? "name two slices, the first of which has texts, numbers or bools"
                : "name two slices, the second of which has 'int'")
    }
}
