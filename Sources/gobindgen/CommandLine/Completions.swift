/// The shells for which there are completions.
private enum Shell: String, CaseIterable {
    case bash, zsh, fish

    static let names = allCases.map(\.rawValue)
}

/// Prints what makes a shell complete the tool's commands and options.
func printCompletions(_ arguments: Arguments, _ reporter: Reporter) throws(FileError) -> Bool {
    guard let shell = Shell(rawValue: arguments.operands[0]) else {
        throw FileError(
            message: "there are no completions for '\(arguments.operands[0])'",
            fix: "gobindgen completions " + Shell.names.joined(separator: "|"))
    }
    switch shell {
    case .bash: reporter.say(bashCompletions())
    case .zsh: reporter.say(zshCompletions())
    case .fish: reporter.say(fishCompletions())
    }
    return true
}

private func bashCompletions() -> String {
    var text = """
        _gobindgen() {
            local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
            # A name may have spaces.
            local IFS=$'\\n'
            case $previous in

        """
    for option in CommandOption.allCases where option.placeholder != nil {
        let completion =
            option.choices.map {
                "COMPREPLY=($(compgen -W \($0.bashWords) -- \"$word\"))"
            }
            ?? (option.placeholder == "<folder>"
                ? "COMPREPLY=($(compgen -d -- \"$word\"))"
                : "COMPREPLY=($(compgen -f -- \"$word\"))")
        text += "        \(option.rawValue)) \(completion); return ;;\n"
    }
    text += "    esac\n    case ${COMP_WORDS[1]} in\n"
    for command in Command.allCases where command != .generate {
        let options = CommandOption.of(command).map(\.rawValue).bashWords
        text += "        \(command.rawValue)) words=\(options) ;;\n"
    }
    let options = CommandOption.of(.generate).map(\.rawValue).bashWords
    let commands = Command.allCases.map(\.rawValue).bashWords
    return text + """
                *) words=\(options) ;;
            esac
            if [[ ${COMP_WORDS[1]} == \(Command.completions.rawValue) && $COMP_CWORD -eq 2 ]]; then
                COMPREPLY=($(compgen -W \(Shell.names.bashWords) -- "$word"))
                return
            fi
            [[ $COMP_CWORD -eq 1 ]] && words+=$'\\n'\(commands)
            if [[ $word == -* || $COMP_CWORD -eq 1 ]]; then
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            fi
            [[ $word == -* ]] || COMPREPLY+=($(compgen -f -- "$word"))
        }
        complete -o filenames -F _gobindgen gobindgen

        """
}

private func zshCompletions() -> String {
    var text = "#compdef gobindgen\n\n_gobindgen() {\n    local -a commands=(\n"
    for command in Command.allCases {
        text += "        \("\(command.rawValue):\(command.summary)".quoted)\n"
    }
    text += """
            )
            local command=\(Command.generate.rawValue)
            if (( CURRENT == 2 )); then
                _describe command commands
            elif (( ${commands[(I)$words[2]:*]} )); then
                command=$words[2]
                shift words
                (( CURRENT-- ))
            fi
            case $command in

        """
    for command in Command.allCases {
        let options = CommandOption.of(command).map { "            \($0.zshArgument.quoted) \\\n" }
        let operand =
            switch command {
            case .completions: "1:shell:(\(Shell.names.joined(separator: " ")))"
            case .manual: "*: :"
            case .generate, .build, .shim, .check, .diff: "*:\(command.operands.name):_files"
            }
        text += "    \(command.rawValue))\n        _arguments -S -s \\\n" + options.joined()
        text += "            \(operand.quoted)\n        ;;\n"
    }
    return text + "    esac\n}\n\n_gobindgen \"$@\"\n"
}

private func fishCompletions() -> String {
    let others = Command.allCases.filter { $0 != .generate }.map(\.rawValue)
    /// Whether the line is one of these commands, of which one needs no name.
    func condition(_ commands: Set<Command>) -> String {
        let names = Command.allCases.filter(commands.contains).map(\.rawValue)
        let seen = "__fish_seen_subcommand_from "
        return commands.contains(.generate)
            ? "not \(seen)\(others.filter { !names.contains($0) }.joined(separator: " "))"
            : seen + names.joined(separator: " ")
    }
    var text = ""
    for command in Command.allCases {
        text +=
            "complete -c gobindgen -n __fish_use_subcommand -a \(command.rawValue) "
            + "-d \(command.summary.quoted)\n"
    }
    text +=
        "complete -c gobindgen -n \(condition([.completions]).quoted) -f "
        + "-a \(Shell.names.joined(separator: " ").quoted)\n"
    for option in CommandOption.allCases {
        let name = option.rawValue.drop { $0 == "-" }
        let spelling = option.rawValue.hasPrefix("--") ? "-l \(name)" : "-s \(name)"
        let value =
            option.choices.map { " -x -a '\($0.joined(separator: " "))'" }
            ?? (option.placeholder == nil ? "" : " -r")
        let isForAll = option.commands == Set(Command.allCases)
        let condition = isForAll ? "" : " -n \(condition(option.commands).quoted)"
        text +=
            "complete -c gobindgen\(condition) \(spelling)\(value) "
            + "-d \(option.firstSentence.quoted)\n"
    }
    return text
}

extension CommandOption {
    /// The values that it can have, if they are few.
    fileprivate var choices: [String]? {
        guard let placeholder, placeholder.contains("|") else { return nil }
        return placeholder.split(separator: "|").map(String.init)
    }

    /// The help that fits beside a completion.
    fileprivate var firstSentence: String {
        let text = help.joined(separator: " ")
        let end = [". ", ": ", "; "].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
        let sentence = text[..<(end ?? text.endIndex)]
        return String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence)
    }

    /// How `_arguments` is told of the option; it may be given several times.
    fileprivate var zshArgument: String {
        let text = ["\\", "[", "]", ":"].reduce(firstSentence) {
            $0.replacing($1, with: "\\" + $1)
        }
        let value =
            switch (placeholder, choices) {
            case (nil, _): ""
            case (_, let choices?): ":value:(\(choices.joined(separator: " ")))"
            case ("<folder>", nil): ":folder:_files -/"
            case ("<file>", nil), ("<path>", nil): ":file:_files"
            case (.some, nil): ":value: "
            }
        let joint = rawValue.hasPrefix("--") || value.isEmpty ? "" : "+"
        return "*\(rawValue)\(joint)[\(text)]\(value)"
    }
}

extension [String] {
    /// A word of bash that holds these, one on a line.
    fileprivate var bashWords: String { "$'" + joined(separator: "\\n") + "'" }
}

extension String {
    /// One word of a shell's.
    fileprivate var quoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
