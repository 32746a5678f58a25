/// What a generated wrapper declares for its callers.
struct SwiftInterface: Equatable {
    struct Declaration: Equatable {
        /// What tells it from others: `Store.get(key:)`.
        var name: String
        /// As it is written, on one line: `Store: func get(key: String) -> String?`.
        var signature: String
    }

    private(set) var declarations: [Declaration] = []

    /// Reads a wrapper that was generated for public access, whose lines are laid out in one way:
    /// a public declaration begins its line, and a block ends at the depth at which it began.
    init(wrapper: [UInt8]) {
        // The types around a line, with the depth of each.
        var types: [(name: String, depth: Int)] = []
        var pending: (depth: Int, text: String)?
        for line in String(decoding: wrapper, as: UTF8.self).split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count
            let text = String(line.dropFirst(depth))
            if let open = pending {
                // Arguments stand on lines of their own, deeper than the rest.
                pending?.text += depth > open.depth ? text + " " : text
                guard depth <= open.depth else { continue }
            } else if text.isPublicDeclaration(inside: types.last?.name) {
                if text.hasSuffix("(") {
                    pending = (depth, text)
                    continue
                }
                pending = (depth, text)
            } else {
                if text == "}" { types.removeAll { $0.depth >= depth } }
                continue
            }
            guard let (depth, text) = pending else { continue }
            pending = nil
            let declaration = text.declarationWithoutBody
            let type = types.last?.name
            declarations.append(Declaration(declaration, in: type))
            if let name = declaration.typeName, text.hasSuffix("{") {
                types.append((type.map { $0 + "." + name } ?? name, depth))
            }
        }
    }
}

extension SwiftInterface.Declaration {
    fileprivate init(_ text: String, in type: String?) {
        signature = type.map { "\($0): \(text)" } ?? text
        name = (type.map { $0 + "." } ?? "") + text.declaredName
    }
}

extension String {
    fileprivate func isPublicDeclaration(inside type: String?) -> Bool {
        hasPrefix("public ") || hasPrefix("@unsafe public ") || hasPrefix("@safe public ")
            || (type != nil && hasPrefix("case ") && !hasSuffix(":"))
    }

    /// The declaration as an interface has it: without its access and its body.
    fileprivate var declarationWithoutBody: String {
        var text = self
        if text.hasSuffix(" {") { text.removeLast(2) }
        // A function on one line, and the value of a constant.
        if let brace = text.firstRange(of: " { ") { text = String(text[..<brace.lowerBound]) }
        if !text.contains("func "), !text.contains("init"), let value = text.firstRange(of: " = ") {
            text = String(text[..<value.lowerBound])
        }
        return text.replacing("public ", with: "").replacing("( ", with: "(")
            .replacing(", )", with: ")").replacing(" )", with: ")")
    }

    /// The name of the type that it declares, if it declares one.
    fileprivate var typeName: String? {
        let words = split(separator: " ").map(String.init)
        guard
            let keyword = words.firstIndex(where: {
                ["struct", "class", "enum", "protocol"].contains($0)
            }),
            keyword + 1 < words.count
        else { return nil }
        return String(words[keyword + 1].prefix { $0 != ":" && $0 != "<" })
    }

    /// What callers name it by: `get(key:)`, `OpenMode`, `readOnly`.
    fileprivate var declaredName: String {
        if let type = typeName { return type }
        let keywords = ["func ", "case ", "let ", "var ", "typealias "]
        var rest = Substring(self)
        if let keyword = keywords.first(where: { contains($0) }),
            let range = firstRange(of: keyword)
        {
            rest = self[range.upperBound...]
        } else if let range = firstRange(of: "init") {
            rest = self[range.lowerBound...]
        }
        let base = rest.prefix { !"(:=<? ".contains($0) }
        guard let open = rest.firstIndex(of: "("), rest[base.endIndex...].prefix(2).contains("(")
        else { return String(base) }
        return base + "(" + rest[rest.index(after: open)...].argumentLabels + ")"
    }
}

extension Substring {
    /// The labels of a parameter list that begins here: `key:_:`.
    fileprivate var argumentLabels: String {
        var labels = ""
        var depth = 0
        var isLabel = true
        var label = ""
        for character in self {
            switch character {
            case "(", "[", "<": depth += 1
            case ")" where depth == 0: return labels
            case ")", "]", ">": depth -= 1
            case ":" where depth == 0 && isLabel:
                labels += (label.split(separator: " ").first ?? "_") + ":"
                isLabel = false
            case "," where depth == 0:
                isLabel = true
                label = ""
                continue
            default: break
            }
            if isLabel { label.append(character) }
        }
        return labels
    }
}
