/// The exports, with the number itself where C calls it by a name that a struct, a union or an enum has for
/// its tag, or by such an enum: `enum Status { … }; typedef int32_t Status;`. Swift cannot tell one from the
/// other, and sees no function that takes or returns either; the shim header calls those.
func replaceTakenNames(_ exports: [Export], in header: CHeader) -> [Export] {
    let taken = header.namesTakenByTags
    if taken.isEmpty { return exports }
    return exports.map { export in
        // Of several results, Swift has the struct as cgo declares it.
        let results = export.results.count == 1 ? export.results.map(\.type) : []
        let numbers = (export.parameters.map(\.type) + results).map {
            header.number(behind: $0, taken)
        }
        guard numbers.contains(where: { $0 != nil }) else { return export }
        var export = export
        for (index, number) in numbers.enumerated() {
            guard let number else { continue }
            if export.parameters.indices.contains(index) {
                export.parameters[index].type = .c(number)
            } else {
                export.results[0].type = .c(number)
            }
        }
        export.isAnnotated = true
        return export
    }
}

extension CHeader {
    /// The typedefs that are something else than the struct, union or enum of their name.
    var namesTakenByTags: Set<String> {
        var names: Set<String> = []
        for declaration in declarations {
            let tag: CTag
            switch declaration.kind {
            case .record(let record) where record.fields != nil: tag = record.tag
            case .enumeration(let enumeration) where enumeration.constants != nil:
                tag = enumeration.tag
            default: continue
            }
            guard let definition = typedefs[declaration.name],
                resolved(definition).unqualified != .tagged(tag)
            else { continue }
            names.insert(declaration.name)
        }
        return names
    }

    /// The number that a type is, if it goes by one of those names.
    fileprivate func number(behind type: ExportType, _ names: Set<String>) -> CType? {
        // Its constants are all of C's 'int'.
        if case .c(.tagged(let tag)) = type, tag.kind == .enum, names.contains(tag.text) {
            return .integer(.int)
        }
        guard case .c(.named(let name)) = type, names.contains(name) else { return nil }
        let number = resolved(.named(name)).unqualified
        switch number {
        case .bool, .integer, .floating: return number
        case .named(let name) where SystemDeclarations.isNumber(name): return number
        default: return nil
        }
    }
}
