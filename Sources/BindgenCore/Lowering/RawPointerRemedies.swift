/// What is told of raw pointers, and which directives may be the right ones.
extension Diagnostic {
    static func rawPointers(_ pointers: [RawPointer], of export: Export) -> Diagnostic {
        let names = list(pointers.map(\.name))
        let isOne = pointers.count == 1
        if pointers[0].pointee == .function {
            return Diagnostic(
                code: .rawPointer, severity: .note,
                message:
                    "\(names) of '\(export.name)' \(isOne ? "stays a function" : "stay functions")"
                    + " of C in Swift: nothing says until when \(isOne ? "it is" : "they are") called",
                range: pointers[0].range,
                fix: pointers[0].lacksContext
                    ? "give it a 'void *' beside it that is only handed on"
                    : pointers[0].remedy)
        }
        if pointers[0].pointee == .members {
            return Diagnostic(
                code: .rawPointer, severity: .note,
                message: "\(names) of '\(export.name)' \(isOne ? "has" : "have") raw pointers in "
                    + "Swift: nothing says what they point to",
                range: pointers[0].range, fix: pointers[0].remedy)
        }
        // What says both what is returned and how much.
        let counted = pointers.first { $0.isResult && $0.count != "N" }
        return Diagnostic(
            code: .rawPointer, severity: .note,
            message:
                "\(names) of '\(export.name)' \(isOne ? "is a raw pointer" : "are raw pointers")"
                + " in Swift: nothing says what \(isOne ? "it points" : "they point") to",
            range: pointers[0].range,
            fix: counted?.remedy ?? remedies(for: pointers))
    }

    /// For the first three: who reads more looks at one after the other.
    private static func remedies(for pointers: [RawPointer]) -> String {
        "write " + pointers.prefix(3).map(\.choice).joined(separator: "; ")
    }

    /// - Parameter name: the first function that has such pointers.
    static func rawPointersOfHeader(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            code: .rawPointer, severity: .note,
            message:
                "'\(name)', and what else is '@unsafe', has raw pointers in Swift: a header does "
                + "not say what they point to",
            range: range,
            fix: "name the Go sources with '--go', and say it there with directives; or write the "
                + "declarations of these functions into a Go file, with directives above them, and "
                + "name that")
    }

    /// `'a', 'b' and 'c'`
    private static func list(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension RawPointer {
    /// The directives that may be the right ones.
    fileprivate var remedy: String {
        if let closures, closures.directives.isEmpty { return "make it a " + closures.like }
        return "write " + choice
    }

    fileprivate var choice: String {
        let options = isResult ? optionsOfResult : optionsOfParameter
        return options.dropLast().joined(separator: ", ")
            + (options.count > 1 ? " or " : "") + options[options.count - 1]
    }

    private var optionsOfParameter: [String] {
        if isMany, pointee != .address, pointee != .characters || !isWritten {
            return [buffer + ", and '//swift:inout \(name)' too if it is written there"]
        }
        let error = "'//swift:throws out \(name)' if that is the text of an error"
        switch pointee {
        case .text where isWritten: return [error, "'//swift:out \(name)' if it is another text"]
        case .text:
            return [
                error, "'//swift:out \(name)' if another text is returned there",
                "'//swift:list \(name)' if these are texts up to a NULL", buffer,
            ]
        case .number where isConst: return [buffer]
        case .number:
            let output = "'//swift:out \(name)' if a number is returned there"
            let change = "'//swift:inout \(name)' if one is changed"
            return isWritten ? [output, change] : [output, change, buffer]
        case .characters where isConst: return [buffer]
        case .characters: return [buffer + ", and '//swift:out \(name)' too if it is written there"]
        case .string: return ["'//swift:out \(name)' if one is returned there"]
        case .slice:
            return [
                "'//swift:out \(name)' if one is returned there",
                "'//swift:inout \(name)' if one is changed",
            ]
        case .elements:
            return ["a pointer and a number in its place, with '//swift:buffer' above the function"]
        case .handle: return [handle]
        case .structure: return [handle, value, "'//swift:out \(name)' if it is filled", buffer]
        case .memory:
            return [
                buffer, handle, "'//swift:callback \(name) T' if it is a function of C's type T",
            ]
        case .address: return ["'uintptr' for its type, of which directives can say what is there"]
        case .other: return ["'//swift:out \(name)' if something is returned there", buffer]
        case .members: return [members]
        case .function: return closures?.directives ?? []
        }
    }

    private var optionsOfResult: [String] {
        switch pointee {
        case .text: ["'//swift:list \(name)' if these are texts up to a NULL", buffer]
        case .handle: [handle]
        case .structure: [handle, value, buffer]
        case .memory, .number: [buffer, handle]
        case .characters, .string, .slice, .elements, .other: [buffer]
        case .members: [members]
        case .function, .address: []
        }
    }

    private var buffer: String {
        "'//swift:buffer \(name) \(count)' if \(count) is the number of what is there"
    }

    private var handle: String { "'//swift:class' above a type of its own if it is a handle" }

    private var members: String {
        "'//swift:struct' above a type of its own if it is a value, with what its members are"
    }

    private var value: String { "'//swift:struct' above such a type if it is a value" }
}
