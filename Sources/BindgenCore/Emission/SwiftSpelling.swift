/// How types and names are written in one wrapper, where some plain names may be taken. Every emitter
/// has it, so that it is shared.
final class SwiftSpelling: Sendable {
    /// The clang module's name, and a dot.
    private let clangModulePrefix: String
    private let shimPrefix: String
    /// What stands before a type of the wrapper's own outside of its namespace.
    private let namespacePrefix: String
    private let shadowedNames: Set<String>
    /// The names that mean another type where they stand alone.
    private let takenTypes: Set<String>
    private let renamedHelpers: [String: String]
    /// Whether any function takes or gives a duration.
    let writesDurations: Bool
    /// Whether all functions share what lends texts and elements.
    let sharesLending: Bool
    /// Whether handles count the uses of those of their parents.
    let handlesHaveParents: Bool

    init(_ module: BindingModule) {
        clangModulePrefix = module.clangModule.description + "."
        shimPrefix = module.shim.prefix
        namespacePrefix = module.namespace.map { "\($0)." } ?? ""
        shadowedNames = module.shadowedNames
        takenTypes = module.shadowedNames.union(module.generatedTypes)
        renamedHelpers = module.renamedHelpers
        writesDurations = module.support.contains(.duration)
        sharesLending = module.sharesLending
        handlesHaveParents = module.support.contains(.handleOfParent)
    }

    /// A name of the standard library, with its module where the plain name is taken.
    func standard(_ name: String) -> String {
        guard shadowedNames.contains(name), name != SwiftIdentifier.typeItself else { return name }
        if let module = StandardName(rawValue: name)?.module, module != "Swift" {
            return "\(module).\(name)"
        }
        // An export called `Swift` hides the module, but not from a module selector.
        return (shadowedNames.contains("Swift") ? "Swift::" : "Swift.") + name
    }

    /// A type within itself.
    func itself(_ name: SwiftIdentifier) -> String {
        shadowedNames.contains(SwiftIdentifier.typeItself)
            ? name.description : SwiftIdentifier.typeItself
    }

    /// A function of the support code: `goTakeString` where C has a `takeString`.
    func helper(_ name: String) -> String { renamedHelpers[name] ?? name }

    /// A name of the C module.
    func imported(_ name: SwiftIdentifier) -> String {
        clangModulePrefix + name.description
    }

    /// A struct that the shim header declares: `CMylib_Complex128`.
    func shim(_ suffix: String) -> String {
        shimPrefix + "_" + suffix
    }

    /// A type of the wrapper's own, wherever that is written.
    func own(_ name: SwiftIdentifier) -> String { namespacePrefix + name.description }

    /// A literal of that text, in one line.
    static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": literal += "\\\(scalar)"
            case " "..."~", "\u{A0}"...: literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }

    func type(_ type: SwiftType) -> String {
        switch type {
        case .void: standard(StandardName.Void.rawValue)
        case .standard(let name): standard(name.rawValue)
        case .unicodeScalar: standard(StandardName.Unicode.rawValue) + ".Scalar"
        case .imported(let name): imported(typeNamed: name)
        case .shim(let suffix): shim(suffix)
        case .generated(let name): SwiftIdentifier(validated: name).description
        case .conforming(let name): "some \(SwiftIdentifier(validated: name))"
        case .optional(.cFunction(let parameters, let result)):
            "(\(function(parameters, result)))?"
        case .optional(let wrapped):
            if case .closure = wrapped {
                "(\(closure(wrapped)))?"
            } else {
                self.type(wrapped) + "?"
            }
        case .array(let element): "[\(self.type(element))]"
        case .dictionary(let key, let value): "[\(self.type(key)): \(self.type(value))]"
        case .pointer(let pointee, let isMutable):
            standard(isMutable ? "UnsafeMutablePointer" : "UnsafePointer")
                + "<\(self.type(pointee))>"
        case .rawPointer(let isMutable):
            standard(isMutable ? "UnsafeMutableRawPointer" : "UnsafeRawPointer")
        case .tuple(let elements): "(\(elements.map(element).joined(separator: ", ")))"
        case .cFunction(let parameters, let result): function(parameters, result)
        case .closure(_, _, let isKept, _): (isKept ? "@escaping " : "") + closure(type)
        }
    }

    /// A closure's type as a value has it, which knows nothing of escaping.
    func closure(_ type: SwiftType) -> String {
        guard case .closure(let parameters, let result, let isKept, let canThrow) = type else {
            return ""
        }
        let list = parameters.map(self.type).joined(separator: ", ")
        let effects = canThrow ? " throws" : ""
        return (isKept ? "@Sendable " : "") + "(\(list))\(effects) -> \(self.type(result))"
    }

    /// `Span<Double>`, or the span through which elements are written.
    func span(of element: SwiftType, isMutable: Bool) -> String {
        standard(isMutable ? "MutableSpan" : "Span") + "<\(type(element))>"
    }

    /// What a function that takes a span has to say of Apple's systems.
    let spanAvailability =
        "@available(macOS 10.14.4, iOS 12.2, watchOS 5.2, tvOS 12.2, visionOS 1.0, *)"

    /// What a function that takes or gives a duration has to say of Apple's systems.
    let durationAvailability = "@available(macOS 13, iOS 16, watchOS 9, tvOS 16, *)"

    private func element(_ element: SwiftType.Element) -> String {
        (element.label.map { "\($0.label): " } ?? "") + type(element.type)
    }

    private func function(_ parameters: [SwiftType], _ result: SwiftType) -> String {
        "@convention(c) (\(parameters.map(type).joined(separator: ", "))) -> \(type(result))"
    }

    private func imported(typeNamed name: String) -> String {
        let identifier = SwiftIdentifier(validated: name)
        let isTaken =
            identifier.isReserved || Self.wordsOfTypes.contains(name) || takenTypes.contains(name)
        return isTaken ? imported(identifier) : name
    }

    /// What begins a type, and is no word of the language elsewhere.
    private static let wordsOfTypes = NameSet(["any", "async", "each", "some"])

    /// A whole text of support code, with the standard names that it uses spelled as they must be.
    func qualified(_ text: String) -> String {
        if shadowedNames.isEmpty, renamedHelpers.isEmpty { return text }
        var result = ""
        var word = ""
        var previous: Character = " "
        func isWord(_ character: Character) -> Bool {
            character == "_" || character.isLetter || character.isNumber
        }
        func flush() {
            guard !word.isEmpty else { return }
            // A member, or an attribute, is not looked up as a name is.
            result += previous == "." || previous == "@" ? word : standard(helper(word))
            previous = word.last ?? previous
            word = ""
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !result.isEmpty { result += "\n" }
            let code = line.drop { $0 == " " }
            if code.hasPrefix("//") {
                result += line
                continue
            }
            previous = " "
            for character in line {
                if isWord(character) {
                    word.append(character)
                } else {
                    flush()
                    result.append(character)
                    previous = character
                }
            }
            flush()
        }
        return result
    }
}
