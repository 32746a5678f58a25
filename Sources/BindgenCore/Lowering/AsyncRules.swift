/// Functions that callers wait for, and what ends such a call before its time.
struct AsyncRules {
    /// Why a function cannot be waited for.
    struct Misfit: Error {
        var message: String
        var fix: String
    }

    private let exports: [Export]

    init(_ exports: [Export]) { self.exports = exports }

    /// - Parameter lower: makes a function of the wrapper of one that stands by itself.
    func awaiting(
        _ function: BoundFunction, _ export: Export, lower: (Export) -> BoundFunction?
    ) throws(Misfit) -> Awaiting? {
        let conventions = export.conventions
        guard conventions.isAsync else {
            if conventions.cancel == nil { return nil }
            throw Misfit(
                message: "nobody waits for '\(export.name)', and so nobody can cancel it",
                fix: "write '//swift:async' too")
        }
        if let parameter = function.parameters.first(where: \.isInout) {
            throw Misfit(
                message: "nobody can wait for '\(export.name)': it writes to '\(parameter.name)'",
                fix: "return what it writes")
        }
        switch function.role {
        case .function, .method, .staticFunction: break
        case .initializer, .release:
            throw Misfit(
                message: "nobody can wait for '\(export.name)', which makes an object or ends one",
                fix: "give what makes an object another name by '//swift:name'")
        }
        guard let name = conventions.cancel else { return Awaiting() }
        return Awaiting(
            cancel: Shared(try companion(name, of: function, export, lower: lower)))
    }

    /// A function that is called with what another one was given.
    private func companion(
        _ name: String, of function: BoundFunction, _ export: Export,
        lower: (Export) -> BoundFunction?
    ) throws(Misfit) -> BoundFunction {
        guard let other = exports.first(where: { $0.name == name }) else {
            throw Misfit(
                message: "no exported function is called '\(name)'", fix: "name one that is")
        }
        guard var companion = lower(other), !companion.results.contains(where: \.bridge.isText),
            companion.outputs.isEmpty, companion.fill == nil
        else {
            throw Misfit(
                message: "'\(name)' cannot be called here: only what fails, and numbers, come back",
                fix: "name a function that returns nothing")
        }
        for (index, argument) in companion.arguments.enumerated() {
            guard case .parameter(let number) = argument,
                let (local, bridge) = self.local(
                    for: other.parameters[index], companion.parameters[number].bridge,
                    in: function, export)
            else {
                let parameter = other.parameters[index].name
                throw Misfit(
                    message: "'\(name)' takes '\(parameter)', and '\(export.name)' no such "
                        + "parameter",
                    fix: "name a function that takes nothing else than '\(export.name)' takes, "
                        + "under the same names")
            }
            companion.parameters[number].name = local
            companion.parameters[number].bridge = bridge
        }
        companion.results = []
        companion.presence = nil
        return companion
    }

    /// What the body of a function calls the value of another function's parameter. An object is in use
    /// then, and known by its handle.
    private func local(
        for parameter: Export.Parameter, _ bridge: ArgumentBridge, in function: BoundFunction,
        _ export: Export
    ) -> (SwiftIdentifier, ArgumentBridge)? {
        let same = export.parameters.indices.filter { export.parameters[$0].type == parameter.type }
        let isObject = if case .object = parameter.type { true } else { false }
        let named = same.first { export.parameters[$0].name == parameter.name }
        guard let index = named ?? (isObject && same.count == 1 ? same[0] : nil) else { return nil }
        switch function.arguments[index] {
        case .receiver: return function.receiver.map { ($0, .same) }
        case .parameter(let number):
            if case .handle(let local, _) = function.parameters[number].bridge {
                return (local, .same)
            }
            return (function.parameters[number].name, bridge)
        case .count, .structure, .output, .context, .memory, .capacity: return nil
        }
    }
}

extension Diagnostic {
    static func notAwaited(_ export: Export, _ misfit: AsyncRules.Misfit) -> Diagnostic {
        let ranges = export.conventions.ranges
        return Diagnostic(
            code: .misfittingDirective, severity: .error, message: misfit.message,
            range: ranges["cancel"] ?? ranges["async"] ?? export.range, fix: misfit.fix)
    }
}
