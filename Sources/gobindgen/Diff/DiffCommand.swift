import BindgenCore

/// Tells what a new header changes for callers in Swift.
struct DiffCommand {
    let arguments: Arguments
    let reporter: Reporter

    /// - Returns: whether callers need no change.
    func run() throws(FileError) -> Bool {
        guard let old = try interface(of: arguments.operands[0]),
            let new = try interface(of: arguments.operands[1])
        else { return false }
        let changes = interfaceChanges(from: old, to: new)
        for change in changes { reporter.say(change.description) }
        let breaking = changes.count(where: \.isBreaking)
        reporter.say(
            changes.isEmpty
                ? "no change for callers in Swift\n"
                : "\(breaking) breaking, \(changes.count - breaking) additive\n")
        return breaking == 0
    }

    /// What the wrapper of a header declares; both headers' wrappers are of one module.
    private func interface(of header: String) throws(FileError) -> SwiftInterface? {
        var one = arguments
        one.operands = [header]
        one.options.headerName = header.lastPathComponent
        one.options.access = .public
        let input = try one.readInput(one.options)
        let output = generate(input)
        if output.hasErrors {
            reporter.report(output.diagnostics, in: input.files)
            return nil
        }
        let wrapper = OutputNames.wrapper(module: one.options.module)
        return output.files.first { $0.path == wrapper }.map { SwiftInterface(wrapper: $0.bytes) }
    }
}
