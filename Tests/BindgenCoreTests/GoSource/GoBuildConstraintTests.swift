import Testing

@testable import BindgenCore

@Suite struct GoBuildConstraintTests {
    private func holds(_ text: String) -> Bool {
        GoBuildConstraint(head: Array(text.utf8)).holds(for: GoTarget())
    }

    @Test(
        "An expression holds or does not",
        arguments: [
            ("linux", true), ("!linux", false), ("linux && amd64", true), ("linux && arm64", false),
            ("windows || linux", true), ("windows || darwin && amd64", false),
            ("(windows || linux) && !arm64", true), ("!(windows || linux)", false),
            ("ignore", false),
            ("go1.21", true), ("go1.99", false), ("linux&&amd64", true), ("!(!linux)", true),
            // What cannot be read leaves the file out.
            ("", false), ("linux &&", false), ("linux amd64", false), ("!!linux", false),
            ("(linux", false), ("linux & amd64", false), ("linux)", false),
        ])
    func expressions(_ text: String, _ expected: Bool) {
        #expect(holds("//go:build \(text)\n\npackage p\n") == expected)
    }

    @Test(
        "The old form holds or does not",
        arguments: [
            ("linux", true), ("windows", false), ("windows linux", true), ("linux,amd64", true),
            ("linux,arm64 windows", false), ("!windows", true), ("linux,!amd64", false),
            ("!!linux", true), ("linux,", true),
        ])
    func oldForm(_ text: String, _ expected: Bool) {
        #expect(holds("// +build \(text)\n\npackage p\n") == expected)
    }

    @Test(
        "A constraint counts in the head of the file alone",
        arguments: [
            ("// Copyright\n\n//go:build ignore\n\npackage p", false),
            ("/* text */\n//go:build ignore\npackage p", false),
            ("/*\n//go:build ignore\n*/\npackage p", true),
            ("package p\n//go:build ignore\n", true), ("// //go:build ignore\npackage p", true),
            ("//go:buildignore\npackage p", true), (" //go:build ignore\r\npackage p", false),
            ("\u{FEFF}//go:build ignore\npackage p", false), ("//go:build ignore", false),
            ("//go:build linux\n//go:build amd64\npackage p", false),
            ("/* a */ package p\n//go:build ignore", true),
            ("// +build ignore\npackage p", true), ("// +build ignore\n\npackage p", false),
            ("/* */\n// +build ignore\n\npackage p", true),
            ("// +build linux\n// +build ignore\n\npackage p", false),
            ("//go:build linux\n// +build ignore\n\npackage p", true),
            ("//+build ignore\n\npackage p", false), ("// +buildignore\n\npackage p", true),
            ("/* open", true), ("", true), ("/", true),
        ])
    func places(_ text: String, _ expected: Bool) {
        #expect(holds(text) == expected)
    }

    @Test("Nesting without end is no constraint")
    func depth() {
        let nested = String(repeating: "(", count: 100_000) + "linux"
        #expect(!holds("//go:build \(nested)\n\npackage p"))
        #expect(!holds("//go:build \(String(repeating: "!(", count: 100_000))\n\npackage p"))
    }
}
