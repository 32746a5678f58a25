import BindgenCore
import Foundation
import TestSupport
import Testing

@testable import gobindgen

/// The XCFrameworks that hold libraries for Apple's systems, from archives that Swift's own clang makes.
@Suite struct XCFrameworkTests {
    private let scratch: ScratchFolder
    private let fixture: Fixture

    init() throws {
        scratch = try ScratchFolder()
        fixture = try #require(Fixture.all.first { $0.name == "strings" })
    }

    private func path(_ path: String) -> String { scratch.url.appending(path: path).path }

    private func platform(_ triple: String) throws -> ApplePlatform {
        try #require(try TargetTriple(named: triple).apple)
    }

    /// A static library that defines a function of C.
    private func archive(_ function: String, for triple: String) throws -> [UInt8] {
        try scratch.write(Array("int \(function)(void) { return 1; }\n".utf8), to: "library.c")
        let (object, library) = (path("library.o"), path("library.a"))
        let words = ["-target", triple, "-c", path("library.c"), "-o", object]
        let compiler = try Shell.run("clang", words)
        #expect(compiler.status == 0, "\(compiler.output)")
        try? FileManager.default.removeItem(atPath: library)
        let archiver = try Shell.run("llvm-ar", ["-qcs", library, object])
        #expect(archiver.status == 0, "\(archiver.output)")
        return try readBytes(library)
    }

    /// The C module of a header, with a record of a build from this Go code.
    private func module(_ goCode: String, header: (String) -> String = { $0 }) throws
        -> BundledModule
    {
        let text = String(decoding: try readBytes(fixture.newestHeader.path), as: UTF8.self)
        let input = GenerationInput(
            header: SourceFile(path: "libmylib.h", bytes: Array(header(text).utf8)),
            options: Options(headerName: "libmylib.h"))
        let sources = [SourceFile(path: "mylib.go", bytes: Array(goCode.utf8))]
        return BundledModule(
            clangModule: "CMylib", headerBase: "libmylib", generated: generate(input).files,
            facts: [], sources: sources, goFiles: sources)
    }

    private func layout(_ triple: String) throws -> XCFrameworkLayout {
        XCFrameworkLayout(
            folder: path("out"), name: "CMylib", libraryName: "libmylib.a",
            platform: try platform(triple))
    }

    private func add(_ triple: String, _ module: BundledModule, _ function: String = "f") throws {
        let archive = try archive(function, for: triple)
        _ = try FileSystem.write(try layout(triple).files(archive, [module]))
    }

    @Test(
        "Apple's triples are systems of an XCFramework, with a version and without",
        arguments: [
            ("arm64-apple-macosx", "macos", "darwin", "arm64-apple-macosx"),
            ("x86_64-apple-macosx13.0", "macos", "darwin", "x86_64-apple-macosx"),
            ("arm64-apple-macos14", "macos", "darwin", "arm64-apple-macosx"),
            ("arm64-apple-ios15.0", "ios", "ios", "arm64-apple-ios"),
            ("arm64-apple-ios15.0-simulator", "ios-simulator", "ios", "arm64-apple-ios-simulator"),
            ("x86_64-apple-ios", "ios-simulator", "ios", "x86_64-apple-ios-simulator"),
            ("arm64-apple-ios15-macabi", "ios-maccatalyst", "darwin", "arm64-apple-ios-macabi"),
        ])
    func triples(_ name: String, _ system: String, _ go: String, _ triple: String) throws {
        let platform = try platform(name)
        #expect(platform.system.rawValue == system && platform.triple == triple)
        #expect(try TargetTriple(named: name).os == go)
    }

    @Test(
        "Go's name of a system of Apple's is a triple too, and what Go does not build for is none")
    func others() throws {
        let mac = try TargetTriple(os: "darwin", architecture: "arm64")
        #expect(mac.name == "arm64-apple-macosx" && mac.apple?.system == .macOS)
        #expect(try TargetTriple(os: "ios", architecture: "arm64").name == "arm64-apple-ios")
        #expect(try TargetTriple(named: "x86_64-unknown-linux-gnu").apple == nil)
        for name in ["arm64-apple-tvos", "arm64-apple-ios-other", "armv7-apple-ios"] {
            #expect(throws: FileError.self) { try TargetTriple(named: name) }
        }
    }

    @Test("The processors of a system share a library, and its list is one that a parser reads")
    func libraries() throws {
        let module = try module("package mylib")
        for triple in ["x86_64-apple-macosx", "arm64-apple-ios", "arm64-apple-macosx"] {
            try add(triple, module)
        }
        #expect(
            Repository.files(below: scratch.url.appending(path: "out/CMylib.xcframework")) == [
                "Info.plist",
                "ios/Headers/CMylib/CMylib.h",
                "ios/Headers/CMylib/libmylib.h",
                "ios/Headers/CMylib/module.modulemap",
                "ios/arm64/CMylib/go/mylib.go",
                "ios/arm64/CMylib/libmylib.facts",
                "ios/arm64/CMylib/libmylib.sources",
                "ios/libmylib.a",
                "macos/Headers/CMylib/CMylib.h",
                "macos/Headers/CMylib/libmylib.h",
                "macos/Headers/CMylib/module.modulemap",
                "macos/arm64/CMylib/go/mylib.go",
                "macos/arm64/CMylib/libmylib.facts",
                "macos/arm64/CMylib/libmylib.sources",
                "macos/libmylib.a",
                "macos/x86_64/CMylib/go/mylib.go",
                "macos/x86_64/CMylib/libmylib.facts",
                "macos/x86_64/CMylib/libmylib.sources",
            ])
        let list = try PropertyListDecoder().decode(
            Framework.self,
            from: Data(try readBytes(path("out/CMylib.xcframework/Info.plist"))))
        #expect(list.kind == "XFWK" && list.version == "1.0")
        #expect(
            list.libraries.map { [$0.identifier, $0.platform] } == [
                ["ios", "ios"], ["macos", "macos"],
            ])
        #expect(
            list.libraries.map(\.architectures) == [
                ["arm64"], ["arm64", "x86_64"],
            ])
        let framework = scratch.url.appending(path: "out/CMylib.xcframework")
        for library in list.libraries {
            let folder = framework.appending(path: library.identifier)
            for name in [library.library, library.binary, library.headers] {
                let place = folder.appending(path: name).path
                #expect(FileManager.default.fileExists(atPath: place))
            }
        }
    }

    private struct Framework: Decodable {
        struct Library: Decodable {
            var binary, headers, identifier, library, platform: String
            var variant: String?
            var architectures: [String]

            enum CodingKeys: String, CodingKey {
                case binary = "BinaryPath"
                case headers = "HeadersPath"
                case identifier = "LibraryIdentifier"
                case library = "LibraryPath"
                case platform = "SupportedPlatform"
                case variant = "SupportedPlatformVariant"
                case architectures = "SupportedArchitectures"
            }
        }
        var libraries: [Library]
        var kind, version: String

        enum CodingKeys: String, CodingKey {
            case libraries = "AvailableLibraries"
            case kind = "CFBundlePackageType"
            case version = "XCFrameworkFormatVersion"
        }
    }

    @Test("A simulator's library is told from the device's")
    func variants() throws {
        let module = try module("package mylib")
        for triple in ["arm64-apple-ios", "arm64-apple-ios-simulator", "arm64-apple-ios-macabi"] {
            try add(triple, module)
        }
        let list = try PropertyListDecoder().decode(
            Framework.self,
            from: Data(try readBytes(path("out/CMylib.xcframework/Info.plist"))))
        #expect(list.libraries.map(\.platform) == ["ios", "ios", "ios"])
        #expect(
            list.libraries.map(\.variant) == [
                nil, "maccatalyst", "simulator",
            ])
    }

    @Test(
        "A universal library is what LLVM's tools read, and has what all of its processors define")
    func universal() throws {
        var library = UniversalLibrary()
        let arm = try archive("one", for: "arm64-apple-macosx13")
        library.set(arm, for: .arm64)
        #expect(library.bytes == arm)
        library.set(try archive("other", for: "x86_64-apple-macosx13"), for: .x86)
        library.set(try archive("one", for: "x86_64-apple-macosx13"), for: .x86)
        let read = try #require(UniversalLibrary(library.bytes))
        #expect(read.architectures == [.arm64, .x86] && read.bytes == library.bytes)
        #expect(definedSymbols(in: library.bytes) == ["one"])
        try scratch.write(library.bytes, to: "universal.a")
        let symbols = try Shell.run("llvm-nm", ["--arch=all", path("universal.a")])
        #expect(symbols.status == 0, "\(symbols.output)")
        for architecture in ["arm64", "x86_64"] {
            #expect(symbols.output.contains("(for architecture \(architecture)):\n"))
        }
        for count in stride(from: 0, to: library.bytes.count, by: 7) {
            _ = UniversalLibrary(Array(library.bytes[..<count]))
        }
        #expect(UniversalLibrary(try archive("f", for: "x86_64-unknown-linux-gnu")) == nil)
    }

    @Test("Whatever library changes, the digest in the wrapper does")
    func digest() throws {
        let module = try module("package mylib")
        try add("arm64-apple-macosx", module)
        let one = try archive("f", for: "x86_64-apple-macosx")
        let alone = try layout("arm64-apple-macosx").digest(
            of: try archive("f", for: "arm64-apple-macosx"))
        let both = try layout("x86_64-apple-macosx").digest(of: one)
        let other = try layout("x86_64-apple-macosx").digest(
            of: try archive("other", for: "x86_64-apple-macosx"))
        #expect(Set([alone, both, other]).count == 3)
        // As the build plugin has it, of the file.
        _ = try FileSystem.write(try layout("x86_64-apple-macosx").files(one, [module]))
        var digest = Digest([])
        digest.add(try readBytes(path("out/CMylib.xcframework/macos/libmylib.a")))
        #expect(digest.description == both)
    }

    @Test("Libraries of other Go code are told, and headers that cannot be shared")
    func stale() throws {
        let old = try module("package mylib // old")
        let new = try module("package mylib // new")
        try add("arm64-apple-macosx", old)
        try add("arm64-apple-ios-simulator", old)
        let layout = try layout("x86_64-apple-macosx")
        #expect(try layout.staleVariants([old]).isEmpty)
        let warnings = try layout.staleVariants([new])
        #expect(
            warnings.map(\.fix) == [
                "build it again too, with --triple arm64-apple-ios-simulator",
                "build it again too, with --triple arm64-apple-macosx",
            ])
        let header = try module("package mylib // old") {
            $0.replacing("#ifdef __cplusplus", with: "extern int more(void);\n#ifdef __cplusplus")
        }
        #expect(throws: FileError.self) { try layout.staleVariants([header]) }
        // The same processor's header may change.
        #expect(try self.layout("arm64-apple-macosx").staleVariants([header]).isEmpty)
    }

    @Test("From a header of an XCFramework, the wrapper is made as the build made it")
    func record() throws {
        try add("x86_64-apple-macosx", try module("package mylib // x86"))
        let header = path("out/CMylib.xcframework/macos/Headers/CMylib/libmylib.h")
        let record = try #require(BuildRecord(besides: header))
        #expect(
            try record.goFiles().map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "package mylib // x86"
            ])
        #expect(record.factsPath?.hasSuffix("macos/x86_64/CMylib/libmylib.facts") == true)
        let run = ToolRun([header, "--wrapper", path("Mylib.swift"), "--clang-module", "CMylib"])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("What is no library of Apple's in the framework's place is told")
    func foreign() throws {
        try scratch.write(
            try archive("f", for: "x86_64-unknown-linux-gnu"),
            to: "out/CMylib.xcframework/macos/libmylib.a")
        let layout = try layout("x86_64-apple-macosx")
        let archive = try archive("f", for: "x86_64-apple-macosx")
        #expect(throws: FileError.self) { try layout.digest(of: archive) }
    }
}
