/// What Swift's importer makes of a C type.
enum ImportVerdict: Equatable {
    /// Swift sees it, as this type.
    case visible(SwiftType, MemorySafety)
    /// A pointer to what is declared out of sight: Swift sees it as a typed or as an opaque pointer,
    /// and nobody can say here which.
    case pointerOutOfSight
    /// Swift does not see it, nor a function that takes or returns it by value.
    case hidden(String)
}

/// The rules of Swift's importer for the types that a header can spell. It is the only room that
/// knows them; a test holds them against the compiler.
struct ImporterRules {
    let header: CHeader
    /// How safe each struct and union is, filled in the order in which they are completed: what a
    /// member holds by value is complete before it.
    private var recordSafety: [CTag: MemorySafety] = [:]
    /// The structs and unions that Swift does not import since they are aligned to more than it can.
    private var overaligned: Set<CTag> = []
    /// Names that a struct, union or enum has for its tag and another type for its typedef's name:
    /// in Swift there is no telling them apart.
    private var ambiguousNames: Set<String> = []
    /// What Swift can align to, in bytes.
    private static let maximumAlignment = 16

    init(header: CHeader) {
        self.header = header
        let declarations = header.declarations
        ambiguousNames = header.namesTakenByTags
        recordSafety.reserveCapacity(header.records.count)
        for index in declarations.indices {
            guard case .record(let record) = declarations[index].kind, let fields = record.fields
            else { continue }
            recordSafety[record.tag] = fields.reduce(.safe) {
                $0.joined(with: safety(ofMember: $1.type))
            }
            if record.attributes.alignment > Self.maximumAlignment
                || fields.contains(where: { isOveraligned($0.type) })
            {
                overaligned.insert(record.tag)
            }
        }
    }

    /// A type as a parameter, a result or a member has it.
    func verdict(_ type: CType) -> ImportVerdict {
        switch type {
        case .void: return .visible(.void, .safe)
        case .bool: return .visible(.standard(.Bool), .safe)
        case .integer(let integer):
            guard let name = Self.name(of: integer) else { return .hidden("128-bit integer") }
            return .visible(.standard(name), .safe)
        case .floating(let floating):
            guard let name = Self.name(of: floating) else {
                return .hidden("'\(floating.rawValue)'")
            }
            return .visible(.standard(name), .safe)
        case .complex: return .hidden("complex number")
        case .atomic: return .hidden("'_Atomic' value")
        case .const(let type): return verdict(type)
        case .named(let name): return verdict(named: name)
        case .tagged(let tag): return verdict(tag)
        case .pointer(let pointee): return verdict(pointerTo: pointee)
        case .array(let element, let count): return verdict(arrayOf: element, count: count)
        case .function(let function): return verdict(function)
        case .vector: return .hidden("vector without a name")
        case .other(let description): return .hidden("'\(description)'")
        }
    }

    /// Whether a value of the type makes what holds it aligned to more than Swift can.
    private func isOveraligned(_ type: CType) -> Bool {
        switch type {
        case .pointer, .bool, .integer, .floating: return false
        default: break
        }
        return switch header.resolved(type).unqualified {
        case .tagged(let tag): !overaligned.isEmpty && overaligned.contains(tag)
        case .vector(_, let bytes): (bytes ?? 0) > Self.maximumAlignment
        case .array(let element, _): isOveraligned(element)
        default: false
        }
    }

    // MARK: - Names

    /// The type of a member of a struct: Swift has the number there, where C calls it by a name that a struct,
    /// a union or an enum has for its tag.
    func memberType(_ type: CType) -> CType {
        guard case .named(let name) = type.unqualified, ambiguousNames.contains(name) else {
            return type
        }
        return header.resolved(type)
    }

    private func verdict(named name: String) -> ImportVerdict {
        if ambiguousNames.contains(name) { return .hidden(Self.ambiguity) }
        if let known = SystemDeclarations.numbers[name] { return .visible(.standard(known), .safe) }
        if SystemDeclarations.otherNumbers.contains(name) {
            return .visible(.imported(name), .safe)
        }
        guard let definition = header.typedefs[name] else {
            // A type of a system header. Nothing is known of it but that it is a type.
            return .visible(.imported(name), .unknown)
        }
        let attributes = header.typedefNotes[name]?.attributes ?? CAttributes()
        // Swift has no use for such a name, and what is behind it is the same type.
        if attributes.isUnavailable || attributes.deprecation != nil {
            return header.hasNote(name, \.isNonnull)
                ? verdict(definition).withoutOptional : verdict(definition)
        }
        // Swift knows the type by this name only, and what renames the one renames the other.
        if case .tagged(let tag) = definition.unqualified, header.typedefOfAnonymous[tag] == name {
            return verdict(tag)
        }
        let verdict = verdict(named: attributes.importedName(of: name), for: name, definition)
        return header.hasNote(name, \.isNonnull) ? verdict.withoutOptional : verdict
    }

    /// - Parameters:
    ///   - name: what the typedef is called in Swift.
    ///   - cName: what it is called in C.
    private func verdict(
        named name: String, for cName: String, _ definition: CType
    ) -> ImportVerdict {
        let resolved = header.resolved(definition)
        if case .vector = resolved.unqualified { return .visible(.imported(name), .safe) }
        if case .named(let system) = resolved.unqualified {
            let isNumber = SystemDeclarations.isNumber(system)
            return .visible(.imported(name), isNumber ? .safe : .unknown)
        }
        // As a parameter a function is a pointer to it.
        if case .function = resolved.unqualified { return verdict(pointerTo: resolved) }
        if case .array(let element, let count) = resolved.unqualified {
            // A size that is an expression is taken for one that Swift has a tuple for.
            return (1...4096).contains(count ?? 1)
                ? .visible(.imported(name), safety(of: element)) : .hidden("array of that size")
        }
        // A struct around a pointer is not unsafe.
        let isNewtype = header.hasNote(cName, \.attributes.isNewtype)
        switch verdict(resolved) {
        case .hidden(let reason): return .hidden(reason)
        case .visible(.optional, _) where isNewtype:
            return .visible(.optional(.imported(name)), .safe)
        case .pointerOutOfSight: return .visible(.optional(.imported(name)), .unsafe)
        case .visible(let type, let safety):
            // The typedef of a pointer names the pointer that is not nil.
            if case .optional = type { return .visible(.optional(.imported(name)), safety) }
            return .visible(.imported(name), safety)
        }
    }

    /// A struct, union or enum by value.
    private func verdict(_ tag: CTag) -> ImportVerdict {
        guard let name = importedName(of: tag) else { return .hidden("type without a name") }
        if ambiguousNames.contains(tag.text) { return .hidden(Self.ambiguity) }
        if tag.kind == .enum { return .visible(.imported(name), .safe) }
        // By value it is complete somewhere, and if not here, then out of sight.
        guard let record = header.records[tag], record.fields != nil else {
            return .visible(.imported(name), .unknown)
        }
        if overaligned.contains(tag) {
            return .hidden("type aligned to more than \(Self.maximumAlignment) bytes")
        }
        if record.attributes.isUnavailable { return .hidden("type marked unavailable") }
        return .visible(.imported(name), recordSafety[tag] ?? .unknown)
    }

    /// The tag, or the typedef that names a type without one.
    func importedName(of tag: CTag) -> String? {
        let attributes =
            header.records[tag]?.attributes ?? header.enumerations[tag]?.attributes
            ?? CAttributes()
        switch tag.name {
        case .tag(let text): return attributes.importedName(of: text)
        case .anonymous:
            guard let name = header.typedefOfAnonymous[tag] else { return nil }
            let ofTypedef = header.typedefNotes[name]?.attributes.importedName(of: name)
            return attributes.importedName(of: ofTypedef ?? name)
        }
    }

    // MARK: - Safety

    /// What a member adds to the safety of what holds it. Arrays of pointers and pointers to functions
    /// do not make a struct unsafe, although they are: that may change with the compiler's version.
    private func safety(ofMember type: CType) -> MemorySafety {
        switch type {
        case .bool, .integer, .floating: return .safe
        case .pointer(to: .integer), .pointer(to: .void): return .unsafe
        default: break
        }
        let safety = safety(of: type)
        guard safety == .unsafe else { return safety }
        switch header.resolved(type).unqualified {
        case .array: return .unseen
        case .pointer(let pointee):
            if case .function = header.resolved(pointee).unqualified { return .unseen }
            return .unsafe
        default: return .unsafe
        }
    }

    /// How safe a value of a type is, without a look at what is behind its pointers.
    private func safety(of type: CType) -> MemorySafety {
        switch header.resolved(type).unqualified {
        case .void, .bool, .integer, .floating, .complex, .atomic, .vector, .other, .const: .safe
        case .named(let name): SystemDeclarations.isNumber(name) ? .safe : .unknown
        case .tagged(let tag): tag.kind == .enum ? .safe : recordSafety[tag] ?? .unknown
        case .pointer(let pointee):
            if case .function(let function) = header.resolved(pointee).unqualified {
                safety(of: function)
            } else {
                .unsafe
            }
        case .array(let element, _): safety(of: element)
        case .function(let function): safety(of: function)
        }
    }

    private func safety(of function: CFunctionType) -> MemorySafety {
        function.parameters.reduce(safety(of: function.result)) {
            $0.joined(with: safety(of: header.asParameter($1)))
        }
    }

    // MARK: - Pointers, arrays and functions

    private static let ambiguity = "type with the name of another type"

    private func verdict(pointerTo pointee: CType) -> ImportVerdict {
        switch pointee.unqualified {
        case .named(let name) where ambiguousNames.contains(name): return .pointerOutOfSight
        case .tagged(let tag) where ambiguousNames.contains(tag.text): return .pointerOutOfSight
        case .named(let name) where header.hasNote(name, \.isAnnotatedFunction):
            return .pointerOutOfSight
        default: break
        }
        let resolved = header.resolved(pointee)
        let isMutable = !resolved.isConst
        switch resolved.unqualified {
        case .void:
            return .visible(.optional(.rawPointer(isMutable: isMutable)), .unsafe)
        case .function(let function):
            switch verdict(function) {
            case .visible(let type, let safety): return .visible(.optional(type), safety)
            case .pointerOutOfSight: return .pointerOutOfSight
            case .hidden: return .visible(.optional(.standard(.OpaquePointer)), .unsafe)
            }
        case .tagged(let tag) where tag.kind != .enum && header.records[tag]?.fields == nil:
            return isOutOfSight(tag)
                ? .pointerOutOfSight : .visible(.optional(.standard(.OpaquePointer)), .unsafe)
        case .named(let name) where !SystemDeclarations.isNumber(name):
            return .pointerOutOfSight
        // Swift has the type, and lets nobody name it.
        case .tagged(let tag) where header.records[tag]?.attributes.isUnavailable ?? false:
            return .pointerOutOfSight
        // By value such a vector is seen, but not behind a pointer.
        case .vector where isOveraligned(resolved):
            return .visible(.optional(.standard(.OpaquePointer)), .unsafe)
        default:
            switch verdict(pointee) {
            case .visible(let type, _):
                return .visible(.optional(.pointer(to: type, isMutable: isMutable)), .unsafe)
            case .pointerOutOfSight: return .pointerOutOfSight
            case .hidden: return .visible(.optional(.standard(.OpaquePointer)), .unsafe)
            }
        }
    }

    /// Whether a tag without members here may have some in a header that was not read.
    private func isOutOfSight(_ tag: CTag) -> Bool {
        header.hasUnreadIncludes || SystemDeclarations.tags.contains(tag.text)
    }

    private func verdict(arrayOf element: CType, count: Int?) -> ImportVerdict {
        guard case .visible(let type, let safety) = verdict(element), let count, count > 0,
            count <= 4096
        else { return .hidden("array that Swift has no tuple for") }
        let elements = Array(repeating: SwiftType.Element(label: nil, type: type), count: count)
        return .visible(.tuple(elements), safety)
    }

    private func verdict(_ function: CFunctionType) -> ImportVerdict {
        if function.isVariadic { return .hidden("function with variable arguments") }
        var parameters: [SwiftType] = []
        for parameter in function.parameters {
            switch verdict(header.asParameter(parameter)) {
            case .hidden(let reason): return .hidden(reason)
            case .pointerOutOfSight: return .pointerOutOfSight
            case .visible(let type, _): parameters.append(type)
            }
        }
        switch verdict(function.result) {
        case .hidden(let reason): return .hidden(reason)
        case .pointerOutOfSight: return .pointerOutOfSight
        case .visible(let type, _):
            return .visible(.cFunction(parameters, result: type), safety(of: function))
        }
    }

    // MARK: - Scalars

    private static func name(of integer: CInteger) -> StandardName? {
        switch integer {
        case .char: .CChar
        case .signedChar: .Int8
        case .unsignedChar: .UInt8
        case .short: .CShort
        case .unsignedShort: .CUnsignedShort
        case .int: .CInt
        case .unsignedInt: .CUnsignedInt
        case .long: .CLong
        case .unsignedLong: .CUnsignedLong
        case .longLong: .CLongLong
        case .unsignedLongLong: .CUnsignedLongLong
        case .int128, .unsignedInt128: nil
        }
    }

    private static func name(of floating: CFloating) -> StandardName? {
        switch floating {
        case .float: .Float
        case .double: .Double
        case .float16: .Float16
        case .longDouble: .CLongDouble
        case .bfloat16, .float128: nil
        }
    }
}
