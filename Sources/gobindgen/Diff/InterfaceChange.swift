/// What a new version of a library changes for a caller in Swift.
enum InterfaceChange: Equatable {
    case removed(String)
    case added(String)
    case changed(from: String, to: String)
    /// A case more, for which nobody's `switch` has a branch.
    case addedCase(String)

    /// Whether a program that compiled may not compile any more.
    var isBreaking: Bool {
        switch self {
        case .removed, .changed, .addedCase: true
        case .added: false
        }
    }

    var description: String {
        switch self {
        case .removed(let signature): "breaking: gone     \(signature)\n"
        case .changed(let old, let new):
            "breaking: changed  \(old)\n          now      \(new)\n"
        case .addedCase(let signature): "breaking: new      \(signature)\n"
        case .added(let signature): "additive: new      \(signature)\n"
        }
    }
}

/// The changes from one interface to another, in the order of the old one and then of the new one.
func interfaceChanges(from old: SwiftInterface, to new: SwiftInterface) -> [InterfaceChange] {
    var changes: [InterfaceChange] = []
    let oldByName = Dictionary(grouping: old.declarations, by: \.name)
    let newByName = Dictionary(grouping: new.declarations, by: \.name)
    let oldTypes = Set(old.declarations.map(\.name))
    for declaration in old.declarations {
        // Overloads have one name: those that are in both versions are nobody's change.
        let others = newByName[declaration.name] ?? []
        if others.contains(declaration) { continue }
        let fresh = others.filter { other in
            !(oldByName[declaration.name] ?? []).contains(other)
        }
        let gone = (oldByName[declaration.name] ?? []).filter { !others.contains($0) }
        if let index = gone.firstIndex(of: declaration), index < fresh.count {
            changes.append(.changed(from: declaration.signature, to: fresh[index].signature))
        } else {
            changes.append(.removed(declaration.signature))
        }
    }
    for declaration in new.declarations {
        let others = oldByName[declaration.name] ?? []
        if others.contains(declaration) { continue }
        let fresh = (newByName[declaration.name] ?? []).filter { !others.contains($0) }
        let gone = others.filter { !(newByName[declaration.name] ?? []).contains($0) }
        if let index = fresh.firstIndex(of: declaration), index < gone.count { continue }
        let type = declaration.signature.split(separator: ":").first.map(String.init) ?? ""
        let isCase = declaration.signature.hasPrefix(type + ": case ")
        changes.append(
            isCase && oldTypes.contains(type)
                ? .addedCase(declaration.signature) : .added(declaration.signature))
    }
    return changes
}
