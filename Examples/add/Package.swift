// swift-tools-version: 6.2
import PackageDescription

// The library comes in an artifact bundle, which 'gobindgen build' makes of the Go package, and the
// wrapper is made by the build plugin while the target is built.
let package = Package(
    name: "add",
    dependencies: [.package(name: "gobindgen", path: "../..")],
    targets: [
        .binaryTarget(name: "CMylib", path: "CMylib.artifactbundle"),
        .target(
            name: "Mylib", dependencies: ["CMylib"], exclude: ["go"],
            plugins: [.plugin(name: "GobindgenPlugin", package: "gobindgen")]),
        .executableTarget(name: "add", dependencies: ["Mylib"]),
    ]
)
