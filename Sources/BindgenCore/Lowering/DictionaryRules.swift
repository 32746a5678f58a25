/// Dictionaries cross as their keys and their values.
enum DictionaryRules {
    /// Two parameters that are lent become one dictionary; what is lent has names of its own then.
    ///
    /// - Returns: the names of those that are no keys and values.
    static func pairParameters(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Entries] {
        var misfits: [Conventions.Entries] = []
        for entries in export.conventions.dictionaries {
            guard let keys = parameter(entries.keys, of: function, export),
                let values = parameter(entries.values, of: function, export)
            else {
                if export.parameters.contains(where: { $0.name == entries.keys }) {
                    misfits.append(entries)
                }
                continue
            }
            guard case .array(let key) = function.parameters[keys].type,
                case .array(let value) = function.parameters[values].type, key.isHashable,
                function.parameters[keys].bridge.lendsEntries,
                function.parameters[values].bridge.lendsEntries
            else {
                misfits.append(entries)
                continue
            }
            var dictionary = function.parameters[keys]
            function.parameters[keys].name = SwiftNaming.derived(
                from: dictionary.name.text, "Keys", besides: export.parameters.lazy.map(\.name))
            function.parameters[keys].isHidden = true
            function.parameters[values].isHidden = true
            dictionary.type = .dictionary(key, value)
            dictionary.bridge = .dictionary(
                keys: function.parameters[keys].name, values: function.parameters[values].name)
            function.insert(dictionary, at: keys)
        }
        return misfits
    }

    /// Two results become one.
    static func pairResults(
        in function: inout BoundFunction, _ export: Export
    ) -> [Conventions.Entries] {
        var misfits: [Conventions.Entries] = []
        for entries in export.conventions.dictionaries
        where !export.parameters.contains(where: { $0.name == entries.keys }) {
            guard let keys = ResultRules.index(of: entries.keys, in: function, export),
                let values = ResultRules.index(of: entries.values, in: function, export),
                case .array(let key) = function.results[keys].type, key.isHashable,
                case .array(let value) = function.results[values].type
            else {
                misfits.append(entries)
                continue
            }
            function.results[keys].type = .dictionary(key, value)
            function.results[keys].bridge = .dictionary(
                keys: function.results[keys].bridge, values: function.results[values].bridge,
                of: function.results[values].source)
            function.results.remove(at: values)
        }
        return misfits
    }

    /// Where the Swift function has a parameter of Go's.
    private static func parameter(
        _ name: String, of function: BoundFunction, _ export: Export
    ) -> Int? {
        guard let index = export.parameters.firstIndex(where: { $0.name == name }),
            function.arguments.indices.contains(index),
            case .parameter(let number) = function.arguments[index]
        else { return nil }
        return number
    }
}

extension BoundFunction {
    /// Puts a parameter in front of another one.
    mutating func insert(_ parameter: Parameter, at index: Int) {
        parameters.insert(parameter, at: index)
        arguments = arguments.map { argument in
            let moved = { (number: Int) in number < index ? number : number + 1 }
            return switch argument {
            case .parameter(let number): .parameter(moved(number))
            case .count(let number, let type): .count(of: moved(number), type)
            case .structure(let number, let structure): .structure(of: moved(number), structure)
            case .closures(let number, let structure):
                .closures(from: moved(number), structure)
            case .context(let number): .context(of: moved(number))
            case .receiver, .number, .output, .release, .memory, .capacity: argument
            }
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
    fileprivate var lendsEntries: Bool {
        switch self {
        case .lentStrings, .lentSlice(isMutable: false): true
        default: false
        }
    }
}

extension Diagnostic {
    static func noDictionary(_ export: Export, _ entries: Conventions.Entries) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(entries.keys)' and '\(entries.values)' of '\(export.name)' are not the "
                + "keys and the values of a dictionary",
            range: export.conventions.ranges["dictionary"] ?? export.range,
            fix: "name two slices, the first of which has texts, numbers or bools")
    }
}
