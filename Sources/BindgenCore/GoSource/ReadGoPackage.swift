/// Reads the files of a Go package that take part for `target`, as `go build` selects them, and finds
/// what cgo exports from them.
///
/// It never fails: what cannot be read is left out, with a diagnostic. `firstIndex` is the index in the
/// run's list of files of the first of `files`, and `constantsOfC` are the values of the preambles' constants,
/// as far as they are known.
func readGoPackage(
    _ files: [SourceFile], firstIndex: Int, target: GoTarget, constantsOfC: [String: Int64] = [:],
    _ diagnostics: inout DiagnosticList
) -> GoPackage {
    let sorted = files.enumerated().sorted { left, right in
        left.element.lastPathComponent.utf8.lexicographicallyPrecedes(
            right.element.lastPathComponent.utf8)
    }
    var parsed = sorted.compactMap { offset, file in
        readGoFile(file, index: firstIndex + offset, target: target, &diagnostics)
    }.followingParameters()
    parsed.markLooks()
    let types = GoTypeTable(parsed)
    var exports: [GoExport] = []
    for file in parsed {
        reportIgnoredExports(in: file, &diagnostics)
        exports += findExports(in: file, types: types, &diagnostics)
    }
    if let first = parsed.first(where: { !$0.packageName.isEmpty }) {
        for file in parsed where file.packageName != first.packageName && file.packageName != "" {
            diagnostics.append(.packageClausesDisagree(file, first))
        }
    }
    let constants = parsed.flatMap(\.constants)
    var evaluator = GoConstantEvaluator(
        constants, types: types, constantsOfC: constantsOfC)
    return GoPackage(
        name: parsed.first { !$0.packageName.isEmpty }?.packageName ?? "", files: parsed,
        exports: exports, types: types,
        constants: constants.map { constant in
            let value = evaluator.value(of: constant)
            return GoPackage.Constant(
                declaration: constant, value: value?.value,
                type: constant.type ?? value?.type ?? evaluator.convertedType(of: constant))
        })
}

/// Whether `go build` takes a file for a target, by its name and by what stands before its package clause.
public func isBuilt(_ file: SourceFile, for target: GoTarget) -> Bool {
    let name = file.lastPathComponent
    guard isGoFile(named: name), target.accepts(fileName: name) else { return false }
    let constraint = GoBuildConstraint(head: file.bytes)
    return constraint != .malformed && constraint.holds(for: target)
}

/// The file, if it takes part.
private func readGoFile(
    _ file: SourceFile, index: Int, target: GoTarget, _ diagnostics: inout DiagnosticList
) -> GoFile? {
    let name = file.lastPathComponent
    guard isGoFile(named: name), target.accepts(fileName: name) else { return nil }
    let constraint = GoBuildConstraint(head: file.bytes)
    if constraint == .malformed {
        diagnostics.append(.malformedConstraint(index))
        return nil
    }
    guard constraint.holds(for: target) else { return nil }
    let parsed = parseGoFile(file, index: index)
    // go/build passes over this package name, which documents and declares nothing.
    if parsed.packageName == "documentation" { return nil }
    if parsed.importsC, !target.isCgoEnabled { return nil }
    for range in parsed.unreadable { diagnostics.append(.unreadableGo(range, in: file)) }
    return parsed
}

/// Whether `go build` looks into a file of this name.
private func isGoFile(named name: String) -> Bool {
    name.hasSuffix(".go") && !name.hasSuffix("_test.go") && !name.hasPrefix("_")
        && !name.hasPrefix(".")
}

extension Diagnostic {
    fileprivate static func unreadableGo(_ range: SourceRange, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            code: .unreadableGo, severity: .warning,
            message: "this part of the Go file cannot be read, and is left out",
            range: firstLine(of: range, in: file),
            fix: "'go vet' says what is wrong; if it says nothing, please report this line")
    }

    /// A declaration may go on for pages: its first line is enough to find it.
    private static func firstLine(of range: SourceRange, in file: SourceFile) -> SourceRange {
        let end = file.bytes[range.bytes].firstIndex { $0 == UInt8(ascii: "\n") }
        let bytes = range.bytes.lowerBound..<(end ?? range.bytes.upperBound)
        return SourceRange(file: range.file, bytes: bytes)
    }

    fileprivate static func malformedConstraint(_ file: Int) -> Diagnostic {
        Diagnostic(
            code: .unreadableGo, severity: .warning,
            message:
                "the '//go:build' line of this Go file cannot be read, and the file is left out",
            range: SourceRange(file: file, bytes: 0..<0))
    }

    fileprivate static func packageClausesDisagree(_ file: GoFile, _ first: GoFile) -> Diagnostic {
        Diagnostic(
            code: .packageClausesDisagree, severity: .warning,
            message:
                "this file belongs to package '\(file.packageName)', and '\(first.fileName)' to "
                + "package '\(first.packageName)': Go builds no package of both",
            range: file.packageRange,
            notes: [
                .init(message: "the other package clause", range: first.packageRange)
            ])
    }
}
