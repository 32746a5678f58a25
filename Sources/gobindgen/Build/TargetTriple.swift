import BindgenCore

/// The platform that a library is for, as Swift calls it and as Go does.
struct TargetTriple: Equatable {
    /// `x86_64-unknown-linux-gnu`
    var name: String
    /// `linux`
    var os: String
    /// `amd64`
    var architecture: String
    /// The system, if it is one of Apple's.
    var apple: ApplePlatform?

    /// Understands Swift's name of a platform.
    init(named name: String) throws(FileError) {
        let parts = name.split(separator: "-").map(String.init)
        let apple = ApplePlatform(tripleParts: parts)
        guard parts.count >= 3, apple != nil || parts[1] != "apple",
            let architecture = Self.architectures.first(where: { $0.swift.contains(parts[0]) }),
            let os = Self.systems.first(where: { parts[2].hasPrefix($0.swift) })
        else {
            throw FileError(
                message: "'\(name)' is no triple that Go can build for",
                fix:
                    "give one like aarch64-unknown-linux-gnu, as 'swiftc -print-target-info' has it"
            )
        }
        self.name = name
        self.apple = apple
        self.os = apple?.goSystem ?? os.go
        self.architecture = architecture.go
    }

    /// The platform of a Go target, by its usual name.
    init(os: String, architecture: String) throws(FileError) {
        guard let swift = Self.architectures.first(where: { $0.go == architecture })?.swift.first,
            let suffix = Self.systems.first(where: { $0.go == os })?.suffix
        else {
            throw FileError(
                message: "Swift has no name for \(os)/\(architecture)",
                fix: "give it with --triple")
        }
        // Of Apple's systems, the usual name is another.
        let arm64 = suffix.hasPrefix("apple-") && architecture == "arm64" ? "arm64" : nil
        name = "\(arm64 ?? swift)-\(suffix)"
        apple = ApplePlatform(tripleParts: name.split(separator: "-").map(String.init))
        self.os = os
        self.architecture = architecture
    }

    /// Whether it is the platform on which the tool runs.
    var isThisMachine: Bool {
        os == Platform.goTarget.os && architecture == Platform.goTarget.arch
    }

    private static let architectures = [
        (go: "amd64", swift: ["x86_64", "amd64"]), (go: "arm64", swift: ["aarch64", "arm64"]),
        (go: "386", swift: ["i686", "i386", "i586"]),
        (go: "arm", swift: ["armv7", "armv6", "arm"]),
        (go: "riscv64", swift: ["riscv64"]), (go: "ppc64le", swift: ["powerpc64le"]),
        (go: "s390x", swift: ["s390x"]),
    ]

    private static let systems = [
        (go: "linux", swift: "linux", suffix: "unknown-linux-gnu"),
        (go: "darwin", swift: "macos", suffix: "apple-macosx"),
        (go: "ios", swift: "ios", suffix: "apple-ios"),
        (go: "windows", swift: "windows", suffix: "unknown-windows-msvc"),
        (go: "freebsd", swift: "freebsd", suffix: "unknown-freebsd"),
        (go: "openbsd", swift: "openbsd", suffix: "unknown-openbsd"),
    ]
}
