/// Finds the functions that a cgo header exports, in header order, each with its results taken out
/// of the struct in which cgo returns several.
func matchExports(
    _ header: CHeader, layout: CgoHeaderLayout, files: [SourceFile],
    _ diagnostics: inout DiagnosticList
) -> [Export] {
    let isExport = { (range: SourceRange) in
        range.file == 0 && range.bytes.lowerBound >= layout.exportsStart
    }
    for range in header.unreadable where isExport(range) {
        diagnostics.append(.unreadable(range, in: files[0]))
    }
    for comment in header.comments where isExport(comment) {
        if let diagnostic = Diagnostic.hidden(in: comment, of: files[0]) {
            diagnostics.append(diagnostic)
        }
    }
    /// What the preamble declares too, and what it says to call instead.
    var annotated: [String: String?] = [:]
    var exports: [Export] = []
    let declarations = header.declarations
    exports.reserveCapacity(declarations.count)
    for index in declarations.indices {
        guard case .function(let function) = declarations[index].kind else { continue }
        let name = declarations[index].name
        if isExport(declarations[index].range) {
            exports.append(
                Export(
                    function, declarations[index], annotation: annotated[name],
                    header.records, files))
        } else if function.isAnnotated {
            annotated[name] = .some(annotated[name].flatMap(\.self) ?? function.deprecation)
        }
    }
    return exports
}

extension Export {
    fileprivate init(
        _ function: CFunction, _ declaration: CDeclaration, annotation: String??,
        _ records: [CTag: CRecord], _ files: [SourceFile]
    ) {
        isAnnotated = annotation != nil
        deprecation = annotation.flatMap(\.self)
        name = declaration.name
        range = declaration.range
        documentation = goDocumentation(declaration.comments, in: files)
        parameters = function.parameters.map { parameter in
            Parameter(
                name: parameter.name, type: CgoTypeTable.exportType(of: parameter.type),
                range: parameter.range)
        }
        if function.result == .void {
            results = []
        } else if let fields = Self.returnFields(of: name, function.result, records) {
            results = fields.map { field in
                Result(
                    name: field.comment.flatMap { Self.resultName(files[$0.file].bytes[$0.bytes]) },
                    type: CgoTypeTable.exportType(of: field.type), member: field.name)
            }
        } else {
            results = [Result(type: CgoTypeTable.exportType(of: function.result))]
        }
    }

    /// The fields of `struct F_return`, if that is what `F` returns: `r0`, `r1` and so on.
    private static func returnFields(
        of name: String, _ result: CType, _ records: [CTag: CRecord]
    ) -> [CField]? {
        guard case .tagged(let tag) = result, tag.kind == .struct,
            tag.text.utf8.count == name.utf8.count + CgoReturn.suffix.utf8.count,
            tag.text.hasSuffix(CgoReturn.suffix), tag.text.hasPrefix(name),
            let fields = records[tag]?.fields,
            fields.indices.allSatisfy({ fields[$0].name == memberName($0) })
        else { return nil }
        return fields
    }

    /// What cgo calls the member of that number.
    private static func memberName(_ number: Int) -> String {
        number < firstMembers.count ? firstMembers[number] : "r\(number)"
    }

    private static let firstMembers = (0..<10).map { "r\($0)" }

    /// `/* quotient */` names a result; `/* _ */` does not.
    private static func resultName(_ comment: ArraySlice<UInt8>) -> String? {
        guard comment.starts(with: "/* ".utf8), comment.suffix(3).elementsEqual(" */".utf8),
            comment.count > 6
        else { return nil }
        let name = comment.dropFirst(3).dropLast(3)
        return name.elementsEqual("_".utf8) ? nil : String(decoding: name, as: UTF8.self)
    }
}

/// The text of a Go doc comment that stands in these places.
func goDocumentation(_ comments: [SourceRange], in files: [SourceFile]) -> [String] {
    goDocumentation(comments.map { files[$0.file].text($0.bytes) })
}

/// The text of a Go doc comment, as a header of Go 1.25 or older holds it, without comment marks
/// and without directives: `//go:noinline`, `//nolint:errcheck`, `//swift:name`, `//line`.
func goDocumentation(_ comments: [String]) -> [String] {
    if comments.isEmpty { return [] }
    var lines: [String] = []
    for comment in comments {
        if comment.hasPrefix("//") {
            // A backslash at its end makes C read on in the next line, which Go does not.
            for line in comment.split(whereSeparator: \.isNewline) {
                let text = line.hasPrefix("//") ? line.dropFirst(2) : line
                if !isDirective(text) { lines += documentationLines(text) }
            }
        } else {
            lines += documentationLines(
                comment.dropFirst(2).dropLast(comment.hasSuffix("*/") ? 2 : 0))
        }
    }
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    return Array(lines[start..<end])
}

/// The lines of a comment's text, whatever ends them in C or in Swift, without one space before and
/// all white space after them. A control character, which Swift may not take, becomes a space.
private func documentationLines(_ text: Substring) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
        let line = line.first == " " ? line.dropFirst() : line
        var scalars = line.unicodeScalars.map { scalar in
            scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F ? " " : scalar
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// A directive is `//` + `[a-z0-9]+:[a-z0-9]`, as the go/ast package has it.
private func isDirective(_ text: Substring) -> Bool {
    let isWord = { (character: Character) in
        character.isASCII && (character.isLowercase || character.isNumber)
    }
    if text.hasPrefix("line ") || text.hasPrefix("extern ") || text.hasPrefix("export ") {
        return true
    }
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { return false }
    let after = text[colon...].dropFirst().first
    return text[..<colon].allSatisfy(isWord) && after.map(isWord) ?? false
}

extension Diagnostic {
    fileprivate static func unreadable(_ range: SourceRange, in file: SourceFile) -> Diagnostic {
        let text = file.text(range.bytes.prefix(120))
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        return Diagnostic(
            code: .unreadablePrototype, severity: .warning,
            message: "this prototype cannot be read, and is left out: \(line)", range: range,
            fix: "if the header is as Go wrote it, please report this line")
    }

    /// A comment of an older header may hide what follows it: a doc line that ends in a backslash
    /// goes on in the next line, where the prototype stands.
    fileprivate static func hidden(in comment: SourceRange, of file: SourceFile) -> Diagnostic? {
        let text = file.bytes[comment.bytes]
        guard text.starts(with: "//".utf8), text.contains(UInt8(ascii: "\n")) else { return nil }
        let lines = file.text(comment.bytes).split(whereSeparator: \.isNewline)
        guard let hidden = lines.dropFirst().first(where: { $0.hasPrefix("extern ") }) else {
            return nil
        }
        return Diagnostic(
            code: .hiddenPrototype, severity: .warning,
            message: "the comment above ends in a backslash and so hides this prototype from the "
                + "C compiler: \(hidden)",
            range: comment,
            fix: "end the Go doc comment's line in something else, or build with Go 1.26 or later")
    }
}

extension Range<Int> {
    fileprivate func prefix(_ count: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + count)
    }
}
