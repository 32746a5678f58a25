/// Writes what makes a value of Swift of a value of C: a text, an array, an object.
extension BodyEmitter {
    // MARK: - The call as a value

    /// The call where it stands alone.
    func statement(_ call: SwiftExpression) -> SwiftExpression {
        switch function.callSafety {
        case .safe: call
        case .unsafe: .unsafe(call)
        case .unknown, .unseen: .unsafe(.call(spelling.helper("unchecked"), [call]))
        }
    }

    /// What the only result becomes, of the call itself.
    func expression(of call: SwiftExpression, _ result: BoundFunction.Result) -> SwiftExpression {
        switch function.callSafety {
        case .safe: lifted(call, result)
        case .unsafe: .unsafe(lifted(call, result))
        case .unknown, .unseen: .unsafe(lifted(.call(spelling.helper("unchecked"), [call]), result))
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
        case .dictionary(let keys, let values, let source):
            return pair(
                "dictionary", of: lifted(value, as: keys, of: result), source, values, result)
        case .nested(let elements, let counts, let source):
            return pair(
                "nested", of: lifted(value, as: elements, of: result), source, counts, result)
        case .coded(let type, let bytes):
            // There are none where the function has failed.
            let bytes = lifted(value, as: bytes, of: result)
            return unwraps ? decoded(bytes, type) : bytes
        case .structure(let name, let parts, let isArray):
            let values = parts.map { part in
                SwiftExpression.labelled(
                    part.field.label,
                    lifted(self.value(part.source), as: part.bridge, of: result))
            }
            return .call(name.description + (isArray ? ".all" : ""), values)
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
        case .texts(let bytes):
            return .call(spelling.helper("splitTexts"), [lifted(value, as: bytes, of: result)])
        case .textInMemory: return text(value, result.bridge)
        case .written(let count):
            let number = integer(of: self.value(count))
            let prefix = SwiftExpression.call(value.inOneLine + ".prefix", [number])
            return .call(spelling.standard("Array"), [prefix])
        case .ownedBuffer(let element, let count, let free):
            let elements = elements("takeBuffer", value, element, count, of: result)
            return free.map { .suffixed(elements, freeing(with: $0, element)) } ?? elements
        case .borrowedBuffer(let element, let count):
            return elements("copyBuffer", value, element, count, of: result)
        case .strings(let count, let owner): return strings(value, count, owner)
        case .arrays(let arrays, let lengths, let count, let owner):
            return self.arrays(value, arrays, lengths, count, owner)
        case .objects(let name, let handles, let parent, let isPointer):
            let handle = isPointer ? "$0!" : "$0"
            let made = "\(name)(\(handle)\(parentArgument(parent)))"
            return .suffixed(
                lifted(value, as: handles, of: result),
                ".map { \(isPointer ? "unsafe " : "")\(made) }")
        case .numbers(let numbers, let bridge):
            return .suffixed(
                lifted(value, as: numbers, of: result), ".map { \(lifted(bridge)) }")
        case .complex(let type): return .call(spelling.type(type), [value])
        case .record(let record, let count, let owner):
            let made = taken(value, record, count, owner)
            return unwraps && result.isUnwrapped ? .suffixed(made, "!") : made
        case .object(_, _, isPointer: true) where result.isPresentOutput:
            return object(of: .suffixed(value, "!"), result)
        case .object: return object(of: value, result)
        }
    }

    /// What a value becomes that is a part of a result.
    private func lifted(
        _ value: SwiftExpression, as bridge: ResultBridge, of result: BoundFunction.Result
    ) -> SwiftExpression {
        var part = result
        part.bridge = bridge
        return lifted(value, part)
    }

    /// The value that is in bytes.
    func decoded(_ bytes: SwiftExpression, _ type: SwiftType) -> SwiftExpression {
        let type = SwiftExpression.text(spelling.type(type) + ".self")
        return .call(spelling.helper("decoded"), [bytes, .labelled("as", type)])
    }

    /// What two results make together.
    private func pair(
        _ helper: String, of first: SwiftExpression, _ source: BoundFunction.Source,
        _ bridge: ResultBridge, _ result: BoundFunction.Result
    ) -> SwiftExpression {
        .call(
            spelling.helper(helper),
            [first, lifted(self.value(source), as: bridge, of: result)])
    }

    /// What an element becomes, which is called `$0`.
    private func lifted(_ bridge: ResultBridge.NumberBridge) -> String {
        switch bridge {
        case .unicodeScalar: spelling.helper("unicodeScalar") + "($0)"
        case .byte: spelling.standard("UInt8") + "(bitPattern: $0)"
        case .enumeration(let type):
            spelling.type(type) + "(rawValue: $0)" + (type.hasEveryRawValue ? "" : "!")
        }
    }

    /// The text of a C string.
    func text(_ value: SwiftExpression, _ bridge: ResultBridge) -> SwiftExpression {
        if bridge == .textInMemory { return .call(spelling.helper("textInMemory"), [value]) }
        guard case .ownedCString(let free) = bridge else {
            return .call(spelling.helper("copyString"), [value])
        }
        let text = SwiftExpression.call(spelling.helper("takeString"), [value])
        return free.map { .suffixed(text, freeing(with: $0)) } ?? text
    }

    private func elements(
        _ helper: String, _ value: SwiftExpression, _ element: SwiftType,
        _ count: ResultBridge.ElementCount, of result: BoundFunction.Result
    ) -> SwiftExpression {
        let number: SwiftExpression
        switch count {
        case .source(let source): number = self.number(in: source)
        case .number(let count): number = .text(String(count))
        case .toNull where result.type == .array(.standard(.String)):
            number = .call(spelling.helper("lengthOfTexts"), [value])
        case .toNull:
            let type = SwiftExpression.text(spelling.type(element) + ".self")
            number = .call(spelling.helper("countToNull"), [value, .labelled("of", type)])
        }
        return elements(helper, value, element, count: number)
    }

    /// The array of the elements behind a pointer.
    func elements(
        _ helper: String, _ value: SwiftExpression, _ element: SwiftType, count: SwiftExpression
    ) -> SwiftExpression {
        let type = SwiftExpression.text(spelling.type(element) + ".self")
        return .call(
            spelling.helper(helper),
            [value, .labelled("count", count), .labelled("of", type)])
    }

    /// The array of the texts of a list.
    private func strings(
        _ value: SwiftExpression, _ count: ResultBridge.ElementCount,
        _ owner: ResultBridge.StringsOwner
    ) -> SwiftExpression {
        let number: SwiftExpression? =
            switch count {
            case .source(let source): self.number(in: source)
            case .number(let count): .text(String(count))
            case .toNull: nil
            }
        let arguments = [value] + (number.map { [.labelled("count", $0)] } ?? [])
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

    private func arrays(
        _ value: SwiftExpression, _ arrays: ParallelArrays, _ lengths: BoundFunction.Source,
        _ count: BoundFunction.Source, _ owner: ResultBridge.StringsOwner
    ) -> SwiftExpression {
        let isLibrarys = owner == .library
        var made = SwiftExpression.call(
            spelling.helper(isLibrarys ? "copyArrays" : "takeArrays"),
            [
                value, .labelled("lengths", self.value(lengths)),
                .labelled("count", number(in: count)),
                .labelled("of", .text(spelling.type(arrays.element) + ".self")),
            ])
        if case .caller(let free?) = owner { made = .suffixed(made, freeing(with: free)) }
        guard arrays.isText else { return made }
        let (string, utf8) = (spelling.standard("String"), spelling.standard("UTF8"))
        return .suffixed(made, ".map { \(string)(decoding: $0, as: \(utf8).self) }")
    }

    /// The closure that gives memory back through a function of the library.
    ///
    /// - Parameter element: what a pointer to anything is to.
    private func freeing(with function: SwiftIdentifier, _ element: SwiftType? = nil) -> String {
        " " + closure(freeingWith: function, element)
    }

    private func closure(freeingWith callee: SwiftIdentifier, _ element: SwiftType? = nil) -> String
    {
        "{ \(call(freeingWith: callee, element)) }"
    }

    /// The call that gives the memory back that is called `$0`.
    func call(freeingWith callee: SwiftIdentifier, _ element: SwiftType? = nil) -> String {
        let freeing = function.freeing.flatMap { $0.callee == callee ? $0 : nil }
        let arguments = (freeing?.arguments ?? [.memory]).map { argument in
            switch argument {
            case .memory:
                if let element, freeing?.isTyped ?? false {
                    return "$0.assumingMemoryBound(to: \(spelling.type(element)).self)"
                }
                return "$0"
            case .zero: return "0"
            case .handle(let local): return local.description
            case .fixedCount(let count): return String(count)
            case .count(let source, let type):
                let number = orNone(value(source), at: source).inOneLine
                return type.map { "\(spelling.type($0))(truncatingIfNeeded: \(number))" } ?? number
            }
        }
        let list = arguments.joined(separator: ", ")
        return "unsafe \(spelling.imported(callee))(\(list))"
    }

    // MARK: - Objects

    func object(
        of value: SwiftExpression, _ result: BoundFunction.Result
    ) -> SwiftExpression {
        guard case .object(let name, let parent, _) = result.bridge else { return value }
        let callee = function.role == .initializer ? "self.init" : name.description
        return object(callee, of: value, result, parent)
    }

    /// The object of a handle, which the class, or an initializer of it, makes.
    func object(
        _ callee: String, of handle: SwiftExpression, _ result: BoundFunction.Result,
        _ parent: ResultBridge.Parent?
    ) -> SwiftExpression {
        .call(callee, initializerArguments(handle, result, parent))
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
    /// Whether it is put into a variable that C has for a pointer, and is no null pointer, as the author says.
    fileprivate var isPresentOutput: Bool {
        guard case .output = source else { return false }
        return if case .optional = type { false } else { !isUnwrapped }
    }
}
