extension Conventions.Name {
    /// `greet`, or `greet(_:loudly:)`.
    init?(_ text: String) {
        guard let open = text.firstIndex(of: "(") else {
            guard Self.isIdentifier(text) else { return nil }
            base = text
            return
        }
        let list = text[open...].dropFirst()
        guard list.last == ")", list == ")" || list.hasSuffix(":)") else { return nil }
        base = String(text[..<open])
        let labels = list.dropLast().split(separator: ":").map(String.init)
        self.labels = labels
        guard Self.isIdentifier(base), labels.allSatisfy({ $0 == "_" || Self.isIdentifier($0) })
        else { return nil }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return (first == "_" || first.properties.isXIDStart)
            && text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
            && text.contains { $0 != "_" }
    }
}
