/// Structs cross field by field: as parameters and results whose names begin with theirs.
enum StructRules {
    /// Parameters become one of a struct's type.
    ///
    /// - Parameter taken: what nothing can be called in a body.
    /// - Returns: the structs that have no fields here, or some that cannot be one.
    static func gatherParameters(
        in function: inout BoundFunction, _ export: Export, besides taken: NameSet
    ) -> [Conventions.Structure] {
        var misfits: [Conventions.Structure] = []
        for structure in export.conventions.structures {
            let prefix = structure.value + "_"
            let members = export.parameters.indices.filter { index in
                export.parameters[index].name.hasPrefix(prefix)
            }
            if members.isEmpty { continue }
            var fields: [(index: Int, field: BoundStructure.Field)] = []
            for index in members {
                let name = String(export.parameters[index].name.dropFirst(prefix.count))
                guard let number = function.parameter(at: index),
                    function.parameters[number].bridge.isField,
                    let field = field(name, function.parameters[number].type, of: structure)
                else { break }
                fields.append((number, field))
            }
            guard fields.count == members.count, fields.hasDistinctNames else {
                misfits.append(structure)
                continue
            }
            let type = SwiftType.generated(structure.type)
            let label = SwiftNaming.label(structure.value)
            let first = fields[0].index
            let name = SwiftNaming.local(label, position: first) { text in
                taken.contains(text) || function.names(text)
            }
            for (index, _) in fields { function.parameters[index].isHidden = true }
            let parts = fields.map { index, field in
                StructurePart(field: field.name, local: function.parameters[index].name)
            }
            function.insert(
                BoundFunction.Parameter(
                    label: label, name: name, type: structure.isArray ? .array(type) : type,
                    bridge: .structure(parts)),
                at: first)
            function.structures.append(
                .init(
                    name: SwiftIdentifier(validated: structure.type),
                    fields: fields.map(\.field)))
        }
        return misfits
    }

    /// Results become one of a struct's type, likewise.
    static func gatherResults(
        in function: inout BoundFunction, _ export: Export, besides taken: NameSet
    ) -> [Conventions.Structure] {
        var misfits: [Conventions.Structure] = []
        for structure in export.conventions.structures {
            let prefix = structure.value + "_"
            if export.parameters.contains(where: { $0.name.hasPrefix(prefix) }) { continue }
            let names = export.results.compactMap(\.name).filter { $0.hasPrefix(prefix) }
            var parts: [(index: Int, part: StructureResult)] = []
            for name in names {
                guard let index = ResultRules.index(of: name, in: function, export),
                    function.results[index].bridge.isField,
                    let field = field(
                        String(name.dropFirst(prefix.count)), function.results[index].type,
                        of: structure)
                else { break }
                let result = function.results[index]
                parts.append(
                    (
                        index,
                        StructureResult(
                            field: field.name, type: field.type, bridge: result.bridge,
                            source: result.source)
                    ))
            }
            let fields = parts.map { (index: $0.index, field: $0.part.boundField) }
            guard !parts.isEmpty, parts.count == names.count, fields.hasDistinctNames else {
                misfits.append(structure)
                continue
            }
            let first = parts[0].index
            let type = SwiftType.generated(structure.type)
            let name = SwiftIdentifier(validated: structure.type)
            var label = SwiftNaming.label(structure.value)
            // What has no name in Go is called so in C.
            if structure.value.isUnnamedResult { label = nil }
            if function.results.contains(where: { $0.label == label }) { label = nil }
            function.results[first].local = SwiftNaming.local(
                label, position: first, orElse: "value"
            ) { text in
                taken.contains(text) || function.names(text)
            }
            function.results[first].label = label
            function.results[first].type = structure.isArray ? .array(type) : type
            function.results[first].bridge = .structure(
                name, parts.map(\.part), isArray: structure.isArray)
            for index in parts.dropFirst().map(\.index).sorted(by: >) {
                function.results.remove(at: index)
            }
            function.structures.append(
                .init(name: name, fields: fields.map(\.field), comesInArrays: structure.isArray))
        }
        return misfits
    }

    /// The field that a value, or an array of values, is.
    private static func field(
        _ name: String, _ type: SwiftType, of structure: Conventions.Structure
    ) -> BoundStructure.Field? {
        guard let name = SwiftNaming.label(name), type.isPlain else { return nil }
        if !structure.isArray { return .init(name: name, type: type) }
        guard case .array(let element) = type else { return nil }
        return .init(name: name, type: element)
    }
}

extension SwiftType {
    /// Whether it is a value that Swift has whole.
    fileprivate var isPlain: Bool {
        switch self {
        case .standard, .unicodeScalar, .generated: true
        case .array(let element): element.isPlain
        default: false
        }
    }
}

extension StructureResult {
    /// The field of the struct, be it an element or not.
    fileprivate var boundField: BoundStructure.Field { .init(name: field, type: type) }
}

extension [(index: Int, field: BoundStructure.Field)] {
    fileprivate var hasDistinctNames: Bool { Set(map(\.field.name.text)).count == count }
}

extension ArgumentBridge {
    /// Whether what it makes can be a value in a struct, which lives on.
    fileprivate var isField: Bool {
        switch self {
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .lentString, .lentStrings,
            .lentSlice(isMutable: false), .lentRawValues(_, isMutable: false):
            true
        case .dictionary, .nested, .structure, .coded, .complex, .lentCString, .lentCStrings,
            .lentArrays,
            .lentReference, .lentSlice, .lentBuffer, .lentHandles, .lentRawValues, .reference,
            .copiedReference, .closure, .handle, .nullableHandle, .record:
            false
        }
    }
}

extension ResultBridge {
    /// Whether what it makes can be a value in a struct, which is there, and lives on.
    fileprivate var isField: Bool {
        switch self {
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .ownedString, .ownedSlice,
            .ownedStrings, .numbers:
            true
        case .dictionary, .nested, .structure, .coded, .complex, .ownedCString, .borrowedCString,
            .borrowedString, .borrowedSlice, .ownedBuffer, .borrowedBuffer, .strings, .arrays,
            .object, .objects, .texts, .textInMemory, .written, .record:
            false
        }
    }
}

extension Diagnostic {
    static func noStructure(_ export: Export, _ structure: Conventions.Structure) -> Diagnostic {
        let what = structure.isArray ? "arrays" : "values"
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "the parameters or results of '\(export.name)' that begin with "
                + "'\(structure.value)_' are not the \(what) of the fields of '\(structure.type)'",
            range: export.conventions.ranges["struct"] ?? export.range,
            fix: "call them so: numbers, bools and texts, or slices of these")
    }
}
