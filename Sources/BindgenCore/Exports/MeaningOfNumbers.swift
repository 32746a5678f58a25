extension Export {
    /// Makes durations and bools of the numbers that are some, by the author's words.
    mutating func readNumbers(in header: CHeader) {
        let duration = { (type: ExportType) -> ExportType? in
            type.isInt64(in: header) ? .enumeration(NamedType.durationName, type) : nil
        }
        for name in conventions.durations { replaceTypes(of: name, by: duration) }
        let counts = Set(conventions.buffers.map(\.count))
        for name in conventions.bools where !counts.contains(name) {
            replaceTypes(of: name) { $0.isInteger(in: header) ? .bool : nil }
        }
    }

    private mutating func replaceTypes(of name: String, by change: (ExportType) -> ExportType?) {
        for index in parameters.indices where parameters[index].name == name {
            parameters[index].type = change(parameters[index].type) ?? parameters[index].type
        }
        for index in results.indices where results[index].isCalled(name) {
            results[index].type = change(results[index].type) ?? results[index].type
        }
    }
}

extension ExportType {
    /// Whether it is what Swift has an `Int64` for, of Go's or of C's.
    fileprivate func isInt64(in header: CHeader) -> Bool {
        switch self {
        case .scalar(let scalar): scalar == .int64
        case .c(let type):
            switch header.resolved(type).unqualified {
            case .named("int64_t"), .integer(.longLong): true
            default: false
            }
        default: false
        }
    }
}
