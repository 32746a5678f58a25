/// What goes through the shim header, and as what.
struct ShimRules {
    /// What every name of the shim begins with.
    let prefix: String
    let declared: DeclaredNames
    let importer: ImporterRules

    init(_ header: CHeader, _ options: Options) {
        prefix = DeclaredNames.shimPrefix(
            options.clangModule, in: header, namespace: options.namespace)
        declared = DeclaredNames(header, namespace: options.namespace)
        importer = ImporterRules(header: header)
    }

    /// The shim function for an export that Swift cannot call itself, or nothing if it can.
    func function(for export: Export) -> ShimHeader.Function? {
        let needsConversion =
            export.parameters.indices.contains { conversion(ofParameter: $0, export) != nil }
            || export.results.contains { conversion(of: $0.type) != nil }
        guard needsConversion || export.isAnnotated || declared.hidesFunction(export.name) else {
            return nil
        }
        return ShimHeader.Function(
            name: name(of: export.name), target: export.name,
            parameters: export.parameters.enumerated().map { index, parameter in
                let conversion = conversion(ofParameter: index, export)
                return ShimHeader.Function.Parameter(
                    type: spelling(parameter.type, conversion), name: "p\(index)",
                    conversion: conversion)
            },
            result: result(of: export))
    }

    /// What is called for an export.
    func callee(of export: Export) -> SwiftIdentifier {
        SwiftIdentifier(validated: function(for: export)?.name ?? export.name)
    }

    /// The complex numbers that the shim has to declare for an export.
    func complexTypes(of export: Export) -> [GoComplex] {
        export.parameters.compactMap(\.type.complex) + export.results.compactMap(\.type.complex)
    }

    /// `CMylib_Rotate`
    func name(of export: String) -> String { "\(prefix)_\(export)" }

    private func result(of export: Export) -> ShimHeader.Function.Result {
        if let type = export.unpackedStructure ?? export.returnedPointer {
            return ShimHeader.Function.Result(type: type.spelling)
        }
        if export.results.count < 2 {
            let type = export.results.first?.type ?? .c(.void)
            return ShimHeader.Function.Result(
                type: spelling(type, conversion(of: type)), conversion: conversion(of: type))
        }
        guard export.results.contains(where: { conversion(of: $0.type) != nil }) else {
            return ShimHeader.Function.Result(
                type: "struct " + CgoReturn.structure(of: export.name))
        }
        let fields = export.results.map { result in
            ShimHeader.Function.Field(
                type: spelling(result.type, conversion(of: result.type)), name: result.member ?? "",
                conversion: conversion(of: result.type))
        }
        return ShimHeader.Function.Result(
            type: "struct " + CgoReturn.structure(of: name(of: export.name)), fields: fields)
    }

    /// An array that the function fills is one of elements in Swift, and not a tuple.
    private func conversion(
        ofParameter index: Int, _ export: Export
    ) -> ShimHeader.Function.Conversion? {
        let type = export.parameters[index].type
        if !export.isPlain, export.isOutput(index),
            importer.header.arrayCount(behind: type.cType) != nil
        {
            return .pointer(type: type.cType.spelling)
        }
        return conversion(of: type)
    }

    private func conversion(of type: ExportType) -> ShimHeader.Function.Conversion? {
        switch type {
        case .complex(let complex): .complex(suffix: complex.shimSuffix)
        // Nearly every pointer that cgo writes.
        case .c(.pointer(to: .integer)), .c(.pointer(to: .void)): nil
        case .c(let type):
            importer.verdict(type) == .pointerOutOfSight
                || CgoTypeTable.complexPointee(of: type) != nil
                ? .pointer(type: type.spelling) : nil
        case .pointer(to: .complex): .pointer(type: type.cType.spelling)
        case .bool, .rune, .scalar, .string, .slice, .map, .channel, .interface, .pointer, .object,
            .enumeration:
            nil
        }
    }

    /// The type in the prototype of the shim.
    private func spelling(
        _ type: ExportType, _ conversion: ShimHeader.Function.Conversion?
    ) -> String {
        switch conversion {
        case .complex(let suffix): "\(prefix)_\(suffix)"
        case .pointer:
            type.complex.map { "\(prefix)_\($0.shimSuffix) *" } ?? "void *"
        case nil: type.cType.spelling
        }
    }
}

extension ExportType {
    /// The complex number that it is, or points to.
    fileprivate var complex: GoComplex? {
        switch self {
        case .complex(let complex): complex
        case .c(let type): CgoTypeTable.complexPointee(of: type)
        case .pointer(to: .complex(let complex)): complex
        case .bool, .rune, .scalar, .string, .slice, .map, .channel, .interface, .pointer, .object,
            .enumeration:
            nil
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
        case .pointer(let pointee): pointee.spelling.appendingStar
        case .const(let type): "const " + type.spelling
        case .atomic(let type): "_Atomic(\(type.spelling))"
        case .array(let element, let count):
            "\(element.spelling)[\(count.map { String($0) } ?? "")]"
        case .function(let function): function.result.spelling + "()"
        case .vector(let element, _): element.spelling
        case .other(let text): text
        }
    }
}

extension String {
    /// `FILE` → `FILE *`, `FILE *` → `FILE **`
    fileprivate var appendingStar: String { hasSuffix("*") ? self + "*" : self + " *" }
}
