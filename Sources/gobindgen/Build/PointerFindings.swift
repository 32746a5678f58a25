import BindgenCore

extension GoArchive {
    /// What the compiler finds out about parameters, pointers of C among them: the package is compiled once
    /// more for that, and not linked.
    ///
    /// - Returns: nothing where it cannot be compiled so.
    static func findings(
        of package: GoSourcePackage, _ overlay: GoOverlay?, _ go: GoToolchain
    ) throws(FileError) -> [UInt8]? {
        let overlay = try GoOverlay(copyingIn: package, over: overlay, go)
        let process = try go.run(
            ["list", "-export", "-trimpath", "-overlay=\(overlay.path)"] + go.tagFlags
                + ["-gcflags=\(go.findingFlags)", "-f", "{{.Name}}", "--"] + overlay.arguments,
            in: overlay.folder)
        return process.status == 0 ? process.errors : nil
    }
}
