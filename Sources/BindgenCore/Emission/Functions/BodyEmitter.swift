/// Writes what a function does: it prepares what is lent, calls, and makes results of what came back.
///
/// The rules are in the extensions.
struct BodyEmitter {
    private let shared: Shared<BoundFunction>
    let spelling: SwiftSpelling
    /// Whether it lends memory by closures.
    let lendsMemory: Bool
    /// What Go keeps may be what was lent to it: it is copied before the loan ends.
    let copiedDuringCall: [BoundFunction.Result]

    var function: BoundFunction { shared.value }

    init(_ shared: Shared<BoundFunction>, spelling: SwiftSpelling) {
        self.shared = shared
        self.spelling = spelling
        lendsMemory = shared.value.parameters.contains { $0.bridge.loan != nil }
        // What is in a struct that is given back is not what was lent.
        let keepsResults = lendsMemory && shared.value.returnedStructure == nil
        copiedDuringCall = keepsResults ? shared.value.borrowedResults : []
    }

    func emit(_ writer: inout CodeWriter) {
        guard let name = function.tracedName else {
            emit(from: writer.bytes.count, &writer)
            return
        }
        trace(name, &writer) { writer in emit(from: 0, &writer) }
    }

    /// - Parameter start: where the body begins.
    private func emit(from start: Int, _ writer: inout CodeWriter) {
        use(&writer)
        guard let awaiting = function.awaiting else {
            emitCall(from: start, &writer)
            return
        }
        switch awaiting.manner {
        case .thread:
            wait(awaiting, isOnly: writer.bytes.count == start, &writer) { writer in
                emitCall(from: writer.bytes.count, &writer)
            }
        case .completion(let told): complete(awaiting, told, &writer)
        case .stream(let told): listen(awaiting, told, &writer)
        }
    }

    /// - Parameter start: where the body begins.
    func emitCall(from start: Int, _ writer: inout CodeWriter) {
        prepare(&writer)
        if let step = function.step { return goOn(step, &writer) }
        emitPrepared(from: start, &writer)
    }

    func emitPrepared(from start: Int, _ writer: inout CodeWriter) {
        guard isOneExpression else {
            callAndHandOn(&writer)
            copyBack(&writer)
            emitResults(&writer)
            return
        }
        guard let result = function.results.first else {
            lend("", statement(call), &writer)
            return
        }
        // A body of one expression returns it without being told.
        let isOnly = writer.bytes.count == start || function.role == .initializer
        lend(isOnly ? "" : "return ", expression(of: call, result), &writer)
    }

    /// The call, and what of it is there when no loan is any more.
    private func callAndHandOn(_ writer: inout CodeWriter) {
        if let fill = function.fill {
            askAndFill(fill, &writer)
            return
        }
        let prefix = function.readsReturnedValue() ? "let result = " : ""
        guard !copiedDuringCall.isEmpty else {
            if setsResult { return callSettingResult(&writer) }
            lend(prefix, statement(call), &writer)
            return
        }
        lend("let \(namesAfterCall) = ", &writer) { writer in
            writer.expression(prefix, statement(call))
            copyDuringCall(&writer)
        }
    }

    /// Whether what is lent is lent to a closure that sets a variable, and returns nothing.
    var setsResult: Bool {
        spelling.sharesLending && lendsMemory && function.returnsTuple
            && copiedDuringCall.isEmpty && function.readsReturnedValue() && !isOneExpression
    }

    /// Whether the call, or what becomes of its value, is all that there is to write.
    var isOneExpression: Bool {
        function.failure == nil && function.presence == nil && function.outputs.isEmpty
            && function.fill == nil && function.returnedStructure == nil
            && function.results.count <= 1 && !function.parameters.contains(where: \.isCopiedBack)
            && function.results.allSatisfy { $0.source == .returned && !$0.bridge.isReadTwice }
            && !settlesClosures
            // An initializer cannot delegate within a closure.
            && !(function.role == .initializer && lendsMemory)
    }

    // MARK: - Before the call

    /// Looks at what is given, and keeps the handles of objects in use until the function returns.
    private func use(_ writer: inout CodeWriter) {
        countHeld(&writer)
        if function.endsStructure {
            let handle = function.parameters[function.endedParameter].name
            writer.line("defer { unsafe \(handle).deallocate() }")
        }
        if let token = function.token {
            writer.line("let \(token) = \(spelling.shim("uniqueNumber"))()")
        }
        for count in function.givenCounts {
            writer.line("let \(count.name) = \(function.count(of: count.parameter))")
        }
        for parameter in function.parameters {
            guard let text = parameter.textWithoutNul else { continue }
            check(text, "rejectNul", orTrap: "requireNoNul", parameter, &writer)
        }
        for index in function.parameters.indices {
            guard let required = function.parameters[index].requiredCount else { continue }
            require(required, of: function.parameters[index], &writer)
        }
        if case .method(let handle, let safety) = function.role {
            use(handle.text == "handle" ? "self.handle" : "handle", as: handle, safety, &writer)
        }
        for parameter in function.parameters {
            switch parameter.bridge {
            case .handle(let local, let safety):
                if parameter.isGiven { continue }
                use("\(parameter.name).handle", as: local, safety, &writer)
            case .nullableHandle(let local, let safety, _):
                use("\(parameter.name)?.handle", as: local, safety, &writer)
            case .lentHandles(let local, let safety, _):
                useAll(parameter, as: local, safety, &writer)
            case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
                .complex,
                .rawValue, .lentString, .lentCString, .lentStrings, .lentSlice, .lentBuffer,
                .lentCStrings,
                .lentArrays, .lentReference, .reference, .copiedReference, .lentRawValues, .closure,
                .record:
                break
            }
        }
    }

    private func require(
        _ required: BoundFunction.Parameter.RequiredCount, of parameter: BoundFunction.Parameter,
        _ writer: inout CodeWriter
    ) {
        let expected =
            switch required {
            case .number(let number): String(number)
            case .sameAs(let other): function.count(of: other)
            }
        check(
            "\(function.count(of: parameter.name)), \(expected)", "rejectCount",
            orTrap: "requireCount",
            parameter,
            &writer)
    }

    /// Looks at what is given for a parameter: the function throws where it can, and else traps.
    func check(
        _ arguments: String, _ throwing: String, orTrap trapping: String,
        _ parameter: BoundFunction.Parameter, _ writer: inout CodeWriter
    ) {
        let check =
            function.isThrowing
            ? "try " + spelling.helper(throwing) : spelling.helper(trapping)
        let name = parameter.label ?? parameter.name
        writer.line("\(check)(\(arguments), \"\(name.text)\")")
    }

    /// Makes what stands before the call.
    func prepare(_ writer: inout CodeWriter) {
        for parameter in function.parameters {
            switch parameter.bridge {
            case .lentRawValues(let local, let isMutable):
                writer.line(
                    "\(isMutable ? "var" : "let") \(local) = \(parameter.name).map { $0.rawValue }")
            case .copiedReference(let bridge, let variable):
                writer.expression(
                    "var \(variable) = ", lowered(.text(parameter.name.description), bridge))
            case .nested(let elements, let counts):
                writer.line("let \(elements) = \(parameter.name).flatMap { $0 }")
                writer.line("let \(counts) = \(parameter.name).map { $0.count }")
            case .coded(let bytes):
                writer.line("let \(bytes) = \(spelling.helper("coded"))(\(parameter.name))")
            case .structure(let parts):
                for part in parts {
                    let value = "\(parameter.name)"
                    let isArray = if case .array = parameter.type { true } else { false }
                    writer.line(
                        "let \(part.local) = \(value)"
                            + (isArray ? ".map { $0.\(part.field) }" : ".\(part.field)"))
                }
            case .dictionary(let keys, let values):
                guard case .dictionary(let key, let value) = parameter.type else { continue }
                let (keyType, valueType) = (
                    spelling.type(.array(key)), spelling.type(.array(value))
                )
                writer.line("let \(keys) = \(keyType)(\(parameter.name).keys)")
                writer.line("let \(values) = \(valueType)(\(parameter.name).values)")
            case .closure(let closure): prepare(closure, of: parameter, &writer)
            case .record: if !isAnswered { makeRecord(parameter, &writer) }
            case .same, .integer, .flag, .unicodeScalar, .complex, .rawValue, .lentString,
                .lentCString, .lentStrings, .lentSlice, .lentBuffer, .lentCStrings, .lentArrays,
                .lentReference, .reference,
                .lentHandles, .handle, .nullableHandle:
                break
            }
        }
        if function.parameters.contains(where: \.isGiven) { giveAway(&writer) }
        defineStructures(areLent: false, &writer)
        for output in function.outputs { declare(output, &writer) }
        giveBackLost(&writer)
    }

    /// `let vault = handle.use()`, until the end of the function.
    private func use(
        _ owner: String, as local: SwiftIdentifier, _ safety: MemorySafety,
        _ writer: inout CodeWriter
    ) {
        let marker = safety == .safe ? "" : "unsafe "
        let use = function.isThrowing ? "try \(marker)\(owner).useOrThrow" : "\(marker)\(owner).use"
        writer.line("let \(local) = \(use)(\"\(function.nameInMessages)\")")
        writer.line("defer { \(marker)\(owner).endUse() }")
    }

    /// `let booksHandles = useAll(books.map { $0.handle })`, until the end of the function.
    private func useAll(
        _ parameter: BoundFunction.Parameter, as local: SwiftIdentifier, _ safety: MemorySafety,
        _ writer: inout CodeWriter
    ) {
        let marker = safety == .safe ? "" : "unsafe "
        let use =
            function.isThrowing
            ? "try " + marker + spelling.helper("useAllOrThrow")
            : marker + spelling.helper("useAll")
        let handles = "\(parameter.name).map { \(marker)$0.handle }"
        writer.line("let \(local) = \(use)(\(handles), \"\(function.nameInMessages)\")")
        writer.line("defer { \(parameter.name).forEach { \(marker)$0.handle.endUse() } }")
    }

    private func copyBack(_ writer: inout CodeWriter) {
        for parameter in function.parameters {
            switch (parameter.bridge, parameter.type) {
            case (.copiedReference(let bridge, let variable), _):
                let value = lifted(.text(variable.description), bridge)
                writer.expression("\(parameter.name) = ", value)
            case (.lentRawValues(let local, isMutable: true), .array(let type)):
                let made =
                    "\(spelling.type(type))(rawValue: $0)" + (type.hasEveryRawValue ? "" : "!")
                writer.line("\(parameter.name) = \(local).map { \(made) }")
            default: continue
            }
        }
    }

    private func lowered(_ value: SwiftExpression, _ bridge: ScalarBridge) -> SwiftExpression {
        switch bridge {
        case .integer(_, let type):
            .call(spelling.type(type), [.labelled("truncatingIfNeeded", value)])
        case .flag(let type): .call(spelling.type(type), [.suffixed(value, " ? 1 : 0")])
        case .unicodeScalar:
            .call("GoInt32", [.labelled("truncatingIfNeeded", .suffixed(value, ".value"))])
        case .rawValue(_, _, let type?, _):
            .call(
                spelling.type(type),
                [.labelled("truncatingIfNeeded", .suffixed(value, ".rawValue"))])
        case .rawValue(_, _, nil, _): .suffixed(value, ".rawValue")
        case .complex(_, let shim): .call(spelling.shim(shim), [value])
        }
    }

    private func lifted(_ value: SwiftExpression, _ bridge: ScalarBridge) -> SwiftExpression {
        switch bridge {
        case .integer(let type, _):
            .call(spelling.type(type), [.labelled("truncatingIfNeeded", value)])
        case .flag: .suffixed(value, " != 0")
        case .unicodeScalar: .call(spelling.helper("unicodeScalar"), [value])
        case .rawValue(let enumeration, let rawType, let type, let isClosed):
            lifted(value, enumeration, type == nil ? nil : rawType, isClosed)
        case .complex(let type, _): .call(spelling.type(type), [value])
        }
    }

    /// The enumeration that has this raw value.
    private func lifted(
        _ value: SwiftExpression, _ enumeration: SwiftType, _ rawType: SwiftType?, _ isClosed: Bool
    ) -> SwiftExpression {
        let rawValue =
            rawType.map {
                SwiftExpression.call(spelling.type($0), [.labelled("truncatingIfNeeded", value)])
            } ?? value
        let made = SwiftExpression.call(
            spelling.type(enumeration), [.labelled("rawValue", rawValue)])
        return isClosed ? .suffixed(made, "!") : made
    }
}

extension BoundFunction {
    /// What the body calls the handle of the object that it belongs to.
    var receiver: SwiftIdentifier? {
        switch role {
        case .method(let handle, _): handle
        case .function, .staticFunction, .initializer, .release: nil
        }
    }

    /// The texts and elements among what the C function gave that somebody else keeps.
    fileprivate var borrowedResults: [Result] {
        var results = results.filter(\.bridge.isBorrowed)
        if failure?.bridge?.isBorrowed ?? false, let text = failure?.result,
            !results.contains(where: { $0.local == text.local })
        {
            results.append(text)
        }
        return results
    }

    /// Whether anything is made of what the C function returned, for results that are of interest.
    func readsReturnedValue(for isOfInterest: (Result) -> Bool = { _ in true }) -> Bool {
        if returnedStructure != nil { return true }
        let isRead = { (source: Source) in
            switch source {
            case .returned, .member: true
            case .output, .memberOfOutput, .filled, .given: false
            }
        }
        if results.contains(where: { result in
            isOfInterest(result)
                && (isRead(result.source) || result.bridge.otherSources.contains(where: isRead))
        }) {
            return true
        }
        if let presence, isRead(presence.source) { return true }
        switch failure {
        case nil: return false
        case .text(let text), .wording(let text, _):
            return isOfInterest(text) && isRead(text.source)
        case .structure(let structure): return isRead(structure.result.source)
        case .status(let source, _, _, let text):
            return isRead(source)
                || text?.result.map { isOfInterest($0) && isRead($0.source) } ?? false
        }
    }
}

extension BoundFunction.Parameter {
    /// What C would cut at a NUL.
    fileprivate var textWithoutNul: String? {
        switch bridge {
        case .lentCString(isNullable: false): name.description
        case .lentCString(isNullable: true): name.description + " ?? \"\""
        case .lentCStrings: name.description + ".joined()"
        default: nil
        }
    }

    fileprivate var isCopiedBack: Bool {
        switch bridge {
        case .copiedReference, .lentRawValues(_, isMutable: true): true
        default: false
        }
    }
}
