/// Structs that tell of an error, by a text and a number in them.
extension ErrorTextRules {
    /// The result as a struct that has the text of an error, or as a pointer to one that the library
    /// allocated, or to an error that functions of the library know.
    func structure(
        in result: BoundFunction.Result, of function: BoundFunction, _ export: Export
    ) -> BoundFunction.ErrorStructure? {
        guard let type = export.type(of: result.source, in: header) else { return nil }
        let pointee = header.pointee(of: type)
        let isPointer = pointee != nil
        let functions = errorFunctions(knowing: result, type, of: function, export)
        if let functions, functions.text != nil { return object(result, type, functions, export) }
        guard functions != nil || !isKnown(result, in: function, export),
            let tag = header.tag(of: pointee ?? type), let fields = header.records[tag]?.fields,
            let message = ErrorMessageRules(bridges).message(in: tag, fields)
        else { return nil }
        if valueTaker(of: result, isPointer, export) != nil {
            return BoundFunction.ErrorStructure(
                result: result, isPointer: false, text: message.text,
                code: functions?.code ?? code(fields), taker: nil)
        }
        let isBorrowed = export.isBorrowed(result.source) || message.isConst
        let taker = isBorrowed ? nil : functions?.taker ?? taker(of: tag, of: export)
        let isOutput = if case .output = result.source { true } else { false }
        // A struct has an address to take it back by where it is the wrapper's own variable.
        if taker != nil, !isPointer, !isOutput { return nil }
        var structure = BoundFunction.ErrorStructure(
            result: result, isPointer: isPointer, text: message.text,
            code: functions?.code ?? code(fields), taker: taker)
        if isBorrowed || taker != nil { return structure }
        let own = free.ownFunction(ofTextsOf: export)
        // Who says what a struct is says what belongs to it.
        if let memory = ErrorMessageRules(bridges).memory(in: tag, fields, message) {
            structure.taker = .freeMembers(memory, isPointer: isPointer, by: own)
            return structure
        }
        guard case .string(let member, _) = message.text else { return nil }
        structure.text = .string(member: member, .ownedCString(free: own))
        guard isPointer else { return structure }
        // What else it points to would stay for good.
        if fields.contains(where: { $0.name != member && header.pointee(of: $0.type) != nil }) {
            return nil
        }
        structure.taker = free.taker(for: export)
        return structure
    }

    /// The text that is one of the results, with its length in another member of the returned struct.
    func countedText(
        at index: Int, in function: inout BoundFunction, _ export: Export
    ) -> BoundFunction.ErrorStructure? {
        var result = function.results[index]
        guard result.bridge.isText, case .member(let member) = result.source,
            let tag = export.unpackedStructure.flatMap(header.tag),
            let fields = header.records[tag]?.fields,
            let length = ErrorMessageRules(bridges).length(ofTextIn: member, of: fields, in: tag)
        else { return nil }
        function.results.removeAll {
            [.member(member), .member(length)].contains($0.source)
        }
        function.resultSafety = .unsafe
        let isOwned = result.bridge != .borrowedCString
        result.source = .returned
        return BoundFunction.ErrorStructure(
            result: result, isPointer: false, text: .bytes(data: member, count: length),
            taker: isOwned
                ? .freeMembers([member], isPointer: false, by: free.ownFunction(of: export)) : nil)
    }

    /// Gives a returned struct that tells of an error back to the function that takes such ones.
    func giveBack(
        _ structure: BoundFunction.ErrorStructure, in function: inout BoundFunction,
        _ export: Export
    ) {
        guard structure.taker == nil, function.returnedStructure == nil,
            let (taker, takesAddress) = valueTaker(
                of: structure.result, structure.isPointer, export)
        else { return }
        function.resultSafety = .unsafe
        function.callSafety = .unsafe
        function.returnedStructure = .init(
            taker: .function(taker), isValue: true, isTakenByAddress: takesAddress)
    }

    /// What takes a struct back that is returned itself.
    private func valueTaker(
        of result: BoundFunction.Result, _ isPointer: Bool, _ export: Export
    ) -> (SwiftIdentifier, takesAddress: Bool)? {
        guard !isPointer, result.source == .returned, !export.isBorrowed(.returned),
            let tag = export.type(of: .returned, in: header).flatMap(header.tag)
        else { return nil }
        if let taker = free.function(forValueOf: tag, of: export) { return (taker, false) }
        return free.function(for: tag, of: export).map { ($0, true) }
    }

    /// A function of the library, or a member of the struct: `void (*release)(struct Error *)`.
    func taker(
        of tag: CTag, of export: Export
    ) -> BoundFunction.ErrorStructure.Taker? {
        if let function = free.function(for: tag, of: export) { return .function(function) }
        return header.releaseMember(of: tag).map { .member($0) }
    }

    /// The only number that is called as that of an error is.
    func code(_ fields: [CField]) -> BoundFunction.ErrorStructure.Code? {
        let codes = fields.compactMap { field -> BoundFunction.ErrorStructure.Code? in
            guard field.deprecation == nil, Self.codeNames.contains(field.name.plainWord) else {
                return nil
            }
            switch header.resolved(field.type).unqualified {
            case .integer: return .member(field.name, .number)
            case .named(let name) where SystemDeclarations.isNumber(name):
                return .member(field.name, .number)
            case .tagged(let tag) where tag.kind == .enum:
                return .member(field.name, .enumeration)
            default: return nil
            }
        }
        return codes.count == 1 ? codes[0] : nil
    }

    private static let codeNames: Set<String> = [
        "code", "errorcode", "errcode", "errno", "err", "error", "status", "statuscode", "kind",
    ]
}

extension CHeader {
    /// The only function of C in a struct that takes such a struct back: `void (*release)(struct T *)`.
    func releaseMember(of tag: CTag) -> String? {
        let members = (records[tag]?.fields ?? []).filter { field in
            guard let function = functionBehind(field.type), function.result == .void,
                function.parameters.count == 1
            else { return false }
            return pointee(of: function.parameters[0]).flatMap(self.tag) == tag
        }
        return members.count == 1 ? members[0].name : nil
    }

    /// The same for a struct that a handle points to.
    func releaseMember(behind handle: ExportType) -> String? {
        pointee(of: handle.cType).flatMap(tag).flatMap(releaseMember)
    }
}
