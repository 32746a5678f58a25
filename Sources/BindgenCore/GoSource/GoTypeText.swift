extension GoType {
    /// The type in Go's own notation.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    // Appends and does not concatenate: a type may be long and deep.
    private func write(to text: inout String) {
        switch self {
        case .name(let name): text += name
        case .qualified(let package, let name): text += package + "." + name
        case .pointer(let type):
            text += "*"
            type.write(to: &text)
        case .slice(let element):
            text += "[]"
            element.write(to: &text)
        case .array(let length, let element):
            text += "[" + length + "]"
            element.write(to: &text)
        case .map(let key, let value):
            text += "map["
            key.write(to: &text)
            text += "]"
            value.write(to: &text)
        case .channel(let direction, let element):
            text += direction.text
            element.write(to: &text)
        case .function(let signature):
            text += "func"
            signature.write(to: &text)
        case .interface(let elements):
            text += "interface{"
            Self.write(elements, separator: "; ", to: &text) { $1 += $0 }
            text += "}"
        case .structure(let fields):
            text += "struct{"
            Self.write(fields, separator: "; ", to: &text) { $0.write(to: &$1) }
            text += "}"
        case .variadic(let type):
            text += "..."
            type.write(to: &text)
        case .generic(let type, let arguments):
            type.write(to: &text)
            text += "["
            Self.write(arguments, separator: ", ", to: &text) { $0.write(to: &$1) }
            text += "]"
        case .parenthesized(let type):
            text += "("
            type.write(to: &text)
            text += ")"
        }
    }

    fileprivate static func write<Element>(
        _ elements: [Element], separator: String, to text: inout String,
        _ body: (Element, inout String) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { text += separator }
            body(element, &text)
        }
    }

    fileprivate static func write(names: [String], _ type: GoType, to text: inout String) {
        for (index, name) in names.enumerated() {
            text += index > 0 ? ", " + name : name
        }
        if !names.isEmpty { text += " " }
        type.write(to: &text)
    }
}

extension GoSignature {
    /// `(a, b int) error`, as it follows the word `func` or a function's name.
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    fileprivate func write(to text: inout String) {
        Self.write(parameters, to: &text)
        guard let first = results.first else { return }
        text += " "
        if results.count == 1, first.names.isEmpty {
            GoType.write(names: [], first.type, to: &text)
        } else {
            Self.write(results, to: &text)
        }
    }

    private static func write(_ groups: [Group], to text: inout String) {
        text += "("
        GoType.write(groups, separator: ", ", to: &text) {
            GoType.write(names: $0.names, $0.type, to: &$1)
        }
        text += ")"
    }
}

extension GoField {
    fileprivate func write(to text: inout String) {
        GoType.write(names: names, type, to: &text)
    }
}

extension GoChannelDirection {
    fileprivate var text: String {
        switch self {
        case .both: "chan "
        case .send: "chan<- "
        case .receive: "<-chan "
        }
    }
}
