/// The functions of a package that write to the elements, or to what is behind the pointer, that they are
/// handed, or hand it on to one that does.
struct GoWriters {
    private var writers: Set<GoHandedParameter> = []

    init(_ files: [GoFile]) {
        // Who hands a parameter on to that one.
        var givers: [GoHandedParameter: [GoHandedParameter]] = [:]
        var ahead: [GoHandedParameter] = []
        for function in files.lazy.flatMap(\.functions) {
            let name = (function.receiver == nil ? "" : ".") + function.name
            for (index, parameter) in function.parameters.enumerated() {
                guard let known = parameter.name else { continue }
                let giver = GoHandedParameter(function: name, index: index)
                if function.writes.contains(known) || parameter.uses.contains(.written) {
                    ahead.append(giver)
                }
                for case .handed(let handed) in function.variableOrigins.fates[known] ?? [] {
                    givers[handed, default: []].append(giver)
                }
                for handed in parameter.handedTo { givers[handed, default: []].append(giver) }
            }
        }
        while let writer = ahead.popLast() {
            guard writers.insert(writer).inserted else { continue }
            ahead += givers[writer] ?? []
        }
    }

    /// Whether a function, or one of those that a method may be, writes to what it is handed.
    func write(to handed: GoHandedParameter) -> Bool { writers.contains(handed) }
}
