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

    /// Whether anything keeps the files from being written.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
