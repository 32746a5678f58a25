/// What goes through the shim header, and as what.
struct ShimRules {
    let module: String
    let declared: DeclaredNames

    /// The shim function for an export that Swift cannot call itself, or nothing if it can.
    func function(for export: Export) -> ShimHeader.Function? {
        let types = export.parameters.map(\.type) + export.results.map(\.type)
        let hasComplex = types.contains { $0.complex != nil }
        guard hasComplex || declared.hidesFunction(export.name) else { return nil }
        return ShimHeader.Function(
            name: name(of: export.name), target: export.name,
            parameters: export.parameters.enumerated().map { index, parameter in
                ShimHeader.Function.Parameter(
                    type: spelling(parameter.type, export.prototype.parameters[index].type),
                    name: "p\(index)", complex: parameter.type.complex?.shimSuffix)
            },
            result: result(of: export))
    }

    /// `CMylib_Rotate`
    func name(of export: String) -> String { "\(module)_\(export)" }

    private func result(of export: Export) -> ShimHeader.Function.Result {
        let complexResults = export.results.contains { $0.type.complex != nil }
        guard complexResults, export.results.count > 1 else {
            let type = export.results.first?.type ?? .c(.void)
            return ShimHeader.Function.Result(
                type: spelling(type, export.prototype.result), complex: type.complex?.shimSuffix)
        }
        let fields = export.results.map { result in
            ShimHeader.Function.Field(
                type: spelling(result.type, result.type.cType), name: result.member ?? "",
                complex: result.type.complex?.shimSuffix)
        }
        return ShimHeader.Function.Result(
            type: "struct \(name(of: export.name))_return", fields: fields)
    }

    private func spelling(_ type: ExportType, _ cType: CType) -> String {
        if let complex = type.complex { return "\(module)_\(complex.shimSuffix)" }
        return cType.spelling
    }
}

extension ExportType {
    fileprivate var complex: GoComplex? {
        if case .complex(let complex) = self { return complex }
        return nil
    }

    /// The C type that cgo gives it.
    fileprivate var cType: CType {
        switch self {
        case .scalar(let scalar): .named(CgoTypeTable.name(of: scalar))
        case .complex(let complex): .named(CgoTypeTable.name(of: complex))
        case .string: .named("GoString")
        case .slice: .named("GoSlice")
        case .map: .named("GoMap")
        case .channel: .named("GoChan")
        case .interface: .named("GoInterface")
        case .c(let type): type
        }
    }
}

extension CType {
    /// The type in C, as far as a prototype of cgo can hold it: a base and stars.
    var spelling: String {
        switch self {
        case .void: "void"
        case .bool: "_Bool"
        case .integer(let integer): integer.rawValue
        case .floating(let floating): floating.rawValue
        case .complex(let floating): "\(floating.rawValue) _Complex"
        case .named(let name): name
        case .tagged(let tag): "\(tag.kind.rawValue) \(tag.text)"
        case .pointer(let pointee): pointee.spelling + " *"
        case .const(let type): "const " + type.spelling
        case .atomic(let type): "_Atomic(\(type.spelling))"
        case .array(let element, let count):
            "\(element.spelling)[\(count.map { String($0) } ?? "")]"
        case .function(let function): function.result.spelling + "()"
        case .other(let text): text
        }
    }
}
