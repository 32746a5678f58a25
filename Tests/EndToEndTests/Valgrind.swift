import Foundation
import TestSupport
import Testing

/// What `make proof` asks for, and the usual run, which has the sanitizers, does not: it takes long.
enum Valgrind {
    static let isWanted = ProcessInfo.processInfo.environment["GOBINDGEN_VALGRIND"] != nil

    /// Runs a program, in which valgrind is to find no error and no leak.
    static func check(_ program: URL, _ fixture: Fixture) throws {
        // It does not read the debugging information that Swift writes.
        let strip = try Shell.run("strip", ["-g", program.path])
        #expect(strip.status == 0, "\(strip.output)")
        let suppressions = Repository.root.appending(path: "Proof/go.supp")
        let leaks =
            fixture.isLeaking
            ? ["--leak-check=no"]
            : [
                "--leak-check=full", "--show-leak-kinds=definite",
                "--errors-for-leak-kinds=definite",
            ]
        let outcome = try Shell.run(
            "valgrind",
            ["--quiet", "--error-exitcode=9", "--undef-value-errors=no"] + leaks
                + ["--suppressions=\(suppressions.path)", program.path])
        // With many threads of Go's it may give up itself, and says so.
        let hasGivenUp = outcome.output.contains("please report this bug to: www.valgrind.org")
        if hasGivenUp { print("valgrind gave up on \(fixture.name)") }
        #expect(outcome.status == 0 || hasGivenUp, "\(outcome.output)")
    }
}
