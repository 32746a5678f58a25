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
        .plugin(name: "GobindgenPlugin", targets: ["GobindgenPlugin"]),
        .plugin(name: "GobindgenCommand", targets: ["GobindgenCommand"]),
    ],
    targets: [
        .target(name: "BindgenCore", swiftSettings: settings),
        .executableTarget(
            name: "gobindgen", dependencies: ["BindgenCore"],
            // The Go program that 'gobindgen build' runs with the user's toolchain.
            resources: [
                "bodies", "callbacks", "channels", "closures", "coded", "coding", "entries",
                "exports", "facts", "fields", "foreign", "functions", "globals", "imports",
                "iterations", "iterators", "main", "methods", "names", "nested", "options",
                "parameters", "passed", "protocols", "readers", "receivers", "results", "sentinels",
                "sequences", "shim", "slices", "source", "structs", "times", "uses", "values",
                "writes",
            ].map { .embedInCode("Shim/Program/\($0).go") },
            swiftSettings: settings),

        // Makes the wrapper of a target while it is built.
        .plugin(
            name: "GobindgenPlugin", capability: .buildTool(), dependencies: ["gobindgen"]),
        // Builds the Go packages of a package's targets, when it is told to.
        .plugin(
            name: "GobindgenCommand",
            capability: .command(
                intent: .custom(
                    verb: "gobindgen",
                    description: "Build the Go packages of this package's targets"),
                permissions: [
                    .writeToPackageDirectory(
                        reason: "to write the artifact bundle and the Swift wrapper")
                ]),
            dependencies: ["gobindgen"]),

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
