/// Errors that are objects of the library's, which its functions know: their texts, their numbers.
extension ErrorTextRules {
    /// What functions that are named behind a parameter do with the error in it.
    struct ErrorFunctions {
        var text: BoundFunction.ErrorFunction?
        var code: BoundFunction.ErrorStructure.Code?
        var taker: BoundFunction.ErrorStructure.Taker?
    }

    /// Whether the author names functions that know the error in a result.
    func isKnown(
        _ result: BoundFunction.Result, in function: BoundFunction, _ export: Export
    ) -> Bool {
        guard let name = export.conventions.errorText, !export.conventions.errorFunctions.isEmpty,
            let index = ResultRules.index(of: name, in: function, export)
        else { return false }
        return function.results[index].source == result.source
    }

    /// What the functions do that know the error in a result, if there are any and each takes it.
    func errorFunctions(
        knowing result: BoundFunction.Result, _ type: CType, of function: BoundFunction,
        _ export: Export
    ) -> ErrorFunctions? {
        guard isKnown(result, in: function, export) else { return nil }
        let (found, misfit) = gather(knowing: type, of: function, export)
        return misfit == nil ? found : nil
    }

    /// What the functions that are named do, up to one that does nothing with such an error, if there is
    /// one.
    private func gather(
        knowing type: CType, of function: BoundFunction, _ export: Export
    ) -> (found: ErrorFunctions, misfit: String?) {
        var found = ErrorFunctions()
        for name in export.conventions.errorFunctions {
            guard let source = self.function(named: name), source.name != export.name,
                add(source, knowing: type, of: function, export, to: &found)
            else { return (found, name) }
        }
        return (found, nil)
    }

    /// - Returns: whether it is one that does something with such an error that no other does.
    private func add(
        _ source: Export, knowing type: CType, of function: BoundFunction, _ export: Export,
        to found: inout ErrorFunctions
    ) -> Bool {
        guard header.pointee(of: type) != nil else { return false }
        if let text = ErrorFunctionRules(function, export, error: type, bridges)
            .call(of: source, free: free, shims: shims)
        {
            guard found.text == nil, text.arguments.contains(.status(as: nil)) else { return false }
            found.text = text
            return true
        }
        guard source.parameters.count == 1,
            bridges.takes(source.parameters[0].type.cType, error: type)
        else { return false }
        let callee = shims.callee(of: source)
        guard let result = source.results.first else {
            guard found.taker == nil else { return false }
            found.taker = .function(callee)
            return true
        }
        guard source.results.count == 1, found.code == nil else { return false }
        if bridges.integer(result.type) != nil {
            found.code = .function(callee, .number)
        } else if header.isEnumeration(result.type.cType) {
            found.code = .function(callee, .enumeration)
        } else {
            return false
        }
        return true
    }

    /// An error of which a function has the text. Who takes it back, the author says, or it is known
    /// from what it points to.
    func object(
        _ result: BoundFunction.Result, _ type: CType, _ functions: ErrorFunctions, _ export: Export
    ) -> BoundFunction.ErrorStructure? {
        guard let text = functions.text else { return nil }
        let isBorrowed = export.isBorrowed(result.source)
        let tag = header.pointee(of: type).flatMap(header.tag)
        let taker = functions.taker ?? tag.flatMap { self.taker(of: $0, of: export) }
        guard isBorrowed ? functions.taker == nil : taker != nil else { return nil }
        return BoundFunction.ErrorStructure(
            result: result, isPointer: true, text: .function(text),
            code: functions.code ?? tag.flatMap { header.records[$0]?.fields }.flatMap(code),
            taker: isBorrowed ? nil : taker)
    }

    /// What has the text of an error that the status is the number of, and takes that error back.
    func errorFunction(
        knowing status: ExportType, called name: String, of function: BoundFunction,
        _ export: Export
    ) -> BoundFunction.ErrorFunction? {
        guard !export.conventions.errorFunctions.isEmpty, export.isStatus(name),
            bridges.integer(status) != nil
        else { return nil }
        let rules = ErrorFunctionRules(function, export, status, bridges)
        var text: BoundFunction.ErrorFunction?
        var release: BoundFunction.ErrorFunction.Release?
        for name in export.conventions.errorFunctions {
            guard let source = self.function(named: name), source.name != export.name else {
                return nil
            }
            if text == nil, let found = rules.call(of: source, free: free, shims: shims) {
                text = found
            } else if release == nil, source.results.isEmpty, source.parameters.count == 1,
                case .status(let type)? = rules.status(source.parameters[0])
            {
                release = .init(callee: shims.callee(of: source), type: type)
            } else {
                return nil
            }
        }
        guard release != nil else { return nil }
        text?.release = release
        return text
    }

    /// What is wrong with functions that are named behind a parameter, if any are.
    func misfit(of function: BoundFunction, _ export: Export) -> Diagnostic? {
        guard let name = export.conventions.errorText, !export.conventions.errorFunctions.isEmpty
        else { return nil }
        guard let index = ResultRules.index(of: name, in: function, export),
            let type = export.type(of: function.results[index].source, in: header),
            header.pointee(of: type) != nil
        else { return .noErrorObject(export, name) }
        let (found, misfit) = gather(knowing: type, of: function, export)
        return misfit.map { .noErrorFunction(export, name, $0) }
            ?? .noErrorTaker(export, name, found)
    }
}

extension BridgeRules {
    /// Whether a pointer to an error can be given for a parameter of that type.
    func takes(_ parameter: CType, error: CType) -> Bool {
        guard let given = header.pointee(of: error).map(header.resolved),
            let taken = header.pointee(of: parameter).map(header.resolved),
            taken.isConst || !given.isConst
        else { return false }
        if given.unqualified == taken.unqualified { return true }
        // Of what is only declared Swift makes no pointer to anything.
        guard taken.unqualified == .void, let tag = header.tag(of: given) else { return false }
        return header.records[tag]?.fields != nil
    }
}

extension Diagnostic {
    fileprivate static func noErrorObject(_ export: Export, _ name: String) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' of '\(export.name)' is no pointer to an error",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix: "name a parameter that receives a pointer, a 'void **' or a 'struct T **', or a "
                + "result that is one, or a status that is the error's number, with the functions "
                + "that return its text and take it back")
    }

    fileprivate static func noErrorFunction(
        _ export: Export, _ name: String, _ function: String
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(function)' is no exported function that takes the error that '\(name)' of "
                + "'\(export.name)' is",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix: "name one function for each: one takes the error and returns its text, or fills a "
                + "buffer, one returns its code, and one, that returns nothing, frees it")
    }

    fileprivate static func noErrorTaker(
        _ export: Export, _ name: String, _ found: ErrorTextRules.ErrorFunctions
    ) -> Diagnostic {
        let hasText = found.text != nil
        let isBorrowed = export.isBorrowed(name)
        return Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: !hasText
                ? "nothing says what the text of the error is that '\(name)' of '\(export.name)' is"
                : isBorrowed
                    ? "'\(name)' of '\(export.name)' is the library's, and a function frees it"
                    : "nothing says who frees the error that '\(name)' of '\(export.name)' is",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix: !hasText
                ? "name the exported function that takes the error and returns its text"
                : isBorrowed
                    ? "take '//swift:borrowed \(name)' away, or that function"
                    : "name the exported function that does, too, or say '//swift:borrowed \(name)' if "
                        + "the library keeps it")
    }
}
