/// A file to be written.
public struct GeneratedFile: Equatable, Sendable {
    /// The path, relative to the output folder, with `/` between its parts.
    public var path: String
    /// The whole text.
    public var bytes: [UInt8]
}

/// What a run gives: files, unless there are errors, and findings.
public struct GenerationOutput: Equatable, Sendable {
    /// What is to be written; nothing if there is an error among the diagnostics.
    public var files: [GeneratedFile]
    /// Sorted by place.
    public var diagnostics: [Diagnostic]
    /// What the files were made of. Of a large header it is many thousand pieces: who is about to end can
    /// keep it instead of having it taken apart.
    public let workings: Workings?

    /// Whether anything keeps the files from being written.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What two runs give is equal where their files and their findings are.
    public static func == (left: GenerationOutput, right: GenerationOutput) -> Bool {
        left.files == right.files && left.diagnostics == right.diagnostics
    }
}

/// What was found out on the way from a header to files.
public final class Workings: Sendable {
    private let header: CHeader
    private let exports: [Export]
    private let module: BindingModule

    init(header: CHeader, exports: [Export], module: BindingModule) {
        self.header = header
        self.exports = exports
        self.module = module
    }
}
