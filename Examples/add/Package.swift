// swift-tools-version: 6.2
import PackageDescription

// What 'gobindgen build' makes on a Mac, and elsewhere.
#if os(macOS)
let library = "CMylib.xcframework"
#else
let library = "CMylib.artifactbundle"
#endif

// The library is a binary target, which 'gobindgen build' makes of the Go package, and the wrapper is
// made by the build plugin while the target is built.
let package = Package(
    name: "add",
    dependencies: [.package(name: "gobindgen", path: "../..")],
    targets: [
        .binaryTarget(name: "CMylib", path: library),
        .target(
            name: "Mylib", dependencies: ["CMylib"], exclude: ["go"],
            plugins: [.plugin(name: "GobindgenPlugin", package: "gobindgen")]),
        .executableTarget(name: "add", dependencies: ["Mylib"]),
    ]
)
