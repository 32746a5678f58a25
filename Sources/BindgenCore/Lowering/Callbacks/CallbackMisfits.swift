/// What directives say of functions of C that are none, or cannot be closures.
extension BridgeRules {
    /// The names of what says itself which function it is.
    private func misfittingCallbacks(of export: Export) -> [MisfittingName] {
        export.parameters.filter { parameter in
            guard export.conventions.callbacks[parameter.name] != nil,
                !parameter.type.isInteger(in: header)
            else { return false }
            return header.pointee(of: parameter.type.cType).map(header.resolved) != .void
        }.map { ($0.name, .callback, "number or pointer to anything") }
    }

    /// The names that a directive calls a function, and that cannot be closures.
    func misfittingFunctions(of export: Export) -> [MisfittingName] {
        let conventions = export.conventions
        let named: [(String, DirectiveName)] =
            conventions.noescape.map { ($0, .noescape) } + conventions.once.map { ($0, .once) }
            + conventions.failing.map { ($0, .fails) }
            + conventions.outputs.filter { $0.contains(".") }.map { ($0, .out) }
            + conventions.callbacks.keys.sorted().map { ($0, .callback) }
            + conventions.releases.keys.sorted().map { ($0, .release) }
            + conventions.closureBuffers.map { ($0.data, .buffer) }
        let token =
            export.parameters.filter { parameter in
                parameter.name == conventions.token && parameter.type != .scalar(.uintptr)
            }.map { ($0.name, DirectiveName.token, "uintptr") } + misfittingCallbacks(of: export)
        if named.isEmpty, conventions.until.isEmpty { return token }
        let callbacks = callbacks(of: export)
        let all = callbackSites(of: export) ?? []
        let sites = all.filter { callbacks[$0.parameter] != nil }
        let releasers = export.parameters.indices.filter { index in
            conventions.releases.values.contains(export.parameters[index].name)
                && !isReleaser(index, of: export)
        }.map { (export.parameters[$0].name, DirectiveName.release, "void (*)(void *)") }
        let misfits =
            named.filter { name, _ in
                !sites.contains { $0.isCalled(name) || $0.hasParameter(name) }
            }
            .map { name, directive in
                let site = all.first { $0.isCalled(name) || $0.hasParameter(name) }
                return (name, directive, expected(of: site, export))
            } + releasers + token + misfittingFailures(sites, export)
            + misfittingElements(sites, export)
        guard callbacks.isEmpty, misfits.isEmpty else { return misfits }
        var what = "function that is given a closure"
        if let site = all.first { what += ": '\(site.name)' is no " + expected(of: site, export) }
        return [(export.name, .until, what)]
    }

    /// The directives that make a closure of a function of C, each with when it is the right one.
    func closureDirectives(for index: Int, of export: Export) -> [String] {
        let name = export.parameters[index].name
        let directives: [(String, (inout Conventions) -> Void)] = [
            (
                "'//swift:noescape \(name)' if that is during the call only",
                { $0.noescape.append(name) }
            ),
            ("'//swift:once \(name)' if it is called once", { $0.once.append(name) }),
            ("'//swift:until F' if calling F ends that", { $0.until.append(export.name) }),
        ]
        return directives.filter { _, say in
            var said = export
            say(&said.conventions)
            var bridges = self
            bridges.slots = slots([said])
            return bridges.callbacks(of: said)[index] != nil
        }.map(\.0)
    }

    /// What a parameter would have to be for that.
    func closureLike(_ index: Int, of export: Export) -> String {
        let name = export.parameters[index].name
        return expected(of: callbackSites(of: export)?.first { $0.isCalled(name) }, export)
    }

    /// The names of functions that return no text for Go to free.
    private func misfittingFailures(
        _ sites: [CallbackSite], _ export: Export
    ) -> [MisfittingName] {
        export.conventions.failing.filter { name in
            sites.contains { site in
                site.isCalled(name) && !header.isWritableCString(site.function.result)
            }
        }.map { ($0, .fails, "function of C that returns a 'char *'") }
    }

    /// The names of what is no number, or has no pointer to elements beside it.
    private func misfittingElements(
        _ sites: [CallbackSite], _ export: Export
    ) -> [MisfittingName] {
        export.conventions.closureBuffers.filter { buffer in
            sites.contains { $0.hasParameter(buffer.data) && elements(buffer, in: $0) == nil }
        }.map {
            ($0.count, .buffer, "number beside '\($0.data)', which points to numbers or bytes")
        }
    }

    /// Whether a parameter is a function that takes a context, and nothing else.
    private func isReleaser(_ index: Int, of export: Export) -> Bool {
        guard case .c(let type) = export.parameters[index].type,
            let function = header.functionBehind(type)
        else { return false }
        return function.result == .void && function.parameters.count == 1
            && header.resolved(function.parameters[0]).isVoidPointer
    }

    /// What a function of C would have to be to be a closure.
    private func expected(of site: CallbackSite?, _ export: Export) -> String {
        let any = "function of C that takes and returns numbers and texts, with a context beside it"
        guard let site else {
            guard let object = export.objectLikeContext(in: header) else { return any }
            return any
                + " that is only handed on: the body looks at what '\(object.name)' points to"
        }
        let result = site.function.result
        if callbackOutputs(of: site, export.conventions) == nil {
            return
                "function of C whose last parameters are its outputs, and that returns nothing else"
        }
        if header.isCString(result), !header.isWritableCString(result) {
            return "function of C without a 'const char *' as its result, which nobody could free"
        }
        if header.isWritableCString(result) {
            return
                "function of C without a text as its result, unless '//swift:owned \(site.name)' "
                + "gives that away"
        }
        return any
    }
}
