// swift-tools-version: 6.2
import Foundation
import PackageDescription

// 'make bench-calls' (Scripts/bench-build) makes what this package is built of and git does not hold: artifact
// bundles of Go libraries, two with their generated wrappers, and where rustc is installed, a bundle with
// the loops in Rust.
let hasRust = FileManager.default.fileExists(
    atPath: "\(Context.packageDirectory)/CRust.artifactbundle")
let rust: [Target] = hasRust ? [.binaryTarget(name: "CRust", path: "CRust.artifactbundle")] : []
let rustDependency: [Target.Dependency] = hasRust ? ["CRust"] : []

let package = Package(
    name: "Benchmarks",
    targets: rust + [
        .binaryTarget(name: "CCalls", path: "CCalls.artifactbundle"),
        .binaryTarget(name: "CVault", path: "CVault.artifactbundle"),
        // Two packages in one library: one with a shim, and one that needs none.
        .binaryTarget(name: "CShim", path: "Shim/CShim.artifactbundle"),
        // The generated wrappers.
        .target(name: "Calls", dependencies: ["CCalls"]),
        .target(name: "Vault", dependencies: ["CVault"]),
        // What would be written by hand, in Swift and in C.
        .target(name: "Direct", dependencies: ["CCalls"]),
        .target(name: "Handwritten", dependencies: ["CCalls"]),

        // A client of the other process.
        .target(name: "Sidecar"),

        .target(name: "Counting"),
        .target(name: "Measure", dependencies: ["Counting"]),
        .executableTarget(
            name: "calls",
            dependencies: ["Calls", "Direct", "Handwritten", "Measure", "CCalls", "Sidecar"]
                + rustDependency,
            path: "Sources/CallsMain",
            swiftSettings: hasRust ? [.define("RUST")] : []),
        .executableTarget(
            name: "vault", dependencies: ["Vault", "Measure", "Sidecar"], path: "Sources/VaultMain"),
        .executableTarget(
            name: "shim", dependencies: ["CShim", "Measure"], path: "Sources/ShimMain"),
    ]
)
