/// The shells for which there are completions.
private enum Shell: String, CaseIterable {
    case bash, zsh, fish
}

/// Prints what makes a shell complete the tool's commands and options.
func printCompletions(_ arguments: Arguments, _ reporter: Reporter) throws(FileError) -> Bool {
    guard let shell = Shell(rawValue: arguments.operands[0]) else {
        throw FileError(
            message: "there are no completions for '\(arguments.operands[0])'",
            fix: "gobindgen completions " + Shell.allCases.map(\.rawValue).joined(separator: "|"))
    }
    switch shell {
    case .bash: reporter.say(bashCompletions())
    case .zsh:
        reporter.say(
            "#compdef gobindgen\nautoload -U bashcompinit && bashcompinit\n" + bashCompletions())
    case .fish: reporter.say(fishCompletions())
    }
    return true
}

private func bashCompletions() -> String {
    var text = """
        _gobindgen() {
            local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
            case $previous in

        """
    for option in CommandOption.allCases where option.placeholder != nil {
        let completion =
            option.choices.map {
                "COMPREPLY=($(compgen -W '\($0.joined(separator: " "))' -- \"$word\"))"
            }
            ?? (option.placeholder == "<folder>"
                ? "COMPREPLY=($(compgen -d -- \"$word\"))"
                : "COMPREPLY=($(compgen -f -- \"$word\"))")
        text += "        \(option.rawValue)) \(completion); return ;;\n"
    }
    text += "    esac\n    case ${COMP_WORDS[1]} in\n"
    for command in Command.allCases where command != .generate {
        let options = CommandOption.of(command).map(\.rawValue).joined(separator: " ")
        text += "        \(command.rawValue)) words='\(options)' ;;\n"
    }
    let options = CommandOption.of(.generate).map(\.rawValue).joined(separator: " ")
    let commands = Command.allCases.map(\.rawValue).joined(separator: " ")
    return text + """
                *) words='\(options)' ;;
            esac
            [[ $COMP_CWORD -eq 1 ]] && words+=' \(commands)'
            if [[ $word == -* || $COMP_CWORD -eq 1 ]]; then
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            fi
            [[ $word == -* ]] || COMPREPLY+=($(compgen -f -- "$word"))
        }
        complete -o filenames -F _gobindgen gobindgen

        """
}

private func fishCompletions() -> String {
    var text = ""
    for command in Command.allCases {
        text +=
            "complete -c gobindgen -n __fish_use_subcommand -a \(command.rawValue) "
            + "-d '\(command.summary)'\n"
    }
    for option in CommandOption.allCases {
        let name = option.rawValue.drop { $0 == "-" }
        let spelling = option.rawValue.hasPrefix("--") ? "-l \(name)" : "-s \(name)"
        let value =
            option.choices.map { " -x -a '\($0.joined(separator: " "))'" }
            ?? (option.placeholder == nil ? "" : " -r")
        let commands = option.commands.map(\.rawValue).sorted().joined(separator: " ")
        let condition =
            option.commands.contains(.generate)
            ? "" : " -n '__fish_seen_subcommand_from \(commands)'"
        let help = (option.help.first ?? "").replacing("'", with: "\\'")
        text += "complete -c gobindgen\(condition) \(spelling)\(value) -d '\(help)'\n"
    }
    return text
}

extension CommandOption {
    /// The values that it can have, if they are few.
    fileprivate var choices: [String]? {
        guard let placeholder, placeholder.contains("|") else { return nil }
        return placeholder.split(separator: "|").map(String.init)
    }
}
