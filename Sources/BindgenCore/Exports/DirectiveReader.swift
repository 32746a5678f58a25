/// Gives directives their meaning, and says what is wrong with those that have none.
struct DirectiveReader {
    /// The names of a function's parameters.
    var parameters: [String] = []
    /// The names of its results; the members of a returned struct are among them.
    var results: [String] = []

    /// What the directives above a function say; those of the package hold where it says nothing.
    func conventions(
        _ directives: [GoDirective], package: Conventions, _ diagnostics: inout DiagnosticList
    ) -> Conventions {
        var conventions = Conventions()
        for directive in directives {
            read(directive, above: .function, into: &conventions, &diagnostics)
        }
        if conventions.failure == nil {
            conventions.failure = package.failure
            conventions.isFailureOfPackage = package.failure != nil
        }
        if conventions.errorText == nil {
            conventions.errorText = package.errorText
            conventions.isErrorTextOfPackage = package.errorText != nil
            conventions.errorFunctions = package.errorFunctions
        }
        conventions.free = conventions.free ?? package.free
        return conventions
    }

    /// What the directives above a package clause say.
    static func package(
        _ directives: [GoDirective], _ diagnostics: inout DiagnosticList
    ) -> Conventions {
        var conventions = Conventions()
        for directive in directives {
            DirectiveReader().read(directive, above: .package, into: &conventions, &diagnostics)
        }
        return conventions
    }

    /// What the directives above a type make of it, and the name that they give it in Swift.
    static func kind(
        _ directives: [GoDirective], _ diagnostics: inout DiagnosticList
    ) -> (kind: NamedType.Kind, name: String?)? {
        var kind: NamedType.Kind?
        var swiftName: String?
        for directive in directives {
            switch name(of: directive, above: .type, &diagnostics) {
            case .class:
                kind = .object
                switch directive.arguments.count {
                case 0: break
                case 1 where SwiftNaming.isModuleName(directive.arguments[0].text):
                    swiftName = directive.arguments[0].text
                default: diagnostics.append(.misused(directive, .class))
                }
            case .enum:
                switch directive.arguments.map(\.text) {
                case [], ["open"]: kind = .enumeration(.open)
                case ["closed"]: kind = .enumeration(.closed)
                case ["options"]: kind = .enumeration(.options)
                default: diagnostics.append(.misused(directive, .enum))
                }
            case .duration where directive.arguments.isEmpty:
                (kind, swiftName) = (.nanoseconds(.duration), NamedType.durationName)
            case .time where directive.arguments.isEmpty:
                (kind, swiftName) = (.nanoseconds(.time), NamedType.timeName)
            case .struct?:
                if directive.arguments.count > 1 {
                    diagnostics.append(.misused(directive, .struct))
                }
            case .duration?: diagnostics.append(.misused(directive, .duration))
            case .time?: diagnostics.append(.misused(directive, .time))
            default: break
            }
        }
        return kind.map { ($0, swiftName) }
    }

    /// The name, if it is one and may stand there.
    static func name(
        of directive: GoDirective, above place: DirectiveName.Place,
        _ diagnostics: inout DiagnosticList
    ) -> DirectiveName? {
        guard let name = DirectiveName(rawValue: directive.name.text) else {
            diagnostics.append(.unknown(directive))
            return nil
        }
        guard name.places.contains(place) else {
            diagnostics.append(.misplaced(directive, name))
            return nil
        }
        return name
    }

    // MARK: - Of a function or a package

    private func read(
        _ directive: GoDirective, above place: DirectiveName.Place,
        into conventions: inout Conventions, _ diagnostics: inout DiagnosticList
    ) {
        guard let name = Self.name(of: directive, above: place, &diagnostics) else { return }
        if name.isSaidOnce, conventions.ranges[name.rawValue] != nil {
            diagnostics.append(.repeated(directive))
            return
        }
        conventions.ranges[name.rawValue] = directive.range
        let words = directive.arguments.map(\.text)
        // Nothing is two of what these name.
        if [.buffer, .dictionary, .fill, .nested, .release].contains(name), words.count == 2,
            words[0] == words[1]
        {
            diagnostics.append(.misused(directive, name))
            return
        }
        switch (name, words.count) {
        case (.throws, _):
            guard let failure = failure(words) else {
                diagnostics.append(.misused(directive, .throws))
                return
            }
            conventions.failure = failure
            guard place == .function else { return }
            switch failure {
            case .output(let name):
                check([name], among: parameters, "parameter", directive, &diagnostics)
            case .message(let name?), .status(_, result: let name?, isKept: _):
                let names = parameters + results
                check([name], among: names, "parameter or result", directive, &diagnostics)
            default: break
            }
        case (.errortext, 1): conventions.errorText = words[0]
        case (.errortext, 2) where words[1] == "keep":
            conventions.errorText = words[0]
            conventions.isErrorTextKept = true
        case (.errortext, 2...4):
            conventions.errorText = words[0]
            conventions.errorFunctions = Array(words.dropFirst())
        case (.free, 1): conventions.free = words[0]
        case (.borrowed, 0): conventions.isBorrowed = true
        case (.borrowed, _):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            conventions.borrowed += words
        case (.nonnull, 0): conventions.isNonnull = true
        case (.nullable, 0): conventions.isNullable = true
        case (.nullable, _):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.nullable += words
        case (.raw, 0): conventions.isRaw = true
        case (.property, 0): conventions.isProperty = true
        case (.skip, 0): conventions.isSkipped = true
        case (.deinit, 0...1):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.isDeinit = true
            conventions.ended = words.first
        case (.sequence, 0...2):
            conventions.isSequence = true
            conventions.elements = words.first.map {
                .init(item: $0, failure: words.dropFirst().first)
            }
        case (.out, 1...):
            checkFunctions(words, among: parameters, directive, &diagnostics)
            conventions.outputs += words
        case (.in, 1...):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.readOnly += words
        case (.inout, 1...):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.writable += words
        case (.buffer, 4...5)
        where words[words.count - 2] == "of" && (words.count == 4 || Int(words[2]) != nil):
            var counted = directive
            counted.arguments.removeLast(2)
            let known = conventions.buffers.count
            read(counted, above: place, into: &conventions, &diagnostics)
            guard conventions.buffers.indices.contains(known) else { return }
            conventions.buffers[known].element = .init(text: words[words.count - 1])
        case (.buffer, 3) where words.allSatisfy({ Int($0) == nil }):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            guard Set(words).count == 3 else {
                diagnostics.append(.misused(directive, .buffer))
                return
            }
            conventions.arrays.append(.init(data: words[0], lengths: words[1], count: words[2]))
        case (.buffer, 2) where words.allSatisfy({ $0.contains(".") }):
            checkFunctions(words, among: parameters, directive, &diagnostics)
            conventions.closureBuffers.append(.init(data: words[0], count: words[1]))
        case (.buffer, 2...3):
            let names = words.prefix(2).filter { Int($0) == nil }
            check(
                names, among: parameters + results, "parameter or result", directive, &diagnostics)
            let buffer = Conventions.Buffer(
                data: words[0], count: words[1], capacity: words.count == 3 ? Int(words[2]) : nil)
            let numbers = [buffer.fixedCount, buffer.capacity].compactMap { $0 }
            guard numbers.count == words.count - names.count, Int(words[0]) == nil,
                numbers.allSatisfy({ 1...0x1_0000_0000 ~= $0 }), numbers.count <= 1
            else {
                diagnostics.append(.misused(directive, .buffer))
                return
            }
            conventions.buffers.append(buffer)
        case (.noescape, 1...):
            checkFunctions(words, among: parameters, directive, &diagnostics)
            conventions.noescape += words
        case (.fails, 1...):
            checkFunctions(words, among: parameters, directive, &diagnostics)
            conventions.failing += words
        case (.once, 1...):
            checkFunctions(words, among: parameters, directive, &diagnostics)
            conventions.once += words
        case (.duration, 1...):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            conventions.durations += words
        case (.bool, 1...):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            conventions.bools += words
        case (.dictionary, 2), (.nested, 2):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            let form = name == .nested ? Conventions.Pair.Form.nested : .dictionary
            conventions.pairs.append(.init(form: form, first: words[0], second: words[1]))
        case (.error, 2):
            let isTaken = conventions.errorKinds.contains { kind in
                String(kind.code) == words[0] || kind.name == words[1]
            }
            guard let code = Int(words[0]), !isTaken, SwiftNaming.isModuleName(words[1]) else {
                diagnostics.append(.misused(directive, .error))
                return
            }
            conventions.errorKinds.append(.init(code: code, name: words[1]))
        case (.release, 2):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.releases[words[0]] = words[1]
        case (.token, 1):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.token = words[0]
        case (.until, 1...): conventions.until += words
        case (.callback, 2...):
            check([words[0]], among: parameters, "parameter", directive, &diagnostics)
            let type = words.dropFirst().joined(separator: " ")
            conventions.callbacks[words[0]] = CType(readingCallback: type)
        case (.async, 0): conventions.isAsync = true
        case (.cancel, 1): conventions.cancel = words[0]
        case (.stream, 1...2):
            checkFunctions([words[0]], among: parameters, directive, &diagnostics)
            conventions.stream = Conventions.Stream(
                data: words[0], end: words.dropFirst().first)
        case (.fill, 2...3):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.fill = Conventions.Fill(
                data: words[0], count: words[1], needed: words.count > 2 ? words[2] : nil)
        case (.buffer, 1):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.bufferStructures += words
        case (.list, 1...):
            check(
                words, among: parameters + results, "parameter or result", directive, &diagnostics)
            conventions.lists += words
        case (.owned, 0): conventions.ownsResults = true
        case (.owned, 1...):
            checkFunctions(
                words, among: parameters + results, as: "parameter, or member of the result",
                directive, &diagnostics)
            conventions.owned += words
        case (.struct, 2):
            let isArray = words[0].hasPrefix("[]")
            let type = String(isArray ? words[0].dropFirst(2) : words[0][...])
            guard SwiftNaming.isModuleName(type) else {
                diagnostics.append(.misused(directive, .struct))
                return
            }
            conventions.structures.append(.init(type: type, value: words[1], isArray: isArray))
        case (.value, 2...):
            check(
                [words[0]], among: parameters + results, "parameter or result", directive,
                &diagnostics)
            let text = words.dropFirst().joined(separator: " ")
            conventions.coded.append(.init(name: words[0], text: text))
        case (.protocol, 1) where SwiftNaming.isModuleName(words[0]):
            conventions.protocolName = words[0]
        case (.parent, 1):
            check(words, among: parameters, "parameter", directive, &diagnostics)
            conventions.parent = words[0]
        case (.name, 1):
            guard let name = Conventions.Name(words[0]) else {
                diagnostics.append(.misused(directive, .name))
                return
            }
            conventions.name = name
        default: diagnostics.append(.misused(directive, name))
        }
    }

    private func failure(_ words: [String]) -> Conventions.Failure? {
        guard let first = words.first else { return .message(nil) }
        if first == "message" { return words.count <= 2 ? .message(words.dropFirst().first) : nil }
        if first == "out" { return words.count == 2 ? .output(words[1]) : nil }
        if words == ["empty"] { return .wording(.empty) }
        let rest = words.dropFirst()
        if first == "unless", !rest.isEmpty {
            return exceptions(rest) ?? .wording(.unless(rest.map { $0 == "\"\"" ? "" : $0 }))
        }
        if first == "prefix", !rest.isEmpty {
            return .wording(.prefix(rest.joined(separator: " ")))
        }
        return Conventions.Status.byName[first].flatMap { status($0, rest) }
    }

    /// `unless 200 status`; words that are no numbers are those of a text.
    private func exceptions(_ words: ArraySlice<String>) -> Conventions.Failure? {
        let numbers = words.prefix { Int($0) != nil }
        let rest = words[numbers.endIndex...]
        let isNamed = rest.dropLast(rest.last == "keep" ? 1 : 0).allSatisfy { word in
            parameters.contains(word) || results.contains(word)
        }
        guard !numbers.isEmpty, isNamed else { return nil }
        // Which of several it is, only the caller can say.
        return status(.unless(numbers.compactMap { Int($0) }), rest, isKept: numbers.count > 1)
    }

    private func status(
        _ status: Conventions.Status, _ words: ArraySlice<String>, isKept: Bool = false
    ) -> Conventions.Failure? {
        let name = words.dropLast(words.last == "keep" ? 1 : 0)
        guard name.count <= 1 else { return nil }
        return .status(status, result: name.first, isKept: isKept || words.last == "keep")
    }

    private func check(
        _ words: [String], among names: [String], _ what: String, _ directive: GoDirective,
        _ diagnostics: inout DiagnosticList
    ) {
        for argument in directive.arguments
        where words.contains(argument.text) && !names.contains(argument.text) {
            diagnostics.append(.noSuchName(argument, what))
        }
    }

    /// A function of C may be a member of a struct, `reader.done`, and have parameters: `done.result`.
    private func checkFunctions(
        _ words: [String], among parameters: [String], as what: String = "parameter",
        _ directive: GoDirective, _ diagnostics: inout DiagnosticList
    ) {
        let members = words.filter { word in
            parameters.contains { word.hasPrefix($0 + ".") }
        }
        check(words, among: parameters + members, what, directive, &diagnostics)
    }
}
