import Testing

@testable import BindgenCore

@Suite struct GoTargetTests {
    @Test(
        "A file's name says for which system it is",
        arguments: [
            ("main.go", true), ("linux.go", true), ("a_linux.go", true), ("a_windows.go", false),
            ("a_amd64.go", true), ("a_arm64.go", false), ("a_linux_amd64.go", true),
            ("a_linux_arm64.go", false), ("a_windows_amd64.go", false), ("a_unix.go", true),
            ("a_linux_x.go", true), ("a_linux.x.go", true), ("a_b_linux.go", true),
            ("_linux.go", true), ("a_amd64_linux.go", true), ("a_amd64_windows.go", false),
            ("a_linux_test.go", true), ("a_windows_test.go", false),
        ])
    func suffixes(_ name: String, _ isAccepted: Bool) {
        #expect(GoTarget().accepts(fileName: name) == isAccepted)
    }

    @Test(
        "Tags hold as in go/build",
        arguments: [
            ("linux", true), ("amd64", true), ("cgo", true), ("gc", true), ("gccgo", false),
            ("unix", true), ("windows", false), ("go1.1", true), ("go1.27", true),
            ("go1.28", false), ("go1.0", false), ("go1.027", false), ("go1.", false),
            ("mine", true),
            ("ignore", false), ("boringcrypto", false), ("", false),
        ])
    func tags(_ tag: String, _ holds: Bool) {
        #expect(GoTarget(tags: ["mine"]).satisfies(tag) == holds)
    }

    @Test("Some systems count as another, too")
    func families() {
        #expect(GoTarget(os: "android").satisfies("linux"))
        #expect(GoTarget(os: "ios").satisfies("darwin"))
        #expect(GoTarget(os: "illumos").satisfies("solaris"))
        #expect(!GoTarget(os: "windows").satisfies("unix"))
        #expect(!GoTarget(isCgoEnabled: false).satisfies("cgo"))
    }
}
