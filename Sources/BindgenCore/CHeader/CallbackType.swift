extension CType {
    /// The type that a directive spells: a typedef's name, or that of a function to which it is a pointer,
    /// `void (int level, const char *line)`.
    init(readingCallback text: String) {
        self = CFunctionType(reading: text).map { .pointer(to: .function($0)) } ?? .named(text)
    }
}

extension CFunctionType {
    /// A function's type without a name, which a declaration of one has in front of its parameters.
    fileprivate init?(reading text: String) {
        guard let open = text.firstIndex(of: "(") else { return nil }
        let declaration = "typedef \(text[..<open]) callback\(text[open...]);"
        let header = parseHeader([SourceFile(path: "", text: declaration)], paths: [""])
        guard header.declarations.count == 1,
            case .function(let function)? = header.typedefs["callback"]
        else { return nil }
        self = function
    }
}
