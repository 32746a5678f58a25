import BindgenCore

/// Prints the Go file that `gobindgen build` builds into a package.
struct ShimCommand {
    let arguments: Arguments
    let reporter: Reporter

    func run() throws(FileError) -> Bool {
        try withTemporaryFolder { scratch throws(FileError) in
            let path = arguments.header
            let go = try GoToolchain(
                arguments.build.toolchain, in: Platform.kind(of: path) == .directory ? path : ".",
                for: nil, tags: arguments.build.tags, scratch: scratch)
            let package = try GoSourcePackage(path, go)
            let shim = try GoShim(package, go)
            let files = try package.sources()
            reporter.report(shim.diagnostics(in: package), in: files)
            reporter.say(String(decoding: shim.source, as: UTF8.self))
            return true
        }
    }
}
