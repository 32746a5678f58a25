import Testing

@testable import BindgenCore

@Suite struct GoDirectiveTests {
    private static let text = """
        // Copyright.

        //swift:module Vaults
        // more

        // Package vault keeps things.
        //swift:throws err  message
        package vault

        //swift:class
        type Vault uintptr

        type (
            //swift:enum
            Mode int32
        )

        // Open opens.
        //swift:name open(path:)
        //swift:out a b\t
        //export Open
        func Open() Vault {
            //swift:inside
            return 0
        }

        //swift:lost

        //swift:onvar
        var x = 1 //swift:trailing
        // swift:prose
        /*swift:block*/
        //swift:
        //swift: spaced
        //go:noinline
        func F() {}
        """
    private let source = SourceFile(path: "x.go", text: text)
    private let file = parseGoFile(SourceFile(path: "x.go", text: text), index: 2)

    private func words(_ directives: [GoDirective]) -> [[String]] {
        directives.map { [$0.name.text] + $0.arguments.map(\.text) }
    }

    @Test("Directives belong to the package, to types and to functions")
    func owners() {
        #expect(
            words(file.packageDoc.directives) == [
                ["module", "Vaults"], ["throws", "err", "message"],
            ])
        #expect(file.types.map { words($0.doc.directives) } == [[["class"]], [["enum"]]])
        #expect(
            file.functions.map { words($0.doc.directives) } == [
                [["name", "open(path:)"], ["out", "a", "b"]], [[""], ["", "spaced"]],
            ])
    }

    @Test("What belongs to nothing is kept")
    func strays() {
        #expect(words(file.strayDirectives) == [["inside"], ["lost"], ["onvar"], ["trailing"]])
    }

    @Test("Every part has its place")
    func places() throws {
        let directive = try #require(file.packageDoc.directives.last)
        #expect(source.text(directive.range.bytes) == "//swift:throws err  message")
        #expect(source.text(directive.name.range.bytes) == "throws")
        #expect(directive.arguments.map { source.text($0.range.bytes) } == ["err", "message"])
        #expect(directive.range.file == 2 && directive.name.range.file == 2)
    }
}
