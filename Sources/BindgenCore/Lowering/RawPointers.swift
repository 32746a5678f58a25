/// A pointer that callers have to give or take as it is, because nothing says what it points to.
struct RawPointer {
    /// What a directive can make of it depends on that.
    enum Pointee: Equatable {
        case text, characters, number, string, slice, structure, handle, memory, other
        /// It is a number of another type than `uintptr`, and Go makes a pointer of it.
        case address
        /// It is a slice of what no array of Swift's can hold.
        case elements
        /// It is a struct by value, and what it points to is behind its members.
        case members
        /// It is a function of C, of which nothing says when it is called.
        case function
    }

    /// What a directive calls it.
    var name: String
    /// The type that it has in Go.
    var type: ExportType
    var pointee: Pointee
    var isResult: Bool
    /// Whether the Go source writes there.
    var isWritten = false
    /// Whether nobody writes there through it.
    var isConst = false
    /// Whether it takes it for the first of many.
    var isMany = false
    /// Whether there is nothing that could be the context which a function of C takes: or the body looks at it.
    var lacksContext = false
    /// The directives that make a closure of a function of C, and what it would have to be for that.
    var closures: (directives: [String], like: String)?
    /// What may say how many there are.
    var count = "N"
    /// Where the Go source has it, or the header.
    var range: SourceRange
}

/// What has been told of raw pointers.
struct RawPointerNotes {
    /// Whether a function that only the header has takes or gives one.
    private var isToldOfHeader = false
    /// The types of pointers to what C keeps secret: what says what they are says it for all functions.
    private var handles: Set<ExportType> = []

    /// What is to be told of a function, unless its author wants its pointers so.
    mutating func notes(
        of function: BoundFunction, _ export: Export, by bridges: BridgeRules
    ) -> [Diagnostic] {
        if !export.isPlain, export.conventions.isRaw { return [] }
        let isGivenFunctions =
            export.sourceRange != nil && export.isGivenFunctions(in: bridges.header)
        guard function.isUnsafe || isGivenFunctions else { return [] }
        let header = bridges.header
        // What it takes back came out of another function.
        if export.looksLikeDeallocator(in: header) { return [] }
        let pointers = function.rawPointers(of: export, by: bridges)
        guard export.sourceRange != nil else {
            if isToldOfHeader || pointers.isEmpty { return [] }
            isToldOfHeader = true
            return [.rawPointersOfHeader(export.name, at: export.range)]
        }
        let secret = pointers.filter {
            $0.pointee == .handle && handles.insert($0.type).inserted
        }
        let members = pointers.filter { $0.pointee == .members }
        let functions = pointers.filter { $0.pointee == .function }
        let known = pointers.filter {
            ![.handle, .members, .function].contains($0.pointee)
        }
        return [known, secret, members, functions].filter { !$0.isEmpty }.map {
            .rawPointers($0, of: export)
        }
    }
}

extension BoundFunction {
    /// The raw pointers in what callers see.
    fileprivate func rawPointers(
        of export: Export, by bridges: BridgeRules
    ) -> [RawPointer] {
        let header = bridges.header
        var found: [RawPointer] = []
        for (position, given) in export.parameters.enumerated() where position < arguments.count {
            guard case .parameter(let index) = arguments[position], !parameters[index].isHidden,
                !given.isFreed, !given.isContext(of: export, in: header),
                let pointee = given.pointee(ofFunction: parameters[index], in: header)
                    ?? parameters[index].pointee(of: given, in: header)
                    ?? header.pointee(behindName: parameters[index], given.type)
                    ?? header.pointee(inValue: given.type, parameters[index].bridge == .same)
            else { continue }
            found.append(
                RawPointer(
                    name: given.name, type: given.type, pointee: pointee, isResult: false,
                    isWritten: given.uses.contains(.written),
                    isConst: header.resolved(given.type.cType).pointsToConst(in: header),
                    isMany: given.uses.contains(.many),
                    lacksContext: export.objectLikeContext(in: header) != nil
                        || export.lacksContext(for: given, in: header),
                    closures: pointee != .function
                        ? nil
                        : (
                            bridges.closureDirectives(for: position, of: export),
                            bridges.closureLike(position, of: export)
                        ),
                    count: export.number(beside: position, in: header) ?? "N",
                    range: given.sourceRange ?? given.range))
        }
        for result in results where result.bridge == .same {
            let source = export.exportType(of: result.source, in: header)
            let tag = source.flatMap { header.tag(of: $0.cType) }
            // Of texts another note tells, where no function takes the struct back.
            let isTold =
                source.map(header.hasTexts) ?? false
                && !(tag.map { bridges.free.takesBack($0, of: export) } ?? false)
            guard
                let pointee = result.type.pointeeOfPointer
                    ?? source.flatMap({ header.pointee(inValue: $0, !isTold) })
            else { continue }
            found.append(
                RawPointer(
                    name: nameInDirectives(of: result, export), type: source ?? .c(.void),
                    pointee: pointee, isResult: true,
                    count: export.returnedCount(in: header) ?? "N",
                    range: export.sourceRange ?? export.range))
        }
        return found
    }

    private func nameInDirectives(of result: Result, _ export: Export) -> String {
        switch result.source {
        case .member(let member): export.results.first { $0.member == member }?.name ?? member
        case .output(let index): export.nameOfOutput(index) ?? outputs[index].name.text
        case .returned, .memberOfOutput, .filled, .given:
            export.results.first?.nameInDirectives ?? "r0"
        }
    }
}

extension Export {
    /// The only number that is returned beside a result, or through a pointer.
    fileprivate func returnedCount(in header: CHeader) -> String? {
        let numbers =
            results.filter { $0.type.isInteger(in: header) }.map(\.nameInDirectives)
            + parameters.filter {
                $0.type.isPointerToInteger(in: header) && !$0.uses.contains(.many)
                    && TextRules.namesCount($0.name.plainWord)
            }.map(\.name)
        return results.count <= 2 && numbers.count == 1 ? numbers[0] : nil
    }

    /// The number that is given beside a parameter, behind it or else before it, if it may be one of what
    /// is there.
    fileprivate func number(beside position: Int, in header: CHeader) -> String? {
        [position + 1, position - 1].first { index in
            parameters.indices.contains(index) && parameters[index].type.isInteger(in: header)
                && parameters[index].type != .scalar(.uintptr)
                && !TextRules.namesNoCount(parameters[index].name.plainWord)
                && !isLength(index, ofAnotherThan: position, in: header)
        }.map { parameters[$0].name }
    }

    /// Whether a number is called as the length of a pointer is: `inLen` of `in`.
    private func isLength(
        _ index: Int, ofAnotherThan position: Int, in header: CHeader
    ) -> Bool {
        let name = parameters[index].name.plainWord
        return parameters.indices.contains { other in
            other != position && header.pointee(of: parameters[other].type.cType) != nil
                && TextRules.isLength(name, ofSameStemAs: parameters[other].name.plainWord)
        }
    }
}

extension Export {
    /// Whether one of its parameters is a function of C.
    fileprivate func isGivenFunctions(in header: CHeader) -> Bool {
        parameters.contains { $0.function(in: header) != nil }
    }
}

extension Export.Parameter {
    /// Whether the function frees it, or what is behind it.
    fileprivate var isFreed: Bool { !uses.isDisjoint(with: [.freed, .partFreed]) }

    /// The function of C that it is.
    fileprivate func function(in header: CHeader) -> CFunctionType? {
        if case .c(let type) = type { header.functionBehind(type) } else { nil }
    }

    /// Whether it is given back to a function of C beside it, be that a closure or not.
    fileprivate func isContext(of export: Export, in header: CHeader) -> Bool {
        guard case .c(let type) = type, header.resolved(type).isVoidPointer else { return false }
        return export.parameters.contains { other in
            other.function(in: header)?.parameters.contains {
                header.resolved($0).isVoidPointer
            } ?? false
        }
    }

    /// What the function of C is that stays one.
    fileprivate func pointee(
        ofFunction parameter: BoundFunction.Parameter, in header: CHeader
    ) -> RawPointer.Pointee? {
        parameter.bridge == .same && function(in: header) != nil ? .function : nil
    }
}

extension BoundFunction.Parameter {
    /// What a raw pointer is to, or a number that is an address.
    fileprivate func pointee(
        of given: Export.Parameter, in header: CHeader
    ) -> RawPointer.Pointee? {
        if given.isAddress, bridge.isNumber, given.type.isInteger(in: header) {
            return given.type == .scalar(.uintptr) ? .memory : .address
        }
        guard bridge == .same else { return nil }
        return type == .imported("GoSlice") ? .elements : type.pointeeOfPointer
    }
}

extension CHeader {
    /// What a pointer is to that has a name of its own: `CK_SLOT_ID_PTR`.
    fileprivate func pointee(
        behindName parameter: BoundFunction.Parameter, _ type: ExportType
    ) -> RawPointer.Pointee? {
        guard parameter.bridge == .same, case .c(.named(let name)) = type,
            functionBehind(type.cType) == nil, !hasNote(name, \.attributes.isNewtype),
            let pointee = pointee(of: type.cType)
        else { return nil }
        switch resolved(pointee).unqualified {
        case .void: return .memory
        case .integer(.char): return .characters
        case .bool, .integer, .floating: return .number
        case .named(let name): return SystemDeclarations.isNumber(name) ? .number : .other
        case .tagged(let tag): return records[tag]?.fields == nil ? .handle : .structure
        default: return .other
        }
    }
}

extension CHeader {
    /// What the pointers are to that are in a struct, if it crosses as it is and has some. What has
    /// functions of C too is no value.
    fileprivate func pointee(inValue type: ExportType, _ isAsItIs: Bool) -> RawPointer.Pointee? {
        guard isAsItIs, case .c(let type) = type, let tag = tag(of: type),
            let fields = records[tag]?.fields, fields.contains(where: { holdsPointers($0.type) }),
            !fields.contains(where: { functionBehind($0.type) != nil })
        else { return nil }
        return .members
    }

    /// Whether it is a pointer to data, or has one in it.
    private func holdsPointers(_ type: CType) -> Bool {
        holds(type) { pointee(of: $0) != nil && functionBehind($0) == nil }
    }

    /// Whether it is a struct with texts.
    fileprivate func hasTexts(_ type: ExportType) -> Bool {
        guard case .c(let type) = type, let fields = tag(of: type).flatMap({ records[$0]?.fields })
        else { return false }
        return fields.contains { isCharacterPointer($0.type) }
    }
}

extension SwiftType {
    /// What a pointer is to, and nothing for what is none.
    fileprivate var pointeeOfPointer: RawPointer.Pointee? {
        switch self {
        case .rawPointer: .memory
        case .optional(let type): type.pointeeOfPointer
        case .pointer(let pointee, _): pointee.asPointee
        case .standard(.OpaquePointer): .handle
        default: nil
        }
    }

    private var asPointee: RawPointer.Pointee {
        switch self {
        case .standard(.CChar): .characters
        case .standard: .number
        case .imported("GoString"): .string
        case .imported("GoSlice"): .slice
        case .imported(let name): CgoTypeTable.isNumber(name) ? .number : .structure
        case .optional(.pointer(.standard(.CChar), _)), .pointer(.standard(.CChar), _): .text
        default: .other
        }
    }
}
