public import Foundation

/// Runs other programs.
public enum Shell {
    /// How a program ended.
    public struct Outcome: Sendable {
        /// The exit status, or the number of the signal that ended it.
        public var status: Int32
        /// What it wrote to standard output and standard error, in that order.
        public var output: String
        /// What it wrote to standard error.
        public var errors: String
    }

    /// Runs a program to its end, without standard input.
    ///
    /// - Parameters:
    ///   - program: its path, or a name to look for on PATH.
    ///   - folder: the working folder.
    ///   - environment: variables that are added to this process's.
    public static func run(
        _ program: String, _ arguments: [String], in folder: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files and not pipes: a pipe that nobody empties stops the program.
        let scratch = try ScratchFolder()
        let (output, errors) = (
            scratch.url.appending(path: "out"), scratch.url.appending(path: "err")
        )
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let read = { (file: URL) in
            String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        return Outcome(
            status: process.terminationStatus, output: try read(output) + read(errors),
            errors: try read(errors))
    }
}
