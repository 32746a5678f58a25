#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that ran to its end.
struct ChildProcess {
    /// The exit status, or 128 and the number of the signal that ended it.
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]

    /// Runs a program and waits for it. What it prints goes through files, so that none of two pipes
    /// can fill up while the other is read.
    ///
    /// - Parameters:
    ///   - program: a path.
    ///   - folder: where it runs.
    ///   - environment: what is other than in this process's own environment.
    ///   - scratch: an existing folder for the files.
    static func run(
        _ program: String, _ arguments: [String], in folder: String,
        environment: [String: String] = [:], scratch: String
    ) throws(SystemError) -> ChildProcess {
        let output = scratch.appendingPath("stdout")
        let errors = scratch.appendingPath("stderr")
        let child = try spawn(
            program, arguments, in: folder, environment: environment, output: output,
            errors: errors)
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw .current }
        }
        let signal = status & 0x7f
        return ChildProcess(
            status: signal == 0 ? (status >> 8) & 0xff : 128 + signal,
            output: try Platform.read(output), errors: try Platform.read(errors))
    }

    /// Starts the program through the shell, since not every system can start one in a folder.
    private static func spawn(
        _ program: String, _ arguments: [String], in folder: String,
        environment: [String: String], output: String, errors: String
    ) throws(SystemError) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)

        var variables = Platform.environment
        for (name, value) in environment { variables[name] = value }
        let list = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        let shell = "/bin/sh"
        let command = ["-c", #"cd -- "$0" && exec "$@""#, folder, program]
        let error = unsafe withCStrings([shell] + command + arguments) { words in
            unsafe withCStrings(list) { variables in
                unsafe posix_spawn(&child, shell, &actions, nil, words, variables)
            }
        }
        guard error == 0 else { throw SystemError(number: error) }
        return child
    }

    /// Lends the texts as C has them: a list that ends with NULL.
    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = unsafe texts.map { unsafe strdup($0) }
        unsafe pointers.append(nil)
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { list in
            unsafe body(list.baseAddress!)
        }
    }
}

extension Platform {
    /// This process's environment.
    static var environment: [String: String] {
        var variables: [String: String] = [:]
        var next = unsafe environ
        while let entry = unsafe next.pointee {
            let text = unsafe String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            unsafe next += 1
        }
        return variables
    }

    /// The program of that name that a shell would run.
    static func program(named name: String) -> String? {
        if name.contains("/") { return isExecutable(name) ? name : nil }
        return (environment["PATH"] ?? "").split(separator: ":").lazy
            .map { String($0).appendingPath(name) }
            .first(where: isExecutable)
    }

    static func isExecutable(_ path: String) -> Bool {
        unsafe kind(of: path) == .file && access(path, X_OK) == 0
    }

    /// The path from the root of the file system, without links, `.` and `..`.
    static func absolutePath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Makes a new folder for what is needed for a while.
    static func makeTemporaryDirectory() throws(SystemError) -> String {
        let folder = environment["TMPDIR"] ?? "/tmp"
        var template = Array(folder.appendingPath("gobindgen.XXXXXX").utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw .current }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder with everything in it.
    static func removeDirectory(_ path: String) {
        for name in names(in: path) {
            let inside = path.appendingPath(name)
            if isLink(inside) || kind(of: inside) != .directory {
                removeFile(inside)
            } else {
                removeDirectory(inside)
            }
        }
        removeEmptyDirectory(path)
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
