// swift-tools-version: 6.2
import PackageDescription

// The header with its module map and the wrapper were written by gobindgen, and are checked in. The
// shared library is beside the program.
let package = Package(
    name: "by-hand",
    targets: [
        .systemLibrary(name: "CWords"),
        .target(name: "Words", dependencies: ["CWords"]),
        .executableTarget(name: "count-words", dependencies: ["Words"]),
    ]
)
