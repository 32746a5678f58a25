/// What is said of one function, and why it is left out.
extension Diagnostic {
    static func refused(
        _ export: Export, _ role: String, _ refusal: Refusal, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            code: refusal.code, severity: .warning,
            message: "'\(export.name)' is left out: \(role)", range: range, fix: refusal.fix)
    }

    static func retained(
        _ export: Export, _ parameter: Export.Parameter
    ) -> Diagnostic {
        Diagnostic(
            code: .retainedArgument, severity: .error,
            message:
                "'\(export.name)' may keep '\(parameter.name)' after the call, and Swift lends it for "
                + "the call only",
            range: parameter.sourceRange ?? parameter.range, fix: keepingCopy(of: parameter))
    }

    /// Nothing is wrong with what does not keep it, and the compiler can only see that much.
    static func mayLeak(_ export: Export, _ parameter: Export.Parameter) -> Diagnostic {
        Diagnostic(
            code: .lentMemory, severity: .note,
            message:
                "the Go compiler cannot rule out that '\(export.name)' keeps '\(parameter.name)' after the "
                + "call, for which alone Swift lends it",
            range: parameter.sourceRange ?? parameter.range, fix: keepingCopy(of: parameter))
    }

    static func freed(_ export: Export, _ parameter: Export.Parameter) -> Diagnostic {
        Diagnostic(
            code: .retainedArgument, severity: .error,
            message:
                "'\(export.name)' frees '\(parameter.name)', or something in it, and Swift lends "
                + "it for the call only",
            range: parameter.sourceRange ?? parameter.range,
            fix: "write '//swift:owned \(parameter.name)' if it is for Go to free")
    }

    static func immortal(_ export: Export, _ parameter: Export.Parameter) -> Diagnostic {
        Diagnostic(
            code: .immortalArgument, severity: .warning,
            message:
                "'\(export.name)' may keep '\(parameter.name)' after the call: each call gives it a "
                + "copy that nobody frees",
            range: parameter.sourceRange ?? parameter.range, fix: keepingCopy(of: parameter))
    }

    private static func keepingCopy(of parameter: Export.Parameter) -> String {
        let name = parameter.name
        let copy =
            switch parameter.type {
            case .slice(of: .string):
                "keep copies of its texts in a list of its own, by strings.Clone"
            case .string: "keep a copy in a variable of its own, 'c := strings.Clone(\(name))'"
            case .slice: "keep a copy in a variable of its own, 'c := slices.Clone(\(name))'"
            case .pointer: "keep a copy of what it points to"
            default: "keep a copy of what it points to, of a text 'C.GoString(\(name))'"
            }
        return copy + ", or write '//swift:borrowed \(name)' if it is not kept"
    }

    static func keptClosure(
        _ export: Export, _ name: String, at range: SourceRange?
    ) -> Diagnostic {
        Diagnostic(
            code: .keptClosure, severity: .note,
            message: "'\(name)' of '\(export.name)' is kept for good, since nothing says "
                + "when it is called for the last time",
            range: range,
            fix: "write '//swift:noescape \(name)' if it is called during the call only, "
                + "'//swift:once \(name)' if it is called once, '//swift:until F' if it is "
                + "not called any more after a call of F, or '//swift:stream \(name)' to hear "
                + "of it as a stream, which ends")
    }

    static func abortingResult(_ export: Export, _ what: String) -> Diagnostic {
        let rewrite =
            what == "string"
            ? "return *C.char, made with C.CString"
            : "return a pointer and a length of memory from C.malloc, made with C.CBytes"
        return Diagnostic(
            code: .abortingResult, severity: .warning,
            message: "'\(export.name)' returns a Go \(what): Go aborts the process when that lives "
                + "in Go's memory",
            range: export.range, fix: rewrite)
    }

    static func misfit(
        _ export: Export, _ name: String, _ directive: DirectiveName, isNo what: String
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' of '\(export.name)' is no \(what)",
            range: export.conventions.ranges[directive.rawValue] ?? export.range,
            fix: "take the directive away, or name \(what.isVowelFirst ? "an" : "a") \(what)")
    }

    /// Go is given a struct of the wrapper's, of which nothing comes back.
    static func lostWrite(_ export: Export, _ parameter: Export.Parameter) -> Diagnostic {
        Diagnostic(
            code: .lostWrite, severity: .note,
            message:
                "what '\(export.name)' writes to '\(parameter.name)' is lost after the call, and "
                + "memory that it leaves there is not freed",
            range: parameter.sourceRange ?? parameter.range,
            fix:
                "write '//swift:out \(parameter.name)' if it is filled, or '//swift:raw' if callers need "
                + "the struct itself")
    }

    static func noOutput(
        _ export: Export, _ parameter: Export.Parameter
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .warning,
            message:
                "'\(export.name)' is left out: '\(parameter.name)' is no pointer to a number, an "
                + "enum, a text, a struct or a handle, and so no output",
            range: export.conventions.ranges["out"] ?? parameter.range,
            fix: "take the directive away, or take a pointer to such a value")
    }

    static func labelCount(
        _ export: Export, _ expected: Int, _ found: Int
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has \(expected) parameters in Swift, and its name \(found) "
                + "labels",
            range: export.conventions.ranges["name"] ?? export.range,
            fix: "write one label, or '_', for each parameter")
    }

    static func collision(
        _ export: Export, with other: ExportedName, name: String
    ) -> Diagnostic {
        Diagnostic(
            code: .nameCollision, severity: .warning,
            message: "'\(export.name)' is left out: in Swift it would be '\(name)', which is "
                + "'\(other.name)' already",
            range: export.range,
            notes: [Note(message: "'\(other.name)' is here", range: other.range)],
            fix: "export one of them under another name")
    }

    static func helperCollision(_ export: Export, name: String) -> Diagnostic {
        Diagnostic(
            code: .nameCollision, severity: .warning,
            message:
                "'\(export.name)' is left out: in Swift it would be '\(name)', which would hide "
                + "what the wrapper itself needs",
            range: export.range, fix: "export it under another name, or with named parameters")
    }

    /// - Parameter isWritable: whether a slice is lent, to which Go could write.
    static func lentMemory(at range: SourceRange, isWritable: Bool) -> Diagnostic {
        Diagnostic(
            code: .lentMemory, severity: .note,
            message:
                "strings and slices are lent to Go for the call only, and nothing here shows whether Go "
                + "keeps one" + (isWritable ? ", or writes to a slice" : ""),
            range: range,
            fix: "where Go keeps a string parameter after the call, keep strings.Clone of it; "
                + "where it keeps a *C.char, keep C.GoString of it"
                + (isWritable ? "; where it writes to a slice 'xs', write '//swift:inout xs'" : ""))
    }
}

extension String {
    fileprivate var isVowelFirst: Bool { first.map("aeiou".contains) ?? false }
}
