import Foundation
import TestSupport
import Testing

@testable import gobindgen

@Suite struct DiffTests {
    private func interface(_ text: String) -> SwiftInterface {
        SwiftInterface(wrapper: Array(text.utf8))
    }

    @Test("An interface has every public declaration, with the types around it")
    func reading() {
        let interface = interface(
            """
            internal import CMylib

            /// Documentation: public func not(this: Int) {
            public func add(a: Int, b: Int) -> Int {
                Int(CMylib.Add(a, b))
            }

            public func much(
                first: [Double], _ second: (key: String, value: Int), inPlace third: inout Int
            ) throws(GoError) -> String? {
                nil
            }

            public final class Store: Sendable {
                fileprivate let handle: GoHandle<UInt, Never>

                public static func open(path: String) throws(GoError) -> Store {
                    x
                }

                public convenience init?(_ other: Store) {
                    x
                }
            }

            public enum Mode: Int32, Sendable {
                case fast = 1
            }

            public struct GoError: Error {
                public let message: String
                public init(_ message: String) { self.message = message }
                public var description: String { message }
            }

            private func helper() {
            }
            """)
        #expect(
            interface.declarations.map(\.name) == [
                "add(a:b:)", "much(first:_:inPlace:)", "Store", "Store.open(path:)",
                "Store.init(_:)", "Mode", "Mode.fast", "GoError", "GoError.message",
                "GoError.init(_:)", "GoError.description",
            ])
        #expect(
            interface.declarations[1].signature
                == "func much(first: [Double], _ second: (key: String, value: Int), "
                + "inPlace third: inout Int) throws(GoError) -> String?")
        #expect(interface.declarations[6].signature == "Mode: case fast")
    }

    @Test("What went and what changed breaks callers, what came does not, but for a case")
    func changes() {
        let old = interface(
            "public func a() {\n}\npublic func b() -> Int {\n}\n"
                + "public enum E: Int {\n    case x = 1\n}\n"
                + "public func s(_ x: [Int]) {\n}\npublic func s(_ x: Span<Int>) {\n}\n")
        let new = interface(
            "public func b() -> Int? {\n}\npublic func c() {\n}\n"
                + "public enum E: Int {\n    case x = 1\n    case y = 2\n}\n"
                + "public func s(_ x: Span<Int>) {\n}\npublic func s(_ x: [Int]) {\n}\n")
        #expect(
            interfaceChanges(from: old, to: new) == [
                .removed("func a()"), .changed(from: "func b() -> Int", to: "func b() -> Int?"),
                .added("func c()"), .addedCase("E: case y"),
            ])
        #expect(interfaceChanges(from: new, to: new).isEmpty)
    }

    @Test("Every golden wrapper is read: each of its functions is in the interface")
    func goldens() throws {
        for fixture in Fixture.all {
            let wrappers = Repository.files(below: fixture.newestHeader.expected)
            for path in wrappers where path.hasSuffix(".swift") {
                let bytes = try readBytes(fixture.newestHeader.expected.appending(path: path).path)
                let text = String(decoding: bytes, as: UTF8.self)
                let count = text.matches(of: #/(?m)^ *(@unsafe |@safe )?public /#).count
                let cases = text.matches(of: #/(?m)^ +case [a-z`]\w*`?(\(.*\)| = [^\n]*)?$/#).count
                let found = SwiftInterface(wrapper: bytes).declarations
                #expect(found.count == count + cases, "\(fixture.name)")
            }
        }
    }

    @Test("Headers are compared as callers in Swift see them")
    func command() throws {
        let scratch = try ScratchFolder()
        let fixture = try #require(Fixture.all.first { $0.name == "strings" })
        let text = try String(contentsOfFile: fixture.newestHeader.path, encoding: .utf8)
        let name = try #require(try fixture.newestHeader.exportedNames().first)
        try scratch.write(Array(text.utf8), to: "old/libmylib.h")
        try scratch.write(
            Array(text.replacing(" \(name)(", with: " Re\(name)(").utf8), to: "new/libmylib.h")
        let paths = ["old", "new"].map { scratch.url.appending(path: "\($0)/libmylib.h").path }
        let same = ToolRun(["diff", paths[0], paths[0]])
        #expect(same.status == 0 && same.output == "no change for callers in Swift\n")
        let diff = ToolRun(["diff"] + paths)
        #expect(diff.status == 1)
        #expect(diff.output.contains("breaking: gone     func "))
        #expect(diff.output.contains("additive: new      func re\(name)"))
        #expect(diff.output.hasSuffix("1 breaking, 1 additive\n"))
    }
}
