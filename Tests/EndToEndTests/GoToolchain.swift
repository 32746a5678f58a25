import Foundation
import TestSupport

/// The Go toolchain of this run: a test without one fails, it is not skipped.
struct GoToolchain {
    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    let path: String

    /// The one that `Scripts/find-go` finds, or installs where there is none.
    private static let found = Result {
        let script = Repository.root.appending(path: "Scripts/find-go").path
        let outcome = try Shell.run(script, [])
        let path = outcome.output.split(separator: "\n").first { $0.hasPrefix("/") }
        guard outcome.status == 0, let path else { throw Missing(description: outcome.output) }
        return String(path)
    }

    init() throws {
        path = try Self.found.get()
    }

    /// Builds a Go package as a C library.
    ///
    /// - Parameters:
    ///   - mode: `c-archive` or `c-shared`.
    ///   - output: the library; its header is written beside it.
    func build(_ package: URL, mode: String, output: URL) throws -> Shell.Outcome {
        try Shell.run(
            path, ["build", "-buildmode=\(mode)", "-o", output.path, "."], in: package,
            environment: [
                "GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local", "GOPROXY": "off", "GOWORK": "off",
            ])
    }
}
