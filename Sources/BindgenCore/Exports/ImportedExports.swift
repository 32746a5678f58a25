/// Tells of what a package exports that the library imports: it is in the library and in no header, for
/// cgo describes only what the package that is built exports.
///
/// - Parameters:
///   - files: the package's files that take part; the note's place is in them.
///   - path: what it is imported by.
///   - target: what the library is built for.
///   - fix: how its functions get to Swift.
/// - Returns: a note at the first of them, or nothing where the package exports nothing.
public func importedExports(
    in files: [SourceFile], of path: String, for target: GoTarget, fix: String
) -> Diagnostic? {
    // What else is to be said of that package is said where it is built itself.
    var unsaid = DiagnosticList()
    let exports = readGoPackage(files, firstIndex: 0, target: target, &unsaid).exports
    guard let first = exports.first else { return nil }
    let others = exports.count - 1
    let more =
        others == 0 ? "' is" : others == 1 ? "' and 1 other are" : "' and \(others) others are"
    return Diagnostic(
        code: .importedExport, severity: .note,
        message: "'\(first.name)\(more) in the library and not in its header: '\(path)' is "
            + "imported, and cgo describes what the package that is built exports",
        range: first.function.nameRange, fix: fix)
}
