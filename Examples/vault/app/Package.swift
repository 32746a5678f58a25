// swift-tools-version: 6.2
import PackageDescription

// 'gobindgen build ../go -o ../Vault --package' makes the package that this one depends on.
let package = Package(
    name: "world",
    dependencies: [.package(path: "../Vault")],
    targets: [.executableTarget(name: "world", dependencies: ["Vault"])]
)
