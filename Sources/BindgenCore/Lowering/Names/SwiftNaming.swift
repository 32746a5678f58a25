/// Turns the names of Go and C into the names that Swift's API design guidelines ask for: the one
/// room in which names are made.
enum SwiftNaming {
    /// A function's name: `GetURL` → `getURL`, `HTTPServerStart` → `httpServerStart`,
    /// `jfs_init` → `jfsInit`.
    static func function(_ name: String, strippingPrefix prefix: String = "") -> SwiftIdentifier {
        // What was made for Swift only says so in its symbol, and so does what has another one's name.
        let mark = ["swift_", "swiftSequence_"].first { name.hasPrefix($0) }
        let name = mark.map { String(name.dropFirst($0.count)) } ?? name
        if prefix.isEmpty { return SwiftIdentifier(validated: lowerCamelCase(name)) }
        var rest = Substring(name)
        if name.hasPrefix(prefix) {
            let stripped = rest.dropFirst(prefix.count).drop { $0 == "_" }
            // `Foo` is the first word of `FooBar` and `foo_bar`, and not of `Food`.
            let endsWord = prefix.hasSuffix("_") || rest.dropFirst(prefix.count).first == "_"
            let canBegin = stripped.first.map { $0.isLetter && (endsWord || !$0.isLowercase) }
            if canBegin ?? false { rest = stripped }
        }
        return SwiftIdentifier(validated: lowerCamelCase(String(rest)))
    }

    /// `init(…)` is something else in Swift, where it is none.
    static func withoutInit(_ name: SwiftIdentifier) -> SwiftIdentifier {
        name.text == "init" ? SwiftIdentifier(validated: "initialize") : name
    }

    /// The name of a member of a type, without that type's name at either end: `VaultGet` and
    /// `OpenVault` are `get` and `open` in a `Vault`.
    static func member(
        _ name: String, of type: String, strippingPrefix prefix: String
    ) -> SwiftIdentifier {
        let whole = function(name, strippingPrefix: prefix)
        let words = whole.text
        let type = withoutUnderscores(type)
        if words.count > type.count {
            if words.lowercased().hasPrefix(type.lowercased()) {
                let rest = words.dropFirst(type.count)
                if let first = rest.first, !first.isLowercase, !first.isNumber {
                    return function(String(rest))
                }
            }
            if words.hasSuffix(type) { return function(String(words.dropLast(type.count))) }
        }
        return whole
    }

    /// A type's name as it is within that of a function, whose words have no underscores in between.
    static func withoutUnderscores(_ type: String) -> String {
        type.utf8.contains(UInt8(ascii: "_")) ? type.filter { $0 != "_" } : type
    }

    /// A parameter's or a tuple element's name, or nothing for one that has none: cgo calls an
    /// unnamed one `p0`, `p1` … by its position.
    static func label(_ name: String, position: Int? = nil) -> SwiftIdentifier? {
        let first = name.utf8.first ?? UInt8(ascii: "_")
        if first == UInt8(ascii: "_"), name.utf8.allSatisfy({ $0 == first }) { return nil }
        if let position, first == UInt8(ascii: "p"), name == "p\(position)" { return nil }
        let words = lowerCamelCase(name)
        guard first == UInt8(ascii: "_"), position != nil else {
            return SwiftIdentifier(validated: words)
        }
        // `_size` keeps a parameter of C's from meeting a macro.
        let bare = words.drop { $0 == "_" }
        return SwiftIdentifier(validated: bare.first?.isLetter ?? false ? String(bare) : words)
    }

    /// The name of a parameter or a result in the body: its label, unless the body needs that word
    /// itself or has it already.
    static func local(
        _ label: SwiftIdentifier?, position: Int, orElse fallback: String? = nil,
        isTaken: (String) -> Bool
    ) -> SwiftIdentifier {
        if let label, !label.isReserved, !isTaken(label.text) { return label }
        var text = label?.text ?? fallback ?? "p\(position)"
        if label?.isReserved ?? false { text += "Value" }
        while isTaken(text) { text += "Value" }
        return SwiftIdentifier(validated: text)
    }

    /// A name in the body that belongs to a parameter: `vaultHandle`, `bytesCount`.
    ///
    /// - Parameter isBeside: whether the parameter itself is in the body too.
    static func derived(
        from parameter: String, _ suffix: String, besides others: some Sequence<String>,
        isBeside: Bool = false
    ) -> SwiftIdentifier {
        var text = lowerCamelCase(parameter) + suffix
        while others.contains(where: { lowerCamelCase($0) == text })
            || isBeside && mayBeCalled(text, parameter)
        {
            text += suffix
        }
        return SwiftIdentifier(validated: text)
    }

    /// Whether a parameter has that name in the body: `result` is `resultValue` there.
    private static func mayBeCalled(_ text: String, _ parameter: String) -> Bool {
        let label = lowerCamelCase(parameter)
        guard text.hasPrefix(label), text.dropFirst(label.count) == "Value" else { return false }
        return SwiftIdentifier(validated: label).isReserved
            || SupportRules.namesInBodies.contains(label)
            || SupportRules.helperNames.contains(label)
            || AsyncRules.namesInBodies.contains(label)
    }

    /// The words of a name, joined so that each but the first begins with a capital.
    static func lowerCamelCase(_ name: String) -> String {
        // Nearly every parameter is called as it should be.
        let isSmall = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        if name.utf8.allSatisfy(isSmall) { return name }
        // And nearly every function.
        if let lowered = NameWords.loweringFirst(of: name) { return lowered }
        var words = NameWords(name)
        return words.lowerCamelCase()
    }

    /// A type's name: that of Go, unless it begins with a small letter, as `conn` and `db_conn_t` do, which
    /// are `Conn` and `DbConn`.
    static func type(_ name: String) -> String {
        guard let first = name.first, first.isLowercase else { return name }
        let stem = name.hasSuffix("_t") ? String(name.dropLast(2)) : name
        let words = lowerCamelCase(stem)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Whether the text can be a module's name.
    static func isModuleName(_ text: String) -> Bool {
        guard let first = text.first, first == "_" || first.isLetter else { return false }
        return text.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
            && !SwiftIdentifier(validated: text).isReserved && text != "Swift"
    }
}
