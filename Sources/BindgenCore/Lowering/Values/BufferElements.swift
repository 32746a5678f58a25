/// What the elements are of memory whose number of elements is another value.
extension BridgeRules {
    /// What the elements behind a pointer are in Swift, and what the C function takes a pointer to,
    /// or nothing for `void`.
    ///
    /// - Parameter isOneArray: whether a pointer to an array is to one of them: a number beside it would
    ///   be that of arrays.
    func elements(
        behind type: ExportType, isOneArray: Bool = false
    ) -> (element: SwiftType, pointee: SwiftType?)? {
        guard let pointee = header.pointee(of: type.cType) else { return nil }
        switch header.resolved(pointee).unqualified {
        case .function: return nil
        case .void: return (.standard(.UInt8), nil)
        case .integer(.char): return (.standard(.UInt8), .standard(.CChar))
        // A typedef of an array: its elements, and not arrays of them.
        case .array(let element, let count?) where count > 0 && isOneArray:
            let pointer = CgoTypeTable.exportType(of: .pointer(to: element))
            guard let (element, _) = elements(behind: pointer, isOneArray: true),
                case .visible(let array, .safe) = importer.verdict(pointee)
            else { return nil }
            return (element, array)
        case .array: return nil
        default:
            guard case .pointer(let known) = type, let element = element(known, isMutable: true)
            else {
                guard case .visible(let swift, .safe) = importer.verdict(pointee) else {
                    return nil
                }
                return (swift, swift)
            }
            guard case .visible(let swift, _) = importer.verdict(known.cType) else { return nil }
            return (element, swift)
        }
    }

    /// What the elements are behind a pointer of that name, which may be to other ones than its type
    /// says.
    func elements(
        behind type: ExportType, called name: String, of export: Export
    ) -> (element: SwiftType, pointee: SwiftType?)? {
        let count = header.arrayCount(behind: type.cType)
        let isOneArray =
            count != nil && export.conventions.capacity(of: name) ?? count == count
            && export.isOne(name)
        guard let known = elements(behind: type, isOneArray: isOneArray) else { return nil }
        guard known.element == .standard(.UInt8) || header.isBytePointer(type.cType) else {
            return export.saysElement(of: name) ? nil : known
        }
        return elementOfBytes(behind: name, of: export, orElse: known.element)
            .map { ($0, known.pointee) }
    }

    /// What the bytes are to which there is a pointer, or an address, of that name.
    func elementOfBytes(
        behind name: String, of export: Export, orElse bytes: SwiftType = .standard(.UInt8)
    ) -> SwiftType? {
        guard let element = export.conventions.buffers.first(where: { $0.data == name })?.element
        else { return bytes }
        return element.type.flatMap { self.element($0, isMutable: true) }
    }

    /// The buffers of bytes that the function takes for something else: what counts those counts too
    /// little.
    func mistakenBytes(of export: Export) -> [Conventions.Buffer] {
        export.conventions.buffers.filter { buffer in
            guard buffer.elementOfBody != nil, buffer.element == nil,
                let parameter = export.parameters.first(where: { $0.name == buffer.data })
            else { return false }
            return parameter.type == .scalar(.uintptr)
                || elements(behind: parameter.type)?.element == .standard(.UInt8)
                || header.isBytePointer(parameter.type.cType)
        }
    }
}

extension Export {
    /// Whether the author says what the elements are of what is called so.
    func saysElement(of name: String) -> Bool {
        conventions.buffers.contains { $0.data == name && $0.element != nil }
    }

    /// Whether no number that is another value says how much there is under that name.
    fileprivate func isOne(_ name: String) -> Bool {
        conventions.buffers.allSatisfy { $0.data != name || $0.fixedCount != nil }
    }
}

extension Diagnostic {
    static func mistakenBytes(_ export: Export, _ buffer: Conventions.Buffer) -> Diagnostic {
        let count = buffer.capacity.map { "\(buffer.count) \($0)" } ?? buffer.count
        let directive = "//swift:buffer \(buffer.data) \(count) of"
        let element = buffer.elementOfBody ?? "T"
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message:
                "'\(buffer.data)' of '\(export.name)' is no pointer to bytes: Go takes it for one "
                + "to '\(element)'",
            range: export.conventions.ranges["buffer"] ?? export.range,
            fix:
                "write '\(directive) \(element)', or '\(directive) byte' if '\(buffer.count)' counts "
                + "bytes")
    }
}
