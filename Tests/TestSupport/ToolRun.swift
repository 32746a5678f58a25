@testable import gobindgen

/// What a run of the tool gave.
public struct ToolRun {
    /// The exit status.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String

    /// Runs the tool in this process.
    public init(_ words: [String]) {
        var output = ""
        var errors = ""
        let console = Console(print: { output += $0 }, error: { errors += $0 })
        status = Main.run(words, console)
        self.output = output
        self.errors = errors
    }
}
