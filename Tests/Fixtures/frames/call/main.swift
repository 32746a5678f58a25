// Proves that closures get all bytes and no more, and texts whose lengths stand in front of them.

import Frames

let count = eachFrame { data in print("frame:", data) }
print(count, "frames")
eachEntry { key, value in print("entry:", key, value) }
eachLine { line in print("line:", line.unicodeScalars.map(\.value)) }
copy(path: "a/b") { path, done, total in print("copied:", path ?? "nil", done, "of", total) }
sample { samples in print("samples:", samples) }
