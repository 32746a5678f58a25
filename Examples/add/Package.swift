// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "add",
    targets: [
        // The header and its module map, and the wrapper: written by gobindgen.
        .systemLibrary(name: "CMylib"),
        .target(name: "Mylib", dependencies: ["CMylib"]),
        .executableTarget(name: "add", dependencies: ["Mylib"]),
    ]
)
