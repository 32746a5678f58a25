/// Why a directive does not fit the function above which it stands.
struct Misfit: Error {
    var message: String
    var fix: String

    /// A function that a directive names has to be exported.
    static func unknown(_ function: String) -> Misfit {
        Misfit(message: "no exported function is called '\(function)'", fix: "name one that is")
    }
}

extension Export {
    /// The index of the parameter that is the same value as one of another function: of its type and its
    /// name, or the only object of its class.
    func index(of key: Export.Parameter) -> Int? {
        let same = parameters.indices.filter { parameters[$0].type == key.type }
        if let named = same.first(where: { parameters[$0].name == key.name }) { return named }
        guard case .object = key.type, same.count == 1 else { return nil }
        return same[0]
    }
}

extension Diagnostic {
    /// - Parameter directives: those that can be meant, the most telling one first.
    static func misfit(
        _ export: Export, _ misfit: Misfit, of directives: DirectiveName...
    ) -> Diagnostic {
        let ranges = directives.lazy.compactMap { export.conventions.ranges[$0.rawValue] }
        return Diagnostic(
            code: .misfittingDirective, severity: .error, message: misfit.message,
            range: ranges.first ?? export.range, fix: misfit.fix)
    }
}
