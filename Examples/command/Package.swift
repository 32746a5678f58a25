// swift-tools-version: 6.2
import PackageDescription

// 'swift package gobindgen' builds the Go package in the target's folder: into the artifact bundle,
// and into a wrapper beside the target's own files.
let package = Package(
    name: "command",
    dependencies: [.package(name: "gobindgen", path: "../..")],
    targets: [
        .binaryTarget(name: "CColours", path: "CColours.artifactbundle"),
        .target(name: "Colours", dependencies: ["CColours"], exclude: ["go"]),
        .executableTarget(name: "paint", dependencies: ["Colours"]),
    ]
)
