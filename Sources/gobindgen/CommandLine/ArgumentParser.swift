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
    private var values: [CommandOption: [String]] = [:]

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
        guard option.commands.contains(command) else {
            let others = Command.allCases.filter { option.commands.contains($0) }
                .map { "'gobindgen \($0.rawValue)'" }.joined(separator: ", ")
            throw UsageError(
                message: "'\(name)' is no option of 'gobindgen \(command.rawValue)'",
                fix: "it is one of \(others)")
        }
        guard option.placeholder != nil else {
            if attached != nil { throw UsageError(message: "'\(name)' takes no value") }
            values[option] = [""]
            return
        }
        let followsValue = words.first.map { CommandOption(rawValue: $0) == nil } ?? false
        guard let value = attached ?? (followsValue ? words.popFirst() : nil), !value.isEmpty else {
            throw UsageError(
                message: "'\(name)' needs a value", fix: "\(name) \(option.placeholder ?? "")")
        }
        values[option, default: []].append(value)
    }

    private func has(_ option: CommandOption) -> Bool { values[option] != nil }
    private func value(_ option: CommandOption) -> String? { values[option]?.last }

    private func arguments() throws(UsageError) -> Arguments {
        var arguments = Arguments()
        arguments.command = command ?? .generate
        try checkOperands(of: arguments.command)
        arguments.operands = operands
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
