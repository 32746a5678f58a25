/// Functions that return a handle which something else has: two objects would give it back.
extension ClassRules {
    /// What has the handle already that a function returns, if its class gives handles back.
    func sharer(of export: Export, in header: CHeader) -> String? {
        guard !releases.isEmpty, let shared = export.conventions.shared,
            case .object(let owner, _)? = export.type(ofResult: shared.name, in: header),
            releases[owner] != nil
        else { return nil }
        switch shared.holder {
        case .variable(let name): return "the variable '\(name)' of the package"
        case .parameter(let name): return "its parameter '\(name)'"
        case .part: return "something that the package keeps"
        case .kept, .libraryOfC, .constant, .function, .unknown: return nil
        }
    }
}

extension Export {
    /// What a result, or what is put where an output points to, is by its name in directives.
    fileprivate func type(ofResult name: String, in header: CHeader) -> ExportType? {
        results.first { $0.nameInDirectives == name }?.type
            ?? parameters.first { $0.name == name }?.type.pointee(in: header)
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
