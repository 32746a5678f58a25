import BindgenCore

/// What the command line asks for.
struct Arguments: Equatable {
    enum DiagnosticsFormat: String, CaseIterable {
        case text, json
    }

    var header = ""
    var output = ""
    var includeFolders: [String] = []
    /// The folder and the files of the Go package, or nothing to look beside the header.
    var goPaths: [String] = []
    var readsGo = true
    var facts: String?
    var goTarget = Platform.goTarget
    var options = Options(headerName: "")
    var format = DiagnosticsFormat.text
    var isQuiet = false
    var isDryRun = false
}

/// What is to be done.
enum Invocation: Equatable {
    case generate(Arguments)
    case help
    case version
}

/// A command line that makes no sense, and how to make sense of it.
struct UsageError: Error, Equatable {
    var message: String
    var fix: String?
}

/// An option of the command line: parsing, help and everything else that names options read this
/// one table.
enum CommandOption: String, CaseIterable {
    case output = "-o"
    case module = "--module"
    case clangModule = "--clang-module"
    case go = "--go"
    case noGo = "--no-go"
    case facts = "--facts"
    case goTarget = "--go-target"
    case tags = "--tags"
    case include = "-I"
    case link = "--link"
    case noLink = "--no-link"
    case access = "--access"
    case stripPrefix = "--strip-prefix"
    case namespace = "--namespace"
    case strict = "--strict"
    case diagnostics = "--diagnostics"
    case quiet = "--quiet"
    case dryRun = "--dry-run"
    case help = "--help"
    case version = "--version"

    /// What stands for the option's value in help, or nothing if it takes none.
    var placeholder: String? {
        switch self {
        case .output, .include: "<folder>"
        case .go: "<path>"
        case .facts: "<file>"
        case .goTarget: "<os>/<arch>"
        case .tags: "<tag,…>"
        case .module, .clangModule, .namespace, .link: "<name>"
        case .access: AccessLevel.allCases.map(\.rawValue).joined(separator: "|")
        case .stripPrefix: "<text>"
        case .diagnostics:
            Arguments.DiagnosticsFormat.allCases.map(\.rawValue).joined(separator: "|")
        case .noGo, .noLink, .strict, .quiet, .dryRun, .help, .version: nil
        }
    }

    /// What the option does, one line of help each.
    var help: [String] {
        switch self {
        case .output: ["Write into this folder. Required."]
        case .module:
            [
                "Name of the Swift module; by default the header's, without 'lib',",
                "in UpperCamelCase: libwireguard-go.h gives WireguardGo.",
            ]
        case .clangModule:
            ["Name of the C module; by default that of the Swift module after a 'C'."]
        case .go:
            [
                "The Go package that the library was built of: its folder, or its files. By",
                "default the files beside the header are read, if they export functions.",
                "May be given several times.",
            ]
        case .noGo: ["Read no Go files."]
        case .facts:
            [
                "What the Go compiler found out about parameters, as it was printed by",
                "go build -gcflags='-m -d=escapemutationscalls=1'.",
            ]
        case .goTarget:
            ["What the library was built for, as Go calls it. Default: this machine."]
        case .tags: ["The build tags of the library, as 'go build -tags' takes them."]
        case .include:
            [
                "Look here too for headers that the header includes with quotes.",
                "May be given several times; -I<folder> is understood.",
            ]
        case .link:
            [
                "Let the module map link this library; by default the header's name",
                "without 'lib'.",
            ]
        case .noLink: ["Let the module map link nothing: for a library in an artifact bundle."]
        case .access: ["Who sees the Swift declarations. Default: public."]
        case .stripPrefix: ["Take this off the front of every function's name."]
        case .namespace: ["Put the functions into a caseless enum of this name."]
        case .strict:
            [
                "Make every warning an error: nothing is written unless every exported",
                "function is bound.",
            ]
        case .diagnostics: ["Form of errors, warnings and notes on standard error. Default: text."]
        case .quiet: ["Print neither notes nor the names of written files."]
        case .dryRun: ["Print what would be written, and write nothing."]
        case .help: ["Print this help. Also -h."]
        case .version: ["Print the version."]
        }
    }
}

/// Understands a command line, without the program's name.
func parseArguments(_ words: [String]) throws(UsageError) -> Invocation {
    var parser = ArgumentParser(words: words)
    return try parser.parse()
}

private struct ArgumentParser {
    private var words: ArraySlice<String>
    private var header: String?
    private var values: [CommandOption: String] = [:]
    private var includeFolders: [String] = []
    private var goPaths: [String] = []

    init(words: [String]) {
        self.words = words[...]
    }

    mutating func parse() throws(UsageError) -> Invocation {
        var isOption = true
        while let word = words.popFirst() {
            if isOption, word == "--" {
                isOption = false
            } else if isOption, word == "-h" || word == CommandOption.help.rawValue {
                return .help
            } else if isOption, word == CommandOption.version.rawValue {
                return .version
            } else if isOption, word.hasPrefix("-"), word != "-" {
                try option(word)
            } else if header == nil {
                header = word
            } else {
                throw UsageError(
                    message: "one header at a time: '\(header ?? "")' and '\(word)' are two")
            }
        }
        return .generate(try arguments())
    }

    /// `--name value`, `--name=value`, `-Ivalue`
    private mutating func option(_ word: String) throws(UsageError) {
        var name = word
        var attached: String?
        if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
            name = String(word[..<equals])
            attached = String(word[word.index(after: equals)...])
        } else if !word.hasPrefix("--"), word.count > 2 {
            name = String(word.prefix(2))
            attached = String(word.dropFirst(2))
        }
        guard let option = CommandOption(rawValue: name) else {
            throw UsageError(message: "unknown option '\(name)'", fix: Self.suggestion(for: name))
        }
        guard option.placeholder != nil else {
            if attached != nil { throw UsageError(message: "'\(name)' takes no value") }
            values[option] = ""
            return
        }
        let followsValue = words.first.map { CommandOption(rawValue: $0) == nil } ?? false
        guard let value = attached ?? (followsValue ? words.popFirst() : nil), !value.isEmpty else {
            throw UsageError(
                message: "'\(name)' needs a value", fix: "\(name) \(option.placeholder ?? "")")
        }
        switch option {
        case .include: includeFolders.append(value)
        case .go: goPaths.append(value)
        default: values[option] = value
        }
    }

    private func arguments() throws(UsageError) -> Arguments {
        guard let header else {
            throw UsageError(message: "no header", fix: "gobindgen mylib.h -o Sources")
        }
        guard let output = values[.output] else {
            throw UsageError(
                message: "no folder to write into", fix: "gobindgen \(header) -o Sources")
        }
        var arguments = Arguments()
        arguments.header = header
        arguments.output = output
        arguments.includeFolders = includeFolders
        if values[.noGo] != nil, !goPaths.isEmpty {
            throw UsageError(message: "'--go' and '--no-go' exclude each other")
        }
        arguments.goPaths = goPaths
        arguments.readsGo = values[.noGo] == nil
        arguments.facts = values[.facts]
        arguments.goTarget = try goTarget()
        arguments.options = try options(for: header)
        arguments.isQuiet = values[.quiet] != nil
        arguments.isDryRun = values[.dryRun] != nil
        arguments.format = try choice(.diagnostics) ?? .text
        return arguments
    }

    private func options(for header: String) throws(UsageError) -> Options {
        var headerName = header.lastPathComponent
        if header == "-" {
            guard let module = values[.module] else {
                throw UsageError(
                    message: "a header from standard input has no name to name the module after",
                    fix: "--module <name>")
            }
            headerName = module.lowercased() + ".h"
        }
        var options = Options(headerName: headerName)
        if let module = values[.module] {
            options.module = module
            options.clangModule = "C" + module
        }
        if let clangModule = values[.clangModule] { options.clangModule = clangModule }
        if let library = values[.link] { options.linkedLibrary = library }
        if values[.noLink] != nil {
            if values[.link] != nil {
                throw UsageError(message: "'--link' and '--no-link' exclude each other")
            }
            options.linkedLibrary = nil
        }
        options.access = try choice(.access) ?? .public
        options.stripPrefix = values[.stripPrefix] ?? ""
        options.namespace = values[.namespace]
        options.isStrict = values[.strict] != nil
        return options
    }

    private func goTarget() throws(UsageError) -> GoTarget {
        var target = Platform.goTarget
        if let value = values[.goTarget] {
            let parts = value.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
                throw UsageError(
                    message: "'\(value)' is no value of '--go-target'",
                    fix: "--go-target linux/arm64")
            }
            target.os = String(parts[0])
            target.arch = String(parts[1])
        }
        let tags = values[.tags] ?? ""
        target.tags = Set(tags.split { $0 == "," || $0 == " " }.map(String.init))
        return target
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: CommandOption
    ) throws(UsageError) -> Choice? {
        guard let value = values[option] else { return nil }
        guard let choice = Choice(rawValue: value) else {
            throw UsageError(
                message: "'\(value)' is no value of '\(option.rawValue)'",
                fix: "\(option.rawValue) \(option.placeholder ?? "")")
        }
        return choice
    }

    /// The option that was probably meant.
    private static func suggestion(for name: String) -> String? {
        let distances = CommandOption.allCases.map { option in
            (option.rawValue, editDistance(option.rawValue, name))
        }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= 3 else {
            return "'gobindgen --help' lists the options"
        }
        return "did you mean '\(best.0)'?"
    }
}
