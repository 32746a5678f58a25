/// What the names that the C module declares take away: such a name in the wrapper means the C
/// declaration, even where the standard library has one too.
struct DeclaredNames {
    /// The names of the standard library that a function, type, variable or constant has; `Swift` is
    /// among them if that is taken, and so is `Self`.
    private let standard: Set<String>
    /// Structs, unions and enums by their tags, which to Swift are types of that name.
    private let tags: Set<String>
    /// The names of support code that C has too, and what it is called instead.
    let renamedHelpers: [String: String]

    private static let standardNames = Set(
        StandardName.allCases.map(\.rawValue) + ["Swift", SwiftIdentifier.typeItself])
    /// What a wrapper may use that is not the library's.
    private static let ownNames = NameSet(standardNames.union(SupportRules.helperNames))

    /// - Parameter namespace: the enum of the functions, whose name no helper may have.
    init(_ header: CHeader, namespace: String?) {
        var found = header.constants.filter(Self.ownNames.contains)
            .union(Self.standardNames.intersection(header.valueMacros))
            .union(Self.standardNames.intersection(header.swiftNames))
        var tags: Set<String> = []
        tags.reserveCapacity(header.records.count)
        let declarations = header.declarations
        for index in declarations.indices {
            let name = declarations[index].name
            if Self.ownNames.contains(name) { found.insert(name) }
            switch declarations[index].kind {
            case .record, .enumeration: tags.insert(name)
            case .typedef, .function, .variable: break
            }
        }
        standard = Self.standardNames.intersection(found)
        self.tags = tags
        let helpers = SupportRules.helperNames.intersection(found)
        renamedHelpers = HelperNames.renamed(
            helpers.subtracting(SupportRules.helperTypes),
            besides: HelperNames.taken(by: header, namespace))
    }

    /// What the names of the shim header begin with, before an underscore: the clang module, unless C
    /// has such names too.
    static func shimPrefix(
        _ module: String, in header: CHeader, namespace: String?
    ) -> String {
        // Hardly any name begins so, and then it begins with any prefix that could be chosen.
        let first = module.utf8.first
        let isNear = { (name: String) in name.utf8.first == first && name.hasPrefix(module) }
        var names: [String] = header.declarations.lazy.map(\.name).filter(isNear)
        names += header.constants.filter(isNear)
        names += header.macros.filter(isNear)
        if let namespace { names.append(namespace) }
        var prefix = module
        var number = 1
        while names.contains(where: { $0.hasPrefix(prefix + "_") }) {
            prefix = "\(module)Shim\(number == 1 ? "" : String(number))"
            number += 1
        }
        return prefix
    }

    /// Whether the standard library has the name.
    static func isStandard(_ name: String) -> Bool {
        ownNames.contains(name) && standardNames.contains(name)
    }

    /// Whether Swift cannot call the function: a type of the same name hides it.
    func hidesFunction(_ name: String) -> Bool { tags.contains(name) }

    /// The standard names that are taken away, by C or by what is generated.
    func shadowed(generated: Set<String>, namespace: SwiftIdentifier?) -> Set<String> {
        var names = standard.union(Self.standardNames.intersection(generated))
        if let namespace, Self.standardNames.contains(namespace.text) {
            names.insert(namespace.text)
        }
        return names
    }
}
