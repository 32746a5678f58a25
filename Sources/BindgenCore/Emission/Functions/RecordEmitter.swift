/// Writes what makes structs of C of values of Swift's, for a call, and values of structs.
extension BodyEmitter {
    /// Makes the struct of C that a parameter is given as, if it is one, and `let orderMemory = GoMemory()`
    /// with what is in it, until the end of the function.
    func makeRecord(_ parameter: BoundFunction.Parameter, _ writer: inout CodeWriter) {
        guard
            case .record(let value, let variable, let memory, let isReference, let hasRooms) =
                parameter.bridge
        else { return }
        guard let memory else {
            if isReference {
                writer.expression(
                    "var \(variable) = ", spelling.lent(parameter.name.description, value))
            }
            return
        }
        var lent = spelling.lending(parameter.name.description, value, in: memory.description)
        let isOptional = if case .optional = parameter.type { true } else { false }
        if case .pointer(let pointee, _) = value, !isOptional {
            let pointee = spelling.lending(
                parameter.name.description, pointee, in: memory.description)
            lent = .call("\(memory).address", [.labelled("of", pointee)])
        }
        writer.line("let \(memory) = \(spelling.helper("GoMemory"))()")
        writer.line("defer { \(memory).free() }")
        writer.expression(
            "\(isReference ? "var" : "let") \(variable) = ", value.isUnsafe ? .unsafe(lent) : lent)
        if value.canHaveCStrings {
            check(
                "\(memory).textWithNul", "rejectNul", orTrap: "requireNoNul", parameter, &writer)
        }
        if hasRooms {
            check("\(memory).excess", "rejectExcess", orTrap: "requireNoExcess", parameter, &writer)
        }
    }

    /// Gives Go what it is to own. Nothing can refuse the call from here on, or all that would be lost.
    func giveAway(_ writer: inout CodeWriter) {
        for index in function.parameters.indices where function.parameters[index].isGiven {
            let parameter = function.parameters[index]
            if case .record(_, _, let memory?, _, _) = parameter.bridge {
                writer.line("\(memory).giveAway()")
            }
            guard case .handle(let local, let safety) = parameter.bridge else { continue }
            let handle = (safety == .safe ? "" : "unsafe ") + "\(parameter.name).handle"
            writer.line(
                "let \(local) = \(handle).giveAway(\"\(function.nameInMessages)\")")
            if spelling.handlesHaveParents { writer.line("defer { \(handle).leaveParent() }") }
            if let end = parameter.structureEnd { self.end(end, of: local, &writer) }
        }
    }

    /// A value that is all zero, of a type that the body may have something else's name for.
    ///
    /// - Parameter argument: what makes it, if it needs anything.
    func emptied(_ type: SwiftType, _ argument: String = "") -> String {
        guard case .imported(let name) = type, function.names(name) else {
            return "\(spelling.type(type))(\(argument))"
        }
        return "\(spelling.imported(SwiftIdentifier(validated: name)))(\(argument))"
    }

    /// Frees the struct of an object that Go has taken over, after the call, and what Go has left in it.
    func end(
        _ end: BoundFunction.Parameter.StructureEnd, of handle: SwiftIdentifier,
        _ writer: inout CodeWriter
    ) {
        writer.line("defer { unsafe \(handle).deallocate() }")
        guard case .released(let member) = end else { return }
        let release = SwiftIdentifier(validated: member)
        writer.line("defer { unsafe \(handle).pointee.\(release)?(\(handle)) }")
    }

    /// The value of a struct of C, or those of several, that are given back.
    func taken(
        _ value: SwiftExpression, _ record: RecordValue, _ count: ResultBridge.ElementCount?,
        _ owner: RecordValue.Owner
    ) -> SwiftExpression {
        let number: String? =
            switch count {
            case .source(let source): orNone(self.value(source), at: source).inOneLine
            case .number(let number): String(number)
            case .toNull, nil: nil
            }
        let frees = freeing(record, number, owner)
        guard owner != .library, !frees.isEmpty else {
            return spelling.copying(value.inOneLine, record, count: number)
        }
        let marker = record.isUnsafe ? "unsafe " : ""
        let copy = spelling.copying("$0", record, count: number).inOneLine
        return .call(
            spelling.helper("takeStruct"),
            [
                value, .labelled("copying", .text("{ \(marker)\(copy) }")),
                .labelled("freeing", .text("{ \(frees) }")),
            ])
    }

    /// What gives the struct back that is called `$0`.
    private func freeing(
        _ record: RecordValue, _ number: String?, _ owner: RecordValue.Owner
    ) -> String {
        guard case .function(let function, let takesValue) = owner else {
            return owner == .library ? "" : spelling.freeing("$0", record, count: number)
        }
        let callee = spelling.imported(function)
        if self.function.freeing?.callee == function { return call(freeingWith: function) }
        if case .pointer = record {
            return "if let value = unsafe $0 { unsafe \(callee)(value) }"
        }
        let marker = record.isUnsafe ? "unsafe " : ""
        return takesValue
            ? "\(marker)\(callee)($0)"
            : "var value = \(marker)$0; unsafe \(callee)(&value)"
    }
}

extension SwiftSpelling {
    /// The Swift value of what C has.
    func copying(_ value: String, _ record: RecordValue, count: String?) -> SwiftExpression {
        switch record {
        case .same: return .text(value)
        case .text(let isOptional, _):
            let text = SwiftExpression.call(helper("copyString"), [.text(value)])
            return isOptional ? text : .suffixed(text, " ?? \"\"")
        case .characters: return .call(helper("copyCharacters"), [.text(value)])
        case .array(let element):
            let number = count.map { [self.number($0)] } ?? []
            let type = SwiftExpression.text(type(element) + ".self")
            return .call(
                helper("copyArray"), [.text(value)] + number + [.labelled("of", type)])
        case .structure(let name, _):
            return .call(own(name), [.labelled("copying", .text(value))])
        case .pointer(let record, _):
            let copy = copying("$0.pointee", record, count: nil).inOneLine
            return .text("\(value).map { unsafe \(copy) }")
        case .counted(_, let elements, let members):
            let (data, number) = parts(of: value, members)
            return copying(data, elements, count: number)
        case .elements(let elements):
            return copying(value, elements, count: number(of: value, elements) ?? count ?? "0")
        }
    }

    private func number(_ count: String) -> SwiftExpression {
        .labelled(
            "count", .call(standard("Int"), [.labelled("truncatingIfNeeded", .text(count))]))
    }

    private func copying(
        _ value: String, _ elements: RecordValue.Elements, count: String
    ) -> SwiftExpression {
        let number = number(count)
        switch elements.value {
        case .same:
            let array = SwiftExpression.call(
                helper("copyBuffer"),
                [.text(value), number, .labelled("of", .text(type(elements.type) + ".self"))])
            guard elements.isText else { return array }
            return .call(
                standard("String"),
                [
                    .labelled("decoding", array),
                    .labelled("as", .text(standard("UTF8") + ".self")),
                ])
        case .text:
            let isCounted = !elements.endWithNull
            return .call(
                helper("copyStrings"), isCounted ? [.text(value), number] : [.text(value)])
        case .pointer(let record, _):
            return copyingEach(value, count, "unsafe ", copying("$0!.pointee", record, count: nil))
        case .structure, .characters, .array, .elements, .counted:
            let marker = elements.value.isUnsafe ? "unsafe " : ""
            return copyingEach(
                value, count, marker, copying("$0", elements.value, count: nil))
        }
    }

    private func copyingEach(
        _ value: String, _ count: String, _ marker: String, _ copy: SwiftExpression
    ) -> SwiftExpression {
        .suffixed(
            .call(helper("copyEach"), [.text(value), .labelled("count", .text(count))]),
            " { \(marker)\(copy.inOneLine) }")
    }

    /// The statement that frees what C has, if there is anything to free.
    func freeing(_ value: String, _ record: RecordValue, count: String?) -> String {
        let giveBack = "unsafe \(helper("giveBackMemory"))(\(value))"
        switch record {
        case .same, .characters, .array, .text(_, isConst: true), .pointer(_, isConst: true):
            return ""
        case .text: return giveBack
        case .structure(let name, let isUnsafe):
            return isUnsafe ? "unsafe \(own(name)).free(\(value))" : ""
        case .pointer(let record, _):
            return freeingEach(value, "1", freeing("$0", record, count: nil))
        case .counted(_, let elements, let members):
            let (data, number) = parts(of: value, members)
            return freeing(data, .elements(elements), count: number)
        case .elements(let elements):
            if elements.isConst { return "" }
            return freeingEach(
                value, number(of: value, elements) ?? count ?? "0",
                freeing("$0", elements.value, count: nil))
        }
    }

    /// How many elements there are before a NULL, where that is their end.
    private func number(of value: String, _ elements: RecordValue.Elements) -> String? {
        guard elements.endWithNull else { return nil }
        return "\(helper("countToNull"))(\(value), of: \(type(elements.pointee)).self)"
    }

    private func freeingEach(_ value: String, _ count: String, _ free: String) -> String {
        free.isEmpty
            ? "unsafe \(helper("giveBackMemory"))(\(value))"
            : "unsafe \(helper("freeEach"))(\(value), count: \(count)) { \(free) }"
    }

    /// A struct of C that is made of one of numbers.
    func lent(_ value: String, _ record: RecordValue) -> SwiftExpression {
        guard case .structure(let name, _) = record else { return .text(value) }
        return .call("\(own(name)).lent", [.text(value)])
    }

    /// What C has for a Swift value, in that memory. An array of characters is made from one that is
    /// all zero.
    func lending(
        _ value: String, _ record: RecordValue, in memory: String, like zero: String = ""
    ) -> SwiftExpression {
        switch record {
        case .same: return .text(value)
        case .characters:
            return .call("\(memory).characters", [.text(value), .labelled("like", .text(zero))])
        case .array:
            return .call("\(memory).array", [.text(value), .labelled("like", .text(zero))])
        case .text: return .call("\(memory).text", [.text(value)])
        case .structure: return .call("\(value).lent", [.labelled("in", .text(memory))])
        case .pointer(to: .same, _):
            return .call("\(memory).address", [.labelled("of", .text(value))])
        case .pointer(let record, _):
            let lent = lending("$0", record, in: memory).inOneLine
            let marker = record.isUnsafe ? "unsafe " : ""
            return .call(
                "\(memory).address", [.labelled("of", .text("\(value).map { \(marker)\(lent) }"))])
        case .counted(let structure, let elements, let members):
            return .call(
                type(structure),
                members.map { member in
                    switch member.value {
                    case .elements: .labelled(member.name, lending(value, elements, in: memory))
                    case .count(let type):
                        .labelled(member.name, count(of: value, elements, as: type))
                    }
                })
        case .elements(let elements): return lending(value, elements, in: memory)
        }
    }

    private func lending(
        _ value: String, _ elements: RecordValue.Elements, in memory: String
    ) -> SwiftExpression {
        var values: String
        switch elements.value {
        case .same: values = elements.isText ? "\(standard("Array"))(\(value).utf8)" : value
        case .text: values = "\(value).map { unsafe \(memory).text($0) }"
        case .pointer(let record, _):
            let lent = lending("$0", record, in: memory).inOneLine
            values = "\(value).map { unsafe \(memory).address(of: \(lent)) }"
        case .structure, .characters, .array, .elements, .counted:
            let lent = lending("$0", elements.value, in: memory).inOneLine
            values = "\(value).map { \(elements.value.isUnsafe ? "unsafe " : "")\(lent) }"
        }
        if elements.endWithNull { values += " + [nil]" }
        let pointee = SwiftExpression.text(type(elements.pointee) + ".self")
        return .call("\(memory).elements", [.text(values), .labelled("as", pointee)])
    }

    /// The number of elements of a value, as C has it.
    func count(
        of value: String, _ elements: RecordValue.Elements, as type: SwiftType
    ) -> SwiftExpression {
        count(of: value, isText: elements.isText, as: type)
    }

    func count(of value: String, isText: Bool, as type: SwiftType) -> SwiftExpression {
        let count = SwiftExpression.text(value + (isText ? ".utf8.count" : ".count"))
        if type == .standard(.Int) { return count }
        return .call(
            helper("narrow"), [count, .labelled("to", .text(self.type(type) + ".self"))])
    }

    /// The elements in a struct, and their number.
    private func parts(
        of value: String, _ members: [BoundFunction.BufferStructure.Member]
    ) -> (data: String, count: String) {
        var parts = (data: value, count: "0")
        for member in members {
            let name = "\(value).\(SwiftIdentifier(validated: member.name))"
            switch member.value {
            case .elements: parts.data = name
            case .count: parts.count = name
            }
        }
        return parts
    }
}
