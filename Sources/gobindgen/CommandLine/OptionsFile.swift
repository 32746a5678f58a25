import BindgenCore

/// A file of options (`--options-file`). Its paths are relative to its folder.
struct OptionsFile {
    let path: String
    let words: [OptionsText.Word]

    init(_ path: String) throws(UsageError) {
        self.path = path
        do throws(FileError) {
            words = OptionsText(String(decoding: try FileSystem.read(path), as: UTF8.self)).words
        } catch {
            throw UsageError(message: error.message, fix: error.fix)
        }
    }

    /// Where an error at a line is shown.
    func place(_ line: Int) -> String { "\(path):\(line):1" }

    /// What the value of an option means where the tool runs.
    func resolved(_ value: String, of option: CommandOption) -> String {
        let folder = path.deletingLastPathComponent
        let isPath = ["<folder>", "<path>", "<file>"].contains(option.placeholder)
        guard isPath, !folder.isEmpty, !value.hasPrefix("/") else { return value }
        return value == "." ? folder : folder.appendingPath(value)
    }

    /// Whether a package is in the file's folder.
    func belongs(to package: String) -> Bool {
        let folder = path.deletingLastPathComponent
        guard let package = Platform.absolutePath(package),
            let folder = Platform.absolutePath(folder.isEmpty ? "." : folder)
        else { return false }
        return package == folder || package.hasPrefix(folder + "/")
    }
}

extension CommandOption {
    /// Whether it may be in a file. One file serves those who generate and those who build, and what is
    /// none of a command's options is passed over there.
    var isOfOptionsFile: Bool {
        switch self {
        case .output, .wrapper, .stamp, .triple, .package, .noWrapper, .library, .dryRun, .help,
            .version, .optionsFile, .diagnostics, .quiet:
            false
        case .module, .clangModule, .go, .noGo, .facts, .retained, .goTarget, .goToolchain, .tags,
            .noShim, .include, .link, .noLink, .access, .stripPrefix, .namespace, .trace,
            .checkSymbols, .noInline, .strict:
            true
        }
    }
}

/// What the command line and options files say.
struct OptionValues {
    var values: [CommandOption: [String]] = [:]

    subscript(option: CommandOption) -> [String]? { values[option] }

    /// Adds what a file says. The command line is stronger; but what a file says of Go files replaces
    /// what is said there, as the build plugin does, which found them before the file was changed.
    mutating func merge(_ file: OptionValues) {
        let replaced: [CommandOption] = [.go, .noGo]
        if replaced.contains(where: { file[$0] != nil }) {
            for option in replaced { values[option] = file[option] }
        }
        let opposites: [CommandOption: CommandOption] = [.link: .noLink, .noLink: .link]
        for (option, added) in file.values where !replaced.contains(option) {
            if option == .include {
                values[option, default: []] += added
            } else if values[option] == nil, opposites[option].flatMap({ self[$0] }) == nil {
                values[option] = added
            }
        }
    }
}
