/// Functions that return a handle which something else has: two objects would give it back.
extension ClassRules {
    /// What has the handle already that a function returns, if its class gives handles back.
    func sharer(of export: Export) -> String? {
        guard !releases.isEmpty, let shared = export.conventions.shared,
            let result = export.results.first(where: { $0.nameInDirectives == shared.name }),
            case .object(let owner, _) = result.type, releases[owner] != nil
        else { return nil }
        switch shared.holder {
        case .variable(let name): return "the variable '\(name)' of the package"
        case .parameter(let name): return "its parameter '\(name)'"
        case .kept, .part, .libraryOfC, .constant, .function, .unknown: return nil
        }
    }
}

extension Diagnostic {
    static func sharedHandle(_ export: Export, _ reason: String) -> Diagnostic {
        Diagnostic(
            code: .sharedHandle, severity: .warning,
            message: "'\(export.name)' is left out: \(reason)",
            range: export.sourceRange ?? export.range,
            fix:
                "return nothing, or a handle of its own; or write '//swift:owned "
                + "\(export.conventions.shared?.name ?? "r0")' if callers are to give back what it returns"
        )
    }
}
