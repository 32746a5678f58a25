/// The words of an options file with their lines, written as on the command line, over as many lines as
/// one likes, with comments after `#`. The tool and its plugins read the file by this one type.
struct OptionsText {
    struct Word: Equatable {
        var text: String
        /// From 1.
        var line: Int
    }

    let words: [Word]

    init(_ text: String) {
        var words: [Word] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let options = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            words += options.map { Word(text: String($0), line: index + 1) }
        }
        self.words = words
    }

    /// Whether an option is there that takes no value.
    func has(_ option: String) -> Bool { words.contains { $0.text == option } }

    /// The values of an option.
    func values(of option: String) -> [String] {
        words.indices.compactMap { index in
            let text = words[index].text
            if text.hasPrefix(option + "=") { return String(text.dropFirst(option.count + 1)) }
            return text == option && index + 1 < words.count ? words[index + 1].text : nil
        }
    }
}
