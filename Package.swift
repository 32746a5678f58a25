// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "gobindgen",
    products: [
        .executable(name: "gobindgen", targets: ["gobindgen"]),
        .library(name: "BindgenCore", targets: ["BindgenCore"]),
    ],
    targets: [
        .target(name: "BindgenCore", swiftSettings: settings),
        .executableTarget(
            name: "gobindgen", dependencies: ["BindgenCore"], swiftSettings: settings),

        // Fixtures, processes, runs of the tool and scratch folders, for all tests.
        .target(
            name: "TestSupport", dependencies: ["gobindgen"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(
            name: "BindgenCoreTests", dependencies: ["BindgenCore", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["gobindgen", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests", dependencies: ["gobindgen", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["gobindgen", "TestSupport"],
            swiftSettings: settings),
    ]
)
