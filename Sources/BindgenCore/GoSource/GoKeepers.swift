/// The functions of a package that may keep what they are handed.
struct GoKeepers {
    private let table: GoFunctionTable
    /// Those parameters that are kept because a function is handed them which keeps them, or does so itself.
    private var kept: Set<GoHandedParameter> = []

    /// Functions that are there without a package, and only look at what they are given.
    private static let builtIn = NameSet(["cap", "copy", "len", "panic", "print", "println"])

    /// Methods that call a function before they return: those of `sync.Once`, of `sync.Map`.
    private static let immediate = NameSet([".Do", ".Range"])

    /// Nobody gives more types a method of one name.
    private static let mostFollowed = 64

    init(_ table: GoFunctionTable) {
        self.table = table
        var givers = GoGivers()
        var found: [GoHandedParameter] = []
        for function in table.all where !function.variableOrigins.fates.isEmpty {
            for (index, parameter) in function.parameters.enumerated() {
                let giver = GoHandedParameter(function: function.calledName, index: index)
                for fate in parameter.name.flatMap({ function.variableOrigins.fates[$0] }) ?? [] {
                    if case .handed(let handed) = fate, !isUnknown(handed) {
                        givers.add(giver, to: handed)
                    } else {
                        found.append(giver)
                    }
                }
            }
        }
        kept = givers.all(reaching: found)
    }

    /// Whether a function may keep what it is handed.
    func keep(_ handed: GoHandedParameter) -> Bool { kept.contains(handed) || isUnknown(handed) }

    /// Whether nothing is known of what a function does with it: it is none of the package, or has a type by
    /// which nobody looked for it.
    private func isUnknown(_ handed: GoHandedParameter) -> Bool {
        let name = handed.function
        if let function = table.functions[name] { return isUnknown(handed.index, of: function) }
        if let callees = table.methods[name], callees.count <= Self.mostFollowed,
            !Self.isCalledKeeper(name)
        {
            // One that takes fewer is another type's.
            let takers = callees.filter { $0.parameters.indices.contains(handed.index) }
            return takers.isEmpty || takers.contains { isUnknown(handed.index, of: $0) }
        }
        return !Self.builtIn.contains(name) && !Self.immediate.contains(name)
    }

    /// Whether a method of a type that is not the package's, which keeps what it is given, may be called so.
    static func isCalledKeeper(_ method: String) -> Bool {
        guard method.hasPrefix(".") else { return false }
        let name = method.dropFirst().lowercased()
        return [
            "add", "append", "enqueue", "insert", "push", "put", "send", "set", "store", "swap",
        ]
        .contains { name.hasPrefix($0) }
    }

    private func isUnknown(_ index: Int, of function: GoFunction) -> Bool {
        guard function.parameters.indices.contains(index), function.hasBody else { return true }
        let type = function.parameters[index].type
        return !type.mayPoint && !type.isView
    }
}
