import Foundation
import TestSupport
import Testing

@testable import gobindgen

@Suite struct CompletionsTests {
    /// What bash offers for the last of these words.
    private func offered(_ words: String...) throws -> Set<String> {
        let completions = ToolRun(["completions", "bash"])
        #expect(completions.status == 0)
        let line = (["gobindgen"] + words).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            set -u
            \(completions.output)
            COMP_WORDS=(\(line))
            COMP_CWORD=\(words.count)
            _gobindgen
            printf '%s\\n' "${COMPREPLY[@]-}"
            """
        let outcome = try Shell.run("bash", ["-c", script])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return Set(outcome.output.split(separator: "\n").map(String.init))
    }

    @Test("bash offers the options of a command, and their values")
    func bash() throws {
        #expect(try offered("build", "--stri") == ["--strip-prefix", "--strict"])
        #expect(try offered("diff", "--retained", "c") == ["copy"])
        #expect(try offered("x.h", "--access", "p") == ["public", "package"])
        #expect(try offered("check", "--libr") == ["--library"])
        #expect(try offered("shim", "--libr") == [])
        #expect(try offered("completions", "") == ["bash", "zsh", "fish"])
    }

    @Test("bash offers a name with spaces as one")
    func spaces() throws {
        let scratch = try ScratchFolder()
        try scratch.write([], to: "my code/main.go")
        let folder = scratch.url.path
        #expect(try offered("build", folder + "/my") == [folder + "/my code"])
        #expect(try offered("build", "-o", folder + "/") == [folder + "/my code"])
    }

    /// What fish offers at the end of a line, without what it says of that.
    private func offeredByFish(_ line: String) throws -> Set<String> {
        let script = "source $argv[1]; complete -C $argv[2]"
        let scratch = try ScratchFolder()
        try scratch.write(
            Array(ToolRun(["completions", "fish"]).output.utf8), to: "gobindgen.fish")
        let outcome = try Shell.run(
            "fish",
            ["-c", script, scratch.url.appending(path: "gobindgen.fish").path, line],
            in: scratch.url)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return Set(
            outcome.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
    }

    @Test("fish offers commands, the options of a command, and their values")
    func fish() throws {
        guard try Shell.run("which", ["fish"]).status == 0 else {
            print("not run: there is no fish here")
            return
        }
        let commands = Set(Command.allCases.map(\.rawValue))
        #expect(try offeredByFish("gobindgen ").isSuperset(of: commands))
        #expect(try offeredByFish("gobindgen completions ") == ["bash", "zsh", "fish"])
        for command in Command.allCases {
            let options = CommandOption.of(command).map(\.rawValue).filter { $0.hasPrefix("--") }
            #expect(try offeredByFish("gobindgen \(command.rawValue) --") == Set(options))
        }
        let unnamed = CommandOption.of(.generate).map(\.rawValue).filter { $0.hasPrefix("--") }
        #expect(try offeredByFish("gobindgen mylib.h --") == Set(unnamed))
        #expect(
            try offeredByFish("gobindgen build --access ") == ["public", "package", "internal"])
    }

    @Test("zsh offers commands, the options of a command, and their values, at the first try")
    func zsh() throws {
        guard try Shell.run("which", ["zsh"]).status == 0 else {
            print("not run: there is no zsh here")
            return
        }
        let scratch = try ScratchFolder()
        try scratch.write(Array(ToolRun(["completions", "zsh"]).output.utf8), to: "_gobindgen")
        // A shell in a terminal of its own, which is shown a line and then Tab.
        let script = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PROMPT=; fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -d $1/dump"
            zpty -w shell "cd $1; print ready"
            zpty -r shell shown $'*ready*ready*'
            zpty -w -n shell "$2"$'\\t'
            shown=
            for attempt in {1..200}; do
                sleep 0.1
                while zpty -r -t shell more; do shown+=${more//[$'\\a\\r']/}; done
                [[ $shown == *$3* ]] && break
            done
            print -r -- $shown
            zpty -d shell
            """
        for (line, expected) in [
            ("gobindgen di", "diff"), ("gobindgen build --stri", "--strip-prefix"),
            ("gobindgen diff --retained c", "copy"), ("gobindgen completions f", "fish"),
            ("gobindgen mylib.h --stam", "--stamp"),
        ] {
            let outcome = try Shell.run(
                "zsh", ["-f", "-c", script, "zsh", scratch.url.path, line, expected])
            #expect(outcome.output.contains(expected), "\(line): \(outcome.output)")
        }
    }

    @Test("The manual has every command and every option, and macros of roff only")
    func manual() {
        let manual = ToolRun(["manual"])
        #expect(manual.status == 0)
        let text = manual.output.replacing("\\-", with: "-")
        for command in Command.allCases { #expect(text.contains("gobindgen \(command.rawValue)")) }
        for option in CommandOption.allCases { #expect(text.contains(option.rawValue)) }
        let macros: Set = [".TH", ".SH", ".SS", ".B", ".TP", ".br", ".nf", ".fi"]
        for line in manual.output.split(separator: "\n") where line.hasPrefix(".") {
            let macro = String(line.prefix { $0 != " " })
            #expect(macros.contains(macro), "\(line)")
        }
    }
}
