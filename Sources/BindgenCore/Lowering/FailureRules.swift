/// How a function tells that it failed.
struct FailureRules {
    private let texts: TextRules
    private let importer: ImporterRules
    private let header: CHeader
    /// The functions that are said to have the text of the last error, by name.
    private let errorTexts: [String: Export]

    init(texts: TextRules, importer: ImporterRules, header: CHeader, exports: [Export]) {
        self.texts = texts
        self.importer = importer
        self.header = header
        let names = Set(exports.lazy.compactMap(\.conventions.errorText))
        let named = names.isEmpty ? [] : exports.filter { names.contains($0.name) }
        errorTexts = Dictionary(named.map { ($0.name, $0) }) { first, _ in first }
    }

    /// Takes what tells of failure out of the results.
    func separate(
        from function: inout BoundFunction, _ export: Export, _ diagnostics: inout DiagnosticList
    ) {
        guard let convention = export.conventions.failure,
            !export.conventions.isFailureOfPackage || fits(convention, function, export)
        else {
            guard let index = namedErrorText(of: function, export) else { return }
            separateText(index, from: &function)
            return
        }
        switch convention {
        case .message, .output:
            guard let index = errorText(of: function, convention, export) else {
                diagnostics.append(.noErrorText(export))
                return
            }
            separateText(index, from: &function)
        case .status(let status, let name, let isKept):
            guard let (index, type, test, code) = self.status(status, of: function, name, export)
            else {
                diagnostics.append(.noStatus(export, status))
                return
            }
            let result = function.results[index]
            function.failure = .status(
                result.source, test, code: code, text: errorText(export, type, &diagnostics))
            // A handle that is there, or what a pointer points to, is a result as well.
            if case .object = result.bridge { return }
            if !isKept, status != .null { function.results.remove(at: index) }
        }
    }

    /// Whether what the package says of all functions can be said of this one.
    private func fits(
        _ convention: Conventions.Failure, _ function: BoundFunction, _ export: Export
    ) -> Bool {
        switch convention {
        case .message, .output: return errorText(of: function, convention, export) != nil
        case .status(let status, let name, _):
            return self.status(status, of: function, name, export) != nil
        }
    }

    /// Which result is the text of an error.
    private func errorText(
        of function: BoundFunction, _ convention: Conventions.Failure, _ export: Export
    ) -> Int? {
        let index: Int? =
            switch convention {
            case .message(let name?), .output(let name):
                ResultRules.index(of: name, in: function, export)
            case .message(nil): function.results.indices.last
            case .status: nil
            }
        return index.flatMap { function.results[$0].bridge.isText ? $0 : nil }
    }

    /// Which result is the status, what it is in C, and what of it is a failure.
    private func status(
        _ status: Conventions.Status, of function: BoundFunction, _ name: String?,
        _ export: Export
    ) -> (Int, ExportType, BoundFunction.StatusTest, BoundFunction.StatusCode?)? {
        let last = {
            function.results.lastIndex { result in
                if case .output = result.source { false } else { true }
            }
        }
        guard
            let index = name.map({ ResultRules.index(of: $0, in: function, export) }) ?? last(),
            let type = export.type(of: function.results[index].source),
            let (test, code) = test(status, of: type)
        else { return nil }
        return (index, type, test, code)
    }

    private func separateText(_ index: Int, from function: inout BoundFunction) {
        function.failure = .text(function.results.remove(at: index))
    }

    // MARK: - Texts

    /// The last result, if it is a text that is named as an error is.
    private func namedErrorText(of function: BoundFunction, _ export: Export) -> Int? {
        guard let last = export.results.last, let name = last.name,
            Self.errorNames.contains(name.plainWord)
        else { return nil }
        let source = last.member.map { BoundFunction.Source.member($0) } ?? .returned
        guard let index = function.results.firstIndex(where: { $0.source == source }) else {
            return nil
        }
        return function.results[index].bridge.isText ? index : nil
    }

    private static let errorNames: Set<String> = [
        "err", "error", "errmsg", "errmessage", "errtext", "errstr", "errstring",
        "errormsg", "errormessage", "errortext", "errorstr", "errorstring",
    ]

    // MARK: - Statuses

    private func test(
        _ status: Conventions.Status, of type: ExportType
    ) -> (BoundFunction.StatusTest, BoundFunction.StatusCode?)? {
        switch (status, kind(of: type)) {
        case (.negative, .number): (.isNegative, .number)
        case (.nonzero, .number): (.isNotZero, .number)
        case (.nonzero, .enumeration): (.isNotZeroEnum, .enumeration)
        case (.zero, .number): (.isZero, nil)
        case (.false, .number): (.isZero, nil)
        case (.false, .flag): (.isFalse, nil)
        case (.null, .pointer): (.isNil, nil)
        default: nil
        }
    }

    private enum Kind {
        case number, flag, enumeration, pointer
    }

    private func kind(of type: ExportType) -> Kind? {
        switch type {
        case .bool, .scalar, .enumeration, .rune: return .number
        case .object(_, let handle): return kind(of: handle)
        case .pointer: return .pointer
        case .c(let type):
            switch header.resolved(type).unqualified {
            case .bool: return .flag
            case .integer: return .number
            case .pointer: return .pointer
            case .tagged(let tag) where tag.kind == .enum: return .enumeration
            case .named(let name) where SystemDeclarations.isNumber(name): return .number
            default: return nil
            }
        case .complex, .string, .slice, .map, .channel, .interface: return nil
        }
    }

    /// The function that knows the text of the error, by its name.
    private func errorText(
        _ export: Export, _ status: ExportType, _ diagnostics: inout DiagnosticList
    ) -> BoundFunction.ErrorText? {
        guard let name = export.conventions.errorText else { return nil }
        guard let source = errorTexts[name], source.results.count == 1,
            source.parameters.count <= 1,
            let ownership = texts.ownership(ofResult: 0, of: source)
        else {
            diagnostics.append(.noErrorTextFunction(export, name))
            return nil
        }
        let isOwned = ownership == .owned && !source.conventions.isBorrowed
        return BoundFunction.ErrorText(
            callee: SwiftIdentifier(validated: name),
            bridge: isOwned ? .ownedCString(free: nil) : .borrowedCString,
            takesCode: source.parameters.count == 1,
            codeType: codeType(of: source, status))
    }

    /// What a status of that type has to become for the function that knows the errors' texts.
    private func codeType(of source: Export, _ status: ExportType) -> SwiftType? {
        guard let parameter = source.parameters.first?.type.cType,
            header.resolved(parameter) != header.resolved(status.cType),
            case .visible(let type, _) = importer.verdict(parameter)
        else { return nil }
        return type
    }
}

extension Export {
    /// The type of what stands at that place after the call.
    fileprivate func type(of source: BoundFunction.Source) -> ExportType? {
        switch source {
        case .returned: results.first?.type
        case .member(let name): results.first { $0.member == name }?.type
        case .output: nil
        }
    }
}

extension ResultBridge {
    /// Whether it makes a text of a C string, which may be NULL.
    var isText: Bool {
        switch self {
        case .ownedCString, .borrowedCString: true
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .borrowedString, .borrowedSlice,
            .ownedBuffer, .complex, .object:
            false
        }
    }
}

extension Diagnostic {
    fileprivate static func noErrorText(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has no text that could be that of an error",
            range: export.conventions.ranges["throws"] ?? export.range,
            fix:
                "return the text as the last result, a '*C.char', or say which status is a failure: "
                + "negative, nonzero, zero, false or null")
    }

    fileprivate static func noStatus(
        _ export: Export, _ status: Conventions.Status
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has no result that could be \(status.rawValue)",
            range: export.conventions.ranges["throws"] ?? export.range,
            fix:
                "'negative', 'nonzero' and 'zero' are for numbers, 'false' for a bool, 'null' for a "
                + "pointer")
    }

    fileprivate static func noErrorTextFunction(_ export: Export, _ name: String) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' is no exported function that returns the text of an error",
            range: export.conventions.ranges["errortext"] ?? export.range,
            fix: "name a function that takes nothing, or the code, and returns a '*C.char'")
    }
}
