/// The functions of a preamble that may write to what they are given the address of: their type says so, and
/// nobody reads their bodies.
struct CWriters {
    /// Those that are given characters.
    private var ofCharacters: Set<GoHandedParameter> = []
    private var ofElements: Set<GoHandedParameter> = []

    init(_ header: CHeader, for package: GoPackage) {
        let isAsked = package.exports.contains { $0.parameters.contains { !$0.handedTo.isEmpty } }
        guard isAsked else { return }
        for declaration in header.declarations {
            guard case .function(let function) = declaration.kind else { continue }
            for (index, parameter) in function.parameters.enumerated() {
                let type = header.resolved(parameter.type)
                guard header.pointee(of: type) != nil, !type.pointsToConst(in: header) else {
                    continue
                }
                let handed = GoHandedParameter(function: "C." + declaration.name, index: index)
                ofElements.insert(handed)
                if header.isWritableCString(parameter.type) { ofCharacters.insert(handed) }
            }
        }
    }

    /// Whether a text that is handed there may be written to.
    func writeToText(_ handed: GoHandedParameter) -> Bool { ofCharacters.contains(handed) }

    /// Whether elements may be written to that are handed there.
    func writeToElements(_ handed: GoHandedParameter) -> Bool { ofElements.contains(handed) }
}
