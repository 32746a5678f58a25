/// What a file asks of the target before it takes part in a package.
indirect enum GoBuildConstraint: Equatable, Sendable {
    case tag(String)
    case not(GoBuildConstraint)
    case all([GoBuildConstraint])
    case any([GoBuildConstraint])
    /// A `//go:build` line that cannot be read, or a second one: Go takes no such file.
    case malformed

    func holds(for target: GoTarget) -> Bool {
        switch self {
        case .tag(let tag): target.satisfies(tag)
        case .not(let constraint): !constraint.holds(for: target)
        case .all(let constraints): constraints.allSatisfy { $0.holds(for: target) }
        case .any(let constraints): constraints.contains { $0.holds(for: target) }
        case .malformed: false
        }
    }
}

extension GoBuildConstraint {
    /// The constraint in a file's head (`parseFileHeader` in `go/build`): a `//go:build` line, or
    /// else all `// +build` lines that have an empty line between them and the code.
    init(head bytes: [UInt8]) {
        var head = GoFileHead()
        head.read(bytes)
        if let line = head.goBuildLines.first {
            guard head.goBuildLines.count == 1 else {
                self = .malformed
                return
            }
            var parser = GoConstraintParser(line.dropFirst("//go:build".utf8.count))
            self = parser.line() ?? .malformed
            return
        }
        self = .all(head.plusBuildLines.compactMap(Self.init(plusBuild:)))
    }

    /// `// +build a,b !c`: words are alternatives, and a comma joins what must hold together.
    init?(plusBuild line: ArraySlice<UInt8>) {
        let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        var alternatives: [GoBuildConstraint] = []
        for word in words {
            var terms: [GoBuildConstraint] = []
            for term in word.split(separator: ",", omittingEmptySubsequences: false) {
                let isNegated = term.hasPrefix("!")
                let tag = isNegated ? term.dropFirst() : term
                guard !tag.isEmpty, tag.unicodeScalars.allSatisfy(\.isTagScalar) else { return nil }
                terms.append(isNegated ? .not(.tag(String(tag))) : .tag(String(tag)))
            }
            alternatives.append(.all(terms))
        }
        self = .any(alternatives)
    }
}

/// expr = and { "||" and } .  and = not { "&&" not } .  not = "!" not | "(" expr ")" | tag .
private struct GoConstraintParser {
    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    init(_ line: ArraySlice<UInt8>) {
        rest = Substring(String(decoding: line, as: UTF8.self)).unicodeScalars
    }

    mutating func line() -> GoBuildConstraint? {
        guard let expression = alternatives() else { return nil }
        skipBlanks()
        return rest.isEmpty ? expression : nil
    }

    private mutating func skipBlanks() {
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    }

    private mutating func next(is scalar: Unicode.Scalar, twice: Bool = false) -> Bool {
        skipBlanks()
        guard rest.first == scalar, !twice || rest.dropFirst().first == scalar else { return false }
        rest = rest.dropFirst(twice ? 2 : 1)
        return true
    }

    private mutating func alternatives() -> GoBuildConstraint? {
        guard let first = conjunction() else { return nil }
        var all = [first]
        while next(is: "|", twice: true) {
            guard let other = conjunction() else { return nil }
            all.append(other)
        }
        return all.count == 1 ? first : .any(all)
    }

    private mutating func conjunction() -> GoBuildConstraint? {
        guard let first = negation() else { return nil }
        var all = [first]
        while next(is: "&", twice: true) {
            guard let other = negation() else { return nil }
            all.append(other)
        }
        return all.count == 1 ? first : .all(all)
    }

    private mutating func negation() -> GoBuildConstraint? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { return nil }
        if next(is: "!") {
            // Go allows no `!!`.
            skipBlanks()
            guard rest.first != "!" else { return nil }
            return negation().map { .not($0) }
        }
        if next(is: "(") {
            guard let inner = alternatives(), next(is: ")") else { return nil }
            return inner
        }
        skipBlanks()
        let tag = rest.prefix(while: \.isTagScalar)
        rest = rest[tag.endIndex...]
        return tag.isEmpty ? nil : .tag(String(tag))
    }
}

extension Unicode.Scalar {
    /// Letters, digits, `_` and `.` make a tag.
    fileprivate var isTagScalar: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber:
            true
        default: self == "_" || self == "."
        }
    }
}
