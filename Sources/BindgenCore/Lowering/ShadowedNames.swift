/// Every name that the C module declares: such a name in the wrapper means the C declaration, even
/// where the standard library has one too.
struct DeclaredNames {
    /// Functions, types, variables and constants.
    let all: Set<String>
    /// Structs, unions and enums by their tags, which to Swift are types of that name.
    private let tags: Set<String>

    init(_ header: CHeader) {
        var all: Set<String> = []
        var tags: Set<String> = []
        for declaration in header.declarations {
            if !declaration.name.isEmpty { all.insert(declaration.name) }
            switch declaration.kind {
            case .record, .enumeration: tags.insert(declaration.name)
            case .typedef, .function, .variable: break
            }
        }
        self.all = all.union(header.constants)
        self.tags = tags
    }

    /// Whether Swift cannot call the function: a type of the same name hides it.
    func hidesFunction(_ name: String) -> Bool { tags.contains(name) }

    /// The names of the standard library that are taken away. `Swift` is among them if that is.
    func shadowed(generated: Set<String>) -> Set<String> {
        let standard = Set(StandardName.allCases.map(\.rawValue) + ["Swift"])
        return standard.intersection(all).union(standard.intersection(generated))
    }
}
