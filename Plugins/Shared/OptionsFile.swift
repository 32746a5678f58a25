import Foundation

/// The options file of a target, `gobindgen.txt` in its folder. The tool reads it when it runs
/// (`--options-file`); a plugin looks only for what it has to know before.
struct OptionsFile {
    static let name = "gobindgen.txt"

    private let folder: URL
    private let text: OptionsText
    /// The file, if there is one.
    let url: URL?

    init(in folder: URL) {
        self.folder = folder
        let url = folder.appending(path: Self.name)
        let text = try? String(contentsOf: url, encoding: .utf8)
        self.text = OptionsText(text ?? "")
        self.url = FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// What tells the tool to read it.
    var arguments: [String] { url.map { ["--options-file", $0.path] } ?? [] }

    /// The C module that is chosen.
    var clangModule: String? { text.values(of: "--clang-module").last }

    /// The Go packages and files that are named.
    var goPaths: [URL] {
        text.values(of: "--go").map { path in
            path.hasPrefix("/")
                ? URL(filePath: path) : folder.appending(path: path).standardizedFileURL
        }
    }

    /// Whether no Go files are to be read.
    var readsNoGo: Bool { text.has("--no-go") }
}
