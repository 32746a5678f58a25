// swift-tools-version: 6.2
import PackageDescription

// The folder beside this one is a package, which 'gobindgen build --package' wrote.
let package = Package(
    name: "app",
    dependencies: [.package(path: "../Downloads")],
    targets: [.executableTarget(name: "app", dependencies: ["Downloads"])]
)
