/// One finding about the user's input: what, where, why, and what to do about it.
public struct Diagnostic: Equatable, Sendable {
    /// How much a finding weighs.
    public enum Severity: String, Equatable, Sendable {
        /// The run fails and nothing is written.
        case error
        /// Something is missing from the output or is dangerous in it. `--strict` makes it an error.
        case warning
        /// Worth knowing; nothing is wrong.
        case note
    }

    /// A second place that explains the first.
    public struct Note: Equatable, Sendable {
        /// What is to be seen there.
        public var message: String
        /// Where to look.
        public var range: SourceRange
    }

    /// What kind of finding this is; the documentation has a paragraph for each.
    public var code: DiagnosticCode
    /// How much it weighs.
    public var severity: Severity
    /// What is the case, in one sentence without a full stop.
    public var message: String
    /// Where it is, or nothing for a finding about the run as a whole.
    public var range: SourceRange?
    /// Other places that belong to it.
    public var notes: [Note] = []
    /// What to write or do instead.
    public var fix: String?

    /// Makes a finding.
    public init(
        code: DiagnosticCode, severity: Severity, message: String, range: SourceRange?,
        notes: [Note] = [], fix: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.notes = notes
        self.fix = fix
    }
}
