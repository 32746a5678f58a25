/// The functions that cgo exports from a file, in its order, and a warning for each trap that they
/// step into (`saveExport` and `saveExport2` in `cmd/cgo/ast.go`).
func findExports(
    in file: GoFile, types: GoTypeTable, _ diagnostics: inout DiagnosticList
) -> [GoExport] {
    // By name, the last function or method: that is the one which cgo exports.
    let last = Dictionary(
        file.functions.map { ($0.name, $0) }, uniquingKeysWith: { _, later in later })
    var exports: [GoExport] = []
    var exported: Set<String> = []
    for function in file.functions {
        guard let comment = function.exportComment else { continue }
        guard file.importsC else {
            diagnostics.append(.exportWithoutC(function, comment))
            continue
        }
        guard comment.name == function.name else {
            diagnostics.append(.wrongExportName(function, comment))
            continue
        }
        var actual = function
        // Of two exports with one name, only the first is replaced.
        if exported.insert(function.name).inserted, let replacement = last[function.name],
            replacement.nameRange != function.nameRange
        {
            diagnostics.append(.exportReplaced(function, by: replacement))
            actual = replacement
        }
        exports.append(GoExport(actual, name: comment.name, doc: function.doc, types: types))
    }
    return exports
}

/// Warns of comments that look like exports, and that cgo passes over in silence.
func reportIgnoredExports(in file: GoFile, _ diagnostics: inout DiagnosticList) {
    for ignored in file.ignoredExports { diagnostics.append(.ignoredExport(ignored)) }
}

extension Diagnostic {
    fileprivate static func ignoredExport(_ ignored: GoIgnoredExport) -> Diagnostic {
        let message: String
        let fix: String
        switch ignored.reason {
        case .spelling(let function):
            message =
                "cgo does not export '\(function)': this is not written as '//export \(function)'"
            fix = "write '//export \(function)', with one space and nothing else"
        case .blockComment(let function):
            message = "cgo does not export '\(function)': it reads no exports between '/*' and '*/'"
            fix = "write '//export \(function)' on the line above 'func \(function)'"
        case .secondExport:
            message = "cgo ignores this export: the one above it in the same comment counts"
            fix = "remove it: a function is exported once, under its own name"
        case .position:
            message = "cgo ignores this export: it is not directly above a function"
            fix = "write it on the line above 'func', without an empty line between them"
        }
        return Diagnostic(
            code: .ignoredExport, severity: .warning, message: message, range: ignored.range,
            fix: fix)
    }

    fileprivate static func exportWithoutC(
        _ function: GoFunction, _ comment: GoExportComment
    ) -> Diagnostic {
        Diagnostic(
            code: .ignoredExport, severity: .warning,
            message: "cgo does not export '\(function.name)': this file does not import \"C\"",
            range: comment.range, fix: "add 'import \"C\"' to this file")
    }

    fileprivate static func wrongExportName(
        _ function: GoFunction, _ comment: GoExportComment
    ) -> Diagnostic {
        let found = comment.name.isEmpty ? "has no name" : "has the name '\(comment.name)'"
        return Diagnostic(
            code: .wrongExportName, severity: .warning,
            message: "this export \(found), and the function below it is '\(function.name)': "
                + "Go does not build this",
            range: comment.range,
            notes: [.init(message: "the function", range: function.nameRange)],
            fix: "write '//export \(function.name)'")
    }

    fileprivate static func exportReplaced(
        _ function: GoFunction, by replacement: GoFunction
    ) -> Diagnostic {
        let kind = replacement.receiver == nil ? "function" : "method"
        return Diagnostic(
            code: .replacedExport, severity: .warning,
            message:
                "cgo exports the \(kind) '\(replacement.name)' below in place of this function: "
                + "of namesakes in one file it takes the last",
            range: function.nameRange,
            notes: [.init(message: "what is exported", range: replacement.nameRange)],
            fix: "rename one of them, or move the \(kind) to another file")
    }
}
