/// Where the text of an error is that something else tells of: behind a function, behind a parameter,
/// or in a struct.
struct ErrorTextRules {
    private let texts: TextRules
    private let importer: ImporterRules
    private let header: CHeader
    private let free: FreeRules
    /// The functions that are said to have the text of the last error, by name.
    private let functions: [String: Export]

    init(bridges: BridgeRules, free: FreeRules, exports: [Export]) {
        texts = bridges.texts
        importer = bridges.importer
        header = bridges.header
        self.free = free
        let names = Set(exports.lazy.compactMap(\.conventions.errorText))
        let named = names.isEmpty ? [] : exports.filter { names.contains($0.name) }
        functions = Dictionary(named.map { ($0.name, $0) }) { first, _ in first }
    }

    /// What `//swift:errortext` names: an exported function, or a parameter through which the text,
    /// or a struct that has it, comes.
    func errorText(
        of function: inout BoundFunction, _ export: Export, status: ExportType,
        _ diagnostics: inout DiagnosticList
    ) -> BoundFunction.ErrorText? {
        guard let name = export.conventions.errorText else { return nil }
        if let index = ResultRules.index(of: name, in: function, export) {
            let result = function.results[index]
            let text: BoundFunction.ErrorText? =
                result.bridge.isText
                ? .text(result) : structure(in: result, of: export).map { .structure($0) }
            if text != nil {
                function.results.remove(at: index)
                return text
            }
        } else if let source = functions[name], source.results.count == 1,
            source.parameters.count <= 1,
            let ownership = texts.ownership(ofResult: 0, of: source)
        {
            return .function(self.function(source, ownership, status))
        }
        diagnostics.append(.noErrorTextFunction(export, name))
        return nil
    }

    // MARK: - Functions

    private func function(
        _ source: Export, _ ownership: TextRules.Ownership, _ status: ExportType
    ) -> BoundFunction.ErrorFunction {
        let isOwned = ownership == .owned && !source.conventions.isBorrowed
        return BoundFunction.ErrorFunction(
            callee: SwiftIdentifier(validated: source.name),
            bridge: isOwned ? .ownedCString(free: nil) : .borrowedCString,
            takesCode: source.parameters.count == 1,
            codeType: codeType(of: source, status))
    }

    /// What a status of that type has to become for the function that knows the errors' texts.
    private func codeType(of source: Export, _ status: ExportType) -> SwiftType? {
        guard let parameter = source.parameters.first?.type.cType,
            header.resolved(parameter) != header.resolved(status.cType),
            case .visible(let type, _) = importer.verdict(parameter)
        else { return nil }
        return type
    }

    // MARK: - Structs

    /// The result as a struct that has the text of an error, or as a pointer to one that the library
    /// allocated.
    func structure(
        in result: BoundFunction.Result, of export: Export
    ) -> BoundFunction.ErrorStructure? {
        guard let type = export.type(of: result.source, in: header) else { return nil }
        let (tag, isPointer) = record(type)
        guard let tag, let fields = header.records[tag]?.fields, let message = message(fields)
        else { return nil }
        let isBorrowed =
            export.conventions.isBorrowed
            || header.resolved(message.type).pointsToConst(in: header)
        let taker = isBorrowed ? nil : free.function(for: tag, of: export)
        let isOutput = if case .output = result.source { true } else { false }
        // A struct has an address to take it back by where it is the wrapper's own variable.
        if taker != nil ? !isPointer && !isOutput : isPointer && !isBorrowed { return nil }
        return BoundFunction.ErrorStructure(
            result: result, isPointer: isPointer, message: message.name,
            bridge: isBorrowed || taker != nil ? .borrowedCString : .ownedCString(free: nil),
            code: code(fields), free: taker.map { SwiftIdentifier(validated: $0) })
    }

    private func record(_ type: CType) -> (CTag?, isPointer: Bool) {
        switch header.resolved(type).unqualified {
        case .tagged(let tag): (tag, false)
        case .pointer(let pointee):
            if case .tagged(let tag) = header.resolved(pointee).unqualified {
                (tag, true)
            } else {
                (nil, true)
            }
        default: (nil, false)
        }
    }

    /// The only text, or the only one that is called as the text of an error is.
    private func message(_ fields: [CField]) -> CField? {
        let texts = fields.filter { header.isCharacterPointer($0.type) }
        let named = texts.filter { Self.messageNames.contains($0.name.plainWord) }
        return texts.count == 1 ? texts[0] : named.count == 1 ? named[0] : nil
    }

    /// The only number that is called as that of an error is.
    private func code(_ fields: [CField]) -> BoundFunction.ErrorStructure.Code? {
        let codes = fields.compactMap { field -> BoundFunction.ErrorStructure.Code? in
            guard Self.codeNames.contains(field.name.plainWord) else { return nil }
            switch header.resolved(field.type).unqualified {
            case .integer: return .init(member: field.name, kind: .number)
            case .named(let name) where SystemDeclarations.isNumber(name):
                return .init(member: field.name, kind: .number)
            case .tagged(let tag) where tag.kind == .enum:
                return .init(member: field.name, kind: .enumeration)
            default: return nil
            }
        }
        return codes.count == 1 ? codes[0] : nil
    }

    private static let messageNames = FailureRules.errorNames.union([
        "message", "msg", "text", "description", "reason", "details",
    ])

    private static let codeNames: Set<String> = [
        "code", "errorcode", "errcode", "errno", "err", "error", "status", "statuscode", "kind",
    ]
}

extension Export {
    /// The type in C of what stands at that place after the call.
    func type(of source: BoundFunction.Source, in header: CHeader) -> CType? {
        exportType(of: source, in: header)?.cType
    }

    /// The type of what stands at that place after the call.
    func exportType(of source: BoundFunction.Source, in header: CHeader) -> ExportType? {
        switch source {
        case .returned: return results.first?.type
        case .member(let name): return results.first { $0.member == name }?.type
        case .memberOfOutput, .filled: return nil
        case .output(let number):
            let outputs = parameters.indices.filter(isOutput)
            guard outputs.indices.contains(number) else { return nil }
            return parameters[outputs[number]].type.pointee(in: header)
        }
    }
}

extension ExportType {
    /// What it points to.
    func pointee(in header: CHeader) -> ExportType? {
        if case .pointer(let pointee) = self { return pointee }
        guard case .pointer(let pointee) = header.resolved(cType).unqualified else { return nil }
        return CgoTypeTable.exportType(of: pointee)
    }
}

extension Diagnostic {
    fileprivate static func noErrorTextFunction(_ export: Export, _ name: String) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' is no exported function that returns the text of an error",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix: "name a function that takes nothing, or the code, and returns a '*C.char', or a "
                + "parameter that receives the text")
    }
}
