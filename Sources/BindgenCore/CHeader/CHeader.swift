/// A header as a C compiler sees it: everything it declares, in order, local includes in their
/// places, and the same by name.
struct CHeader: Equatable, Sendable {
    private(set) var declarations: [CDeclaration] = []
    /// Includes of local files that were not given.
    var unresolvedIncludes: [CInclude] = []
    /// Whether a header was included that was not read and is none of C's or POSIX's own.
    var hasUnreadIncludes = false
    /// The macros that are defined at the header's end.
    var macros: Set<String> = []
    /// Those among them that have no parameters.
    var valueMacros: Set<String> = []
    /// The options of the C compiler that something in it depends on.
    var neededOptions: [CMacroOption] = []
    /// Every comment, in order: they mark the sections of generated headers.
    var comments: [SourceRange] = []
    /// The declarations that no rule took.
    var unreadable: [SourceRange] = []
    private(set) var typedefs: [String: CType] = [:]
    /// Of the typedefs that say more than a type.
    private(set) var typedefNotes: [String: CTypedefNote] = [:]
    /// The names that `swift_name` gives.
    private(set) var swiftNames: Set<String> = []
    private var ambiguousTypedefs: Set<String> = []
    /// How many typedefs stand upon one another below each, and itself; none below what nothing declared
    /// when a typedef was made of it.
    private var typedefDepths: [String: Int] = [:]
    private(set) var records: [CTag: CRecord] = [:]
    /// How many structs are in one another below each that has some in it.
    private var recordDepths: [CTag: Int] = [:]
    /// The names of which structs have values, and which stand for nothing when they do.
    private var embeddedNames: Set<String> = []
    private(set) var enumerations: [CTag: CEnumeration] = [:]
    private(set) var constants: Set<String> = []
    /// The numbers that its constants and its macros stand for, as far as they are known.
    var constantValues: [String: Int64] = [:]
    /// For a struct, union or enum without a tag, the first typedef that names it.
    private(set) var typedefOfAnonymous: [CTag: String] = [:]

    /// Makes room for what so many tokens declare: a function of cgo's has a dozen, and so has the struct
    /// that it returns.
    mutating func reserveCapacity(forTokens count: Int) {
        declarations.reserveCapacity(count / 12)
        records.reserveCapacity(count / 64)
    }

    mutating func append(_ declaration: CDeclaration) {
        guard case .record(var record) = declaration.kind, !canHold(record) else {
            add(declaration)
            return
        }
        var broken = declaration
        record.fields = nil
        broken.kind = .record(record)
        add(broken)
    }

    private mutating func add(_ declaration: CDeclaration) {
        declarations.append(declaration)
        // A repeated declaration says the same again, but for a struct that gets its fields.
        switch declaration.kind {
        case .typedef(let type):
            define(declaration.name, as: type)
            if case .tagged(let tag) = type.unqualified, case .anonymous = tag.name,
                typedefOfAnonymous[tag] == nil
            {
                typedefOfAnonymous[tag] = declaration.name
            }
        case .record(let record):
            if let known = records.updateValue(record, forKey: record.tag) {
                if known.fields != nil { records[record.tag] = known }
                // What is said of it once holds ever after.
                let deprecation = known.attributes.deprecation ?? record.attributes.deprecation
                if let deprecation { records[record.tag]?.attributes.deprecation = deprecation }
            }
            if let name = record.attributes.swiftName { swiftNames.insert(name) }
        case .enumeration(let enumeration):
            if enumerations[enumeration.tag]?.constants == nil {
                enumerations[enumeration.tag] = enumeration
            }
            for constant in enumeration.constants ?? [] {
                constants.insert(constant.name)
                constantValues[constant.name] = constant.value
            }
            if let name = enumeration.attributes.swiftName { swiftNames.insert(name) }
        case .function, .variable:
            break
        }
    }

    mutating func note(_ note: CTypedefNote, of typedef: String) {
        typedefNotes[typedef] = note
        if let name = note.attributes.swiftName { swiftNames.insert(name) }
    }

    /// Whether a typedef's name, or one that it stands for, has such a note.
    func hasNote(_ name: String, _ condition: (CTypedefNote) -> Bool) -> Bool {
        if typedefNotes.isEmpty { return false }
        var name = name
        for _ in 0...typedefs.count {
            if let note = typedefNotes[name], condition(note) { return true }
            guard case .named(let next)? = typedefs[name]?.unqualified else { return false }
            name = next
        }
        return false
    }

    /// The branches of a condition that is unknown may define a name differently: then it is a type,
    /// and more is not known of it.
    private mutating func define(_ name: String, as type: CType) {
        if ambiguousTypedefs.contains(name) { return }
        guard let other = typedefs[name], !other.isAlternative(to: type) else {
            if typedefs[name] == nil, canStand(name, upon: type) { typedefs[name] = type }
            return
        }
        typedefs[name] = nil
        ambiguousTypedefs.insert(name)
    }

    /// Whether a name can be a typedef of a type. One upon which another stands already would close a
    /// circle, or says again what a system header says, and so might one that a struct has values of; and
    /// nobody stacks hundreds.
    private mutating func canStand(_ name: String, upon type: CType) -> Bool {
        if embeddedNames.contains(name) {
            switch elements(of: type) {
            case .tagged(let tag) where tag.kind != .enum: return false
            case .named(let other): embeddedNames.insert(other)
            default: break
            }
        }
        var depth = 1
        type.forEachName { depth = max(depth, typedefDepths[$0, default: 0] + 1) }
        guard typedefDepths[name] == nil, depth <= Self.deepestTypedef else { return false }
        type.forEachName { if typedefs[$0] == nil { typedefDepths[$0] = 0 } }
        guard typedefDepths[name] == nil else { return false }
        typedefDepths[name] = depth
        return true
    }

    /// Whether a struct or union can have its fields. What is in it is complete before it, and a name that
    /// stands for nothing yet is none of a struct: else it might hold itself. And nobody nests hundreds.
    private mutating func canHold(_ record: CRecord) -> Bool {
        guard let fields = record.fields else { return true }
        var depth = 0
        for field in fields {
            switch elements(of: field.type) {
            case .tagged(let tag) where tag.kind != .enum:
                guard records[tag]?.fields != nil else { return false }
                depth = max(depth, recordDepths[tag, default: 0] + 1)
            case .named(let name): embeddedNames.insert(name)
            default: break
            }
        }
        guard depth <= Self.deepestRecord else { return false }
        if depth > 0 { recordDepths[record.tag] = depth }
        return true
    }

    /// The type behind typedefs, and of an array what is in it.
    func elements(of type: CType) -> CType {
        var type = resolved(type).unqualified
        while true {
            switch type {
            case .array(let element, _), .atomic(let element): type = resolved(element).unqualified
            default: return type
            }
        }
    }

    private static let deepestTypedef = 256
    private static let deepestRecord = 256

    /// The type behind typedefs, as far as the header knows it; the qualifiers met on the way stay.
    func resolved(_ type: CType) -> CType {
        switch type {
        case .named, .const: break
        default: return type
        }
        var type = type
        var isConst = false
        // A header can define a typedef in a circle only by being wrong.
        for _ in 0...typedefs.count {
            isConst = isConst || type.isConst
            type = type.unqualified
            guard case .named(let name) = type, let definition = typedefs[name] else { break }
            type = definition
        }
        return isConst ? .const(type) : type
    }

    /// What a parameter of that type is: of an array, by whatever name, the address of its first element.
    func asParameter(_ type: CType) -> CType {
        switch type {
        case .named, .const, .array: break
        default: return type
        }
        let resolved = resolved(type)
        guard case .array(let element, _) = resolved.unqualified else { return type }
        return .pointer(to: resolved.isConst && !element.isConst ? .const(element) : element)
    }

    /// What a pointer points to; nothing for any other type.
    func pointee(of type: CType) -> CType? {
        if case .pointer(let pointee) = resolved(type).unqualified { pointee } else { nil }
    }

    /// The struct, union or enum that a type is.
    func tag(of type: CType) -> CTag? {
        if case .tagged(let tag) = resolved(type).unqualified { tag } else { nil }
    }

    /// Whether a type is, or has by value, something of that kind: arrays and structs are looked into, each
    /// struct once.
    func holds(_ type: CType, where isMeant: (CType) -> Bool) -> Bool {
        var known: Set<CTag> = []
        var ahead = [type]
        while let type = ahead.popLast() {
            switch resolved(type).unqualified {
            case .array(let element, _): ahead.append(element)
            case .tagged(let tag):
                guard let fields = records[tag]?.fields else {
                    if isMeant(type) { return true }
                    continue
                }
                if known.insert(tag).inserted { ahead += fields.map(\.type) }
            default: if isMeant(type) { return true }
            }
        }
        return false
    }

    /// Whether a type is an enum.
    func isEnumeration(_ type: CType) -> Bool { tag(of: type)?.kind == .enum }
}

/// Reads a header and the local headers that it includes.
///
/// An odd declaration costs itself only. What is not declared anywhere is taken for a type where a
/// type must stand, since system headers are not read.
///
/// - Parameters:
///   - files: the header and its local headers.
///   - paths: the path of each, relative to the folder of the header.
///   - options: what is known of the options of the C compiler, in order.
///   - boundary: an offset in the header at which no declaration is open.
func parseHeader(
    _ files: [SourceFile], paths: [String], options: [CMacroOption] = [], boundary: Int? = nil
) -> CHeader {
    var names = CNameTable()
    var preprocessed = preprocess(files, paths: paths, options: options, names: &names)
    // Most of the memory of a run is tokens, so the parser takes them over.
    var tokens: [CToken] = []
    swap(&tokens, &preprocessed.tokens)
    var header = parseDeclarations(tokens, files: files, names: names, boundary: boundary)
    header.unresolvedIncludes = preprocessed.unresolved
    header.macros = preprocessed.macros
    header.valueMacros = preprocessed.valueMacros
    header.constantValues.merge(preprocessed.macroValues) { _, macro in macro }
    header.neededOptions = preprocessed.neededOptions
    header.hasUnreadIncludes = preprocessed.hasUnreadIncludes
    return header
}

extension CType {
    /// Whether a name that is defined as both is the same kind of type either way: two structs
    /// without a tag are never equal.
    fileprivate func isAlternative(to other: CType) -> Bool {
        if case .tagged(let tag) = self, case .anonymous = tag.name,
            case .tagged(let otherTag) = other,
            case .anonymous = otherTag.name
        {
            return tag.kind == otherTag.kind
        }
        return self == other
    }
}
