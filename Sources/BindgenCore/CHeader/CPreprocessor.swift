/// What is left of C source when its directives have been obeyed.
struct CPreprocessed: Equatable, Sendable {
    /// The tokens and comments of the branches that may be compiled, local headers in their places.
    var tokens: [CToken] = []
    /// The includes that were reached and could not be replaced by a file.
    var unresolved: [CInclude] = []
    /// Whether a header was included that was not read and is none of C's or POSIX's own.
    var hasUnreadIncludes = false
    /// The macros that are defined at the end.
    var macros: Set<String> = []
    /// Those among them that have no parameters.
    var valueMacros: Set<String> = []
    /// The numbers that some of them stand for.
    var macroValues: [String: Int64] = [:]
    /// The options that something here depends on.
    var neededOptions: [CMacroOption] = []
}

/// Obeys the directives of `files[0]`: includes of the other files, macros and conditionals.
///
/// The target is not known, and system headers are not read, so a condition may be unknown: then
/// *every* branch that could be compiled is kept. The declarations that the branches have in common are
/// declared twice, which the parser tolerates.
///
/// - Parameters:
///   - files: the header and the local headers.
///   - paths: the path of each file, relative to the folder of the header, by which includes find it.
///   - options: what is known of the compiler's options, in order.
func preprocess(
    _ files: [SourceFile], paths: [String], options: [CMacroOption] = [], names: inout CNameTable
) -> CPreprocessed {
    var preprocessor = CPreprocessor(files: files, paths: paths, names: names)
    preprocessor.obey(options)
    preprocessor.read(file: 0)
    preprocessor.listMacros()
    names = preprocessor.names
    preprocessor.listOptions(options)
    return preprocessor.output
}

private struct CPreprocessor {
    private let files: [SourceFile]
    private let paths: [String]
    private let fileNumbers: [String: Int]
    fileprivate var names: CNameTable
    fileprivate var output = CPreprocessed()

    /// What is known of a name's being a macro, where the header has said something of it.
    private var definedness = CNameMap<CTruth>()
    private var expander = CMacroExpander()
    /// What was the name of a macro at any time.
    private var definedNames: [CName] = []
    /// The names that options define or undefine, and those among them that conditions asked for.
    private var optionNames: Set<CName> = []
    private var askedOptions: Set<CName> = []
    private var conditionals: [Conditional] = []
    /// The open braces of as many tokens as were counted.
    private var depth = 0
    private var countedTokens = 0
    /// How many of them the files have opened that include the one that is being read.
    private var outerConditionals = 0
    /// Files that said `#pragma once`, or that are being read.
    private var doneFiles: Set<Int> = []
    private var includeDepth = 0
    private static let maximumIncludeDepth = 100
    /// How many includes are left: without guards, they can multiply without end.
    private var includeBudget = 4096

    /// An `#if` group that is open.
    private struct Conditional {
        /// Whether what surrounds the group is compiled.
        var outer: CTruth
        /// Whether one of the branches so far was compiled.
        var taken: CTruth
        /// Whether the branch that is being read is compiled.
        var branch: CTruth
        /// How many braces were open where it began.
        var depth: Int
    }

    init(files: [SourceFile], paths: [String], names: CNameTable) {
        self.files = files
        self.paths = paths
        self.names = names
        fileNumbers = Dictionary(
            paths.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        // Swift's importer is clang, which compiles C here and never C++.
        for no in ["__cplusplus", "_MSC_VER", "__BORLANDC__", "__INTEL_COMPILER"] {
            definedness[self.names.name(of: no)] = .no
        }
        for yes in ["__STDC__", "__clang__"] { definedness[self.names.name(of: yes)] = .yes }
    }

    private var current: CTruth { conditionals.last?.branch ?? .yes }

    /// Defines and undefines what options do, before anything is read.
    mutating func obey(_ options: [CMacroOption]) {
        for option in options {
            let bytes = Array(option.directive.utf8)
            let directive = CToken(.directive, file: 0, bytes: 0..<bytes.count)
            let line = lexC(directive: directive, in: bytes, names: &names)
            guard line.count > 1 else { continue }
            let name = line[1].name
            optionNames.insert(name)
            expander.macros[name] = nil
            definedness[name] = option.definition == nil ? .no : .yes
            guard option.definition != nil else { continue }
            var macro = CMacro(isCertain: true)
            macro.body = line[2...].filter { $0.kind != .comment }.map(\.withoutPlace)
            macro.isOption = true
            expander.macros[name] = macro
        }
    }

    /// Of options that say something of one name, the last one counts.
    mutating func listOptions(_ options: [CMacroOption]) {
        if optionNames.isEmpty { return }
        let needed = Set(askedOptions.union(expander.replacedOptions).map { names[$0] })
        for (index, option) in options.enumerated() where needed.contains(option.name) {
            if options[(index + 1)...].contains(where: { $0.name == option.name }) { continue }
            output.neededOptions.append(option)
            if option.definition == nil { continue }
            output.macros.insert(option.name)
            output.valueMacros.insert(option.name)
        }
    }

    /// Notes which options a condition depends on: that of a later branch counts unless an earlier one
    /// is compiled.
    private mutating func ask(_ operands: ArraySlice<CToken>, opensGroup: Bool) {
        if optionNames.isEmpty { return }
        let group = opensGroup ? nil : conditionals.last
        if group.map({ $0.outer == .no || $0.taken == .yes }) ?? (current == .no) { return }
        for token in operands where optionNames.contains(token.name) {
            askedOptions.insert(token.name)
        }
    }

    mutating func read(file: Int) {
        guard doneFiles.insert(file).inserted else { return }
        let bytes = files[file].bytes
        // What is right for a header of many exports, each of which has a name of its own.
        names.reserveCapacity(bytes.count / 64)
        let tokens = lexC(bytes, file: file, names: &names)
        let outerBefore = outerConditionals
        outerConditionals = conditionals.count
        var isOnce = false
        var position = 0
        if file == 0 { output.tokens.reserveCapacity(tokens.count) }
        while position < tokens.count {
            let token = tokens[position]
            if token.kind == .directive {
                isOnce = obey(token, at: position, of: tokens, in: bytes) || isOnce
                position += 1
            } else if current == .no {
                position += 1
            } else if token.kind == .identifier, expander.macros[token.name] != nil {
                expander.expand(tokens, at: &position, names: &names, into: &output.tokens)
            } else {
                output.tokens.append(token)
                position += 1
            }
        }
        if conditionals.count > outerConditionals {
            conditionals.removeLast(conditionals.count - outerConditionals)
        }
        outerConditionals = outerBefore
        if !isOnce { doneFiles.remove(file) }
    }

    mutating func listMacros() {
        for name in definedNames {
            guard let macro = expander.macros[name] else { continue }
            output.macros.insert(names[name])
            if macro.parameters != nil { continue }
            output.valueMacros.insert(names[name])
            if let number = number(macro) { output.macroValues[names[name]] = number }
        }
    }

    /// The number that a macro stands for, if it stands for one.
    private mutating func number(_ macro: CMacro) -> Int64? {
        // A type, an attribute or another macro's name, mostly.
        guard macro.isCertain, let first = macro.body.first, first.kind != .string else {
            return nil
        }
        var tokens: [CToken] = []
        var position = 0
        while position < macro.body.count {
            expander.expand(macro.body, at: &position, names: &names, into: &tokens)
        }
        var evaluator = CExpressionEvaluator(tokens, names: names, value: { _ in nil })
        return evaluator.number()
    }

    // MARK: - Directives

    /// Obeys one directive; says whether it was `#pragma once`.
    private mutating func obey(
        _ directive: CToken, at position: Int, of tokens: [CToken], in bytes: [UInt8]
    ) -> Bool {
        let line = lexC(directive: directive, in: bytes, names: &names)
            .filter { $0.kind != .comment }
        guard let keyword = line.first?.name.directiveKeyword else { return false }
        let operands = line.dropFirst()
        if keyword.isCondition {
            ask(operands, opensGroup: [.if, .ifdef, .ifndef].contains(keyword))
        }
        switch keyword {
        case .if where current == .no, .ifndef where current == .no, .ifdef where current == .no:
            open(.no, at: directive)
        case .if, .ifndef:
            if let name = Self.guardedName(keyword, operands),
                defines(name, after: position, of: tokens, in: bytes)
            {
                open(!(definedness[name] ?? .no), at: directive)
            } else {
                open(keyword == .if ? evaluate(operands) : !isDefined(operands), at: directive)
            }
        case .ifdef:
            open(isDefined(operands), at: directive)
        case .elif:
            nextBranch { preprocessor in preprocessor.evaluate(operands) }
        case .elifdef, .elifndef:
            let isDefined = isDefined(operands)
            nextBranch { _ in keyword == .elifdef ? isDefined : !isDefined }
        case .else:
            nextBranch { _ in .yes }
        case .endif where conditionals.count > outerConditionals:
            conditionals.removeLast()
        case .define where current != .no:
            guard let name = operands.first, name.kind == .identifier else { return false }
            // `#define _Nonnull`, for a compiler that lacks the word.
            if current != .yes, name.is(._Nonnull) || name.is(._Nullable) { return false }
            definedNames.append(name.name)
            expander.macros[name.name] = CMacro(
                after: name, tokens: operands.dropFirst(), isCertain: current == .yes)
            definedness[name.name] = current || (definedness[name.name] ?? .no)
        case .undef where current != .no:
            guard let name = operands.first else { return false }
            expander.macros[name.name] = nil
            definedness[name.name] = current == .yes ? .no : .unknown
        case .include where current != .no, .include_next where current != .no:
            include(directive, in: bytes)
        case .pragma where current != .no:
            // The one pragma that changes what declarations mean to a caller.
            if operands.count == 3,
                operands.dropFirst().first.map({ names[$0.name] })
                    == "assume_nonnull"
            {
                output.tokens.append(directive)
            }
            return operands.first?.is(.once) ?? false
        default:
            break
        }
        return false
    }

    private mutating func open(_ condition: CTruth, at directive: CToken) {
        let outer = current
        conditionals.append(
            Conditional(
                outer: outer, taken: condition, branch: outer && condition, depth: openBraces()))
    }

    /// How many braces are open in what is kept.
    private mutating func openBraces() -> Int {
        for token in output.tokens[countedTokens...] {
            if token.is(.leftBrace) { depth += 1 }
            if token.is(.rightBrace) { depth -= 1 }
        }
        countedTokens = output.tokens.count
        return depth
    }

    private mutating func nextBranch(_ condition: (inout CPreprocessor) -> CTruth) {
        guard conditionals.count > outerConditionals, var group = conditionals.popLast() else {
            return
        }
        // Nobody asks what comes after a branch that is compiled.
        let condition = group.taken == .yes ? .no : condition(&self)
        // Both branches of `if (x) { #else while (x) { #endif` cannot be kept: their braces would
        // swallow the rest of the header. Within braces the first one must do.
        if group.branch != .no, group.depth > 0 || openBraces() != group.depth {
            group.taken = .yes
        }
        group.branch = group.outer && !group.taken && condition
        group.taken = group.taken || condition
        conditionals.append(group)
    }

    private mutating func include(_ directive: CToken, in bytes: [UInt8]) {
        guard let include = CInclude(directive: directive, in: bytes, names: &names) else {
            output.hasUnreadIncludes = true
            return
        }
        guard include.isQuoted else {
            if !include.namesSystemHeader { output.hasUnreadIncludes = true }
            return
        }
        let found = includedPath(include.path, from: paths[Int(directive.file)]).flatMap {
            fileNumbers[$0]
        }
        guard let found else {
            if !include.namesSystemHeader {
                output.unresolved.append(include)
                output.hasUnreadIncludes = true
            }
            return
        }
        guard includeDepth < Self.maximumIncludeDepth, includeBudget > 0 else { return }
        includeBudget -= 1
        includeDepth += 1
        read(file: found)
        includeDepth -= 1
    }

    // MARK: - Conditions

    /// Whether `name` is a macro. A name that is the implementation's to define may be one; another
    /// is one only if this header says so, or one that was not read.
    private func definedness(of name: CName) -> CTruth {
        if let known = definedness[name] { return known }
        if output.hasUnreadIncludes { return .unknown }
        let text = names[name].utf8
        let isReserved = text.first == UInt8(ascii: "_")
        // `linux`, `unix`, `WIN32`, and what limits.h and its kin define in capitals: of a name in
        // lower or mixed case nothing but a library's own headers makes a macro.
        let isPlain = text.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let isTarget = text.elementsEqual("linux".utf8) || text.elementsEqual("unix".utf8)
        return isReserved || !isPlain || isTarget ? .unknown : .no
    }

    /// Whether the operand of an `#ifdef` is a macro.
    private func isDefined(_ operands: ArraySlice<CToken>) -> CTruth {
        operands.first.map { definedness(of: $0.name) } ?? .unknown
    }

    /// The name of `#ifndef NAME` or `#if !defined(NAME)`.
    private static func guardedName(
        _ keyword: CKeyword, _ operands: ArraySlice<CToken>
    ) -> CName? {
        if keyword == .ifndef { return operands.first?.name }
        let words = operands.filter { !$0.is(.leftParenthesis) && !$0.is(.rightParenthesis) }
        guard words.count == 3, words[0].is(.not), words[1].is(.defined) else { return nil }
        return words[2].name
    }

    /// Whether the next directive defines `name`: then an `#ifndef` of it is an include guard.
    private mutating func defines(
        _ name: CName, after position: Int, of tokens: [CToken], in bytes: [UInt8]
    ) -> Bool {
        guard let next = tokens[(position + 1)...].first(where: { $0.kind != .comment }),
            next.kind == .directive
        else { return false }
        let line = lexC(directive: next, in: bytes, names: &names).filter { $0.kind != .comment }
        return line.count >= 2 && line[0].is(.define) && line[1].name == name
    }

    private mutating func evaluate(_ operands: ArraySlice<CToken>) -> CTruth {
        // The operand of `defined` is not replaced (C11, 6.10.1, 4).
        var tokens: [CToken] = []
        let operands = Array(operands)
        var position = 0
        while position < operands.count {
            let previous = tokens.suffix(2)
            let followsDefined =
                previous.last?.is(.defined) ?? false
                || previous.count == 2 && previous.first!.is(.defined)
                    && previous.last!.is(.leftParenthesis)
            if followsDefined {
                tokens.append(operands[position])
                position += 1
            } else {
                expander.expand(
                    operands, at: &position, onlyCertain: true, names: &names, into: &tokens)
            }
        }
        let isDefined = { [self] name in definedness(of: name) }
        var evaluator = CExpressionEvaluator(tokens, names: names, isDefined: isDefined) { token in
            // What is left of a name after macro replacement is 0, if it is surely no macro.
            token.kind == .identifier && isDefined(token.name) == .no ? 0 : nil
        }
        return evaluator.truth()
    }
}
