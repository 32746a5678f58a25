// swift-tools-version: 6.2
import PackageDescription

// What 'gobindgen build' makes on a Mac, and elsewhere.
#if os(macOS)
let library = "CColours.xcframework"
#else
let library = "CColours.artifactbundle"
#endif

// 'swift package gobindgen' builds the Go package in the target's folder: into the binary target,
// and into a wrapper beside the target's own files.
let package = Package(
    name: "command",
    dependencies: [.package(name: "gobindgen", path: "../..")],
    targets: [
        .binaryTarget(name: "CColours", path: library),
        .target(name: "Colours", dependencies: ["CColours"], exclude: ["go"]),
        .executableTarget(name: "paint", dependencies: ["Colours"]),
    ]
)
