/// The names of what is generated, as they follow from the header's name alone: whoever declares
/// outputs before the tool runs can compute them.
public struct OutputNames: Equatable, Sendable {
    /// The Swift module: `libwireguard-go.h` gives `WireguardGo`.
    public var module: String
    /// The clang module: `CWireguardGo`.
    public var clangModule: String
    /// The library to link: `wireguard-go`.
    public var library: String

    /// The names for a header, given by its file name or its path.
    public init(headerName: String) {
        var base = Substring(headerName)
        if let slash = base.lastIndex(of: "/") { base = base[slash...].dropFirst() }
        // `libmylib.so.1` gives the header `libmylib.so.h`.
        for ending in [".h", ".hpp", ".so", ".dylib", ".dll", ".a"] where base.hasSuffix(ending) {
            base = base.dropLast(ending.count)
        }
        if base.hasPrefix("lib"), base.count > 3 { base = base.dropFirst(3) }
        library = String(base)
        let words = base.split { !$0.isLetter && !$0.isNumber }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        module = name.first?.isNumber ?? true ? "Lib" + name : name
        clangModule = "C" + module
    }

    /// The Swift wrapper's path in the output folder.
    public static func wrapper(module: String) -> String { "\(module)/\(module).swift" }
    /// The module map's path in the output folder.
    public static func moduleMap(clangModule: String) -> String {
        "\(clangModule)/module.modulemap"
    }
    /// The shim header's path in the output folder.
    public static func shimHeader(clangModule: String) -> String {
        "\(clangModule)/\(shimHeaderName(clangModule: clangModule))"
    }
    static func shimHeaderName(clangModule: String) -> String { "\(clangModule).h" }
    /// The path of the header, or of a header that it includes, in the output folder.
    public static func header(_ path: String, clangModule: String) -> String {
        "\(clangModule)/\(path)"
    }
}
