/// Prints the manual page, for `man -l -`.
func printManual(_ reporter: Reporter) -> Bool {
    reporter.say(manualPage())
    return true
}

/// The manual page in man's own language, made of the tables of commands and options.
func manualPage() -> String {
    var page = """
        .TH GOBINDGEN 1 "" "gobindgen \(version)"
        .SH NAME
        gobindgen \\- call a Go library from Swift
        .SH SYNOPSIS

        """
    for command in Command.allCases {
        page += ".B gobindgen \(command.rawValue)\n\(command.usage.manualText)\n.br\n"
    }
    page += ".SH DESCRIPTION\n" + Help.introduction.manualText
    for command in Command.allCases {
        page += ".SH \(command.rawValue.uppercased())\n\(command.summary.manualText)\n"
        page += ".nf\n" + Help.details(command).manualText + ".fi\n"
        for option in CommandOption.of(command) {
            page += ".TP\n.B \(option.usage.manualText)\n"
            page += option.help.joined(separator: "\n").manualText + "\n"
        }
        page += ".SS Exit status\n.nf\n" + Help.exitStatus(command).manualText + ".fi\n"
    }
    return page
}

extension String {
    /// The text as man reads it: a dash that is one, and no line that begins with a request.
    fileprivate var manualText: String {
        let text = replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : String($0) }
            .joined(separator: "\n")
    }
}
