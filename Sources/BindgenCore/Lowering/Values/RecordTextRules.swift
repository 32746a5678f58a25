/// The members of structs that are texts in the struct itself, and lists that end with NULL.
extension RecordRules {
    /// An array of characters that has a text in it.
    func characters(in type: CType) -> (value: RecordValue, type: SwiftType)? {
        guard case .array(let element, _) = header.resolved(type).unqualified,
            case .visible(.tuple, .safe) = importer.verdict(header.resolved(type).unqualified)
        else { return nil }
        switch header.resolved(element).unqualified {
        case .integer(.char), .integer(.signedChar), .integer(.unsignedChar): break
        case .named("uint8_t"): break
        default: return nil
        }
        return (.characters, .standard(.String))
    }

    /// A list of texts, or of pointers to structs, with a NULL at its end.
    func list(behind type: CType) -> (value: RecordValue, type: SwiftType)? {
        guard let pointee = header.pointee(of: type) else { return nil }
        if var structures = elements(behind: type) {
            guard case .pointer = structures.value else { return nil }
            structures.endWithNull = true
            return (.elements(structures), structures.arrayType)
        }
        guard header.isCharacterPointer(pointee),
            case .visible(let imported, _) = importer.verdict(pointee)
        else { return nil }
        let text = RecordValue.text(
            isOptional: false, isConst: header.resolved(pointee).pointsToConst(in: header))
        let elements = RecordValue.Elements(
            value: text, type: .standard(.String), pointee: imported, isText: false,
            isConst: header.resolved(pointee).isConst, endWithNull: true)
        return (.elements(elements), elements.arrayType)
    }

    /// Whether there are texts or arrays in it, or in a struct that it is made of, for which C has only
    /// so much room.
    func haveRooms(in value: RecordValue) -> Bool {
        parts(of: value).contains { record in
            record.fields.contains { field in
                switch field.value {
                case .characters, .array: true
                default: false
                }
            }
        }
    }

    /// Whether it is a struct in which there are numbers, and others that are such, and nothing else.
    func isOfNumbers(_ value: RecordValue) -> Bool {
        guard case .structure = value else { return false }
        return parts(of: value).allSatisfy { record in
            record.members.allSatisfy { member in
                guard case .field(let index) = member else { return false }
                switch record.fields[index].value {
                case .same, .structure: return true
                default: return false
                }
            }
        }
    }

    /// The structs that a value is made of, and those that they are made of.
    private func parts(of value: RecordValue) -> [BoundRecord] {
        var found: [BoundRecord] = []
        var open = value.structures
        var seen = Set(open)
        while let name = open.popLast() {
            guard let record = record(named: name) else { continue }
            found.append(record)
            open += record.fields.flatMap(\.value.structures).filter { seen.insert($0).inserted }
        }
        return found
    }
}
