/// The functions of a package that write to the elements, or to what is behind the pointer, that they are
/// handed, or hand it on to one that does.
struct GoWriters {
    private let writers: Set<GoHandedParameter>

    init(_ table: GoFunctionTable) {
        var givers = GoGivers()
        var found: [GoHandedParameter] = []
        for function in table.all {
            for (index, parameter) in function.parameters.enumerated() {
                guard let name = parameter.name else { continue }
                let giver = GoHandedParameter(function: function.calledName, index: index)
                if function.writes.contains(name) || parameter.uses.contains(.written) {
                    found.append(giver)
                }
                for case .handed(let handed) in function.variableOrigins.fates[name] ?? [] {
                    givers.add(giver, to: handed)
                }
                for handed in parameter.handedTo { givers.add(giver, to: handed) }
            }
        }
        writers = givers.all(reaching: found)
    }

    /// Whether a function, or one of those that a method may be, writes to what it is handed.
    func write(to handed: GoHandedParameter) -> Bool { writers.contains(handed) }
}
