/// What is told of who keeps what a function gives to its caller, and of what nobody frees.
extension Diagnostic {
    /// What is made for each call, and that nobody frees.
    static func leakedText(_ name: String, _ export: Export) -> Diagnostic {
        Diagnostic(
            code: .unclaimedText, severity: .note,
            message:
                "'\(name)' of '\(export.name)' is made by C.CString for each call, and never freed: "
                + "a pointer to 'const' is nobody's to free",
            range: export.sourceRange ?? export.range,
            fix: "make it a pointer without 'const', which can be freed")
    }

    /// Nothing is told of what says itself, by `const`, that it is nobody's to free.
    static func held(_ held: HeldResults.Held, _ export: Export) -> Diagnostic? {
        let kept: String
        switch held.holder {
        case .variable(let name): kept = "the variable '\(name)' of the package holds it too"
        case .kept(let name): kept = "what '\(name)' holds is kept elsewhere too"
        case .parameter(let name): kept = "it may be what '\(name)' is given"
        case .part: kept = "it is part of something that may be kept"
        case .libraryOfC(let function): kept = "'\(function)' keeps it"
        case .function(let function): kept = "nothing says whether '\(function)' keeps it"
        case .unknown: kept = "nothing shows where it comes from"
        case .constant: return nil
        }
        return Diagnostic(
            code: .unclaimedText, severity: .note,
            message: "'\(held.name)' of '\(export.name)' is taken for the "
                + (held.holder.isSure ? "library's, and copied only: " : "caller's, and freed: ")
                + kept,
            range: export.sourceRange ?? export.range,
            fix:
                "write '//swift:borrowed' if that is so, or '//swift:owned \(held.name)' if callers "
                + "are to free it")
    }
}
