/// The types of a package by name, and what a type is once they are looked up.
///
/// cgo looks names up in the files that import "C" alone, and in no type further in than a pointer
/// (`doCgoType` in `cmd/cgo/out.go`). What is inside of slices, maps and channels is compiled with the
/// whole package, and so is looked up there.
struct GoTypeTable: Equatable, Sendable {
    private var cgoTypes: [String: GoTypeDeclaration] = [:]
    private var allTypes: [String: GoTypeDeclaration] = [:]

    init(_ files: [GoFile]) {
        for file in files {
            for declaration in file.types {
                allTypes[declaration.name] = allTypes[declaration.name] ?? declaration
                guard file.importsC else { continue }
                cgoTypes[declaration.name] = cgoTypes[declaration.name] ?? declaration
            }
        }
    }

    /// The declaration of a name, wherever in the package it is.
    subscript(name: String) -> GoTypeDeclaration? {
        cgoTypes[name] ?? allTypes[name]
    }

    /// A type with its names replaced by what they stand for. A type that refers to itself, or that
    /// grows beyond what anyone would write, keeps some of its names.
    func resolved(_ type: GoType) -> GoType {
        var resolution = Resolution()
        return resolve(type, isElement: false, &resolution)
    }

    private struct Resolution {
        /// The names that are being replaced.
        var open: Set<String> = []
        /// How many more steps there may be: a type can name another twice, and that one another.
        var steps = 256
        var depth = 0
    }

    private func resolve(
        _ type: GoType, isElement: Bool, _ resolution: inout Resolution
    ) -> GoType {
        guard resolution.steps > 0, resolution.depth < 64 else { return type }
        resolution.steps -= 1
        resolution.depth += 1
        defer { resolution.depth -= 1 }
        switch type {
        case .name(let name):
            guard let declaration = declaration(of: name, isElement: isElement),
                !declaration.isGeneric, resolution.open.insert(name).inserted
            else { return type }
            defer { resolution.open.remove(name) }
            return resolve(declaration.type, isElement: isElement, &resolution)
        case .pointer(let target):
            return .pointer(resolve(target, isElement: isElement, &resolution))
        case .slice(let element):
            return .slice(resolve(element, isElement: true, &resolution))
        case .array(let length, let element):
            return .array(
                length: length, element: resolve(element, isElement: true, &resolution))
        case .map(let key, let value):
            return .map(
                key: resolve(key, isElement: true, &resolution),
                value: resolve(value, isElement: true, &resolution))
        case .channel(let direction, let element):
            return .channel(direction, resolve(element, isElement: true, &resolution))
        case .qualified, .function, .interface, .structure, .variadic, .generic, .parenthesized:
            return type
        }
    }

    private func declaration(of name: String, isElement: Bool) -> GoTypeDeclaration? {
        if isElement { return self[name] }
        if let declaration = cgoTypes[name] { return declaration }
        return Self.predeclared.contains(name) ? nil : allTypes[name]
    }

    // MARK: - Constants

    /// Whether this is the name of a type: of the package, predeclared, or of the pseudo-package "C".
    func isType(_ type: GoType) -> Bool {
        switch type {
        case .name(let name): self[name] != nil || Self.predeclared.contains(name)
        case .qualified(let package, _): package == "C"
        default: false
        }
    }

    /// What constants of a type are.
    func constantKind(of type: GoType) -> GoConstantKind {
        var resolution = Resolution()
        guard case .name(let name) = resolve(type, isElement: true, &resolution) else {
            return .unknown
        }
        return GoConstantKind(predeclared: name)
    }

    static let predeclared: Set = [
        "any", "bool", "byte", "comparable", "complex64", "complex128", "error", "float32",
        "float64", "int", "int8", "int16", "int32", "int64", "rune", "string", "uint", "uint8",
        "uint16", "uint32", "uint64", "uintptr",
    ]
}
