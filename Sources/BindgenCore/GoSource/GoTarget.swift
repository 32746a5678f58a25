/// What a Go library is built for: this decides which files of a package take part.
public struct GoTarget: Equatable, Sendable {
    /// `GOOS`.
    public var os: String
    /// `GOARCH`.
    public var arch: String
    /// The 27 of Go 1.27: constraints ask for a release or a later one.
    public var goMinorVersion: Int
    /// Whether `import "C"` is allowed.
    public var isCgoEnabled: Bool
    /// `gc` or `gccgo`.
    public var compiler: String
    /// The tags of `go build -tags`.
    public var tags: Set<String>

    /// Makes a target; what is left out is as `go build` has it.
    public init(
        os: String = "linux", arch: String = "amd64", goMinorVersion: Int = 27,
        isCgoEnabled: Bool = true, compiler: String = "gc", tags: Set<String> = []
    ) {
        self.os = os
        self.arch = arch
        self.goMinorVersion = goMinorVersion
        self.isCgoEnabled = isCgoEnabled
        self.compiler = compiler
        self.tags = tags
    }
}

extension GoTarget {
    /// Whether a tag holds (`matchTag` in `go/build`).
    func satisfies(_ tag: String) -> Bool {
        switch tag {
        case "cgo" where isCgoEnabled: return true
        case os, arch, compiler: return true
        case "linux" where os == "android", "solaris" where os == "illumos",
            "darwin" where os == "ios":
            return true
        case "unix" where Self.unixSystems.contains(os): return true
        case "boringcrypto": return tags.contains("goexperiment.boringcrypto")
        default: break
        }
        if tag.hasPrefix("go1."), let minor = Int(tag.dropFirst(4)),
            (1...max(1, goMinorVersion)).contains(minor), tag == "go1.\(minor)"
        {
            return true
        }
        return tags.contains(tag)
    }

    /// Whether the end of a file name, `_linux` or `_arm64` or both, allows the file
    /// (`goodOSArchFile` in `go/build`).
    func accepts(fileName: String) -> Bool {
        let stem = fileName.prefix { $0 != "." }
        guard let underscore = stem.firstIndex(of: "_") else { return true }
        var words = stem[underscore...].split(separator: "_", omittingEmptySubsequences: false)
        if words.last == "test" { words.removeLast() }
        guard let last = words.popLast().map(String.init) else { return true }
        let isArchitecture = Self.architectures.contains(last)
        guard isArchitecture || Self.systems.contains(last) else { return true }
        if isArchitecture, let system = words.last.map(String.init), Self.systems.contains(system) {
            return satisfies(last) && satisfies(system)
        }
        return satisfies(last)
    }

    private static let systems: Set = [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js",
        "linux", "nacl", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows", "zos",
    ]

    private static let unixSystems: Set = [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "linux",
        "netbsd", "openbsd", "solaris",
    ]

    private static let architectures: Set = [
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "loong64", "mips",
        "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc", "ppc64", "ppc64le",
        "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    ]
}
