import Flate
import Foundation

final class Written: @unchecked Sendable {
    private let lock = NSLock()
    private var written: [UInt8] = []
    func append(_ bytes: [UInt8]) { lock.withLock { written += bytes } }
    var bytes: [UInt8] { lock.withLock { written } }
}

let text = [UInt8](String(repeating: "compress me ", count: 1000).utf8)
let written = Written()
let writer = try Writer(w: written.append, level: 9)
_ = try writer.write(data: text)
try writer.close()
var read: [UInt8] = []
for try await bytes in newReader(r: written.bytes) { read += bytes }
print(written.bytes.count < text.count / 50, read == text)
do {
    for try await _ in newReader(r: [7, 7, 7]) {}
} catch {
    print(error)
}
