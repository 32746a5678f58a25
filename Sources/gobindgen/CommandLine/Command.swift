/// What the tool can do. Without the name of a command, it generates.
enum Command: String, CaseIterable {
    case generate, build, shim, check, diff, completions, manual

    /// What it does, for the list of commands.
    var summary: String {
        switch self {
        case .generate: "Write Swift for the C header of a Go library."
        case .build: "Build a Go package, and write all that a Swift package needs of it."
        case .shim: "Print the Go file that 'gobindgen build' builds into a package."
        case .check: "Compare what is there with what would be written."
        case .diff: "Tell what a new header changes for callers in Swift."
        case .completions: "Print the completions for a shell."
        case .manual: "Print the manual page."
        }
    }

    /// What stands after its name.
    var usage: String {
        switch self {
        case .generate: "<header> -o <folder> [options]"
        case .build: "<Go package>… -o <folder> [options]"
        case .shim: "<Go package> [options]"
        case .check: "<header or Go package>… -o <folder> [options]"
        case .diff: "<old header> <new header> [options]"
        case .completions: "bash|zsh|fish"
        case .manual: ""
        }
    }

    /// What it needs besides options, as a message names it, and how often.
    var operands: (name: String, count: ClosedRange<Int>) {
        switch self {
        case .generate: ("header", 1...1)
        case .build: ("Go package", 1...Int.max)
        case .shim: ("Go package", 1...1)
        case .check: ("header or Go package", 1...Int.max)
        case .diff: ("header", 2...2)
        case .completions: ("shell", 1...1)
        case .manual: ("operand", 0...0)
        }
    }

    /// A command line that makes sense.
    var example: String {
        switch self {
        case .generate: "gobindgen mylib.h -o Sources"
        case .build: "gobindgen build ./mylib -o ."
        case .shim: "gobindgen shim ./mylib"
        case .check: "gobindgen check mylib.h -o Sources"
        case .diff: "gobindgen diff old/mylib.h mylib.h"
        case .completions: "gobindgen completions bash"
        case .manual: "gobindgen manual"
        }
    }
}
