import Foundation
import Testing

@testable import BindgenCore

@Suite struct GoDocumentationTests {
    @Test(
        "A paragraph of its own says what is deprecated",
        arguments: [
            (["Add adds."], nil, ["Add adds."]),
            (["Deprecated: use Sum."], "use Sum.", []),
            (["A", "", "Deprecated: use", "Sum.", "", "B"], "use Sum.", ["A", "", "B"]),
            (["Deprecated: no.", "", "Add adds."], "no.", ["Add adds."]),
            (["Add is not", "Deprecated: here."], nil, ["Add is not", "Deprecated: here."]),
            (["Add adds.", "", "Deprecated:"], "", ["Add adds."]),
        ] as [([String], String?, [String])])
    func deprecation(_ lines: [String], _ message: String?, _ others: [String]) {
        let found = GoDocumentation.deprecation(in: lines)
        #expect(found.message == message)
        #expect(found.others == others)
    }

    @Test("What is deprecated says so in Swift, but for what gives a handle back")
    func attribute() {
        let wrapper = generated(
            """
            extern void Add(GoSlice xs);
            extern void CloseStore(GoInt s);
            """,
            go: """
                //swift:class
                type Store int

                //swift:enum
                type Mode int

                const (
                	// ModeFast is fast.
                	//
                	// Deprecated: is "slow".
                	ModeFast Mode = 1
                	ModeSlow Mode = 2 // is slow
                )

                // Deprecated: use C:\\Sum.
                //
                //export Add
                func Add(xs []float64)

                // Deprecated: never.
                //
                //export CloseStore
                func CloseStore(s Store)
                """
        ).wrapper
        let lines = [
            "    /// ModeFast is fast.\n    @available(*, deprecated, message: \"is \\\"slow\\\".\")\n"
                + "    public static let fast",
            "    /// is slow\n    public static let slow",
            "@available(*, deprecated, message: \"use C:\\\\Sum.\")\npublic func add(xs: [Double])",
        ]
        for line in lines { #expect(wrapper.contains(line), "\(line)\n\(wrapper)") }
        #expect(wrapper.components(separatedBy: "deprecated, message").count == 4)
    }
}
