import Glibc

/// A connection to the sidecar: one request, one answer.
package final class Connection {
    package struct Failure: Error {
        package let message: String
    }

    private let descriptor: Int32
    private var out: [UInt8] = []
    private var answer: [UInt8] = []
    private var position = 0

    /// - Parameter place: a path, or a port of this machine
    package init(to place: String) throws {
        if let port = UInt16(place) {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
            try connect(to: &address)
            var yes: Int32 = 1
            setsockopt(
                descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes,
                socklen_t(MemoryLayout<Int32>.size))
        } else {
            descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { path in
                path.copyBytes(from: place.utf8.prefix(path.count - 1))
            }
            try connect(to: &address)
        }
    }

    private func connect<Address>(to address: inout Address) throws {
        let status = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                Glibc.connect(descriptor, address, socklen_t(MemoryLayout<Address>.size))
            }
        }
        if status != 0 { throw Failure(message: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    // MARK: What is asked

    package func add(_ a: Int, _ b: Int) throws -> Int {
        begin("+")
        put(UInt64(bitPattern: Int64(a)))
        put(UInt64(bitPattern: Int64(b)))
        try ask()
        return Int(truncatingIfNeeded: number())
    }

    package func get(_ key: String) throws -> String? {
        begin("g")
        put(key)
        try ask()
        return byte() == 0 ? nil : text()
    }

    package func set(_ key: String, _ value: String) throws {
        begin("s")
        put(key)
        put(value)
        try ask()
    }

    package func createSpatialIndex(_ name: String, pattern: String) throws {
        begin("i")
        put(name)
        put(pattern)
        try ask()
    }

    package func nearby(_ index: String, x: Double, y: Double, limit: Int) throws -> (
        keys: [String], distances: [Double]
    ) {
        begin("n")
        put(index)
        put(x.bitPattern)
        put(y.bitPattern)
        put(UInt64(limit))
        try ask()
        var keys: [String] = []
        var distances: [Double] = []
        for _ in 0..<number() {
            keys.append(text())
            distances.append(Double(bitPattern: number()))
        }
        return (keys, distances)
    }

    // MARK: How it is said

    private func begin(_ kind: Unicode.Scalar) {
        out.removeAll(keepingCapacity: true)
        out.append(contentsOf: [0, 0, 0, 0, UInt8(ascii: kind)])
    }

    private func put(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) }
    }

    private func put(_ text: String) {
        put(UInt64(text.utf8.count))
        out.append(contentsOf: text.utf8)
    }

    private func ask() throws {
        let length = UInt32(out.count - 4).littleEndian
        withUnsafeBytes(of: length) { length in
            for index in 0..<4 { out[index] = length[index] }
        }
        var sent = 0
        while sent < out.count {
            let count = out.withUnsafeBytes {
                send(descriptor, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(message: "the sidecar does not listen") }
            sent += count
        }
        try receive()
    }

    /// Most answers come in one piece.
    private func receive() throws {
        if answer.count < 4096 { answer = [UInt8](repeating: 0, count: 4096) }
        var received = 0
        var expected = 4
        while received < expected {
            let count = answer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress! + received, $0.count - received, 0)
            }
            guard count > 0 else { throw Failure(message: "the sidecar has gone") }
            received += count
            if expected == 4, received >= 4 {
                let length = answer.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
                expected = 4 + Int(UInt32(littleEndian: length))
                if expected > answer.count {
                    answer += [UInt8](repeating: 0, count: expected - answer.count)
                }
            }
        }
        position = 5
        if answer[4] != 0 {
            throw Failure(message: String(decoding: answer[5..<expected], as: UTF8.self))
        }
    }

    private func byte() -> UInt8 {
        defer { position += 1 }
        return answer[position]
    }

    private func number() -> UInt64 {
        defer { position += 8 }
        return UInt64(
            littleEndian: answer.withUnsafeBytes {
                $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            })
    }

    private func text() -> String {
        let count = Int(number())
        defer { position += count }
        return String(decoding: answer[position..<position + count], as: UTF8.self)
    }
}
