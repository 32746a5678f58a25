/// A system of Apple's and a processor, for each of which an XCFramework can hold a library.
struct ApplePlatform: Equatable {
    /// What a library of the framework is for; one holds the code of every processor.
    enum System: String, CaseIterable {
        case iOS = "ios"
        case catalyst = "ios-maccatalyst"
        case simulator = "ios-simulator"
        case macOS = "macos"

        /// What the framework's list calls it.
        var platform: String {
            switch self {
            case .iOS, .catalyst, .simulator: "ios"
            case .macOS: "macos"
            }
        }

        /// What the list has in addition where it is not the system itself.
        var variant: String? {
            switch self {
            case .catalyst: "maccatalyst"
            case .simulator: "simulator"
            case .iOS, .macOS: nil
            }
        }

        /// Its end of a triple, and what Go calls it: the programs of Catalyst are the Mac's.
        fileprivate var names: (triple: String, go: String) {
            switch self {
            case .iOS: ("apple-ios", "ios")
            case .catalyst: ("apple-ios-macabi", "darwin")
            case .simulator: ("apple-ios-simulator", "ios")
            case .macOS: ("apple-macosx", "darwin")
            }
        }
    }

    var system: System
    var architecture: MachArchitecture

    /// Understands a triple's parts, `arm64`, `apple`, `ios17.0`, `simulator`; gives nothing for what is
    /// no system of Apple's for which Go builds.
    init?(tripleParts parts: [String]) {
        guard parts.count >= 3, parts[1] == "apple",
            let architecture = MachArchitecture(rawValue: parts[0])
        else { return nil }
        let environment = parts.count > 3 ? parts[3] : ""
        switch (parts[2].prefix { !$0.isNumber }, environment) {
        case ("macos", ""), ("macosx", ""): system = .macOS
        case ("ios", "macabi"): system = .catalyst
        case ("ios", "simulator"): system = .simulator
        // No device has this processor.
        case ("ios", ""): system = architecture == .x86 ? .simulator : .iOS
        default: return nil
        }
        self.architecture = architecture
    }

    /// The triple without a version.
    var triple: String { "\(architecture.rawValue)-\(system.names.triple)" }

    /// What Go calls the system.
    var goSystem: String { system.names.go }
}
