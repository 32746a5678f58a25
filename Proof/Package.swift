// swift-tools-version: 6.2
import PackageDescription

// Scripts/proof makes the bundles and the wrappers of them.
let package = Package(
    name: "Proof",
    targets: [
        .binaryTarget(name: "CProof", path: "CProof.artifactbundle"),
        .target(name: "Proof", dependencies: ["CProof"]),
        .executableTarget(name: "attack", dependencies: ["Proof"]),
        .binaryTarget(name: "CCallbacks", path: "CCallbacks.artifactbundle"),
        .target(name: "Callbacks", dependencies: ["CCallbacks"]),
        .executableTarget(name: "closures", dependencies: ["Callbacks"]),
        .executableTarget(name: "two"),
    ]
)
