/// The libraries of Apple's systems: for each an archive, which holds the code of every processor, and
/// the C modules that belong to it.
///
///     CMylib.xcframework/
///         Info.plist
///         macos/libmylib.a
///         macos/Headers/CMylib/module.modulemap, libmylib.h, CMylib.h, …
///         macos/arm64/CMylib/libmylib.facts, libmylib.sources, go/
///
/// Each C module has a folder of its own in `Headers`, where Clang looks for it too: Xcode puts the headers
/// of all frameworks into one folder, in which two module maps would be one too many. The libraries are
/// called after the system alone, and not after their processors as Xcode does, so that a library keeps its
/// place when one joins: what it is for is told by `Info.plist`, and not by its name.
struct XCFramework {
    /// A library, and the processors that it is for.
    struct Library: Equatable {
        var system: ApplePlatform.System
        var architectures: [MachArchitecture]
    }

    /// The file name of the archives.
    let libraryName: String
    /// Sorted by system.
    let libraries: [Library]

    static func fileName(_ name: String) -> String { "\(name).xcframework" }

    /// Where the archive of a system is in the framework.
    static func library(_ name: String, for system: ApplePlatform.System) -> String {
        "\(system.rawValue)/\(name)"
    }

    /// Where a C module is in the framework.
    static func headers(_ clangModule: String, for system: ApplePlatform.System) -> String {
        "\(system.rawValue)/Headers/\(clangModule)"
    }

    /// The text of `Info.plist`.
    var info: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
        \t<key>AvailableLibraries</key>
        \t<array>
        \(libraries.map(entry).joined())\t</array>
        \t<key>CFBundlePackageType</key>
        \t<string>XFWK</string>
        \t<key>XCFrameworkFormatVersion</key>
        \t<string>1.0</string>
        </dict>
        </plist>

        """
    }

    private func entry(_ library: Library) -> String {
        func text(_ key: String, _ value: String) -> String {
            "\t\t\t<key>\(key)</key>\n\t\t\t<string>\(value)</string>\n"
        }
        let architectures = library.architectures.map {
            "\t\t\t\t<string>\($0.rawValue)</string>\n"
        }
        return "\t\t<dict>\n" + text("BinaryPath", libraryName) + text("HeadersPath", "Headers")
            + text("LibraryIdentifier", library.system.rawValue) + text("LibraryPath", libraryName)
            + "\t\t\t<key>SupportedArchitectures</key>\n\t\t\t<array>\n"
            + architectures.joined() + "\t\t\t</array>\n"
            + text("SupportedPlatform", library.system.platform)
            + (library.system.variant.map { text("SupportedPlatformVariant", $0) } ?? "")
            + "\t\t</dict>\n"
    }
}
