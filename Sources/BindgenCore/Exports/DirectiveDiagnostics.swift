extension Diagnostic {
    static func misplaced(_ directive: GoDirective, _ name: DirectiveName) -> Diagnostic {
        let places = name.places.map(\.rawValue).joined(separator: " or ")
        return Diagnostic(
            code: .misplacedDirective, severity: .error,
            message: "'//swift:\(name.rawValue)' says nothing here",
            range: directive.range,
            fix: "write it directly above \(places), with no empty line between")
    }

    static func unknown(_ directive: GoDirective) -> Diagnostic {
        let text = directive.name.text
        let nearest = DirectiveName.nearest(to: text)
        let all = DirectiveName.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            code: .unknownDirective, severity: .error,
            message: "there is no directive '\(text)'", range: directive.name.range,
            fix: nearest.map { "write '//swift:\($0.rawValue)'" } ?? "write one of \(all)")
    }

    static func misused(_ directive: GoDirective, _ name: DirectiveName) -> Diagnostic {
        let usage = name.usage.isEmpty ? "" : " " + name.usage
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'//swift:\(name.rawValue)' cannot be read", range: directive.range,
            fix: "write '//swift:\(name.rawValue)\(usage)'")
    }

    static func repeated(_ directive: GoDirective) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message:
                "there is a '//swift:\(directive.name.text)' above already, and only one can hold",
            range: directive.range, fix: "take one of them away")
    }

    static func noSuchName(_ word: GoDirective.Word, _ what: String) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "there is no \(what) '\(word.text)'", range: word.range,
            fix: "name one as the Go function does")
    }
}
