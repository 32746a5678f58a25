import BindgenCore

/// What is to be done.
enum Invocation: Equatable {
    case run(Arguments)
    /// Help for a command, or for all of them.
    case help(Command?)
    case version
}

/// A command line that makes no sense, and how to make sense of it.
struct UsageError: Error, Equatable {
    var message: String
    var fix: String?
    /// The line of an options file that it is about.
    var place: String?
}

/// Understands a command line, without the program's name.
func parseArguments(_ words: [String]) throws(UsageError) -> Invocation {
    var parser = ArgumentParser(words: words)
    return try parser.parse()
}

private struct ArgumentParser {
    private var words: ArraySlice<String>
    private var command: Command?
    private var operands: [String] = []
    private var values = OptionValues()
    private var optionsFile: OptionsFile?

    init(words: [String]) {
        self.words = words[...]
        // A header may well be called like a command.
        if let first = words.first, let named = Command(rawValue: first) {
            command = named
            self.words.removeFirst()
        }
    }

    mutating func parse() throws(UsageError) -> Invocation {
        var isOption = true
        while let word = words.popFirst() {
            if isOption, word == "--" {
                isOption = false
            } else if isOption, word == "-h" || word == CommandOption.help.rawValue {
                return .help(command)
            } else if isOption, word == CommandOption.version.rawValue {
                return .version
            } else if isOption, word.hasPrefix("-"), word != "-" {
                try option(word)
            } else {
                operands.append(word)
            }
        }
        return .run(try arguments())
    }

    /// `--name value`, `--name=value`, `-Ivalue`
    private mutating func option(_ word: String) throws(UsageError) {
        var name = word
        var attached: String?
        if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
            name = String(word[..<equals])
            attached = String(word[word.index(after: equals)...])
        } else if !word.hasPrefix("--"), word.count > 2 {
            name = String(word.prefix(2))
            attached = String(word.dropFirst(2))
        }
        let command = command ?? .generate
        guard let option = CommandOption(rawValue: name) else {
            throw UsageError(
                message: "unknown option '\(name)'", fix: Self.suggestion(for: name, of: command))
        }
        if optionsFile != nil, !option.isOfOptionsFile {
            throw UsageError(
                message: "'\(name)' cannot be in an options file", fix: "give it to the command")
        }
        guard optionsFile != nil || option.commands.contains(command) else {
            let others = Command.allCases.filter { option.commands.contains($0) }
                .map { "'gobindgen \($0.rawValue)'" }.joined(separator: ", ")
            throw UsageError(
                message: "'\(name)' is no option of 'gobindgen \(command.rawValue)'",
                fix: "it is one of \(others)")
        }
        guard option.placeholder != nil else {
            if attached != nil { throw UsageError(message: "'\(name)' takes no value") }
            set(option, "")
            return
        }
        let followsValue = words.first.map { CommandOption(rawValue: $0) == nil } ?? false
        guard let value = attached ?? (followsValue ? words.popFirst() : nil), !value.isEmpty else {
            throw UsageError(
                message: "'\(name)' needs a value", fix: "\(name) \(option.placeholder ?? "")")
        }
        set(option, optionsFile?.resolved(value, of: option) ?? value)
    }

    /// Sets an option that the command has: a file may have others, for other commands.
    private mutating func set(_ option: CommandOption, _ value: String) {
        guard option.commands.contains(command ?? .generate) else { return }
        values.values[option, default: []].append(value)
    }

    /// What an options file says; its errors are at its lines.
    private func read(_ file: OptionsFile) throws(UsageError) -> OptionValues {
        var parser = ArgumentParser(words: [])
        parser.command = command
        parser.optionsFile = file
        parser.words = file.words.map(\.text)[...]
        while let word = parser.words.first {
            let line = file.words[parser.words.startIndex].line
            parser.words.removeFirst()
            do throws(UsageError) {
                guard word.hasPrefix("-") else {
                    throw UsageError(
                        message: "'\(word)' is no option", fix: "a comment starts with '#'")
                }
                try parser.option(word)
                // Values are looked at where they are written.
                _ = try parser.options(parser.names())
                try parser.exclude(.go, .noGo)
                _ = try parser.goTarget()
            } catch {
                var error = error
                error.place = file.place(line)
                throw error
            }
        }
        return parser.values
    }

    /// Takes what the options files say; gives what they say of each of several packages.
    private mutating func mergeFiles() throws(UsageError) -> [PackageChoices] {
        var files: [(file: OptionsFile, values: OptionValues)] = []
        for path in values[.optionsFile] ?? [] {
            let file = try OptionsFile(path)
            files.append((file, try read(file)))
        }
        guard operands.count > 1, !files.isEmpty else {
            for file in files { values.merge(file.values) }
            return []
        }
        for (file, _) in files where !operands.contains(where: file.belongs) {
            throw UsageError(
                message: "none of the packages is in the folder of '\(file.path)'",
                fix: "of several packages, an options file is for those in its folder")
        }
        var choices: [PackageChoices] = []
        for operand in operands {
            var own = self
            // The names of the command line are those of the bundle and the package.
            own.values.values[.module] = nil
            own.values.values[.clangModule] = nil
            for (file, values) in files where file.belongs(to: operand) { own.values.merge(values) }
            let names = try own.names()
            choices.append(
                PackageChoices(
                    options: try own.options(names), names: names,
                    writesShim: !own.has(.noShim)))
        }
        // One 'go build' makes the library of all.
        for (_, file) in files {
            let own: [CommandOption] = [.tags, .goToolchain]
            values.merge(OptionValues(values: file.values.filter { own.contains($0.key) }))
        }
        return choices
    }

    private func has(_ option: CommandOption) -> Bool { values[option] != nil }
    private func value(_ option: CommandOption) -> String? { values[option]?.last }

    private mutating func arguments() throws(UsageError) -> Arguments {
        var arguments = Arguments()
        arguments.command = command ?? .generate
        try checkOperands(of: arguments.command)
        arguments.operands = operands
        arguments.packages = try mergeFiles()
        arguments.wrapper = value(.wrapper)
        arguments.output = try output(for: arguments.command)
        arguments.includeFolders = values[.include] ?? []
        try exclude(.go, .noGo)
        try exclude(.wrapper, .noWrapper)
        if operands.count > 1, has(.wrapper) {
            throw UsageError(
                message: "'--wrapper' names one file, and each of several packages has a wrapper",
                fix: "leave it out: they are written below -o, in Sources")
        }
        arguments.goPaths = values[.go] ?? []
        arguments.readsGo = !has(.noGo)
        arguments.facts = value(.facts)
        arguments.goTarget = try goTarget()
        arguments.stamps = values[.stamp] ?? []
        arguments.names = try names()
        arguments.options = try options(arguments.names)
        arguments.build = BuildChoices(
            toolchain: value(.goToolchain), triple: value(.triple), tags: tags,
            makesPackage: has(.package), writesShim: !has(.noShim), writesWrapper: !has(.noWrapper))
        arguments.library = value(.library)
        arguments.isQuiet = has(.quiet)
        arguments.isDryRun = has(.dryRun)
        arguments.format = try choice(.diagnostics) ?? .text
        return arguments
    }

    private func checkOperands(of command: Command) throws(UsageError) {
        let (name, count) = command.operands
        if operands.count < count.lowerBound {
            let message =
                count.lowerBound == 1
                ? "no \(name)"
                : "'gobindgen \(command.rawValue)' needs \(count.lowerBound) \(name)s"
            throw UsageError(message: message, fix: command.example)
        }
        guard operands.count > count.upperBound else { return }
        if count.upperBound == 0 {
            throw UsageError(message: "'\(operands[0])' is too much", fix: command.example)
        }
        let all = operands.map { "'\($0)'" }.joined(separator: " and ")
        throw UsageError(
            message: count.upperBound == 1
                ? "one \(name) at a time: \(all) are \(operands.count == 2 ? "two" : "more")"
                : "too many \(name)s: \(all)")
    }

    private func output(for command: Command) throws(UsageError) -> String {
        if let output = value(.output) { return output }
        let needsFolder = CommandOption.output.commands.contains(command)
        guard needsFolder, command == .build || !has(.wrapper) else { return "" }
        let name = command == .generate ? "" : "\(command.rawValue) "
        let folder = command == .build ? "." : "Sources"
        throw UsageError(
            message: "no folder to write into",
            fix: "gobindgen \(name)\(operands.joined(separator: " ")) -o \(folder)")
    }

    private func exclude(_ one: CommandOption, _ other: CommandOption) throws(UsageError) {
        guard has(one), has(other) else { return }
        throw UsageError(
            message: "'\(one.rawValue)' and '\(other.rawValue)' exclude each other")
    }

    private func names() throws(UsageError) -> ChosenNames {
        try exclude(.link, .noLink)
        var names = ChosenNames()
        names.module = value(.module)
        names.clangModule = value(.clangModule)
        if has(.noLink) { names.link = .nothing }
        if let library = value(.link) { names.link = .library(library) }
        return names
    }

    private func options(_ names: ChosenNames) throws(UsageError) -> Options {
        let header = operands.last ?? ""
        var headerName = header.lastPathComponent
        if header == "-" {
            guard let module = names.module else {
                throw UsageError(
                    message: "a header from standard input has no name to name the module after",
                    fix: "--module <name>")
            }
            headerName = module.lowercased() + ".h"
        }
        var options = Options(headerName: headerName)
        names.apply(to: &options)
        options.access = try choice(.access) ?? .public
        options.stripPrefix = value(.stripPrefix) ?? ""
        options.namespace = value(.namespace)
        options.retained = try choice(.retained) ?? .error
        options.traces = has(.trace)
        options.checksSymbols = has(.checkSymbols)
        options.inlines = !has(.noInline)
        options.isStrict = has(.strict)
        return options
    }

    private var tags: [String] {
        (value(.tags) ?? "").split { $0 == "," || $0 == " " }.map(String.init)
    }

    private func goTarget() throws(UsageError) -> GoTarget {
        var target = Platform.goTarget
        if let value = value(.goTarget) {
            let parts = value.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
                throw UsageError(
                    message: "'\(value)' is no value of '--go-target'",
                    fix: "--go-target linux/arm64")
            }
            target.os = String(parts[0])
            target.arch = String(parts[1])
        }
        target.tags = Set(tags)
        return target
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: CommandOption
    ) throws(UsageError) -> Choice? {
        guard let value = value(option) else { return nil }
        guard let choice = Choice(rawValue: value) else {
            throw UsageError(
                message: "'\(value)' is no value of '\(option.rawValue)'",
                fix: "\(option.rawValue) \(option.placeholder ?? "")")
        }
        return choice
    }

    /// The option that was probably meant.
    private static func suggestion(for name: String, of command: Command) -> String? {
        let distances = CommandOption.of(command).map { option in
            (option.rawValue, editDistance(option.rawValue, name))
        }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= 3 else {
            let help = command == .generate ? "" : "\(command.rawValue) "
            return "'gobindgen \(help)--help' lists the options"
        }
        return "did you mean '\(best.0)'?"
    }
}
