import BindgenCore
import Testing

@testable import gobindgen

@Suite struct ArgumentsTests {
    private func arguments(_ words: String) throws(UsageError) -> Arguments {
        let invocation = try parseArguments(words.split(separator: " ").map(String.init))
        guard case .run(let arguments) = invocation else { throw UsageError(message: "") }
        return arguments
    }

    @Test("A header and a folder are enough")
    func minimum() throws {
        let arguments = try arguments("a/libmylib.h -o Sources")
        #expect(arguments.header == "a/libmylib.h")
        #expect(arguments.output == "Sources")
        #expect(arguments.options == Options(headerName: "libmylib.h"))
        #expect(arguments.options.module == "Mylib")
        #expect(arguments.options.clangModule == "CMylib")
        #expect(arguments.options.linkedLibrary == "mylib")
    }

    @Test("Options may stand anywhere, with their value attached or after them")
    func spellings() throws {
        for words in [
            "--module Go x.h -o out -I a -I b", "-o out x.h --module=Go -Ia -I b",
            "-I a -oout --module=Go -Ib -- x.h",
        ] {
            let arguments = try arguments(words)
            #expect(arguments.options.module == "Go")
            #expect(arguments.options.clangModule == "CGo")
            #expect(arguments.includeFolders == ["a", "b"])
            #expect(arguments.output == "out")
        }
    }

    @Test("Every option does what it says")
    func options() throws {
        let all = try arguments(
            "x.h -o out --clang-module CGo --link go --access package --strip-prefix Go_ "
                + "--namespace Go --retained copy --strict --diagnostics json --quiet --dry-run")
        #expect(all.options.module == "X")
        #expect(all.options.clangModule == "CGo")
        #expect(all.options.linkedLibrary == "go")
        #expect(all.options.access == .package)
        #expect(all.options.stripPrefix == "Go_")
        #expect(all.options.namespace == "Go")
        #expect(all.options.retained == .copy)
        #expect(all.options.isStrict && all.isQuiet && all.isDryRun)
        #expect(all.format == .json)
        #expect(try arguments("x.h -o out --no-link").options.linkedLibrary == nil)
    }

    @Test("Standard input needs a name")
    func standardInput() throws {
        let arguments = try arguments("- -o out --module Mylib")
        #expect(arguments.options.headerName == "mylib.h")
    }

    @Test(
        "A command line that makes no sense is refused with what to do",
        arguments: [
            ("", "no header", "gobindgen mylib.h -o Sources"),
            ("x.h", "no folder to write into", "gobindgen x.h -o Sources"),
            ("x.h y.h -o out", "one header at a time: 'x.h' and 'y.h' are two", nil),
            ("x.h -o", "'-o' needs a value", "-o <folder>"),
            ("x.h -o out --modul X", "unknown option '--modul'", "did you mean '--module'?"),
            (
                "x.h -o out --frobnicate", "unknown option '--frobnicate'",
                "'gobindgen --help' lists the options"
            ),
            (
                "x.h -o out --access private", "'private' is no value of '--access'",
                "--access public|package|internal"
            ),
            ("x.h -o out --strict=yes", "'--strict' takes no value", nil),
            ("x.h -o out --link a --no-link", "'--link' and '--no-link' exclude each other", nil),
            (
                "- -o out", "a header from standard input has no name to name the module after",
                "--module <name>"
            ),
        ] as [(String, String, String?)])
    func usage(_ words: String, _ message: String, _ fix: String?) {
        #expect(throws: UsageError(message: message, fix: fix)) { try arguments(words) }
    }

    @Test("Help and version are answered whatever else is there")
    func help() throws {
        for words in [["-h"], ["--help"], ["x.h", "--help"], ["--help", "--nonsense"]] {
            #expect(try parseArguments(words) == .help(nil))
        }
        #expect(try parseArguments(["build", "-h"]) == .help(.build))
        #expect(try parseArguments(["--version"]) == .version)
    }

    @Test("An option is no other option's value")
    func missingValue() {
        let error = UsageError(message: "'-o' needs a value", fix: "-o <folder>")
        #expect(throws: error) { try parseArguments(["x.h", "-o", "--quiet"]) }
    }

    @Test("Help names every option", arguments: CommandOption.allCases)
    func helpText(_ option: CommandOption) {
        for command in option.commands {
            let help = gobindgen.helpText(command)
            #expect(help.contains("\n  \(option.rawValue)"))
            for line in help.split(separator: "\n") { #expect(line.count <= 100) }
        }
    }

    @Test(
        "Edit distance counts letters",
        arguments: [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("--link", "--lnik", 2)])
    func distance(_ left: String, _ right: String, _ expected: Int) {
        #expect(editDistance(left, right) == expected)
        #expect(editDistance(right, left) == expected)
    }
}
