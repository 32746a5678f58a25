import Foundation

/// The options of a target: `gobindgen.txt` in its folder, written as on the command line, over as many
/// lines as one likes, with comments after `#`. Its paths are relative to that folder.
struct OptionsFile {
    static let name = "gobindgen.txt"
    private static let optionsWithPath = ["--go", "--facts", "-I", "--go-toolchain"]

    /// The file, if there is one.
    let url: URL?
    /// The options, with their paths made whole.
    let words: [String]

    init(in folder: URL) {
        let url = folder.appending(path: Self.name)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            self.url = nil
            words = []
            return
        }
        self.url = url
        var words: [String] = []
        for line in text.split(separator: "\n") {
            for word in line.prefix(while: { $0 != "#" }).split(separator: " ") {
                words.append(Self.resolved(String(word), after: words.last, in: folder))
            }
        }
        self.words = words
    }

    private static func resolved(_ word: String, after previous: String?, in folder: URL) -> String
    {
        if let previous, optionsWithPath.contains(previous) { return path(word, in: folder) }
        for option in optionsWithPath where word.hasPrefix(option + "=") {
            return option + "=" + path(String(word.dropFirst(option.count + 1)), in: folder)
        }
        if word.hasPrefix("-I"), word.count > 2 {
            return "-I" + path(String(word.dropFirst(2)), in: folder)
        }
        return word
    }

    private static func path(_ path: String, in folder: URL) -> String {
        path.hasPrefix("/") ? path : folder.appending(path: path).standardizedFileURL.path
    }

    /// The values of an option.
    func values(of option: String) -> [String] {
        words.indices.compactMap { index in
            if words[index].hasPrefix(option + "=") {
                return String(words[index].dropFirst(option.count + 1))
            }
            return words[index] == option && index + 1 < words.count ? words[index + 1] : nil
        }
    }
}
