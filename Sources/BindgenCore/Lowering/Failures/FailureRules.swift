/// How a function tells that it failed.
struct FailureRules {
    private let header: CHeader
    private let texts: ErrorTextRules

    init(texts: ErrorTextRules, header: CHeader) {
        self.texts = texts
        self.header = header
    }

    /// Takes what tells of failure out of the results.
    func separate(
        from function: inout BoundFunction, _ export: Export, _ diagnostics: inout DiagnosticList
    ) {
        guard let convention = export.conventions.failure,
            !export.conventions.isFailureOfPackage || fits(convention, function, export)
        else {
            guard let index = namedErrorText(among: function.results, export) else { return }
            function.failure = .text(function.results.remove(at: index))
            return
        }
        switch convention {
        case .message, .output:
            guard let failure = takeError(from: &function, convention, export) else {
                diagnostics.append(texts.misfit(of: function, export) ?? .noErrorText(export))
                return
            }
            function.failure = failure
        case .wording(let wording):
            guard let index = function.results.lastIndex(where: \.bridge.isWording) else {
                diagnostics.append(.noWording(export))
                return
            }
            function.failure = .wording(function.results[index], wording)
            if case .unless = wording { function.results.remove(at: index) }
        case .status(.null, nil, _) where export.returnedPointer != nil:
            // The struct that is taken apart is behind it.
            let type = ExportType.c(export.returnedPointer ?? .void)
            guard let (test, code) = test(.null, of: type) else { return }
            let text = texts.errorText(of: &function, export, status: type, &diagnostics)
            function.failure = .status(.returned, test, code: code, text: text)
        case .status(let status, let name, let isKept):
            guard let (index, type, test, code) = self.status(status, of: function, name, export)
            else {
                // A text can be a number.
                if case .unless(let numbers) = status, name == nil,
                    let index = function.results.lastIndex(where: \.bridge.isWording)
                {
                    let text = function.results.remove(at: index)
                    function.failure = .wording(text, .unless(numbers.map(String.init)))
                    return
                }
                diagnostics.append(.noStatus(export, status))
                return
            }
            let result = function.results[index]
            // A handle that is there, or what a pointer points to, is a result as well.
            let isObject = if case .object = result.bridge { true } else { false }
            let isCount = status.canCount && isCount(at: index, in: function, export)
            // Nobody counts failures in fractions.
            let isValue = isCount || kind(of: type) == .floating
            if !isKept, !isObject, !isValue, status != .null {
                function.results.remove(at: index)
            }
            let text = texts.errorText(of: &function, export, status: type, &diagnostics)
            function.failure = .status(result.source, test, code: code, text: text)
        }
    }

    /// Whether what the package says of all functions can be said of this one.
    private func fits(
        _ convention: Conventions.Failure, _ function: BoundFunction, _ export: Export
    ) -> Bool {
        switch convention {
        case .message, .output:
            var function = function
            return takeError(from: &function, convention, export) != nil
        case .wording: return function.results.contains(where: \.bridge.isWording)
        case .status(.null, nil, _) where export.returnedPointer != nil: return true
        case .status(let status, let name, _):
            guard let (index, type, _, _) = self.status(status, of: function, name, export),
                status.canCount || !isCount(at: index, in: function, export)
            else { return false }
            return switch (status, type) {
            // A handle is none at 0, and a bool is true: the author means the codes of errors.
            case (.nonzero, .object), (.nonzero, .bool): false
            case (_, .enumeration(NamedType.durationName, _)): false
            case (_, .enumeration(NamedType.timeName, _)): false
            default: true
            }
        }
    }

    /// The text of an error, or the struct that has it, which then is no result any more.
    private func takeError(
        from function: inout BoundFunction, _ convention: Conventions.Failure, _ export: Export
    ) -> BoundFunction.Failure? {
        let index: Int? =
            switch convention {
            case .message(let name?), .output(let name):
                ResultRules.index(of: name, in: function, export)
            case .message(nil): lastText(of: function)
            case .wording, .status: nil
            }
        guard let index else { return nil }
        if let counted = texts.countedText(at: index, in: &function, export) {
            return .structure(counted)
        }
        let result = function.results[index]
        if result.bridge.isText {
            return .text(function.results.remove(at: index))
        }
        guard let structure = texts.structure(in: result, of: function, export) else { return nil }
        function.results.remove(at: index)
        texts.giveBack(structure, in: &function, export)
        return .structure(structure)
    }

    /// The last result of all, or of the function itself, where that is a text and no output is called as an
    /// error is.
    private func lastText(of function: BoundFunction) -> Int? {
        let results = function.results
        guard let last = results.indices.last, case .output(let number) = results[last].source,
            !Self.errorNames.contains(function.outputs[number].name.text.plainWord)
        else { return results.indices.last }
        return results.lastIndex { $0.source == .returned && $0.bridge.isText } ?? last
    }

    /// Which result is the status, what it is in C, and what of it is a failure.
    private func status(
        _ status: Conventions.Status, of function: BoundFunction, _ name: String?,
        _ export: Export
    ) -> (Int, ExportType, BoundFunction.StatusTest, BoundFunction.StatusCode?)? {
        let last = {
            function.results.lastIndex { result in
                switch result.source {
                case .returned, .member: true
                case .output, .memberOfOutput, .filled, .given: false
                }
            }
        }
        guard
            let index = name.map({ ResultRules.index(of: $0, in: function, export) }) ?? last(),
            let type = export.exportType(of: function.results[index].source, in: header),
            let (test, code) = test(status, of: type)
        else { return nil }
        return (index, type, test, code)
    }

    /// Whether a result is the number of elements of another.
    private func isCount(
        at index: Int, in function: BoundFunction, _ export: Export
    ) -> Bool {
        export.conventions.buffers.contains { buffer in
            buffer.isOfResult != false
                && ResultRules.index(of: buffer.count, in: function, export) == index
                && ResultRules.index(of: buffer.data, in: function, export) != nil
        }
    }

    /// The last result, if it is a text that is named as an error is.
    private func namedErrorText(among results: [BoundFunction.Result], _ export: Export) -> Int? {
        guard let last = export.results.last, let name = last.name,
            Self.errorNames.contains(name.plainWord)
        else { return nil }
        let source = last.member.map { BoundFunction.Source.member($0) } ?? .returned
        guard let index = results.firstIndex(where: { $0.source == source }) else { return nil }
        return results[index].bridge.isText ? index : nil
    }

    static let errorNames = NameSet([
        "err", "error", "errmsg", "errmessage", "errtext", "errstr", "errstring",
        "errormsg", "errormessage", "errortext", "errorstr", "errorstring", "cerr", "cerror",
    ])

    // MARK: - Statuses

    private func test(
        _ status: Conventions.Status, of type: ExportType
    ) -> (BoundFunction.StatusTest, BoundFunction.StatusCode?)? {
        switch (status, kind(of: type)) {
        case (.negative, .number): (.isNegative, .number)
        case (.negative, .enumeration), (.negative, .twoValued):
            hasSign(type) ? (.isNegativeEnum, .enumeration) : nil
        case (.nonzero, .number), (.nonzero, .natural): (.isNotZero, .number)
        case (.nonzero, .enumeration), (.nonzero, .twoValued): (.isNotZeroEnum, .enumeration)
        case (.nonzero, .flag): (.isTrue, nil)
        case (.negative, .floating): (.isNegative, nil)
        case (.nonzero, .floating): (.isNotZero, nil)
        case (.zero, .floating): (.isZero, nil)
        case (.unless(let numbers), .number): (.isNot(numbers, isEnum: false), .number)
        case (.unless(let numbers), .natural) where numbers.allSatisfy { $0 >= 0 }:
            (.isNot(numbers, isEnum: false), .number)
        case (.unless(let numbers), .enumeration), (.unless(let numbers), .twoValued):
            (.isNot(numbers, isEnum: true), .enumeration)
        case (.zero, .number), (.zero, .natural): (.isZero, nil)
        case (.zero, .enumeration), (.false, .twoValued), (.zero, .twoValued): (.isZeroEnum, nil)
        case (.false, .number), (.false, .natural): (.isZero, nil)
        case (.false, .flag): (.isFalse, nil)
        case (.null, .pointer): (.isNil, nil)
        default: nil
        }
    }

    /// Whether an enum of C has a constant below 0: only then its numbers have a sign everywhere.
    private func hasSign(_ type: ExportType) -> Bool {
        guard case .c(let type) = type,
            case .tagged(let tag) = header.resolved(type).unqualified
        else { return false }
        return header.enumerations[tag]?.constants?.contains { ($0.value ?? 0) < 0 } ?? false
    }

    private enum Kind {
        /// A number that Swift knows to be never negative is natural; an enum of two constants may be a
        /// bool.
        case number, natural, floating, flag, enumeration, twoValued, pointer
    }

    private func kind(of type: ExportType) -> Kind? {
        switch type {
        case .bool: return .natural
        case .scalar(.float32), .scalar(.float64): return .floating
        case .scalar(let scalar): return scalar.isNatural ? .natural : .number
        case .rune: return .number
        case .enumeration(_, let raw): return kind(of: raw)
        case .object(_, let handle): return kind(of: handle)
        case .pointer: return .pointer
        case .c(let type):
            switch header.resolved(type).unqualified {
            case .bool: return .flag
            // A 'char' has a sign on some machines only.
            case .integer(let integer):
                return integer.isUnsigned || integer == .char ? .natural : .number
            case .floating: return .floating
            case .pointer: return .pointer
            case .tagged(let tag) where tag.kind == .enum:
                return header.enumerations[tag]?.constants?.count == 2 ? .twoValued : .enumeration
            case .named(let name) where SystemDeclarations.isNumber(name):
                return SystemDeclarations.isNatural(name) ? .natural : .number
            default: return nil
            }
        case .complex, .string, .slice, .map, .channel, .interface: return nil
        }
    }
}

extension ResultBridge {
    /// Whether it makes a text of a C string, which may be NULL, or of what was written to memory.
    var isText: Bool {
        switch self {
        case .ownedCString, .borrowedCString, .textInMemory: true
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .rawValue,
            .borrowedString, .borrowedSlice, .ownedString, .ownedSlice, .ownedStrings, .ownedBuffer,
            .borrowedBuffer,
            .strings, .arrays, .complex, .object, .objects, .numbers, .texts, .written,
            .record:
            false
        }
    }

    /// Whether it makes a text of any kind.
    fileprivate var isWording: Bool {
        switch self {
        case .borrowedString, .ownedString: true
        default: isText
        }
    }
}

extension Conventions.Status {
    /// What a result that is one is called.
    fileprivate var text: String {
        switch self {
        case .negative: "negative"
        case .nonzero: "nonzero"
        case .zero: "zero"
        case .false: "false"
        case .null: "null"
        case .unless(let numbers): numbers.map(String.init).joined(separator: " or ")
        }
    }
}

extension Diagnostic {
    fileprivate static func noWording(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' returns no text that could say that it failed",
            range: export.conventions.ranges["throws"] ?? export.range,
            fix:
                "return a '*C.char', or say which status is a failure: negative, nonzero, zero, "
                + "false, null or unless")
    }

    fileprivate static func noErrorText(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has no text that could be that of an error",
            range: export.conventions.ranges["throws"] ?? export.range,
            fix:
                "return the text as the last result, a '*C.char', or through a pointer to a struct that "
                + "has one and that an exported function takes back or is '//swift:borrowed', or name "
                + "the functions that know the error: '//swift:errortext parameter Text Free', or say "
                + "which status is a failure: negative, nonzero, zero, false, null or unless")
    }

    fileprivate static func noStatus(
        _ export: Export, _ status: Conventions.Status
    ) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(export.name)' has no result that could be \(status.text)",
            range: export.conventions.ranges["throws"] ?? export.range,
            fix:
                "'nonzero', 'zero' and 'unless' are for numbers, 'negative' for those with a sign and "
                + "enums with a constant below 0, 'false' for a bool or an enum of two constants, "
                + "'null' for a pointer")
    }
}

extension Conventions.Status {
    /// Whether a number that is no failure may be how much there is.
    var canCount: Bool { self == .negative || self == .zero }
}
