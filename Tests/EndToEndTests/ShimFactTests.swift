import Foundation
import TestSupport
import Testing

/// What cgo does to Go that keeps, returns or panics, and what the shim makes of it: each fact passes
/// with the shim, and is shown to fail without it.
struct ShimFact: CustomTestStringConvertible, Sendable {
    /// How it fails without the shim.
    enum Failure: Sendable {
        /// The package is not built, for this reason.
        case refused(String)
        /// The function is not there, for this reason.
        case leftOut(String)
        /// The process is ended, with this on its standard error.
        case aborts(String)
        /// It prints something else.
        case isWrong
    }

    var testDescription: String
    var go: String
    var swift: String
    var output: String
    var withoutShim: Failure

    static let all = [
        ShimFact(
            testDescription: "A text that Go keeps",
            go: """
                var kept string

                //export Keep
                func Keep(text string) { kept = text }

                //export Kept
                func Kept() int { return len(kept) }
                """,
            swift: """
                keep(text: "kept")
                print(kept())
                """,
            output: "4\n", withoutShim: .refused("'Keep' may keep 'text' after the call")),
        ShimFact(
            testDescription: "A text that Go keeps by joining it to an empty one",
            go: """
                var kept, nothing string

                //export Keep
                func Keep(text string) { kept = text + nothing }

                //export IsKept
                func IsKept(letter byte, count int) bool {
                	for i := 0; i < len(kept); i++ {
                		if kept[i] != letter {
                			return false
                		}
                	}
                	return len(kept) == count
                }
                """,
            // The memory of the argument is given to the texts that follow.
            swift: """
                func text(_ letter: Character) -> String { String(repeating: letter, count: 1000) }
                keep(text: text("a"))
                let others = (0..<100).map { _ in text("b") }
                print(isKept(letter: 97, count: 1000), others.count)
                """,
            output: "true 100\n", withoutShim: .isWrong),
        ShimFact(
            testDescription: "A slice that Go keeps",
            go: """
                var kept []int64

                //export Keep
                func Keep(numbers []int64) { kept = numbers }

                //export Sum
                func Sum() (sum int64) {
                	for _, n := range kept {
                		sum += n
                	}
                	return sum
                }
                """,
            swift: """
                keep(numbers: [1, 2, 3])
                print(sum())
                """,
            output: "6\n", withoutShim: .refused("'Keep' may keep 'numbers' after the call")),
        ShimFact(
            testDescription: "A text that Go makes and returns",
            go: """
                //export Twice
                func Twice(text string) string { return text + text }
                """,
            swift: #"print(twice(text: "ab"))"#,
            output: "abab\n", withoutShim: .aborts("unpinned Go string")),
        ShimFact(
            testDescription: "A slice that Go makes and returns",
            go: """
                //export Squares
                func Squares(count int) []int64 {
                	var squares []int64
                	for i := 0; i < count; i++ {
                		squares = append(squares, int64(i*i))
                	}
                	return squares
                }
                """,
            swift: "print(squares(count: 4))",
            output: "[0, 1, 4, 9]\n", withoutShim: .aborts("unpinned Go slice")),
        ShimFact(
            testDescription: "A nil error",
            go: """
                //export Check
                func Check(count int) error { return nil }
                """,
            swift: """
                try check(count: 1)
                print("fine")
                """,
            output: "fine\n", withoutShim: .leftOut("it returns a Go interface")),
        ShimFact(
            testDescription: "A panic in a function that can fail",
            go: """
                //export Divide
                func Divide(a, b int) (int, error) { return a / b, nil }
                """,
            swift: """
                do { print(try divide(a: 1, b: 0)) } catch { print(error.message.prefix(44)) }
                """,
            output: "panic: runtime error: integer divide by zero\n",
            withoutShim: .leftOut("it returns a Go interface")),
    ]
}

extension ShimTests {
    @Test("What cgo forbids is right with the shim, and fails without it", arguments: ShimFact.all)
    func fact(_ fact: ShimFact) throws {
        let source = "package main\n\nimport \"C\"\n\n\(fact.go)\n\nfunc main() {}\n"
        try scratch.write(Array(source.utf8), to: "fact/fact.go")
        let program = scratch.url.appending(path: "fact.swift")
        try "import Fact\n\(fact.swift)\n".write(to: program, atomically: true, encoding: .utf8)
        let folder = scratch.url.appending(path: "fact").path
        let shimmed = build(folder)
        #expect(shimmed.status == 0, "\(shimmed.errors)")
        let outcome = try run(program, module: "Fact", options: ["-Onone"])
        #expect(outcome.status == 0 && outcome.output == fact.output, "\(outcome.output)")

        let bare = build(folder, "--no-shim")
        switch fact.withoutShim {
        case .refused(let reason):
            #expect(bare.status == 1 && bare.errors.contains(reason), "\(bare.errors)")
        case .leftOut(let reason):
            #expect(bare.status == 0 && bare.errors.contains(reason), "\(bare.errors)")
        case .aborts(let reason):
            let outcome = try run(program, module: "Fact", options: ["-Onone"])
            #expect(outcome.status != 0 && outcome.output.contains(reason), "\(outcome.output)")
        case .isWrong:
            let outcome = try run(program, module: "Fact", options: ["-Onone"])
            #expect(outcome.output != fact.output, "\(outcome.output)")
        }
    }
}
