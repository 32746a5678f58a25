/// Writes what becomes of the values that the C function gave: it takes over what the caller owns,
/// tells of failure, and returns the rest.
extension BodyEmitter {
    /// The statements after `let result = …`.
    func emitResults(_ writer: inout CodeWriter) {
        if let (text, error) = function.textOrError {
            let taken = SwiftExpression.call(
                spelling.helper("takeString"),
                [
                    value(text), .labelled("orThrow", value(error)),
                    .text("\"\(function.nameInMessages)\""),
                ])
            writer.expression("return try ", .unsafe(taken))
            return
        }
        if let structure = function.returnedStructure, !structure.isValue,
            let failure = function.failure, !failure.isMember
        {
            // Where it has failed, there need not be a struct; nor is it sure that there is none.
            if let taker = structure.taker {
                giveBack(to: taker, ifThereIs: .text("result"), as: "returned", &writer)
            }
            takeOwned(&writer) { !$0.source.isMember }
            emitFailure(&writer)
            bindReturned(&writer)
            takeOwned(&writer) { $0.source.isMember }
        } else {
            if let structure = function.returnedStructure { open(structure, &writer) }
            takeOwned(&writer, where: isSet)
            emitFailure(&writer)
            takeOwned(&writer) { !isSet($0) }
        }
        settleClosures(&writer)
        returnPresent(&writer)
    }

    // MARK: - Ownership

    /// The struct that a pointer was returned to, until the end of the function.
    private func open(
        _ structure: BoundFunction.ReturnedStructure, _ writer: inout CodeWriter
    ) {
        if structure.isValue, case .function(let taker) = structure.taker {
            let taker = spelling.imported(taker)
            guard structure.isTakenByAddress else {
                return writer.line("defer { unsafe \(taker)(result) }")
            }
            return writer.block("defer {") { writer in
                writer.line("var returned = unsafe result")
                writer.line("unsafe \(taker)(&returned)")
            }
        }
        bindReturned(&writer)
        if let taker = structure.taker {
            giveBack(giving(to: taker, "returned", as: "returned.pointee"), &writer)
        }
    }

    /// Names the pointer that was returned, which then must not be NULL.
    private func bindReturned(_ writer: inout CodeWriter) {
        let name = "\"\(function.nameInMessages)\""
        writer.line(
            function.isThrowing
                ? "let returned = try unsafe \(spelling.helper("unwrap"))(result, \(name))"
                : "let returned = unsafe result!")
    }

    /// The statement in the innermost loan that gives what was copied, and the names that it gets
    /// outside: what the C function returned is among them where more is made of it.
    func copyDuringCall(_ writer: inout CodeWriter) {
        let copies = copiedDuringCall.map(copied)
        let values = handsOnReturnedValue ? [.text("result")] + copies : copies
        writer.expression("return unsafe ", values.count == 1 ? values[0] : .call("", values))
    }

    var namesAfterCall: String {
        let copies = copiedDuringCall.map(\.local.description)
        let names = handsOnReturnedValue ? ["result"] + copies : copies
        return names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))"
    }

    private var handsOnReturnedValue: Bool {
        function.readsReturnedValue { result in
            !copiedDuringCall.contains { $0.local == result.local }
        }
    }

    /// Whatever is owned is taken over before the function can end, or it would leak then.
    private func takeOwned(
        _ writer: inout CodeWriter, where isMeant: (BoundFunction.Result) -> Bool = { _ in true }
    ) {
        let results = function.results
        for index in results.indices
        where isTaken(results[index]) && !copiedDuringCall.contains(results[index])
            && isMeant(results[index])
        {
            take(results[index], &writer)
        }
    }

    /// Whether there is a value even where the function has failed, so that it would leak then.
    private func isSet(_ result: BoundFunction.Result) -> Bool {
        guard case .member(let name) = result.source,
            let members = function.returnedStructure?.membersSet
        else { return true }
        return switch function.failure {
        case .wording(result, _), .status(_, _, _, .text(result)): true
        default: members.contains(name)
        }
    }

    func take(_ result: BoundFunction.Result, _ writer: inout CodeWriter) {
        writer.expression("let \(result.local) = ", taken(result))
    }

    private func isTaken(_ result: BoundFunction.Result) -> Bool {
        if lendsMemory, result.bridge.isBorrowed { return true }
        if case .object = result.bridge {} else if isKey(result) { return true }
        guard function.failure != nil || function.presence != nil else { return false }
        if case .wording(result, _) = function.failure { return true }
        return switch result.bridge {
        case .ownedCString, .borrowedCString, .ownedString, .ownedSlice, .ownedStrings,
            .ownedBuffer, .borrowedBuffer, .strings, .arrays, .objects, .dictionary,
            .nested, .coded, .record:
            true
        case .texts(let bytes): bytes != .same
        case .numbers(let numbers, _): !numbers.isBorrowed
        case .structure: result.bridge.isUnsafe
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .borrowedString, .borrowedSlice,
            .complex, .object, .textInMemory, .written:
            false
        }
    }

    func integer(of value: SwiftExpression) -> SwiftExpression {
        .call(spelling.standard("Int"), [.labelled("truncatingIfNeeded", value)])
    }

    /// Says that callers get what the function has filled: nothing can fail from here on.
    private func keepOutputs(_ writer: inout CodeWriter) {
        if function.outputsToLose.isEmpty { return }
        for result in function.results where returned(result).canThrow {
            let value =
                isTaken(result) ? .text(result.local.description) : value(result.source)
            let name = SwiftExpression.text("\"\(function.nameInMessages)\"")
            let check = SwiftExpression.call(spelling.helper("unwrap"), [value, name])
            writer.expression(
                "_ = try ", isTaken(result) ? check : marked(check, safety(of: result.source)))
        }
        writer.line("isTaken = true")
    }

    // MARK: - Return

    private func returnPresent(_ writer: inout CodeWriter) {
        if let presence = function.presence {
            var condition = value(presence.source)
            if !presence.isBool { condition = .suffixed(condition, " != 0") }
            let unwrapped = function.results.filter { isTaken($0) && $0.isUnwrapped }
                .map { ", let \($0.local)" }.joined()
            let tested = marked(condition, safety(of: presence.source))
            writer.expression("guard ", tested, "\(unwrapped) else { return nil }")
        }
        returnValues(&writer)
    }

    private func returnValues(_ writer: inout CodeWriter) {
        keepOutputs(&writer)
        guard !function.results.isEmpty else { return }
        let parts = function.results.map(returned)
        let value = parts.count == 1 ? parts[0].value : .call("", parts.map(\.value))
        let isInitializer = function.role == .initializer
        let prefix =
            (isInitializer ? "" : "return ") + (parts.contains(where: \.canThrow) ? "try " : "")
        writer.expression(prefix, parts.contains(where: \.isUnsafe) ? .unsafe(value) : value)
    }

    private func returned(
        _ result: BoundFunction.Result
    ) -> (value: SwiftExpression, isUnsafe: Bool, canThrow: Bool) {
        let name = SwiftExpression.text("\"\(function.nameInMessages)\"")
        guard !isTaken(result) else {
            let local = SwiftExpression.text(result.local.description)
            if case .coded(let type, _) = result.bridge {
                return (decoded(local, type), false, false)
            }
            guard result.isUnwrapped, function.presence == nil else { return (local, false, false) }
            guard function.failure != nil else { return (.suffixed(local, "!"), false, false) }
            return (.call(spelling.helper("unwrap"), [local, name]), false, true)
        }
        let isUnsafe = safety(of: result.source) != .safe || result.bridge.isUnsafe
        let value = value(result.source)
        // Beside a nil error there is a handle, as there is a text.
        if case .object(_, _, isPointer: true) = result.bridge, result.isUnwrapped,
            function.failure != nil
        {
            return (
                object(of: .call(spelling.helper("unwrap"), [value, name]), result), true, true
            )
        }
        return (lifted(value, result), isUnsafe, false)
    }

    // MARK: - Values

    /// The value that stands there after the call.
    func value(_ source: BoundFunction.Source) -> SwiftExpression {
        switch source {
        case .returned: checked(.text("result"))
        case .member(let name) where function.returnedStructure.map { !$0.isValue } ?? false:
            .text("returned.pointee.\(SwiftIdentifier(validated: name))")
        case .member(let name): checked(.text("result.\(SwiftIdentifier(validated: name))"))
        case .output(let index): .text(function.outputs[index].name.description)
        case .memberOfOutput(let index, let name):
            .text("\(function.outputs[index].name).\(SwiftIdentifier(validated: name))")
        case .given(let name): .text(name.description)
        case .filled:
            .text(function.results.first { $0.source == .filled }?.local.description ?? "result")
        }
    }

    /// The number of elements that stands there, as an `Int`.
    func number(in source: BoundFunction.Source) -> SwiftExpression {
        if case .given(let name) = source, function.givenCounts.contains(where: { $0.name == name })
        {
            return value(source)
        }
        return orNone(integer(of: value(source)), at: source)
    }

    /// The number of elements that stands there, and 0 where it says instead that the function failed: what is
    /// owned is taken over before that is told.
    func orNone(_ number: SwiftExpression, at source: BoundFunction.Source) -> SwiftExpression {
        guard case .status(source, .isNegative, _, _) = function.failure else { return number }
        return .text("\(value(source).inOneLine) < 0 ? 0 : \(number.inOneLine)")
    }

    func safety(of source: BoundFunction.Source) -> MemorySafety {
        switch source {
        case .returned, .member: function.resultSafety
        case .output(let index), .memberOfOutput(let index, _): function.outputs[index].safety
        case .filled, .given: .safe
        }
    }

    func checked(_ value: SwiftExpression) -> SwiftExpression {
        function.resultSafety.isOpen
            ? .call(spelling.helper("unchecked"), [value]) : value
    }

    func marked(_ value: SwiftExpression, _ safety: MemorySafety) -> SwiftExpression {
        safety == .safe ? value : .unsafe(value)
    }

    /// What is taken over of a value, whether or not there is one.
    private func taken(_ result: BoundFunction.Result) -> SwiftExpression {
        let isUnsafe = safety(of: result.source) != .safe || result.bridge.isUnsafe
        return isUnsafe ? .unsafe(copied(result)) : copied(result)
    }

    private func copied(_ result: BoundFunction.Result) -> SwiftExpression {
        lifted(value(result.source), result, unwraps: false)
    }
}

extension ResultBridge {
    /// Whether it copies what stays somebody else's.
    var isBorrowed: Bool {
        switch self {
        case .borrowedCString, .borrowedString, .borrowedSlice, .borrowedBuffer,
            .strings(_, .library), .arrays(_, _, _, .library), .record(_, _, .library):
            true
        case .objects(_, let elements, _, _), .numbers(let elements, _), .texts(let elements),
            .coded(_, let elements):
            elements.isBorrowed
        case .dictionary(let first, let second, _), .nested(let first, let second, _):
            first.isBorrowed || second.isBorrowed
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .structure, .ownedCString,
            .ownedString, .ownedSlice, .ownedStrings, .ownedBuffer, .strings, .arrays, .complex,
            .object, .record,
            .textInMemory, .written:
            false
        }
    }

    /// Where else a part of it stands: a number of elements, or several.
    var otherSources: [BoundFunction.Source] {
        if case .arrays(_, let lengths, let count, _) = self { return [lengths, count] }
        return count.map { [$0] } ?? []
    }

    /// Where the number of the elements stands.
    var count: BoundFunction.Source? {
        if case .source(let source) = elementCount { return source }
        return switch self {
        case .strings(.source(let count), _): count
        case .written(let count): count
        case .objects(_, let handles, _, _): handles.count
        case .numbers(let numbers, _): numbers.count
        case .dictionary(_, _, let source), .nested(_, _, let source): source
        default: nil
        }
    }

    /// How many elements there are in memory.
    var elementCount: ElementCount? {
        switch self {
        case .ownedBuffer(_, let count, _), .borrowedBuffer(_, let count): count
        case .texts(let bytes): bytes.elementCount
        case .record(_, let count, _): count
        default: nil
        }
    }

    /// Whether the value has a name: its elements are counted before they are copied.
    var isReadTwice: Bool {
        switch self {
        case .objects(_, let handles, _, _): handles.isReadTwice
        // Its elements, and how many they are; what is given back is handed on as a whole.
        case .record(.counted, _, .library): true
        default: elementCount == .toNull
        }
    }

    /// Whether what makes the value touches memory.
    fileprivate var isUnsafe: Bool {
        switch self {
        case .ownedCString, .borrowedCString, .borrowedString, .borrowedSlice, .ownedString,
            .ownedSlice, .ownedStrings, .ownedBuffer, .borrowedBuffer, .strings, .arrays, .objects,
            .dictionary, .nested, .coded:
            true
        case .numbers(let numbers, _): numbers.isUnsafe
        case .object(_, _, let isPointer): isPointer
        case .structure(_, let parts, _): parts.contains { $0.bridge.isUnsafe }
        case .texts(let bytes): bytes.isUnsafe
        case .record(let value, _, _): value.isUnsafe
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .complex, .textInMemory, .written:
            false
        }
    }
}
