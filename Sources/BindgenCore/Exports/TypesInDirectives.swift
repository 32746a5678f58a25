extension Conventions {
    /// Finds out what the types are that directives name, and what bodies say where those do not.
    ///
    /// - Parameter parameters: those of the function, as the Go source has them.
    mutating func readTypes(
        coded reader: CodedTypeReader, _ agreement: GoTypeAgreement, _ parameters: [GoExport.Value]
    ) {
        for index in coded.indices { coded[index].type = reader.type(reading: coded[index].text) }
        for (index, buffer) in buffers.enumerated() {
            if let text = buffer.element?.text {
                buffers[index].element?.type = agreement.element(reading: text, reader.types)
            } else {
                let parameter = parameters.first { $0.name == buffer.data }
                buffers[index].elementOfBody = parameter?.elements.first
            }
        }
    }
}

extension CodedTypeReader {
    /// The type that a directive names, if it is one.
    func type(reading text: String) -> CodedType? {
        GoType(reading: text).flatMap { type($0) }
    }
}

extension GoTypeAgreement {
    /// The type of elements that a directive names, if there is one.
    fileprivate func element(reading text: String, _ types: GoTypeTable) -> ExportType? {
        guard let slice = GoType(reading: "[]" + text) else { return nil }
        guard
            case .slice(let element) = type(
                .slice(of: nil), written: slice, resolved: types.resolved(slice))
        else {
            return nil
        }
        return element
    }
}

extension GoType {
    /// The type that is written so.
    fileprivate init?(reading text: String) {
        let source = SourceFile(path: "", bytes: Array("package p\n\ntype T \(text)\n".utf8))
        guard let declared = parseGoFile(source, index: 0).types.first?.type else { return nil }
        self = declared
    }
}
