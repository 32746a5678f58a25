import Foundation
import TestSupport

/// The Go toolchain of this run: a test without one fails, it is not skipped.
struct GoToolchain {
    struct Missing: Error, CustomStringConvertible {
        var description: String {
            "no Go toolchain: 'make test' finds or installs one and names it in GOBINDGEN_GO"
        }
    }

    let path: String

    init() throws {
        if let path = ProcessInfo.processInfo.environment["GOBINDGEN_GO"], !path.isEmpty {
            self.path = path
            return
        }
        let found = try Shell.run("which", ["go"])
        guard found.status == 0 else { throw Missing() }
        path = found.output.trimmingCharacters(in: .whitespacesAndNewlines)
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
