import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// XCFrameworks as SwiftPM and Go's own tools take them, as far as that can be seen without a Mac.
@Suite struct AppleTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private func path(_ path: String) -> String { scratch.url.appending(path: path).path }

    private func write(_ text: String, to path: String) throws {
        try scratch.write(Array(text.utf8), to: path)
    }

    /// What SwiftPM, told to build for the Mac, does with a package before Swift's library for the Mac is
    /// missed.
    private func planForMac(_ package: String) throws -> String {
        // It looks for Apple's archiver, and does not get so far as to run it.
        try write("#!/bin/sh\nexit 1\n", to: "bin/libtool")
        _ = try Shell.run("chmod", ["+x", path("bin/libtool")])
        let search = path("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        return try Shell.run(
            "swift", ["build", "-v", "--triple", "arm64-apple-macosx13.0"],
            in: scratch.url.appending(path: package), environment: ["PATH": search]
        ).output
    }

    @Test(
        "The build plugin finds the header in an XCFramework, and SwiftPM the library for the Mac")
    func plugin() throws {
        let tool = Repository.root.appending(path: ".build/debug/gobindgen")
        let dist = try Shell.run(
            Repository.root.appending(path: "Scripts/dist").path,
            [path("dist/gobindgen"), tool.path])
        #expect(dist.status == 0, "\(dist.output)")
        try write(
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "user", dependencies: [.package(path: "../dist/gobindgen")],
                targets: [
                    .binaryTarget(name: "CMylib", path: "CMylib.xcframework"),
                    .target(
                        name: "Mylib", dependencies: ["CMylib"],
                        plugins: [.plugin(name: "GobindgenPlugin", package: "gobindgen")]),
                ])
            """, to: "user/Package.swift")
        try write("// More of it.\n", to: "user/Sources/Mylib/Extras.swift")
        let framework = "user/CMylib.xcframework"
        let empty = XCFramework(libraryName: "libmylib.a", libraries: [])
        try write(empty.info, to: "\(framework)/Info.plist")
        let user = scratch.url.appending(path: "user")
        let early = try Shell.run("swift", ["build"], in: user)
        #expect(
            early.output.contains("CMylib.xcframework' holds no library yet"), "\(early.output)")

        let fixture = try #require(Fixture.all.first { $0.name == "strings" })
        try scratch.write(try readBytes(fixture.newestHeader.path), to: "libmylib.h")
        let cModule = ToolRun([path("libmylib.h"), "-o", path("out"), "--no-link"])
        #expect(cModule.status == 0, "\(cModule.errors)")
        let headers = path("\(framework)/macos/Headers")
        try FileManager.default.createDirectory(
            atPath: headers, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: path("out/CMylib"), toPath: headers + "/CMylib")
        try write("library", to: "\(framework)/macos/libmylib.a")
        let list = XCFramework(
            libraryName: "libmylib.a",
            libraries: [.init(system: .macOS, architectures: [.arm64])])
        try write(list.info, to: "\(framework)/Info.plist")

        let plan = try planForMac("user")
        #expect(plan.contains("Copying \(path(framework))/macos/libmylib.a\n"), "\(plan)")
        #expect(plan.contains("-I \(headers) "), "\(plan)")
        let wrapper = try #require(
            Repository.files(below: user.appending(path: ".build/plugins/outputs"))
                .first { $0.hasSuffix("/Mylib+Go.swift") })
        let text = try String(
            contentsOf: user.appending(path: ".build/plugins/outputs/\(wrapper)"), encoding: .utf8)
        let digest = Digest(Array("library".utf8)).description
        #expect(text.contains("_libraryDigest: StaticString = \"\(digest)\""), "\(text)")
    }

    @Test("Go's libraries for both of the Mac's processors become one, with which a program links")
    func mac() throws {
        guard try Shell.run("which", ["zig"]).status == 0 else {
            print("not run: there is no zig here, whose compiler knows the Mac (pip: ziglang)")
            return
        }
        let go = try GoToolchain()
        let source = { (number: Int) in
            "package one\n\n// One is a number.\nfunc One() int { return \(number) }\n"
        }
        try write(source(1), to: "one/one.go")
        try write("module example.com/one\n\ngo 1.19\n", to: "one/go.mod")
        let tool = Repository.root.appending(path: ".build/debug/gobindgen").path
        let run = { (command: String, triple: String, zig: String) in
            try Shell.run(
                tool,
                [
                    command, path("one"), "-o", path("One"), "--package", "--quiet",
                    "--go-toolchain", go.path, "--triple", triple,
                ], environment: ["CC": "zig cc -target \(zig)"])
        }
        for (triple, zig) in [
            ("arm64-apple-macosx", "aarch64-macos"), ("x86_64-apple-macosx", "x86_64-macos"),
        ] {
            let build = try run("build", triple, zig)
            #expect(build.status == 0 && build.output.isEmpty, "\(build.output)")
        }
        let folder = path("One/COne.xcframework/macos")
        try write(
            "#include \"COne/libone.h\"\nint main(void) { return (int)swift_One(); }\n",
            to: "main.c")
        for (zig, processor) in [("aarch64-macos", 12), ("x86_64-macos", 7)] as [(String, UInt8)] {
            let link = try Shell.run(
                "zig",
                [
                    "cc", "-target", zig, path("main.c"), "-I\(folder)/Headers",
                    folder + "/libone.a", "-o", path("main"),
                ])
            #expect(link.status == 0, "\(link.output)")
            // MH_MAGIC_64 and the processor, in little endian.
            #expect(
                try readBytes(path("main"))[..<8] == [
                    0xcf, 0xfa, 0xed, 0xfe, processor, 0, 0, 1,
                ])
        }
        #expect(try run("check", "arm64-apple-macosx", "aarch64-macos").output.isEmpty)
        #expect(try planForMac("One").contains("Copying \(folder)/libone.a\n"))

        try write(source(2), to: "one/one.go")
        let stale = try run("build", "arm64-apple-macosx", "aarch64-macos")
        #expect(
            stale.output.contains("the library for x86_64-apple-macosx in"), "\(stale.output)")
    }
}
