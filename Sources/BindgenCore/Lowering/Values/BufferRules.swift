/// Memory whose number of elements is another value, and what a function writes to through a pointer:
/// only the author can say so.
extension BridgeRules {
    /// The parameter at `index`, where a directive names it as a buffer or as a list.
    func buffer(_ index: Int, of export: Export) -> Crossing<ArgumentBridge>? {
        let parameter = export.parameters[index]
        let isList = export.conventions.lists.contains(parameter.name)
        let isBuffer = export.conventions.buffers.contains {
            $0.data == parameter.name && $0.isOfResult != true
        }
        if !export.conventions.arrays.isEmpty, let arrays = arrays(index, of: export) {
            return arrays
        }
        if let reference = sliceReference(index, of: export) { return reference }
        guard isList || isBuffer || !export.conventions.bufferStructures.isEmpty else { return nil }
        let count = Self.name(parameter, "Count", in: export)
        if isList || isBuffer, let pointee = cString(in: parameter.type) {
            return .crosses(
                .array(.standard(.String)),
                .lentCStrings(
                    pointee: pointee == Self.cString ? nil : pointee,
                    count: isBuffer ? count : nil), .unsafe)
        }
        if isList, isBuffer, isTextOfLength(parameter, of: export) {
            return .crosses(
                .standard(.String),
                .lentBuffer(as: .typed(.standard(.CChar)), count: count, isMutable: false), .unsafe)
        }
        if isBuffer, let records = records(parameter, of: export) { return records }
        if isBuffer, let objects = objects(parameter, countedBy: count, of: export) {
            return objects
        }
        let data = isBuffer ? parameter.type : bufferStructure(index, of: export)?.data
        let isMutable = export.conventions.writable.contains(parameter.name)
        if parameter.type == .scalar(.uintptr) {
            let address = LentPointer.number(.imported(CgoTypeTable.name(of: .uintptr)))
            return elementOfBytes(behind: parameter.name, of: export).map { element in
                .crosses(
                    .array(element), .lentBuffer(as: address, count: count, isMutable: isMutable),
                    .safe)
            }
        }
        guard let data,
            let (element, pointee) = elements(behind: data, called: parameter.name, of: export)
        else { return nil }
        let pointer = pointee.map { LentPointer.typed($0) } ?? .raw
        return .crosses(
            .array(element), .lentBuffer(as: pointer, count: count, isMutable: isMutable), .unsafe)
    }

    /// Objects whose handles stand behind a pointer.
    private func objects(
        _ parameter: Export.Parameter, countedBy count: SwiftIdentifier, of export: Export
    ) -> Crossing<ArgumentBridge>? {
        guard case .pointer(to: .object(let owner, let handle)) = parameter.type,
            !export.conventions.writable.contains(parameter.name),
            let (_, safety) = self.handle(handle),
            case .visible(.optional(.pointer(let pointee, _)), _) = importer.verdict(
                parameter.type.cType)
        else { return nil }
        let handles = ArgumentBridge.lentHandles(
            local: Self.name(parameter, "Handles", in: export), safety,
            as: .lentBuffer(as: .typed(pointee), count: count, isMutable: false))
        return .crosses(.array(.generated(owner)), handles, .unsafe)
    }

    /// Whether it may be a text with its length beside it: characters that are only read.
    func isTextOfLength(_ parameter: Export.Parameter, of export: Export) -> Bool {
        header.isCharacterPointer(parameter.type.cType)
            && !export.conventions.writable.contains(parameter.name)
    }

    /// The result at `index`, where a directive names it as a buffer or as a list. Which result is
    /// the number of elements is set later.
    func buffer(result index: Int, of export: Export) -> Crossing<ResultBridge>? {
        let result = export.results[index]
        return array(called: result.nameInDirectives, result.type, of: export)
            .map { .crosses($0, $1, .unsafe) }
    }

    /// An array that comes out of Go, where a directive names it as a buffer or as a list.
    private func array(
        called name: String, _ type: ExportType, of export: Export
    ) -> (SwiftType, ResultBridge)? {
        if let arrays = arrays(called: name, type, of: export) { return arrays }
        let isBuffer = export.conventions.buffers.contains {
            $0.data == name && $0.isOfResult != false
        }
        let isList = export.conventions.lists.contains(name)
        guard isBuffer || isList else { return nil }
        if isBuffer, let records = records(called: name, type, of: export) { return records }
        if isList, header.isCharacterPointer(type.cType) {
            let bytes = elementsBridge(.standard(.UInt8), type, called: name, of: export)
            return (.array(.standard(.String)), .texts(of: bytes))
        }
        if cString(in: type) != nil {
            let owner = stringsOwner(of: export, called: name)
            let count = fixedCount(of: name, export) ?? .toNull
            return (.array(.standard(.String)), .strings(count: count, owner))
        }
        if case .pointer(to: .object(let owner, let handle)) = type,
            let (handle, safety) = self.handle(handle)
        {
            let element = safety == .safe ? handle : .optional(handle)
            let handles = elementsBridge(element, type, called: name, of: export)
            guard case .crosses(let type, let bridge, _) = objects(owner, of: handles, safety)
            else { return nil }
            return (type, bridge)
        }
        guard isBuffer else { return nil }
        return elements(behind: type, called: name, of: export).map { element, _ in
            (.array(element), elementsBridge(element, type, called: name, of: export))
        }
    }

    /// How elements are taken over, or only copied.
    private func elementsBridge(
        _ element: SwiftType, _ type: ExportType, called name: String,
        count: ResultBridge.ElementCount? = nil, of export: Export
    ) -> ResultBridge {
        let count = count ?? fixedCount(of: name, export) ?? .toNull
        return export.isBorrowed(name) || header.resolved(type.cType).pointsToConst(in: header)
            ? .borrowedBuffer(element: element, count: count)
            : .ownedBuffer(
                element: element, count: count,
                free: free.ownFunction(ofElements: type.cType, of: export, in: header))
    }

    /// The number of elements, where it is always the same.
    func fixedCount(of name: String, _ export: Export) -> ResultBridge.ElementCount? {
        export.conventions.capacity(of: name).map { .number($0) }
    }

    private func stringsOwner(
        of export: Export, called name: String
    ) -> ResultBridge.StringsOwner {
        if export.isBorrowed(name) { return .library }
        return free.functionForLists(of: export).map { .callerAtOnce(free: $0) }
            ?? .caller(free: ownFree(of: export))
    }

    /// The C strings behind a pointer, as Swift imports them.
    func cString(in type: ExportType) -> SwiftType? {
        guard header.isListOfCStrings(type.cType),
            let pointee = header.pointee(of: type.cType),
            case .visible(let swift, _) = importer.verdict(pointee)
        else { return nil }
        return swift
    }

    /// `char *`
    private static let cString = SwiftType.optional(
        .pointer(to: .standard(.CChar), isMutable: true))

    /// What the function fills, where a directive says so, and what that is in Swift.
    func fill(
        of export: Export, _ names: Conventions.Fill
    ) -> (BoundFunction.Fill, SwiftType)? {
        guard let data = export.parameters.first(where: { $0.name == names.data }),
            let count = export.parameters.first(where: { $0.name == names.count }),
            let (element, pointee) = elements(behind: data.type), export.results.count <= 1
        else { return nil }
        let reference = count.type.pointee(in: header)
        guard let number = integer(reference ?? count.type) else { return nil }
        var needed: BoundFunction.Fill.Needed?
        if let name = names.needed {
            let other = export.parameters.first { $0.name == name }
            guard reference == nil, let other,
                let type = other.type.pointee(in: header).flatMap(integer)
            else { return nil }
            needed = .init(name: Self.name(other, "Value", in: export), type: type)
        }
        // What is only written to does not say how much there is.
        if reference != nil, count.uses == .written { return nil }
        let returned = export.results.first.flatMap { integer($0.type) }
        let isSaid = reference != nil || needed != nil
        // Another result would be there for every call.
        if returned == nil, !isSaid || !export.results.isEmpty { return nil }
        if !isSaid, case .status(let kind, _, _) = export.conventions.failure, !kind.canCount {
            return nil
        }
        let fill = BoundFunction.Fill(
            memory: Self.name(data, "Memory", in: export),
            capacity: Self.name(count, "Value", in: export), element: element, pointee: pointee,
            count: number, isCountReference: reference != nil, needed: needed, returned: returned)
        return (fill, .array(element))
    }

    /// What Swift imports an integer as.
    func integer(_ type: ExportType) -> SwiftType? {
        guard case .visible(let swift, .safe) = importer.verdict(type.cType) else { return nil }
        switch header.resolved(type.cType).unqualified {
        case .integer: return swift
        case .named(let name):
            return SystemDeclarations.isNumber(name) || CgoTypeTable.isInteger(name) ? swift : nil
        default: return nil
        }
    }

    // MARK: - Structs

    /// The struct of a pointer and a number that the parameter at `index` is, where a directive says
    /// so, and the type of the pointer in it.
    func bufferStructure(
        _ index: Int, of export: Export
    ) -> (structure: BoundFunction.BufferStructure, data: ExportType)? {
        let parameter = export.parameters[index]
        guard export.conventions.bufferStructures.contains(parameter.name) else { return nil }
        let type = export.isOutput(index) ? parameter.type.pointee(in: header) : parameter.type
        guard let type, case .visible(let swift, _) = importer.verdict(type.cType),
            let tag = header.tag(of: type.cType),
            let fields = header.records[tag]?.fields, fields.count == 2
        else { return nil }
        var data: ExportType?
        let members = fields.compactMap { field -> BoundFunction.BufferStructure.Member? in
            if case .pointer = header.resolved(field.type).unqualified {
                data = CgoTypeTable.exportType(of: field.type)
                return .init(name: field.name, value: .elements)
            }
            guard case .visible(let count, .safe) = importer.verdict(field.type) else { return nil }
            return .init(name: field.name, value: .count(count))
        }
        guard let data, members.count == 2 else { return nil }
        return (BoundFunction.BufferStructure(type: swift, members: members), data)
    }

    /// Whether what a pointer points to is made of characters.
    private func holdsText(behind type: ExportType) -> Bool {
        guard var element = header.pointee(of: type.cType).map(header.resolved) else {
            return false
        }
        while case .array(let next, _) = element.unqualified { element = header.resolved(next) }
        return element.unqualified == .integer(.char)
    }

    // MARK: - Outputs

    /// The parameter at `index`, as a variable that the function writes to, of that number, and what
    /// becomes of it. Which other output is the number of its elements is set later.
    func output(
        _ index: Int, of export: Export, as number: Int, room: BoundFunction.Capacity? = nil
    ) -> (BoundFunction.Output, BoundFunction.Source, SwiftType, ResultBridge)? {
        let parameter = export.parameters[index]
        let name = Self.name(parameter, "Value", in: export)
        if case .object(let owner, let handle) = parameter.type {
            guard let pointee = handle.pointee(in: header), variable(of: pointee.cType) != nil,
                let (type, _) = self.handle(handle)
            else { return nil }
            let output = BoundFunction.Output(
                name: name, type: type, safety: .unsafe, isStructure: true)
            let object = ResultBridge.object(
                SwiftIdentifier(validated: owner), parent: nil, isPointer: false)
            return (output, .output(number), .generated(owner), object)
        }
        if parameter.type.pointsToGoMemory {
            return storedOutput(index, of: export, as: number)
        }
        guard let pointee = parameter.type.pointee(in: header) else { return nil }
        if let (structure, data) = bufferStructure(index, of: export),
            let (element, _) = elements(behind: data)
        {
            let count = structure.members.first { $0.value != .elements }?.name ?? ""
            let elements = structure.members.first { $0.value == .elements }?.name ?? ""
            return (
                .init(name: name, type: structure.type, safety: .unsafe),
                .memberOfOutput(number, elements), .array(element),
                elementsBridge(
                    element, data, called: parameter.name,
                    count: .source(.memberOfOutput(number, count)),
                    of: export)
            )
        }
        let capacity = export.conventions.capacity(of: parameter.name)
        if let room = (capacity ?? header.arrayCount(behind: parameter.type.cType))
            .map({ .number($0) }) ?? room,
            let memory = memory(parameter, room, of: export, as: number)
        {
            return memory
        }
        if let (type, bridge) = array(called: parameter.name, pointee, of: export) {
            guard case .visible(let variable, _) = importer.verdict(pointee.cType) else {
                return nil
            }
            let output = BoundFunction.Output(name: name, type: variable, safety: .unsafe)
            return (output, .output(number), type, bridge)
        }
        if case .c(let type) = pointee, header.isCharacterPointer(type) {
            let text = SwiftType.optional(.pointer(to: .standard(.CChar), isMutable: true))
            let isOwned = !export.isBorrowed(parameter.name)
            return (
                .init(name: name, type: text, safety: .unsafe), .output(number),
                .optional(.standard(.String)),
                isOwned
                    ? .ownedCString(free: free.ownFunction(ofTextsOf: export)) : .borrowedCString
            )
        }
        if let (type, bridge) = record(called: parameter.name, pointee, of: export),
            let variable = variable(of: pointee.cType)
        {
            let output = BoundFunction.Output(
                name: name, type: variable,
                safety: bridge.isOfUnsafeRecord ? .unsafe : .safe)
            return (output, .output(number), type, bridge)
        }
        let isEnumeration = header.isEnumeration(pointee.cType)
        guard let variable = variable(of: pointee.cType, orEnumeration: isEnumeration),
            case .crosses(let type, let bridge, let safety) = value(of: pointee)
        else { return nil }
        let output = BoundFunction.Output(
            name: name, type: variable, safety: safety, isEnumeration: isEnumeration)
        return (output, .output(number), type, bridge)
    }

    /// Memory of the wrapper's that the function fills: an array, or a text, or several.
    func memory(
        _ parameter: Export.Parameter, _ room: BoundFunction.Capacity, of export: Export,
        as number: Int
    ) -> (BoundFunction.Output, BoundFunction.Source, SwiftType, ResultBridge)? {
        guard
            let (element, _) = elements(
                behind: parameter.type, called: parameter.name, of: export),
            element != .standard(.Bool)
        else { return nil }
        if let count = header.arrayCount(behind: parameter.type.cType), .number(count) != room {
            return nil
        }
        let hasCharacters = holdsText(behind: parameter.type)
        let isText = hasCharacters && !export.saysElement(of: parameter.name)
        let output = BoundFunction.Output(
            name: Self.name(parameter, "Value", in: export),
            type: hasCharacters ? .standard(.CChar) : element,
            safety: .safe, capacity: room)
        if hasCharacters, !isText {
            guard element == .standard(.UInt8) else { return nil }
            return (
                output, .output(number), .array(element), .numbers(of: .same, .byte)
            )
        }
        if export.conventions.lists.contains(parameter.name) {
            return (output, .output(number), .array(.standard(.String)), .texts(of: .same))
        }
        return (
            output, .output(number), isText ? .standard(.String) : .array(element),
            isText ? .textInMemory : .same
        )
    }

    /// The type of a variable of a C type that `T()`, or nil, makes empty.
    ///
    /// - Parameter takesEnumeration: whether it may also be an enum, which that does not.
    private func variable(
        of type: CType, orEnumeration takesEnumeration: Bool = false
    ) -> SwiftType? {
        guard case .visible(let swift, _) = importer.verdict(type) else { return nil }
        switch header.resolved(type).unqualified {
        case .bool, .integer, .floating, .pointer: return swift
        case .named(let name):
            return SystemDeclarations.isNumber(name) || CgoTypeTable.isNumber(name) ? swift : nil
        case .tagged(let tag):
            if tag.kind == .enum { return takesEnumeration ? swift : nil }
            return header.records[tag]?.fields != nil ? swift : nil
        default: return nil
        }
    }
}

extension CHeader {
    /// The number of elements in the array that a pointer points to, where C knows it; of an array of
    /// arrays, that of all of them.
    func arrayCount(behind type: CType) -> Int? {
        guard let pointee = pointee(of: type) else { return nil }
        var product: Int?
        var element = resolved(pointee).unqualified
        while case .array(let next, let count) = element {
            guard let count, count > 0 else { return nil }
            let (number, overflow) = (product ?? 1).multipliedReportingOverflow(by: count)
            guard !overflow else { return nil }
            product = number
            element = resolved(next).unqualified
        }
        return product
    }
}
