// swift-tools-version: 6.2
import PackageDescription

// Scripts/proof makes the bundle and the wrapper of it.
let package = Package(
    name: "Proof",
    targets: [
        .binaryTarget(name: "CProof", path: "CProof.artifactbundle"),
        .target(name: "Proof", dependencies: ["CProof"]),
        .executableTarget(name: "attack", dependencies: ["Proof"]),
        .executableTarget(name: "two"),
    ]
)
