/// What a Go type of the source makes of the type that the header has for the same value.
struct GoTypeAgreement {
    /// The named types that have a type of their own in Swift.
    let named: [String: NamedType]
    /// Those that are only another name, by what they are.
    private let aliases: [GoType: NamedType]
    let header: CHeader

    init(named: [String: NamedType], header: CHeader) {
        self.named = named
        self.header = header
        aliases = named.values.sorted { $0.goName < $1.goName }.reduce(into: [:]) { aliases, type in
            if let alias = type.alias, aliases[alias] == nil { aliases[alias] = type }
        }
    }

    /// What has a type of its own in Swift, by that name or by what the name stands for.
    private func named(_ written: GoType) -> NamedType? {
        if case .name(let name) = written { return named[name] }
        return aliases.isEmpty ? nil : aliases[written]
    }

    /// The type as both sides know it, or nothing where they contradict each other.
    func type(_ found: ExportType, _ value: GoExport.Value) -> ExportType? {
        type(found, written: value.written, resolved: value.resolved)
    }

    func type(
        _ found: ExportType, written: GoType, resolved: GoType
    ) -> ExportType? {
        guard let underlying = underlying(found, resolved, written) else { return nil }
        guard let type = named(written) else { return underlying }
        switch (type.kind, underlying) {
        case (.object, _): return .object(type.name, underlying)
        case (.enumeration, .scalar), (.enumeration, .c), (.nanoseconds, .scalar):
            return .enumeration(type.name, underlying)
        case (.enumeration, .rune): return .enumeration(type.name, .scalar(.int32))
        case (.enumeration, _), (.nanoseconds, _): return underlying
        }
    }

    private func underlying(
        _ found: ExportType, _ type: GoType, _ written: GoType
    ) -> ExportType? {
        switch (type, found) {
        case (.name(let name), _): return named(name, found)
        case (.slice(let element), .slice):
            return .slice(of: self.element(element, written: written))
        case (.map, .map), (.channel, .channel), (.interface, .interface): return found
        case (.function, .c(.pointer(.void))): return found
        case (.pointer(let target), .c(.pointer(let pointee))):
            let writtenTarget: GoType =
                if case .pointer(let type) = written { type } else { target }
            let known = self.type(
                CgoTypeTable.exportType(of: pointee), written: writtenTarget, resolved: target)
            guard let known else { return nil }
            switch known {
            case .bool, .rune, .scalar, .complex, .object, .enumeration, .pointer(to: .object),
                .string, .slice:
                return .pointer(to: known)
            case .map, .channel, .interface, .pointer, .c:
                return found
            }
        case (.qualified("C", let name), _): return agrees(name, found) ? found : nil
        case (.qualified("unsafe", "Pointer"), .c(.pointer(.void))): return found
        // What cgo knows and this reading does not, the header says.
        case (.qualified, .c), (.qualified, .scalar): return found
        default: return nil
        }
    }

    /// A predeclared type.
    private func named(_ name: String, _ found: ExportType) -> ExportType? {
        switch (name, found) {
        case ("bool", .scalar(.uint8)): return .bool
        case ("rune", .scalar(.int32)): return .rune
        case ("byte", .scalar(.uint8)): return found
        case ("string", .string): return found
        case ("error", .interface), ("any", .interface): return found
        case ("complex64", .complex(.complex64)), ("complex128", .complex(.complex128)):
            return found
        default:
            guard let scalar = GoScalar(rawValue: name) else {
                // A name of another file that is not here: the header says what it is.
                return GoTypeTable.predeclared.contains(name) ? nil : found
            }
            return found == .scalar(scalar) ? found : nil
        }
    }

    /// Whether a type of C may be called so in Go.
    private func agrees(_ name: String, _ found: ExportType) -> Bool {
        // `#define bool int`: the macro's name is not in the header any more.
        if header.valueMacros.contains(name), case .c = found { return true }
        guard let expected = CgoTypeTable.cType(named: name, in: header) else {
            if case .c = found { return true }
            return name == "_GoString_" && found == .string || found.isNumber
        }
        return header.resolved(found.cType).unqualified == header.resolved(expected).unqualified
    }

    /// The element of a slice, of which the header has nothing.
    private func element(_ type: GoType, written: GoType) -> ExportType? {
        let element = element(type)
        guard case .slice(let item) = written, let named = named(item) else { return element }
        if named.kind == .object { return .object(named.name, named.underlying) }
        return element.map { .enumeration(named.name, $0 == .rune ? .scalar(.int32) : $0) }
    }

    private func element(_ type: GoType) -> ExportType? {
        switch type {
        case .name("bool"): return .bool
        case .name("rune"): return .rune
        case .name("byte"): return .scalar(.uint8)
        case .name("string"): return .string
        case .name("complex64"): return .complex(.complex64)
        case .name("complex128"): return .complex(.complex128)
        case .name(let name): return GoScalar(rawValue: name).map { .scalar($0) }
        case .qualified("C", let name):
            return CgoTypeTable.exportType(
                of: CgoTypeTable.cType(named: name, in: header) ?? .named(name))
        default: return nil
        }
    }
}

extension ExportType {
    fileprivate var isNumber: Bool {
        if case .scalar = self { true } else { false }
    }
}
