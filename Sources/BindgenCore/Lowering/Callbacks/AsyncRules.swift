/// Functions that callers wait for, and what ends the wait before its time.
struct AsyncRules {
    private let exports: [Export]
    /// The functions that objects call to give themselves back.
    private let releases: Set<String>
    /// Makes a function of the wrapper of one that the body of another one calls, too.
    private let lower: (Export) -> BoundFunction?

    init(
        _ exports: [Export], releases: Set<String>, lower: @escaping (Export) -> BoundFunction?
    ) {
        self.exports = exports
        self.releases = releases
        self.lower = lower
    }

    func awaiting(
        _ function: BoundFunction, _ export: Export
    ) throws(Misfit) -> Awaiting? {
        let conventions = export.conventions
        guard conventions.isAsync || conventions.stream != nil else {
            if conventions.cancel == nil { return nil }
            throw Misfit(
                message: "nobody waits for '\(export.name)', and so nobody can cancel it",
                fix: "write '//swift:async' too")
        }
        try check(function, export)
        var awaiting = Awaiting(manner: try manner(function, export))
        guard let name = conventions.stream?.end ?? conventions.cancel else {
            try requireTaken(awaiting, function, export)
            return awaiting
        }
        if releases.contains(name) {
            throw Misfit(
                message: "'\(name)' takes back an object, which would be given back twice",
                fix: "name a function that only ends what '\(export.name)' began")
        }
        let companions = CompanionRules(exports, of: function, export)
        let (companion, token) = try companions.companion(name, awaiting, lower: lower)
        awaiting.cancel = Shared(companion)
        awaiting.token = token
        try requireTaken(awaiting, function, export)
        return awaiting
    }

    /// What ends a stream is all that can need what the function returns.
    private func requireTaken(
        _ awaiting: Awaiting, _ function: BoundFunction, _ export: Export
    ) throws(Misfit) {
        if awaiting.stream == nil || awaiting.token != nil || function.results.isEmpty { return }
        throw .unheard(export)
    }

    private func check(_ function: BoundFunction, _ export: Export) throws(Misfit) {
        if let parameter = function.visibleParameters.first(where: \.isInout) {
            throw Misfit(
                message: "nobody can wait for '\(export.name)': it writes to '\(parameter.name)'",
                fix: "return what it writes")
        }
        switch function.role {
        case .function, .method, .staticFunction: break
        case .initializer, .release:
            throw Misfit(
                message: "nobody can wait for '\(export.name)', which makes an object or ends one",
                fix: "give what makes an object another name by '//swift:name'")
        }
    }

    private func manner(
        _ function: BoundFunction, _ export: Export
    ) throws(Misfit) -> Awaiting.Manner {
        let isStream = export.conventions.stream != nil
        let hidden = function.parameters.indices.filter { index in
            guard case .closure(let closure) = function.parameters[index].bridge else {
                return false
            }
            if isStream, case .slot = closure.place { return false }
            return function.parameters[index].isHidden
        }
        guard let index = hidden.first else {
            if !isStream { return .thread }
            throw Misfit(
                message: "'\(export.conventions.stream?.data ?? "")' of '\(export.name)' is no "
                    + "function of C with a context",
                fix: "name a parameter that is one")
        }
        guard hidden.count == 1 else {
            throw Misfit(
                message: "callers wait for one function of C to be called, and '\(export.name)' "
                    + "has \(hidden.count) that are",
                fix: "take '//swift:async' away, or '//swift:once' of the others")
        }
        guard case .closure(let closure) = function.parameters[index].bridge,
            closure.result == .void, !closure.canThrow, !closure.isUnsafe
        else {
            throw Misfit(
                message: "what '\(export.name)' tells cannot be waited for: it wants an answer, or "
                    + "lends memory",
                fix: "take a function of C that returns nothing, and is given texts and numbers")
        }
        let mayReturn = isStream && function.results.count < 2
        guard function.outputs.isEmpty, function.fill == nil, function.presence == nil,
            mayReturn || function.results.isEmpty && function.failure == nil
        else {
            throw .unheard(export)
        }
        let told = told(index, closure, function, isNullable: export.conventions.isNullable)
        return isStream ? .stream(told) : .completion(told)
    }

    /// What else the body has a name for, of a function that callers wait for or listen to.
    static let namesInBodies = NameSet([
        "bufferingPolicy", "caller", "events", "handle", "isCancelled", "isOpen", "listening",
        "stream",
    ])

    private func told(
        _ index: Int, _ closure: BoundClosure, _ function: BoundFunction, isNullable: Bool
    ) -> Awaiting.Told {
        let error = closure.parameters.lastIndex(where: \.isErrorText)
        var told = Awaiting.Told(parameter: index, values: [], error: error)
        for (position, value) in closure.parameters.enumerated() {
            let taken = told.values.map(\.name) + function.parameters.map(\.name)
            let name = SwiftNaming.local(
                value.name.flatMap { SwiftNaming.label($0) }, position: position, orElse: "value"
            ) { name in
                SupportRules.namesInBodies.contains(name) || Self.namesInBodies.contains(name)
                    || taken.contains { $0.text == name }
            }
            let mayBeMissing = error != nil && position != error && !isNullable
            let present = mayBeMissing ? value.typeIfPresent : nil
            told.values.append(
                .init(name: name, type: present ?? value.type, isUnwrapped: present != nil))
        }
        return told
    }
}

extension Misfit {
    fileprivate static func unheard(_ export: Export) -> Misfit {
        Misfit(
            message: "'\(export.name)' returns at once what nobody would get",
            fix: "tell it by the function of C")
    }
}

extension BoundClosure.Parameter {
    /// Whether it is the text of an error, by its name.
    var isErrorText: Bool {
        type == .optional(.standard(.String))
            && FailureRules.errorNames.contains((name ?? "").plainWord)
    }

    /// The type of a text or of an object where there is one.
    fileprivate var typeIfPresent: SwiftType? {
        guard case .optional(let type) = type else { return nil }
        if case .object = bridge { return type }
        return type == .standard(.String) ? type : nil
    }
}
