// Proves volumes and files as objects, numbers of errno as errors with their text, buffers in both
// directions, and results through pointers.

import Filesystem

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() async throws {
    print("strerror:", strerror(status: -2))
    print("mount, failing:", outcome(try Volume.mount(name: "")))
    print("mount, NUL:", outcome(try Volume.mount(name: "a\u{0}b")))

    let volume = try Volume.mount(name: "dätä")
    print("paths, none:", outcome(try volume.paths()))
    print("listing, none:", outcome(try volume.listing()))
    print("inodes, none:", volume.inodes())

    // Files.

    let file = try volume.open(path: "ä", mode: [.read, .write, .create], permissions: 0o644)
    print("mode:", file.mode() == [.readWrite, .create], file.mode().contains(.truncate))
    print("write:", outcome(try file.write(data: Array("Grüße, 🌍".utf8))))
    print("write, empty:", outcome(try file.write(data: [])))
    print("write, span:", outcome(try file.write(data: ([33, 10] as [UInt8]).span)))
    print("seek:", outcome(try file.seek(offset: -3, whence: .end)))
    print("seek:", outcome(try file.seek(offset: 1, whence: .current)))
    print("seek, failing:", outcome(try file.seek(offset: -1, whence: .start)))
    print("seek:", outcome(try file.seek(offset: 0, whence: .start)))
    var buffer = [UInt8](repeating: 0, count: 8)
    print("read:", outcome(try file.read(buf: &buffer)), buffer)
    var none: [UInt8] = []
    print("read, empty:", outcome(try file.read(buf: &none)), none)

    /// Reads into the middle of eight bytes.
    func readMiddle() throws(GoError) -> (Int, [UInt8]) {
        var bytes = [UInt8](repeating: 255, count: 8)
        var span = bytes.mutableSpan
        var middle = span._mutatingExtracting(2..<6)
        let count = try file.read(buf: &middle)
        return (count, bytes)
    }
    print("read, span:", outcome(try readMiddle()))
    print("read, rest:", outcome(try file.read(buf: &buffer)), buffer)
    print("read, end:", outcome(try file.read(buf: &buffer)))

    let large = [UInt8](unsafeUninitializedCapacity: 1_000_000) { bytes, count in
        for index in 0..<1_000_000 { bytes.initializeElement(at: index, to: UInt8(index % 251)) }
        count = 1_000_000
    }
    let big = try volume.open(path: "Б", mode: [.write, .create], permissions: 0o600)
    print("write, large:", outcome(try big.write(data: large)))
    print("read, not for reading:", outcome(try big.read(buf: &buffer)))
    let reader = try volume.open(path: "Б", mode: .read, permissions: 0)
    var copy = [UInt8](repeating: 0, count: 1_000_001)
    print(
        "read, large:", outcome(try reader.read(buf: &copy)), copy.prefix(1_000_000) == large[...])
    print("write, not for writing:", outcome(try reader.write(data: [1])))
    print("open, failing:", outcome(try volume.open(path: "none", mode: .read, permissions: 0)))
    print("open, NUL:", outcome(try volume.open(path: "a\u{0}", mode: .create, permissions: 0)))

    // What is known of them.

    print("stat:", outcome(try volume.stat(path: "Б").size))
    print("stat, kind:", try volume.stat(path: "ä").kind == .regular)
    print("stat, folder:", try volume.stat(path: "/").kind == .folder)
    print("stat, failing:", outcome(try volume.stat(path: "none")))
    let info = try volume.info(path: "Б")
    print("info:", info.inode, info.size, info.permissions == 0o600, info.modified)
    print("info, failing:", outcome(try volume.info(path: "")))
    print("paths:", outcome(try volume.paths()))
    print("listing:", outcome(try volume.listing()))
    print("inodes:", volume.inodes())
    print("remove:", outcome(try volume.remove(path: "Б")))
    print("remove, failing:", outcome(try volume.remove(path: "Б")))

    // The end of files, and of the volume, which stays until its last file is closed.

    print("live:", live())
    print("close:", outcome(try big.close()), outcome(try big.close()))
    print("write, closed:", outcome(try big.write(data: [1])))
    print("live:", live())
    print("close, with files:", outcome(try volume.close()))
    print("live:", live())
    print("stat, closed:", outcome(try volume.stat(path: "ä")))
    print("seek, of a closed volume:", outcome(try file.seek(offset: 0, whence: .end)))
    try file.close()
    try reader.close()
    print("live:", live())

    do {
        let dropped = try Volume.mount(name: "dropped")
        _ = try dropped.open(path: "a", mode: .create, permissions: 0)
        let kept = try dropped.open(path: "b", mode: [.create, .readWrite], permissions: 0)
        print("live:", live(), try kept.write(data: [1]))
    }
    print("live, dropped:", live())

    // Many threads use one file, and one of them closes it.

    let shared = try Volume.mount(name: "shared")
    let log = try shared.open(path: "log", mode: [.create, .write], permissions: 0)
    let wrong = await withTaskGroup(of: Int.self) { group in
        for task in 0..<16 {
            group.addTask {
                var wrong = 0
                for turn in 0..<250 {
                    do throws(GoError) {
                        if task == 3 && turn == 125 { try log.close() }
                        if try log.write(data: [UInt8(task)]) != 1 { wrong += 1 }
                    } catch {
                        if error.code != nil { wrong += 1 }
                    }
                    do throws(GoError) {
                        let own = try shared.open(path: "\(task)", mode: .create, permissions: 0)
                        if try own.seek(offset: 0, whence: .end) != 0 { wrong += 1 }
                    } catch {
                        wrong += 1
                    }
                }
                return wrong
            }
        }
        var sum = 0
        for await count in group { sum += count }
        return sum
    }
    print("wrong in 12000 calls:", wrong)
    print("paths:", try shared.paths().0)
    try shared.close()
    print("live:", live())
}
try await run()
