/// The functions of a preamble that may write to the characters they are given: their type says so, and
/// nobody reads their bodies.
struct CWriters {
    private var parameters: Set<GoHandedParameter> = []

    init(_ header: CHeader, for package: GoPackage) {
        let isAsked = package.exports.contains { $0.parameters.contains { !$0.handedTo.isEmpty } }
        guard isAsked else { return }
        for declaration in header.declarations {
            guard case .function(let function) = declaration.kind else { continue }
            for (index, parameter) in function.parameters.enumerated()
            where header.isWritableCString(parameter.type) {
                parameters.insert(
                    GoHandedParameter(function: "C." + declaration.name, index: index))
            }
        }
    }

    /// Whether what is handed there may be written to.
    func contains(_ handed: GoHandedParameter) -> Bool { parameters.contains(handed) }
}
