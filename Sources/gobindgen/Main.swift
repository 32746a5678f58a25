@main
struct Main {
    static func main() {
        Platform.exit(run(Array(CommandLine.arguments.dropFirst()), Console()))
    }

    /// Runs a command line without the program's name; returns the exit status.
    static func run(_ words: [String], _ console: Console) -> Int32 {
        do throws(UsageError) {
            switch try parseArguments(words) {
            case .help(let command):
                console.print(helpText(command))
                return 0
            case .version:
                console.print("gobindgen \(version)\n")
                return 0
            case .run(let arguments):
                return run(arguments, console)
            }
        } catch {
            console.error("\(error.place ?? "gobindgen"): error: \(error.message)\n")
            if let fix = error.fix { console.error("  help: \(fix)\n") }
            if words.isEmpty { console.error("\n" + helpText(nil)) }
            // EX_USAGE of sysexits.h
            return 64
        }
    }

    private static func run(_ arguments: Arguments, _ console: Console) -> Int32 {
        let reporter = Reporter(arguments: arguments, console: console)
        do throws(FileError) {
            let isDone =
                switch arguments.command {
                case .generate:
                    try GenerateCommand(arguments: arguments, reporter: reporter).run()
                case .build:
                    try BuildCommand(arguments: arguments, reporter: reporter).run()
                case .shim: try ShimCommand(arguments: arguments, reporter: reporter).run()
                case .check: try CheckCommand(arguments: arguments, reporter: reporter).run()
                case .diff: try DiffCommand(arguments: arguments, reporter: reporter).run()
                case .completions: try printCompletions(arguments, reporter)
                case .manual: printManual(reporter)
                }
            return isDone ? 0 : 1
        } catch {
            reporter.failure(error)
            return 1
        }
    }
}
