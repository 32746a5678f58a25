/// Functions that are called with what another one was given, or has returned.
struct CompanionRules {
    private let exports: [Export]
    private let function: BoundFunction
    private let export: Export

    init(_ exports: [Export], of function: BoundFunction, _ export: Export) {
        self.exports = exports
        self.function = function
        self.export = export
    }

    /// - Returns: the function, whose parameters are names in the body of the other one, and the name
    ///   of the other one's result if it needs that.
    func companion(
        _ name: String, _ awaiting: Awaiting, lower: (Export) -> BoundFunction?
    ) throws(Misfit) -> (BoundFunction, token: SwiftIdentifier?) {
        guard let other = exports.first(where: { $0.name == name }) else {
            throw Misfit.unknown(name)
        }
        guard var companion = lower(other), !companion.results.contains(where: \.bridge.isText),
            companion.outputs.isEmpty, companion.fill == nil
        else {
            throw Misfit(
                message: "'\(name)' cannot be called here: only what fails, and numbers, come back",
                fix: "name a function that returns nothing")
        }
        var token: SwiftIdentifier?
        for (index, argument) in companion.arguments.enumerated() {
            guard case .parameter(let number) = argument else { continue }
            let parameter = other.parameters[index]
            if let (local, bridge) = local(for: parameter, companion.parameters[number].bridge) {
                companion.parameters[number].name = local
                companion.parameters[number].bridge = bridge
            } else if awaiting.stream != nil, token == nil, function.results.count == 1,
                export.results.contains(where: { $0.type == parameter.type })
            {
                token = function.results[0].local
                companion.parameters[number].name = function.results[0].local
            } else {
                throw Misfit(
                    message: "'\(name)' takes '\(parameter.name)', and '\(export.name)' no such "
                        + "parameter",
                    fix: "name a function that takes nothing else than '\(export.name)' takes, "
                        + "under the same names")
            }
        }
        companion.results = []
        companion.presence = nil
        return (companion, token)
    }

    /// What the body of the function calls the value of another one's parameter. An object is in use
    /// then, and known by its handle.
    private func local(
        for parameter: Export.Parameter, _ bridge: ArgumentBridge
    ) -> (SwiftIdentifier, ArgumentBridge)? {
        guard let index = export.index(of: parameter) else { return nil }
        switch function.arguments[index] {
        case .receiver: return function.receiver.map { ($0, .same) }
        case .parameter(let number):
            if case .handle(let local, _) = function.parameters[number].bridge {
                return (local, .same)
            }
            // Whether there is a text says the function that is given one.
            if case .lentCString = bridge, case .lentCString = function.parameters[number].bridge {
                return (function.parameters[number].name, function.parameters[number].bridge)
            }
            return (function.parameters[number].name, bridge)
        case .count, .lengths, .number, .structure, .closures, .output, .context, .release, .memory,
            .capacity, .needed:
            return nil
        }
    }
}
