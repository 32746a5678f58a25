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

extension ImporterRules {
    /// What to use instead of the structs, unions and enums that should not be used any more, by their
    /// names in Swift. A typedef that should not be is written as what is behind it.
    var deprecations: [String: String] {
        var found: [String: String] = [:]
        for index in header.declarations.indices {
            let tag: CTag
            var deprecation: String?
            switch header.declarations[index].kind {
            case .record(let record):
                tag = record.tag
                deprecation = header.records[tag]?.attributes.deprecation
            case .enumeration(let enumeration):
                tag = enumeration.tag
                deprecation = header.enumerations[tag]?.attributes.deprecation
            case .typedef, .function, .variable: continue
            }
            if let typedef = header.typedefOfAnonymous[tag] {
                deprecation = deprecation ?? header.typedefNotes[typedef]?.attributes.deprecation
            }
            guard let deprecation, let name = importedName(of: tag) else { continue }
            found[name] = found[name] ?? deprecation
        }
        return found
    }
}
