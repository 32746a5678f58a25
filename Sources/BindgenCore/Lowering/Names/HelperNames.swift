/// What support code is called where something else has its names: C, or what is generated.
struct HelperNames {
    /// What those are called instead whose names C has.
    private let renamed: [String: String]
    private let all: NameSet
    /// The names that functions and properties have which bodies beside them would find first.
    private var hidden: Set<String> = []

    init(_ declared: DeclaredNames) {
        renamed = declared.renamedHelpers
        all = NameSet(SupportRules.helperNames).union(renamed.values)
    }

    /// Whether support code gives way to what would hide it. Its types do not: they are part of the API, or have
    /// no overloads.
    @discardableResult
    mutating func giveWay(to name: SwiftIdentifier) -> Bool {
        guard all.contains(name.text) else { return true }
        guard let first = name.text.utf8.first,
            !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
        else { return false }
        hidden.insert(name.text)
        return true
    }

    /// What each is called that cannot have its own name.
    ///
    /// - Parameter members: everything that is generated, whose names they must not have either.
    func renamed(
        in header: CHeader, namespace: String?, besides members: [BindingModule.Member]
    ) -> [String: String] {
        if hidden.isEmpty { return renamed }
        var taken = Self.taken(by: header, namespace).union(SupportRules.helperNames)
        for member in members { member.insertNames(in: &taken) }
        // What C hides may be hidden under its new name too.
        let helpers = hidden.filter { !renamed.values.contains($0) }
            .union(renamed.filter { hidden.contains($0.value) }.keys)
        return renamed.merging(Self.renamed(helpers, besides: taken)) { _, late in late }
    }

    /// The names of C and of the namespace.
    static func taken(by header: CHeader, _ namespace: String?) -> Set<String> {
        let taken = header.constants.union(header.declarations.map(\.name))
        return namespace.map { taken.union([$0]) } ?? taken
    }

    /// `takeString` → `goTakeString`, `GoHandle` → `GoGoHandle`, with a number if that is taken too.
    static func renamed(
        _ helpers: Set<String>, besides taken: @autoclosure () -> Set<String>
    ) -> [String: String] {
        if helpers.isEmpty { return [:] }
        let taken = taken()
        var renamed: [String: String] = [:]
        for helper in helpers {
            let isType = helper.first?.isUppercase ?? false
            let base = (isType ? "Go" : "go") + helper.prefix(1).uppercased() + helper.dropFirst()
            var name = base
            var number = 2
            while taken.contains(name) {
                name = "\(base)\(number)"
                number += 1
            }
            renamed[helper] = name
        }
        return renamed
    }
}

extension BindingModule.Member {
    /// The names that bodies find in it.
    fileprivate func insertNames(in names: inout Set<String>) {
        switch self {
        case .function(let function):
            names.insert(function.value.name.text)
            names.formUnion(function.value.parameters.map(\.name.text))
            names.formUnion(function.value.results.compactMap(\.label?.text))
        case .object(let object):
            for member in object.members { member.insertNames(in: &names) }
        case .record(let record): names.formUnion(record.fields.map(\.name.text))
        default: break
        }
    }
}
