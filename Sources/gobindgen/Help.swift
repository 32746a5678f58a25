/// The version of the tool; it never appears in what the tool writes.
let version = "0.1.0"

/// The text of `--help`, made of the option table.
func helpText() -> String {
    var text = """
        gobindgen writes Swift for a Go library: it reads the C header that
        'go build -buildmode=c-shared' (or c-archive) writes, and writes a C module and a Swift wrapper.

        USAGE
          gobindgen <header> -o <folder> [options]

          <header>  mylib.h or libmylib.h as Go wrote it; '-' reads standard input.

        WRITES
          <folder>/CMylib/module.modulemap   the C module
          <folder>/CMylib/mylib.h            the header, and the local headers that it includes
          <folder>/CMylib/CMylib.h           what Swift cannot say, in C
          <folder>/Mylib/Mylib.swift         the wrapper

        OPTIONS

        """
    for option in CommandOption.allCases {
        let usage = ([option.rawValue] + (option.placeholder.map { [$0] } ?? [])).joined(
            separator: " ")
        text += "  \(usage)\n"
        for line in option.help { text += "        \(line)\n" }
    }
    text += """

        EXIT STATUS
          0  everything was written, or was up to date
          1  the run failed, and nothing was written
          64 the command line makes no sense

        EXAMPLE
          go build -buildmode=c-shared -o libmylib.so ./mylib
          gobindgen libmylib.h -o Sources

        """
    return text
}
