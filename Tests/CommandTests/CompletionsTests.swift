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
