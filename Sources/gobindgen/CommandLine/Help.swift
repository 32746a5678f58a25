/// The version of the tool; it never appears in what the tool writes.
let version = "0.1.0"

/// The text of `--help`, made of the tables of commands and options.
func helpText(_ command: Command?) -> String {
    let shown = command ?? .generate
    var text = command.map { $0.summary + "\n" } ?? Help.introduction
    text += "\nUSAGE\n"
    if command == nil { text += "  gobindgen \(shown.usage)\n  gobindgen <command> …\n" }
    if let command { text += "  gobindgen \(command.rawValue) \(command.usage)\n" }
    text += "\n" + Help.details(shown)
    if command == nil {
        text += "\nCOMMANDS\n"
        for command in Command.allCases {
            text += "  \(command.rawValue.padded(to: 12)) \(command.summary)\n"
        }
        text += "\n  'gobindgen <command> --help' tells more about one.\n"
    }
    text += "\nOPTIONS\n"
    for option in CommandOption.of(shown) {
        text += "  \(option.usage)\n"
        for line in option.help { text += "        \(line)\n" }
    }
    return text + "\nEXIT STATUS\n" + Help.exitStatus(shown)
}

enum Help {
    static let introduction = """
        gobindgen writes Swift for a Go library: it reads the C header that
        'go build -buildmode=c-shared' (or c-archive) writes, and writes a C module and a Swift wrapper.

        """

    /// What is particular to a command.
    static func details(_ command: Command) -> String {
        switch command {
        case .generate:
            """
              <header>  mylib.h or libmylib.h as Go wrote it; '-' reads standard input.

            WRITES
              <folder>/CMylib/module.modulemap   the C module
              <folder>/CMylib/mylib.h            the header, and the local headers that it includes
              <folder>/CMylib/CMylib.h           what Swift cannot say, in C
              <folder>/Mylib/Mylib.swift         the wrapper

            EXAMPLE
              go build -buildmode=c-shared -o libmylib.so ./mylib
              gobindgen libmylib.h -o Sources

            """
        case .build:
            """
              <Go package>  the folder of a package, or what it is imported by. Several are built
                            into one library, for a program can hold one Go runtime; each has its
                            own Swift module, and --module names the bundle and the package.

            WRITES
              <folder>/CMylib.artifactbundle     the library for SwiftPM, with its C module;
                                                 for Apple's systems CMylib.xcframework
              <folder>/Sources/Mylib/Mylib.swift the wrapper
              <folder>/Package.swift             with --package

            EXAMPLE
              gobindgen build ./mylib -o Mylib --package
              gobindgen build ./hammer ./saw -o Tools --package

            """
        case .shim:
            """
              Go code that exports what the package does not, in a form in which Go and Swift keep
              their own memory. It can be made a file of the package, and changed.

            EXAMPLE
              gobindgen shim ./mylib > mylib/swift_shim.go

            """
        case .check:
            """
              Writes nothing. Prints what differs, and fails if anything does: for continuous
              integration, where generated files are checked in. Of what 'gobindgen build'
              wrote, it takes the packages and the options that build took.

            EXAMPLE
              gobindgen check libmylib.h -o Sources --library libmylib.so
              gobindgen check ./hammer ./saw -o Tools --package

            """
        case .diff:
            """
              Says for every function whether it came, went or changed, and whether a program that
              called the old library in Swift still compiles.

            EXAMPLE
              gobindgen diff old/libmylib.h new/libmylib.h

            """
        case .completions:
            """
            EXAMPLE
              gobindgen completions bash > /etc/bash_completion.d/gobindgen

            """
        case .manual:
            """
            EXAMPLE
              gobindgen manual | man -l -

            """
        }
    }

    static func exitStatus(_ command: Command) -> String {
        let meaning =
            switch command {
            case .generate, .build:
                """
                  0  everything was written, or was up to date
                  1  the run failed, and nothing was written

                """
            case .check:
                """
                  0  what is there is what would be written
                  1  it differs, or the run failed

                """
            case .diff:
                """
                  0  callers in Swift need no change
                  1  some do, or the run failed

                """
            case .shim, .completions, .manual: "  0  it was printed\n"
            }
        return meaning + "  64 the command line makes no sense\n"
    }
}

extension String {
    /// The text and as many spaces as it takes to be `width` characters wide.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
