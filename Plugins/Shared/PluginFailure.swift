/// What keeps a plugin from doing its work, and what to do about it.
struct PluginFailure: Error, CustomStringConvertible {
    var message: String
    var fix: String?

    /// SwiftPM shows it after `error: `.
    var description: String { message + (fix.map { "\n  help: \($0)" } ?? "") }
}
