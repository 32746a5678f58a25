import Testing

@testable import BindgenCore

@Suite struct SupportCodeTests {
    private let names = SupportNames(
        access: "public ", memberAccess: "public ", isolation: "nonisolated ",
        spanAvailability: "", shim: "CLib", free: "free", structsHaveRooms: true,
        sharesLending: true)

    /// The names of types in a line, but for those of members.
    private func types(in line: Substring) -> [String] {
        let code = line.prefix { $0 != "\"" }
        let words = code.split(omittingEmptySubsequences: true) { character in
            !(character == "_" || character == "." || character.isLetter || character.isNumber)
        }
        return words.compactMap { word in
            let name = word.prefix { $0 != "." }
            return name.first?.isUppercase == true ? String(name) : nil
        }
    }

    @Test(
        "Support code says of every type whose it is, if a library can have one of that name",
        arguments: SupportFeature.allCases)
    func standardNames(_ feature: SupportFeature) {
        // The type parameters, which hide whatever else there is, and what no library can have.
        let own: Set = [
            "Caller", "Closure", "Element", "Failure", "Key", "Number", "Result", "Value",
            "Wrapped", "Self", "Any", "ObjectiveC", "Swift", "CLib", "CLib_",
        ]
        for line in supportCode(feature, names).split(separator: "\n") {
            guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
            for type in types(in: line) where !own.contains(type) {
                let isKnown = StandardName(rawValue: type) != nil || type.hasPrefix("Go")
                #expect(isKnown || type.hasPrefix("CLib_"), "\(type) in: \(line)")
            }
        }
    }

    /// The functions of the standard library, all that Swift 6.3 has.
    private static let standardFunctions: Set = [
        "abs", "assert", "assertionFailure", "debugPrint", "dump", "exchange", "extendLifetime",
        "fatalError", "isKnownUniquelyReferenced", "max", "min", "numericCast", "precondition",
        "preconditionFailure", "print", "readLine", "repeatElement", "sequence", "stride", "swap",
        "transcode", "type", "unsafeBitCast", "unsafeDowncast", "withCheckedContinuation",
        "withCheckedThrowingContinuation", "withExtendedLifetime", "withTaskCancellationHandler",
        "withTaskGroup", "withThrowingTaskGroup", "withUnsafeBytes", "withUnsafeContinuation",
        "withUnsafeCurrentTask", "withUnsafeMutableBytes", "withUnsafeMutablePointer",
        "withUnsafePointer", "withUnsafeTemporaryAllocation", "withUnsafeThrowingContinuation",
        "withVaList", "withoutActuallyEscaping", "zip",
    ]

    @Test(
        "Support code says of every function whose it is, if a library can have one of that name",
        arguments: SupportFeature.allCases)
    func standardFunctions(_ feature: SupportFeature) {
        for line in supportCode(feature, names).split(separator: "\n") {
            guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
            let words = line.split { !("._(".contains($0) || $0.isLetter || $0.isNumber) }
            for word in words where word.contains("(") {
                let called = word.split(separator: "(", omittingEmptySubsequences: false)
                    .dropLast().map(String.init)
                for name in called
                where Self.standardFunctions.contains(name) && !line.contains("func \(name)(") {
                    #expect(StandardName(rawValue: name) != nil, "\(name) in: \(line)")
                }
            }
        }
    }
}
