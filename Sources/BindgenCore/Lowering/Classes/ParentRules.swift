/// Whose handles objects keep while they live.
enum ParentRules {
    /// An object that depends on another one keeps that one's handle.
    static func keepParent(
        in function: inout BoundFunction, _ export: Export, _ parents: [String: String]
    ) {
        for index in function.results.indices {
            let bridge = function.results[index].bridge
            guard let type = bridge.made,
                let name = export.conventions.parent ?? parents[type].flatMap(export.onlyObject)
            else { continue }
            function.results[index].bridge = bridge.keeping(parent(name, of: function, export))
        }
    }

    private static func parent(
        _ name: String, of function: BoundFunction, _ export: Export
    ) -> ResultBridge.Parent? {
        if case .method = function.role, export.parameters.first?.name == name { return .receiver }
        return function.parameter(called: name, of: export)
            .map { .parameter(function.parameters[$0].name) }
    }

    /// - Throws: that an object could not be given back, for want of its parent.
    static func check(
        _ function: BoundFunction, _ export: Export, _ parents: [String: String]
    ) throws(Misfit) {
        let given = function.parameters.lazy.compactMap { parameter in
            if case .closure(let closure) = parameter.bridge { closure } else { nil }
        }.flatMap { $0.parameters.compactMap(\.bridge.made) }
        if let type = given.first(where: { parents[$0] != nil }) {
            throw Misfit.orphan(type, of: export, parents, isGivenToClosure: true)
        }
        for result in function.results {
            guard let type = result.bridge.made, let parent = parents[type] else { continue }
            let isThere = export.parameters.contains { parameter in
                parameter.type.owner == parent
                    && parameter.name == export.conventions.parent ?? export.onlyObject(of: parent)
            }
            if !isThere { throw Misfit.orphan(type, of: export, parents) }
        }
        if export.isPlain { return }
        if let name = export.conventions.parent,
            function.results.allSatisfy({ $0.bridge.made == nil })
        {
            throw Misfit(
                message: "'\(export.name)' returns no object that could keep '\(name)'"
                    + (given.isEmpty ? "" : ", and what a closure is given keeps nothing"),
                fix: given.isEmpty
                    ? "take the directive away, or return an object of a '//swift:class'"
                    : "give the object by a result; or take the directive away, and let callers keep "
                        + "'\(name)' as long as the object")
        }
    }
}

extension Misfit {
    fileprivate static func orphan(
        _ type: String, of export: Export, _ parents: [String: String],
        isGivenToClosure: Bool = false
    ) -> Misfit {
        let parent = parents[type] ?? ""
        return Misfit(
            message: "'\(export.name)' gives a '\(type)' that nothing can give back without its "
                + "'\(parent)'",
            fix: isGivenToClosure
                ? "give it by a result, and name its '\(parent)' by '//swift:parent'"
                : "take a '\(parent)', and name it by '//swift:parent'")
    }
}

extension Export {
    /// The name of the parameter that is an object of that class, if one is and no other.
    fileprivate func onlyObject(of type: String) -> String? {
        let objects = parameters.indices.filter { index in
            parameters[index].type.owner == type && !isOutput(index)
        }
        return objects.count == 1 ? parameters[objects[0]].name : nil
    }
}

extension ResultBridge {
    /// The class of which it makes objects.
    fileprivate var made: String? {
        switch self {
        case .object(let type, _, _), .objects(let type, _, _, _): type.text
        default: nil
        }
    }

    /// The same for objects that keep the handle of their parent.
    fileprivate func keeping(_ parent: Parent?) -> ResultBridge {
        switch self {
        case .object(let type, _, let isPointer):
            .object(type, parent: parent, isPointer: isPointer)
        case .objects(let type, let handles, _, let isPointer):
            .objects(type, of: handles, parent: parent, isPointer: isPointer)
        default: self
        }
    }
}
