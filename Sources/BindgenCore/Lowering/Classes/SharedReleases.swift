/// Functions that give back the handles of several classes, which their own type does not tell apart:
/// `//swift:deinit` above `func Release(handle uintptr)`.
extension [Export] {
    /// Each of them once for every class whose handles are such and that no other function gives back, as
    /// a function of that class.
    func sharingReleases(
        among types: [NamedType], of header: CHeader, prefix: String
    ) -> [Export] {
        let objects = types.filter { $0.kind == .object }
        guard !objects.isEmpty, contains(where: \.isSharedRelease) else { return self }
        let lonely = objects.filter { type in
            !contains { $0.gives(back: type, prefix) }
        }
        return flatMap { export -> [Export] in
            guard export.isSharedRelease, let index = export.onlyGiven else { return [export] }
            let handle = header.resolved(export.parameters[index].type.cType).unqualified
            let owners = lonely.filter {
                header.resolved($0.underlying.cType).unqualified == handle
            }
            // Where it fits none, its author is told.
            if owners.isEmpty { return [export] }
            return owners.map { owner in
                var release = export
                release.parameters[index].type = .object(owner.name, owner.underlying)
                return release
            }
        }
    }
}

extension Export {
    /// Whether its author says that it gives a handle back, and not of which class.
    fileprivate var isSharedRelease: Bool {
        guard !isPlain, conventions.isDeinit, !conventions.isRaw, let index = onlyGiven else {
            return false
        }
        return parameters[index].type.owner == nil
    }

    fileprivate var onlyGiven: Int? {
        let given = givenParameters
        return given.count == 1 ? given[0] : nil
    }
}
