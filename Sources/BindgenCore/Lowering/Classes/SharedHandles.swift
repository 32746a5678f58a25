/// Functions that return a handle which something else has: two objects would give it back.
extension ClassRules {
    /// What has the handle already that a function returns, if its class gives handles back.
    func sharer(of export: Export) -> String? {
        if releases.isEmpty { return nil }
        for result in export.results {
            guard let keeper = result.keeper, case .object(let owner, _) = result.type,
                releases[owner] != nil
            else { continue }
            switch keeper {
            case .variable(let name): return "the variable '\(name)' of the package"
            case .part: return "something that the package has"
            case .parameter(let name): return "its parameter '\(name)'"
            case .kept, .libraryOfC, .constant, .function: continue
            }
        }
        return nil
    }
}

extension Diagnostic {
    static func sharedHandle(_ export: Export, _ reason: String) -> Diagnostic {
        let result = export.results.first { $0.keeper != nil }?.nameInDirectives ?? "r0"
        return Diagnostic(
            code: .sharedHandle, severity: .warning,
            message: "'\(export.name)' is left out: \(reason)",
            range: export.sourceRange ?? export.range,
            fix:
                "return nothing, or a handle of its own; or write '//swift:owned \(result)' if callers "
                + "are to give back what it returns")
    }
}
