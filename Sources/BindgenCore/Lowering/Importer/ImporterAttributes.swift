// What attributes for Swift do to what its importer shows.

extension CAttributes {
    /// What a type of that name is called in Swift.
    func importedName(of name: String) -> String {
        if let swiftName { return swiftName }
        return isSwiftPrivate ? "__" + name : name
    }
}

extension ImportVerdict {
    /// The same of a pointer that is never null.
    var withoutOptional: ImportVerdict {
        if case .visible(.optional(let type), let safety) = self { return .visible(type, safety) }
        return self
    }
}
