import BindgenCore

/// An option of the command line: parsing, help, completions, the manual page and everything else
/// that names options read this one table.
enum CommandOption: String, CaseIterable {
    case output = "-o"
    case wrapper = "--wrapper"
    case module = "--module"
    case clangModule = "--clang-module"
    case go = "--go"
    case noGo = "--no-go"
    case facts = "--facts"
    case retained = "--retained"
    case goTarget = "--go-target"
    case goToolchain = "--go-toolchain"
    case triple = "--triple"
    case tags = "--tags"
    case package = "--package"
    case noShim = "--no-shim"
    case noWrapper = "--no-wrapper"
    case include = "-I"
    case link = "--link"
    case noLink = "--no-link"
    case stamp = "--stamp"
    case library = "--library"
    case access = "--access"
    case stripPrefix = "--strip-prefix"
    case namespace = "--namespace"
    case trace = "--trace"
    case checkSymbols = "--check-symbols"
    case noInline = "--no-inline"
    case strict = "--strict"
    case optionsFile = "--options-file"
    case diagnostics = "--diagnostics"
    case quiet = "--quiet"
    case dryRun = "--dry-run"
    case help = "--help"
    case version = "--version"

    /// The commands that take it.
    var commands: Set<Command> {
        switch self {
        case .output, .optionsFile: [.generate, .build, .check]
        case .wrapper: [.generate, .build, .check]
        case .stamp: [.generate, .check]
        case .goToolchain: [.build, .shim, .check]
        case .triple, .package, .noShim, .noWrapper: [.build, .check]
        case .go, .noGo, .facts, .goTarget, .link, .noLink: [.generate, .check]
        case .include: [.generate, .check, .diff]
        case .library: [.check]
        case .tags: [.generate, .build, .shim, .check]
        case .module, .clangModule, .access, .trace, .checkSymbols, .noInline:
            [.generate, .build, .check]
        case .stripPrefix, .namespace, .retained: [.generate, .build, .check, .diff]
        case .strict, .dryRun: [.generate, .build]
        case .diagnostics, .quiet: [.generate, .build, .shim, .check, .diff]
        case .help, .version: Set(Command.allCases)
        }
    }

    /// What stands for the option's value in help, or nothing if it takes none.
    var placeholder: String? {
        switch self {
        case .output, .include: "<folder>"
        case .go, .goToolchain: "<path>"
        case .wrapper, .facts, .stamp, .library, .optionsFile: "<file>"
        case .goTarget: "<os>/<arch>"
        case .triple: "<triple>"
        case .tags: "<tag,…>"
        case .module, .clangModule, .namespace, .link: "<name>"
        case .access: AccessLevel.allCases.map(\.rawValue).joined(separator: "|")
        case .retained: RetainedPolicy.allCases.map(\.rawValue).joined(separator: "|")
        case .stripPrefix: "<text>"
        case .diagnostics:
            Arguments.DiagnosticsFormat.allCases.map(\.rawValue).joined(separator: "|")
        case .noGo, .noLink, .package, .noShim, .noWrapper, .trace, .checkSymbols, .noInline,
            .strict,
            .quiet, .dryRun, .help, .version:
            nil
        }
    }

    /// What the option does, one line of help each.
    var help: [String] {
        switch self {
        case .output: ["Write into this folder. Required."]
        case .wrapper:
            [
                "Write the Swift wrapper into this file. Without -o nothing else is written:",
                "the C module that belongs to it is there already, beside the header.",
            ]
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
                "go build -gcflags='-m -d=escapemutationscalls=1'. By default the file",
                "beside the header that 'gobindgen build' put there.",
            ]
        case .retained:
            [
                "Of an argument that Go may keep after the call, as --facts show: make it an",
                "error, or give Go a copy that nobody frees. Default: error.",
            ]
        case .goTarget:
            ["What the library was built for, as Go calls it. Default: this machine."]
        case .goToolchain:
            ["The 'go' program, or the folder of its toolchain. Default: the one on PATH."]
        case .triple:
            [
                "Build for this platform, and add it to those that the bundle has: a C",
                "compiler for it must be named by the environment's CC. Default: what GOOS",
                "and GOARCH say, or this machine.",
            ]
        case .tags: ["The build tags of the library, as 'go build -tags' takes them."]
        case .package:
            ["Write a Package.swift too, so that other packages can depend on the folder."]
        case .noShim:
            [
                "Build nothing in but the package itself: what it exports to C, as it is. Go",
                "then must not keep what it is lent, nor return strings of its own.",
            ]
        case .noWrapper: ["Write no Swift: the build plugin makes the wrapper."]
        case .include:
            [
                "Look here too for headers that the header includes: here first, then in the",
                "folder of the Go files, and where their '#cgo CFLAGS' say. May be given several",
                "times; -I<folder> is understood.",
            ]
        case .link:
            [
                "Let the module map link this library; by default the header's name",
                "without 'lib'.",
            ]
        case .noLink: ["Let the module map link nothing: for a library in an artifact bundle."]
        case .stamp:
            [
                "Let the wrapper carry a digest of this library: SwiftPM does not link again",
                "when nothing but a library has changed. May be given several times.",
            ]
        case .library:
            ["Fail too if this library lacks a function that the header declares."]
        case .access: ["Who sees the Swift declarations. Default: public."]
        case .stripPrefix: ["Take this off the front of every function's name."]
        case .namespace: ["Put the functions into a caseless enum of this name."]
        case .trace:
            [
                "Let the wrapper tell of each call how long it took and what it threw: to",
                "traceGoCalls, or to standard error where GOBINDGEN_TRACE is set.",
            ]
        case .checkSymbols:
            [
                "Let the wrapper have a function requireGoLibrary, which throws if a shared",
                "library lacks a function that is called.",
            ]
        case .noInline:
            [
                "Keep the C module out of the wrapper's interface: callers then inline no call,",
                "and a framework that is built for distribution does not show it.",
            ]
        case .strict:
            [
                "Make every warning an error: nothing is written unless every exported",
                "function is bound.",
            ]
        case .optionsFile:
            [
                "Read more options from this file: written as here, over several lines, with",
                "comments after '#', and paths relative to its folder. The command line is",
                "stronger, but for --go and --no-go. May be given several times: of several",
                "packages, a file is for those in its folder.",
            ]
        case .diagnostics: ["Form of errors, warnings and notes on standard error. Default: text."]
        case .quiet: ["Print neither notes nor the names of written files."]
        case .dryRun: ["Print what would be written, and write nothing."]
        case .help: ["Print this help. Also -h."]
        case .version: ["Print the version."]
        }
    }

    /// The option and what stands for its value.
    var usage: String { ([rawValue] + (placeholder.map { [$0] } ?? [])).joined(separator: " ") }

    /// The options of a command, in the order of the table.
    static func of(_ command: Command) -> [CommandOption] {
        allCases.filter { $0.commands.contains(command) }
    }
}
