/// Writes what becomes of the values that the C function gave: it takes over what the caller owns,
/// tells of failure, and returns the rest.
extension BodyEmitter {
    /// The statements after `let result = …`.
    func emitResults(_ writer: inout CodeWriter) {
        takeOwned(&writer)
        emitFailure(&writer)
        settleClosures(&writer)
        returnPresent(&writer)
    }

    // MARK: - Ownership

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
    private func takeOwned(_ writer: inout CodeWriter) {
        let results = function.results
        for index in results.indices
        where isTaken(results[index]) && !copiedDuringCall.contains(results[index]) {
            take(results[index], &writer)
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
            .ownedBuffer, .borrowedBuffer, .strings, .objects, .dictionary:
            true
        case .numbers(let numbers, _): !numbers.isBorrowed
        case .same, .integer, .flag, .unicodeScalar, .duration, .rawValue, .borrowedString,
            .borrowedSlice,
            .complex, .object:
            false
        }
    }

    func integer(of value: SwiftExpression) -> SwiftExpression {
        .call(spelling.standard("Int"), [.labelled("truncatingIfNeeded", value)])
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
            guard result.isUnwrapped, function.presence == nil else { return (local, false, false) }
            guard function.failure != nil else { return (.suffixed(local, "!"), false, false) }
            return (.call(spelling.helper("unwrap"), [local, name]), false, true)
        }
        let isUnsafe = safety(of: result.source) != .safe || result.bridge.isUnsafe
        let value = value(result.source)
        // Beside a nil error there is a handle, as there is a text.
        if case .object(_, _, isPointer: true) = result.bridge, function.failure != nil {
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
        case .member(let name): checked(.text("result.\(name)"))
        case .output(let index): .text(function.outputs[index].name.description)
        case .memberOfOutput(let index, let name):
            .text("\(function.outputs[index].name).\(name)")
        case .filled:
            .text(function.results.first { $0.source == .filled }?.local.description ?? "result")
        }
    }

    func safety(of source: BoundFunction.Source) -> MemorySafety {
        switch source {
        case .returned, .member: function.resultSafety
        case .output(let index), .memberOfOutput(let index, _): function.outputs[index].safety
        case .filled: .safe
        }
    }

    private func checked(_ value: SwiftExpression) -> SwiftExpression {
        function.resultSafety == .unknown
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

    // MARK: - The call as a value

    /// The call where it stands alone.
    func statement(_ call: SwiftExpression) -> SwiftExpression {
        switch function.callSafety {
        case .safe: call
        case .unsafe: .unsafe(call)
        case .unknown: .unsafe(.call(spelling.helper("unchecked"), [call]))
        }
    }

    /// What the only result becomes, of the call itself.
    func expression(of call: SwiftExpression, _ result: BoundFunction.Result) -> SwiftExpression {
        switch function.callSafety {
        case .safe: lifted(call, result)
        case .unsafe: .unsafe(lifted(call, result))
        case .unknown: .unsafe(lifted(.call(spelling.helper("unchecked"), [call]), result))
        }
    }

    /// What makes the Swift value of a C value.
    func lifted(
        _ value: SwiftExpression, _ result: BoundFunction.Result, unwraps: Bool = true
    ) -> SwiftExpression {
        switch result.bridge {
        case .same: return value
        case .integer(let type):
            return .call(spelling.type(type), [.labelled("truncatingIfNeeded", value)])
        case .flag: return .suffixed(value, " != 0")
        case .unicodeScalar: return .call(spelling.helper("unicodeScalar"), [value])
        case .duration: return .call("\(spelling.standard("Duration")).nanoseconds", [value])
        case .dictionary(let keys, let values, let source):
            var (first, second) = (result, result)
            first.bridge = keys
            second.bridge = values
            return .call(
                spelling.helper("dictionary"),
                [lifted(value, first), lifted(self.value(source), second)])
        case .rawValue(let enumeration, let type, let isClosed):
            let rawValue =
                type.map {
                    SwiftExpression.call(
                        spelling.type($0), [.labelled("truncatingIfNeeded", value)])
                } ?? value
            let made = SwiftExpression.call(
                spelling.type(enumeration), [.labelled("rawValue", rawValue)])
            return isClosed ? .suffixed(made, "!") : made
        case .ownedCString, .borrowedCString:
            let text = text(value, result.bridge)
            return unwraps && result.isUnwrapped ? .suffixed(text, "!") : text
        case .borrowedString: return .call(spelling.helper("copyString"), [value])
        case .ownedString: return .call(spelling.helper("takeString"), [value])
        case .ownedStrings: return .call(spelling.helper("takeStrings"), [value])
        case .ownedSlice(let element):
            let type = SwiftExpression.text(spelling.type(element) + ".self")
            return .call(spelling.helper("takeSlice"), [value, .labelled("of", type)])
        case .borrowedSlice(let element):
            let type = SwiftExpression.text(spelling.type(element) + ".self")
            return .call(spelling.helper("copySlice"), [value, .labelled("of", type)])
        case .ownedBuffer(let element, let count, let free):
            let elements = elements("takeBuffer", value, element, count)
            return free.map { .suffixed(elements, freeing(with: $0)) } ?? elements
        case .borrowedBuffer(let element, let count):
            return elements("copyBuffer", value, element, count)
        case .strings(let count, let owner): return strings(value, count, owner)
        case .objects(let name, let handles, let parent, let isPointer):
            var inner = result
            inner.bridge = handles
            let handle = isPointer ? "$0!" : "$0"
            let made = "\(name)(\(handle)\(parentArgument(parent)))"
            return .suffixed(
                lifted(value, inner), ".map { \(isPointer ? "unsafe " : "")\(made) }")
        case .numbers(let numbers, let bridge):
            var inner = result
            inner.bridge = numbers
            return .suffixed(lifted(value, inner), ".map { \(lifted(bridge)) }")
        case .complex(let type): return .call(spelling.type(type), [value])
        case .object: return object(of: value, result)
        }
    }

    /// What an element becomes, which is called `$0`.
    private func lifted(_ bridge: ResultBridge.NumberBridge) -> String {
        switch bridge {
        case .unicodeScalar: spelling.helper("unicodeScalar") + "($0)"
        case .enumeration(let type):
            spelling.type(type) + "(rawValue: $0)" + (type.hasEveryRawValue ? "" : "!")
        }
    }

    /// The text of a C string.
    func text(_ value: SwiftExpression, _ bridge: ResultBridge) -> SwiftExpression {
        guard case .ownedCString(let free) = bridge else {
            return .call(spelling.helper("copyString"), [value])
        }
        let text = SwiftExpression.call(spelling.helper("takeString"), [value])
        return free.map { .suffixed(text, freeing(with: $0)) } ?? text
    }

    /// The array of the elements behind a pointer.
    private func elements(
        _ helper: String, _ value: SwiftExpression, _ element: SwiftType,
        _ count: BoundFunction.Source
    ) -> SwiftExpression {
        let type = SwiftExpression.text(spelling.type(element) + ".self")
        let count = SwiftExpression.labelled("count", integer(of: self.value(count)))
        return .call(spelling.helper(helper), [value, count, .labelled("of", type)])
    }

    /// The array of the texts of a list.
    private func strings(
        _ value: SwiftExpression, _ count: BoundFunction.Source?,
        _ owner: ResultBridge.StringsOwner
    ) -> SwiftExpression {
        let count = count.map { SwiftExpression.labelled("count", integer(of: self.value($0))) }
        let arguments = [value] + (count.map { [$0] } ?? [])
        let taken = SwiftExpression.call(spelling.helper("takeStrings"), arguments)
        return switch owner {
        case .library: .call(spelling.helper("copyStrings"), arguments)
        case .caller(nil): taken
        case .caller(let free?):
            .call(
                spelling.helper("takeStrings"),
                arguments + [.labelled("eachBy", .text(closure(freeingWith: free)))])
        case .callerAtOnce(let free): .suffixed(taken, freeing(with: free))
        }
    }

    /// The closure that gives memory back through a function of the library.
    private func freeing(with function: SwiftIdentifier) -> String {
        " " + closure(freeingWith: function)
    }

    private func closure(freeingWith function: SwiftIdentifier) -> String {
        "{ unsafe \(spelling.imported(function))($0) }"
    }

    // MARK: - Objects

    private func object(
        of value: SwiftExpression, _ result: BoundFunction.Result
    ) -> SwiftExpression {
        guard case .object(let name, let parent, _) = result.bridge else { return value }
        let callee = function.role == .initializer ? "self.init" : name.description
        return .call(callee, initializerArguments(value, result, parent))
    }

    private func parentArgument(_ parent: ResultBridge.Parent?) -> String {
        switch parent {
        case nil: ""
        case .receiver: ", parent: self.handle"
        case .parameter(let name): ", parent: \(name).handle"
        }
    }

    private func initializerArguments(
        _ handle: SwiftExpression, _ result: BoundFunction.Result, _ parent: ResultBridge.Parent?
    ) -> [SwiftExpression] {
        let isOptional = if case .optional = result.type { true } else { false }
        let first = isOptional ? .labelled("orNil", handle) : handle
        switch parent {
        case nil: return [first]
        case .receiver: return [first, .labelled("parent", .text("self.handle"))]
        case .parameter(let name): return [first, .labelled("parent", .text("\(name).handle"))]
        }
    }
}

extension BoundFunction.Result {
    /// Whether there is a text, or a handle, where the C value could be a null pointer.
    fileprivate var isUnwrapped: Bool {
        if case .optional = type { return false }
        return switch bridge {
        case .ownedCString, .borrowedCString: true
        case .object(_, _, let isPointer): isPointer
        case .same, .integer, .flag, .unicodeScalar, .duration, .rawValue, .borrowedString,
            .borrowedSlice,
            .ownedString, .ownedSlice, .ownedStrings, .ownedBuffer, .borrowedBuffer, .strings,
            .complex, .objects, .numbers, .dictionary:
            false
        }
    }
}

extension ResultBridge {
    /// Whether it copies what stays somebody else's.
    var isBorrowed: Bool {
        switch self {
        case .borrowedCString, .borrowedString, .borrowedSlice, .borrowedBuffer,
            .strings(_, .library):
            true
        case .objects(_, let elements, _, _), .numbers(let elements, _): elements.isBorrowed
        case .dictionary(let keys, let values, _): keys.isBorrowed || values.isBorrowed
        case .same, .integer, .flag, .unicodeScalar, .duration, .rawValue, .ownedCString,
            .ownedString,
            .ownedSlice, .ownedStrings, .ownedBuffer, .strings, .complex, .object:
            false
        }
    }

    /// Where the number of the elements stands.
    var count: BoundFunction.Source? {
        switch self {
        case .ownedBuffer(_, let count, _), .borrowedBuffer(_, let count): count
        case .strings(let count, _): count
        case .objects(_, let handles, _, _): handles.count
        case .dictionary(_, _, let source): source
        default: nil
        }
    }

    /// Whether what makes the value touches memory.
    fileprivate var isUnsafe: Bool {
        switch self {
        case .ownedCString, .borrowedCString, .borrowedString, .borrowedSlice, .ownedString,
            .ownedSlice, .ownedStrings, .ownedBuffer, .borrowedBuffer, .strings, .objects, .numbers,
            .dictionary:
            true
        case .object(_, _, let isPointer): isPointer
        case .same, .integer, .flag, .unicodeScalar, .duration, .rawValue, .complex: false
        }
    }
}
