import BindgenCore

// The C library, which is all of the system that the tool needs: Foundation would triple the time
// that it takes to start.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A failed operation of the system, in its own words: `No such file or directory`.
struct SystemError: Error, Equatable {
    var number: Int32

    static var current: SystemError { SystemError(number: errno) }

    static let notADirectory = SystemError(number: ENOTDIR)
    static let isADirectory = SystemError(number: EISDIR)

    var description: String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text)
    }
}

/// The calls to the system, each as a function that throws.
enum Platform {
    enum FileKind: Equatable {
        case missing, file, directory, other
    }

    static func kind(of path: String) -> FileKind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    static func read(_ path: String) throws(SystemError) -> [UInt8] {
        if kind(of: path) == .directory { throw .isADirectory }
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .current }
        defer { close(descriptor) }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        return try readAll(descriptor, expecting: isKnown ? Int(status.st_size) : 0)
    }

    /// The names of what is in a folder, in no order.
    static func names(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    unsafe String(cString: name)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// This machine, as Go calls it.
    static var goTarget: GoTarget {
        #if os(Linux)
        let system = "linux"
        #elseif os(Android)
        let system = "android"
        #elseif os(FreeBSD)
        let system = "freebsd"
        #elseif os(OpenBSD)
        let system = "openbsd"
        #else
        let system = "darwin"
        #endif
        #if arch(arm64)
        let architecture = "arm64"
        #elseif arch(x86_64)
        let architecture = "amd64"
        #elseif arch(i386)
        let architecture = "386"
        #else
        let architecture = "arm"
        #endif
        return GoTarget(os: system, arch: architecture)
    }

    static func readStandardInput() throws(SystemError) -> [UInt8] {
        try readAll(STDIN_FILENO, expecting: 0)
    }

    private static func readAll(
        _ descriptor: Int32, expecting size: Int
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Self.read(descriptor, into: &chunk)
            if count < 0 {
                if errno == EINTR { continue }
                throw .current
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    private static func read(_ descriptor: Int32, into chunk: inout [UInt8]) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.read(descriptor, &chunk, chunk.count)
        #elseif canImport(Musl)
        unsafe Musl.read(descriptor, &chunk, chunk.count)
        #elseif canImport(Darwin)
        unsafe Darwin.read(descriptor, &chunk, chunk.count)
        #endif
    }

    /// Makes a file of these bytes; an existing one is replaced.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else { throw .current }
        let error = writeAll(bytes, to: descriptor)
        // A full disk may be reported only here.
        let isClosed = close(descriptor) == 0
        if let error { throw error }
        if !isClosed { throw .current }
    }

    static func writeToStandardOutput(_ text: String) {
        _ = writeAll(Array(text.utf8), to: STDOUT_FILENO)
    }

    static func writeToStandardError(_ text: String) {
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes[start...].withUnsafeBytes { rest in
                unsafe Self.write(descriptor, rest)
            }
            if count < 0, errno != EINTR { return .current }
            start += max(0, count)
        }
        return nil
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
        unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Darwin)
        unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    static func rename(_ path: String, to newPath: String) throws(SystemError) {
        #if canImport(Glibc)
        let result = unsafe Glibc.rename(path, newPath)
        #elseif canImport(Musl)
        let result = unsafe Musl.rename(path, newPath)
        #elseif canImport(Darwin)
        let result = unsafe Darwin.rename(path, newPath)
        #endif
        if result != 0 { throw .current }
    }

    /// Gives a file a second name.
    static func link(_ path: String, to newPath: String) throws(SystemError) {
        #if canImport(Glibc)
        let result = unsafe Glibc.link(path, newPath)
        #elseif canImport(Musl)
        let result = unsafe Musl.link(path, newPath)
        #elseif canImport(Darwin)
        let result = unsafe Darwin.link(path, newPath)
        #endif
        if result != 0 { throw .current }
    }

    /// Makes a path lead to another one.
    static func linkSymbolically(_ target: String, at path: String) throws(SystemError) {
        if unsafe symlink(target, path) != 0 { throw .current }
    }

    static func makeDirectory(_ path: String) throws(SystemError) {
        if unsafe mkdir(path, 0o777) != 0 { throw .current }
    }

    static func removeFile(_ path: String) {
        _ = unsafe unlink(path)
    }

    static func removeEmptyDirectory(_ path: String) {
        _ = unsafe rmdir(path)
    }

    static var processIdentifier: Int32 { getpid() }

    static func exit(_ code: Int32) -> Never {
        #if canImport(Glibc)
        Glibc.exit(code)
        #elseif canImport(Musl)
        Musl.exit(code)
        #elseif canImport(Darwin)
        Darwin.exit(code)
        #endif
    }
}
