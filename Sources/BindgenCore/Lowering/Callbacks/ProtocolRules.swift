/// Functions that Go calls by one context are the requirements of a protocol, where the author names
/// one.
enum ProtocolRules {
    /// Puts one parameter, of any type that conforms, in the place of the closures.
    ///
    /// - Throws: why the function is given no such closures.
    static func conform(_ function: inout BoundFunction, _ export: Export) throws(Misfit) {
        guard let name = export.conventions.protocolName else { return }
        let closures = function.parameters.indices.compactMap { index -> (Int, BoundClosure)? in
            guard case .closure(let closure) = function.parameters[index].bridge else { return nil }
            return (index, closure)
        }
        guard let first = closures.first?.1, case .context = first.place,
            closures.allSatisfy({ index, closure in
                closure.context == first.context && !function.parameters[index].isHidden
            })
        else {
            throw Misfit(
                message: "'\(export.name)' is not given functions that share a context, and so "
                    + "nothing can conform to '\(name)'",
                fix: "take functions of C beside one 'void *' that each of them takes too")
        }
        if closures.contains(where: \.1.isUnsafe) {
            throw Misfit(
                message: "a function that '\(export.name)' takes is given pointers, which no "
                    + "requirement of '\(name)' should be",
                fix: "give it texts, numbers, objects, or elements with their number")
        }
        let conformer = SwiftNaming.local(
            SwiftIdentifier(validated: "implementation"), position: 0,
            isTaken: function.names)
        let isAlone = function.visibleParameters.count == closures.count
        var requirements: [BoundProtocol.Requirement] = []
        for (index, given) in closures {
            var closure = given
            let member = function.parameters[index].label ?? function.parameters[index].name
            for position in closure.parameters.indices {
                closure.parameters[position].label = closure.parameters[position].name.flatMap {
                    SwiftNaming.label($0, position: position)
                }
            }
            closure.holder = .init(
                type: "any \(SwiftIdentifier(validated: name))", member: member,
                isFirst: requirements.isEmpty, conformer: conformer)
            requirements.append(
                .init(
                    name: member,
                    parameters: closure.parameters.map { .init(label: $0.label, type: $0.type) },
                    result: closure.result, canThrow: closure.canThrow))
            function.parameters[index].bridge = .closure(closure)
            function.parameters[index].isHidden = true
        }
        function.parameters.append(
            BoundFunction.Parameter(
                label: isAlone
                    ? nil : SwiftIdentifier(validated: SwiftNaming.lowerCamelCase(name)),
                name: conformer, type: .conforming(to: name), bridge: .same))
        function.conformance = BoundProtocol(
            documentation: [], name: SwiftIdentifier(validated: name),
            isSendable: first.lifetime != .call || first.isSent, requirements: requirements)
    }
}
