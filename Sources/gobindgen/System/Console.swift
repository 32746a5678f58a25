/// Where the tool's words go: standard output and standard error, or a test's hands.
struct Console {
    var print: (String) -> Void = Platform.writeToStandardOutput
    var error: (String) -> Void = Platform.writeToStandardError
}
