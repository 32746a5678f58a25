@main
struct Main {
    static func main() {
        Platform.exit(run(Array(CommandLine.arguments.dropFirst()), Console()))
    }

    /// Runs a command line without the program's name; returns the exit status.
    static func run(_ words: [String], _ console: Console) -> Int32 {
        do throws(UsageError) {
            switch try parseArguments(words) {
            case .help:
                console.print(helpText())
                return 0
            case .version:
                console.print("gobindgen \(version)\n")
                return 0
            case .generate(let arguments):
                return GenerateCommand(arguments: arguments, console: console).run()
            }
        } catch {
            console.error("gobindgen: error: \(error.message)\n")
            if let fix = error.fix { console.error("  help: \(fix)\n") }
            if words.isEmpty { console.error("\n" + helpText()) }
            // EX_USAGE of sysexits.h
            return 64
        }
    }
}
