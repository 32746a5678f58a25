/// Where a function of C is among what an export takes.
struct CallbackSite {
    /// What it is found by, where it is given a context.
    enum Context: Hashable {
        /// The parameter at that index.
        case parameter(Int)
        /// A member of the struct that is the parameter at that index.
        case member(of: Int)
    }

    /// What callers call its closure, as C spells names.
    var name: String
    /// The parameter that it is in, if that is a struct: directives may say that, or `reader.done`.
    var structure: String?
    var member: String?
    /// The index of the parameter that it is, or is in.
    var parameter: Int
    var type: CType
    var function: CFunctionType
    var place: BoundClosure.Place
    var carrier = BoundClosure.Carrier.function
    var context: Context?

    /// Which of what the function is given is its context.
    var position: Int? { if case .context(let position) = place { position } else { nil } }

    /// `reader.done` of a struct, and else its name.
    var nameInDirectives: String {
        guard let structure, let member else { return name }
        return "\(structure).\(member)"
    }

    /// Whether a directive speaks of it.
    func isCalled(_ name: String) -> Bool {
        name == structure || name == nameInDirectives
    }

    /// Whether the library calls it, as it seems, when it forgets the context: that is no closure.
    var isForgetting: Bool {
        let words = ["free", "destroy", "release", "finalize", "dispose", "drop", "delete"]
        return function.result == .void && function.parameters.count == 1
            && words.contains { name.lowercased().contains($0) }
    }
}

/// A struct of functions of C, and of the context that all of them are given.
struct CallbackStructure {
    var type: SwiftType
    /// Whether the export takes its address.
    var isPointer: Bool
    var fields: [CField]
    /// The functions, and which of what each is given is the context.
    var functions: [(field: CField, function: CFunctionType, position: Int)]

    /// What the emitters make of it.
    func structure(variable: SwiftIdentifier) -> BoundFunction.ClosureStructure {
        var number = -1
        let members = fields.map { field -> BoundFunction.ClosureStructure.Member in
            guard functions.contains(where: { $0.field.name == field.name }) else {
                return .init(name: field.name, value: .context)
            }
            number += 1
            return .init(name: field.name, value: .function(number))
        }
        return .init(type: type, members: members, variable: isPointer ? variable : nil)
    }
}

extension BridgeRules {
    /// The functions that an export is given; nothing if one lacks the context that it takes.
    func callbackSites(of export: Export) -> [CallbackSite]? {
        var sites: [CallbackSite] = []
        let releasers = export.isPlain ? [] : Set(export.conventions.releases.values)
        for (index, parameter) in export.parameters.enumerated()
        where !releasers.contains(parameter.name) {
            if let structure = callbackStructure(index, of: export) {
                sites += self.sites(in: structure, index, of: export)
                continue
            }
            guard let function = callbackType(index, of: export),
                let carrier = carrier(of: parameter)
            else { continue }
            var site = CallbackSite(
                name: parameter.name, parameter: index, type: spelled(index, of: export),
                function: function, place: .slot(0), carrier: carrier)
            if let position = contextIndex(of: function) {
                guard let context = context(beside: index, of: export) else { return nil }
                (site.place, site.context) = (.context(parameter: position), .parameter(context))
            } else {
                guard let slot = slots[Slot(export, index)] else { continue }
                site.place = .slot(slot)
            }
            sites.append(site)
        }
        return sites
    }

    /// The index of the parameter that is the context of a function: the nearest one, with nothing but
    /// other functions in between, or the one that is called so, where there is only one function. What is
    /// called `ctx` may be what the library knows itself by, unless a directive speaks of the function.
    private func context(beside index: Int, of export: Export) -> Int? {
        let found = [1, -1].compactMap { step -> Int? in
            var neighbour = index + step
            while export.parameters.indices.contains(neighbour) {
                if isContext(export.parameters[neighbour], of: export) { return neighbour }
                guard callbackType(neighbour, of: export).flatMap(contextIndex) != nil else {
                    return nil
                }
                neighbour += step
            }
            return nil
        }
        if let nearest = found.min(by: { abs($0 - index) < abs($1 - index) }) { return nearest }
        let isSaid = speaks(of: export.parameters[index], export)
        let named = export.parameters.indices.filter { other in
            let name = export.parameters[other].name
            return isContext(export.parameters[other], of: export)
                && (isSaid ? Self.namesContext(name) : Self.namesUserData(name))
        }
        let functions = export.parameters.indices.count { callbackType($0, of: export) != nil }
        return functions == 1 && named.count == 1 ? named[0] : nil
    }

    // MARK: - Structs

    /// The struct that the parameter at `index` is, or points to, if functions and their context are
    /// all that it has. What is behind a pointer may be many of them, unless its author speaks of it.
    func callbackStructure(_ index: Int, of export: Export) -> CallbackStructure? {
        let parameter = export.parameters[index]
        guard !export.isOutput(index), let (type, tag, fields) = record(behind: parameter.type),
            tag.kind == .struct, case .visible(let swift, _) = importer.verdict(type)
        else { return nil }
        let functions = fields.compactMap { field -> (CField, CFunctionType, Int)? in
            guard let function = header.functionBehind(field.type), !function.isVariadic,
                let position = contextIndex(of: function)
            else { return nil }
            return (field, function, position)
        }
        let contexts = fields.filter { header.resolved($0.type).isVoidPointer }
        guard !functions.isEmpty, contexts.count == 1, functions.count + 1 == fields.count else {
            return nil
        }
        let structure = CallbackStructure(
            type: swift, isPointer: parameter.type.pointee(in: header) != nil, fields: fields,
            functions: functions)
        if structure.isPointer, !speaks(of: parameter, export) { return nil }
        return structure
    }

    /// Whether a directive says when the functions are called that are behind a parameter.
    private func speaks(of parameter: Export.Parameter, _ export: Export) -> Bool {
        if export.isPlain { return false }
        let conventions = export.conventions
        if !conventions.until.isEmpty { return true }
        let named =
            conventions.noescape + conventions.once + (conventions.stream.map { [$0.data] } ?? [])
        return named.contains { name in
            name == parameter.name || name.hasPrefix(parameter.name + ".")
        }
    }

    private func sites(
        in structure: CallbackStructure, _ index: Int, of export: Export
    ) -> [CallbackSite] {
        let parameter = export.parameters[index]
        let others = export.parameters.indices.filter { $0 != index }.flatMap { other in
            [export.parameters[other].name]
                + (record(behind: export.parameters[other].type)?.fields.map(\.name) ?? [])
        }
        return structure.functions.map { field, function, position in
            let name =
                structure.functions.count == 1
                ? parameter.name
                : others.contains(field.name) ? "\(parameter.name)_\(field.name)" : field.name
            return CallbackSite(
                name: name, structure: parameter.name, member: field.name, parameter: index,
                type: field.type, function: function, place: .context(parameter: position),
                context: .member(of: index))
        }
    }

    /// The struct or union that a value of the type is, or points to.
    private func record(
        behind type: ExportType
    ) -> (type: CType, tag: CTag, fields: [CField])? {
        let type = (type.pointee(in: header) ?? type).cType
        guard let tag = header.tag(of: type), let fields = header.records[tag]?.fields else {
            return nil
        }
        return (type, tag, fields)
    }
}

extension BridgeRules {
    /// A parameter that is a function without a context.
    struct Slot: Hashable {
        var export: String
        var parameter: String

        init(_ export: Export, _ index: Int) {
            self.export = export.name
            parameter = export.parameters[index].name
        }
    }

    /// The numbers of the functions without a context that are closures: each has room for one.
    func slots(_ exports: [Export]) -> [Slot: Int] {
        var slots: [Slot: Int] = [:]
        for export in exports.annotated {
            let conventions = export.conventions
            for (index, parameter) in export.parameters.enumerated()
            where !conventions.until.isEmpty || conventions.noescape.contains(parameter.name)
                || conventions.once.contains(parameter.name)
                || conventions.callbacks[parameter.name] != nil
            {
                guard let function = callbackType(index, of: export),
                    contextIndex(of: function) == nil
                else { continue }
                slots[Slot(export, index)] = slots.count + 1
            }
        }
        return slots
    }
}
