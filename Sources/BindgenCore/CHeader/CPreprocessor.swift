/// What is left of C source when its directives have been obeyed.
struct CPreprocessed: Equatable, Sendable {
    /// The tokens and comments of the branches that may be compiled, local headers in their places.
    var tokens: [CToken] = []
    /// The includes that were reached and could not be replaced by a file.
    var unresolved: [CInclude] = []
    /// Whether a header was included that was not read and is none of C's or POSIX's own.
    var hasUnreadIncludes = false
    /// The innermost `#if` that nothing closes.
    var unterminated: SourceRange?
}

/// Obeys the directives of `files[0]`: includes of the other files, macros and conditionals.
///
/// Neither the target nor the compiler's options are known, and system headers are not read, so a
/// condition may be unknown: then *every* branch that could be compiled is kept. The declarations
/// that the branches have in common are declared twice, which the parser tolerates.
///
/// - Parameters:
///   - files: the header and the local headers.
///   - paths: the path of each file, relative to the folder of the header, by which includes find it.
func preprocess(
    _ files: [SourceFile], paths: [String], names: inout CNameTable
) -> CPreprocessed {
    var preprocessor = CPreprocessor(files: files, paths: paths, names: names)
    preprocessor.read(file: 0)
    names = preprocessor.names
    return preprocessor.output
}

private struct CPreprocessor {
    private let files: [SourceFile]
    private let paths: [String]
    private let fileNumbers: [String: Int]
    fileprivate var names: CNameTable
    fileprivate var output = CPreprocessed()

    private var macros: [CName: CMacro] = [:]
    /// What is known of a name's being a macro, where the header has said something of it.
    private var definedness: [CName: CTruth]
    private var expander = CMacroExpander()
    private var conditionals: [Conditional] = []
    /// Files that said `#pragma once`, or that are being read.
    private var doneFiles: Set<Int> = []
    private var includeDepth = 0
    private static let maximumIncludeDepth = 100

    /// An `#if` group that is open.
    private struct Conditional {
        /// Whether what surrounds the group is compiled.
        var outer: CTruth
        /// Whether one of the branches so far was compiled.
        var taken: CTruth
        /// Whether the branch that is being read is compiled.
        var branch: CTruth
        var range: SourceRange
    }

    init(files: [SourceFile], paths: [String], names: CNameTable) {
        self.files = files
        self.paths = paths
        self.names = names
        fileNumbers = Dictionary(
            paths.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        // Swift's importer is clang, which compiles C here and never C++.
        definedness = [:]
        for no in ["__cplusplus", "_MSC_VER", "__BORLANDC__", "__INTEL_COMPILER"] {
            definedness[self.names.name(of: no)] = .no
        }
        for yes in ["__STDC__", "__clang__"] { definedness[self.names.name(of: yes)] = .yes }
    }

    private var current: CTruth { conditionals.last?.branch ?? .yes }

    mutating func read(file: Int) {
        guard doneFiles.insert(file).inserted else { return }
        let bytes = files[file].bytes
        let tokens = lexC(bytes, file: file, names: &names)
        let openBefore = conditionals.count
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
            } else if token.kind == .identifier, macros[token.name] != nil {
                expander.expand(
                    tokens, at: &position, macros: macros, names: &names, into: &output.tokens)
            } else {
                output.tokens.append(token)
                position += 1
            }
        }
        if conditionals.count > openBefore {
            if file == 0 { output.unterminated = conditionals.last?.range }
            conditionals.removeLast(conditionals.count - openBefore)
        }
        if !isOnce { doneFiles.remove(file) }
    }

    // MARK: - Directives

    /// Obeys one directive; says whether it was `#pragma once`.
    private mutating func obey(
        _ directive: CToken, at position: Int, of tokens: [CToken], in bytes: [UInt8]
    ) -> Bool {
        let line = lexC(directive: directive, in: bytes, names: &names)
            .filter { $0.kind != .comment }
        guard let keyword = line.first?.name.keyword else { return false }
        let operands = line.dropFirst()
        switch keyword {
        case .if:
            open(evaluate(operands), at: directive)
        case .ifdef, .ifndef:
            let isGuard =
                keyword == .ifndef
                && defines(operands.first, after: position, of: tokens, in: bytes)
            let isDefined =
                operands.first.map { definedness(of: $0.name, isGuard: isGuard) } ?? .unknown
            open(keyword == .ifdef ? isDefined : !isDefined, at: directive)
        case .elif:
            nextBranch { preprocessor in preprocessor.evaluate(operands) }
        case .elifdef, .elifndef:
            nextBranch { preprocessor in
                let isDefined =
                    operands.first.map { preprocessor.definedness(of: $0.name) } ?? .unknown
                return keyword == .elifdef ? isDefined : !isDefined
            }
        case .else:
            nextBranch { _ in .yes }
        case .endif:
            _ = conditionals.popLast()
        case .define where current != .no:
            guard let name = operands.first, name.kind == .identifier else { return false }
            macros[name.name] = CMacro(after: name, tokens: operands.dropFirst())
            definedness[name.name] = current
        case .undef where current != .no:
            guard let name = operands.first else { return false }
            macros[name.name] = nil
            definedness[name.name] = current == .yes ? .no : .unknown
        case .include where current != .no, .include_next where current != .no:
            include(directive, in: bytes)
        case .pragma where current != .no:
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
                outer: outer, taken: condition, branch: outer && condition, range: directive.range))
    }

    private mutating func nextBranch(_ condition: (inout CPreprocessor) -> CTruth) {
        guard var group = conditionals.popLast() else { return }
        let condition = condition(&self)
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
        guard includeDepth < Self.maximumIncludeDepth else { return }
        includeDepth += 1
        read(file: found)
        includeDepth -= 1
    }

    // MARK: - Conditions

    /// Whether `name` is a macro. A name that is the implementation's to define may be one; another
    /// is one only if the header says so.
    private func definedness(of name: CName, isGuard: Bool = false) -> CTruth {
        if let known = definedness[name] { return known }
        if isGuard { return .no }
        let text = names[name].utf8
        let isReserved = text.first == UInt8(ascii: "_")
        // `linux`, `unix`, `WIN32`, and what limits.h and its kin define in capitals: of a name in
        // lower or mixed case nothing but the header itself can have made a macro.
        let isPlain = text.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let isTarget = text.elementsEqual("linux".utf8) || text.elementsEqual("unix".utf8)
        return isReserved || !isPlain || isTarget ? .unknown : .no
    }

    /// Whether the next directive defines `name`: then an `#ifndef` of it is an include guard.
    private mutating func defines(
        _ name: CToken?, after position: Int, of tokens: [CToken], in bytes: [UInt8]
    ) -> Bool {
        guard let next = tokens[(position + 1)...].first(where: { $0.kind != .comment }),
            next.kind == .directive
        else { return false }
        let line = lexC(directive: next, in: bytes, names: &names).filter { $0.kind != .comment }
        return line.count >= 2 && line[0].is(.define) && line[1].name == name?.name
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
                    operands, at: &position, macros: macros, names: &names, into: &tokens)
            }
        }
        let known = definedness
        let names = names
        let isReservedName = { [self] (name: CName) in known[name] ?? definedness(of: name) }
        var evaluator = CConditionEvaluator(tokens: tokens, names: names, isDefined: isReservedName)
        return evaluator.evaluate()
    }
}
