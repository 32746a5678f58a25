import BindgenCore
import Foundation

/// What became of an exported function.
enum ExportFate: Equatable {
    case bound
    /// Bound, with a pointer in its signature that callers have to mark with `unsafe`.
    case raw
    /// Left out, and why.
    case refused(String)
}

extension GoldenRun {
    /// What the wrapper or, where it has no word of it, a diagnostic says of an exported function;
    /// nothing if it was lost.
    func fate(of name: String) -> ExportFate? {
        let comment = "// \(name) is left out: "
        if let line = lines.first(where: { $0.hasPrefix(comment) }) {
            return .refused(String(line.dropFirst(comment.count).dropLast()))
        }
        let module = input.options.clangModule
        let calls = [name, "`\(name)`", "\(module)_\(name)", "\(module)Shim_\(name)"].map {
            "\(module).\($0)("
        }
        let callers = declarations.filter { calls.contains(where: $0.contains) }
        if !callers.isEmpty {
            return callers.contains { $0.contains("@unsafe ") } ? .raw : .bound
        }
        let diagnostic = output.diagnostics.first {
            $0.severity != .note
                && ($0.message.contains("'\(name)'") || $0.message.contains(" \(name)("))
        }
        return diagnostic.map { .refused($0.message) }
    }

    private var lines: [Substring] {
        wrapper.split(separator: "\n").map { $0.drop { $0 == " " } }
    }

    /// The declarations of the wrapper without its support code: that calls the library's own free
    /// function whether or not users can.
    private var declarations: [String] {
        wrapper.components(separatedBy: "\n\n").filter { declaration in
            !declaration.split(separator: "\n").contains {
                $0.hasPrefix("private ") || $0.hasPrefix("nonisolated private ")
            }
        }
    }
}
