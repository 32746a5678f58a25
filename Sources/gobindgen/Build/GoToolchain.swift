import BindgenCore

/// The user's Go toolchain, and what it is to build for.
struct GoToolchain {
    /// The `go` program.
    let program: String
    /// What differs from this process's environment.
    private(set) var environment: [String: String]
    /// Where its output goes meanwhile.
    private(set) var scratch: String
    /// `1.27.3`
    private(set) var version = ""
    private(set) var target = GoTarget()
    /// The program that makes archives, where Go would not find it.
    private(set) var archiver: String?

    /// Finds the toolchain and asks what it is.
    ///
    /// - Parameters:
    ///   - choice: the `go` program or the folder of a toolchain, or nothing for the one on PATH.
    ///   - folder: where Go is started, which may choose another version (`go.mod`).
    ///   - triple: the platform to build for, or nothing for what the environment says.
    init(
        _ choice: String?, in folder: String, for triple: TargetTriple?, tags: [String],
        scratch: String
    ) throws(FileError) {
        program = try Self.find(choice)
        environment = ["CGO_ENABLED": "1"]
        if let triple {
            environment["GOOS"] = triple.os
            environment["GOARCH"] = triple.architecture
        }
        self.scratch = scratch
        let variables = try lines(["env", "GOVERSION", "GOOS", "GOARCH", "CC", "AR"], in: folder)
        guard variables.count >= 5 else {
            throw FileError(
                code: .goToolchain, message: "'\(program)' is no Go toolchain")
        }
        version = String(variables[0].trimmingPrefix("go"))
        target = GoTarget(os: variables[1], arch: variables[2])
        target.tags = Set(tags)
        try findCompiler(variables[3])
        findArchiver()
    }

    /// Whether it builds for one of Apple's systems.
    private var isForApple: Bool { ["darwin", "ios"].contains(target.os) }

    /// Whether the C compiler of this machine cannot be the right one. On a Mac, it is for all of the
    /// Mac's processors.
    private var needsOtherCompiler: Bool {
        let host = Platform.goTarget
        if target.os == host.os, target.os == "darwin" { return false }
        return target.os != host.os || target.arch != host.arch
    }

    /// Go asks for gcc where nothing else is said; a machine with Swift has clang.
    private mutating func findCompiler(_ compiler: String) throws(FileError) {
        let name = compiler.split(separator: " ").first.map(String.init) ?? ""
        if needsOtherCompiler, Platform.environment["CC"] == nil {
            let example =
                isForApple
                ? "on a Mac, CC=\"xcrun --sdk iphoneos clang -target arm64-apple-ios15.0\""
                : "CC=aarch64-linux-gnu-gcc"
            throw FileError(
                code: .goToolchain,
                message: "there is no C compiler for \(target.os)/\(target.arch)",
                fix: "name one in the environment: \(example) gobindgen build …")
        }
        if Platform.program(named: name) == nil {
            guard Platform.program(named: "clang") != nil else {
                throw FileError(
                    code: .goToolchain,
                    message: "Go needs a C compiler, and there is no '\(name)' on PATH",
                    fix: "install gcc or clang, or name one in the environment's CC")
            }
            environment["CC"] = "clang"
        }
    }

    /// A machine with Swift has llvm-ar, if not ar. For Apple's systems it alone writes the list of symbols
    /// that their linkers ask for, unless the machine is one of them.
    private mutating func findArchiver() {
        let isForOthers = isForApple && Platform.goTarget.os != "darwin"
        guard isForOthers || Platform.program(named: "ar") == nil else { return }
        archiver = Platform.program(named: "llvm-ar")
    }

    /// What the linker is told: to leave out Go's DWARF, with which Swift's crash reporter dies, and what
    /// makes the archive.
    var linkerFlags: String {
        "-ldflags=-w" + (archiver.map { " '-extar=\($0)'" } ?? "")
    }

    private static func find(_ choice: String?) throws(FileError) -> String {
        guard let choice else {
            if let program = Platform.program(named: "go") { return program }
            throw FileError(
                code: .goToolchain,
                message: "there is no 'go' on PATH",
                fix: "install Go from https://go.dev/dl, or name it with --go-toolchain")
        }
        let candidates = [choice, choice.appendingPath("bin/go"), choice.appendingPath("go")]
        let program = candidates.first(where: Platform.isExecutable)
        guard let program = program.flatMap(Platform.absolutePath) else {
            throw FileError(
                code: .goToolchain,
                message: "there is no Go toolchain at '\(choice)'",
                fix: "give the path of the 'go' program, or of the folder that has 'bin/go'")
        }
        return program
    }

    /// Whether the compiler says which parameters are written to.
    var tellsMutations: Bool {
        let minor = version.split(separator: ".").dropFirst().first.flatMap { Int($0) } ?? 0
        return minor >= 22
    }

    /// The build tags, as every command of Go takes them.
    var tagFlags: [String] {
        target.tags.isEmpty ? [] : ["-tags=" + target.tags.sorted().joined(separator: ",")]
    }

    /// How the compiler is asked for what it finds out about parameters.
    var findingFlags: String { tellsMutations ? "-m -d=escapemutationscalls=1" : "-m" }

    /// The same toolchain, whose output goes into a folder of its own.
    func scratching(in name: String) throws(FileError) -> GoToolchain {
        var go = self
        go.scratch = scratch.appendingPath(name)
        do throws(SystemError) {
            try Platform.makeDirectory(go.scratch)
        } catch {
            throw FileError(message: "cannot make '\(go.scratch)': \(error.description)")
        }
        return go
    }

    /// The same toolchain, for programs of its own machine.
    func forHost() -> GoToolchain {
        var host = self
        for name in ["GOOS", "GOARCH", "GOFLAGS"] { host.environment[name] = "" }
        host.environment["CGO_ENABLED"] = "0"
        host.environment["GOWORK"] = "off"
        return host
    }

    /// Runs a command of Go. Its failure is the user's to read as Go says it.
    func run(
        _ arguments: [String], in folder: String
    ) throws(FileError) -> ChildProcess {
        do throws(SystemError) {
            return try ChildProcess.run(
                program, arguments, in: folder, environment: environment, scratch: scratch)
        } catch {
            throw FileError(
                code: .goToolchain, message: "cannot run '\(program)': \(error.description)")
        }
    }

    /// The lines that a command prints, which must not fail.
    func lines(_ arguments: [String], in folder: String) throws(FileError) -> [String] {
        let process = try run(arguments, in: folder)
        guard process.status == 0 else {
            throw .ofGo(arguments, process)
        }
        return String(decoding: process.output, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension FileError {
    /// A command of Go that failed, with what Go printed.
    static func ofGo(_ arguments: [String], _ process: ChildProcess) -> FileError {
        FileError(
            code: .goToolchain,
            message: "'go \(arguments.first ?? "")' failed with status \(process.status)",
            output: String(decoding: process.errors, as: UTF8.self))
    }
}
