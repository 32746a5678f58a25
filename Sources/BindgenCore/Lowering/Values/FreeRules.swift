/// How the texts are freed that the library allocates.
struct FreeRules {
    /// The library's own function, or nothing for the C library's `free`.
    let function: String?
    /// That function, if the author named it: who calls the wrapper has no use for it.
    let chosen: String?
    private let candidates: [Export]
    private let lookAlikes: [Export]
    /// The functions that take a struct and nothing else, by its address: their names, and whether
    /// those say that they take it back.
    private let ofStructs: [CTag: [(name: String, isNamed: Bool)]]
    /// Those that take one by its value, likewise.
    private let ofValues: [CTag: [(name: String, isNamed: Bool)]]
    /// The names of those of both that say that they take it back.
    private let namedStructureTakers: Set<String>
    /// The functions that take a list of C strings and nothing else, likewise.
    private let ofLists: [(name: String, isNamed: Bool)]
    /// The functions that take bytes and nothing else, by their names, which say that they take them back.
    private let ofBytes: [String]
    /// Those that the author names and that take more than the memory.
    private let ofMore: [Export]
    /// What is called for those that Swift cannot call itself, by their names.
    private let callees: [String: SwiftIdentifier]

    /// Takes the function that the author chose, else the library's own if there is exactly one.
    init(
        header: CHeader, exports: [Export], chosen: String?, shims: ShimRules,
        _ diagnostics: inout DiagnosticList
    ) {
        self.chosen = chosen
        let takers = exports.filter(\.takesOnly)
        ofStructs = Self.takersOfStructs(takers) { header.pointee(of: $0).flatMap(header.tag) }
        ofValues = Self.takersOfStructs(takers, header.tag)
        let structs = Array(ofStructs.values) + Array(ofValues.values)
        namedStructureTakers = Set(structs.joined().filter(\.isNamed).map(\.name))
        let own = exports.annotated.compactMap(\.conventions.free)
        let named = Set(own).union(chosen.map { [$0] } ?? [])
        ofLists = takers.filter {
            header.isListOfCStrings($0.parameters[0].type.cType)
                && (named.contains($0.name) || !$0.freesListOnly)
        }.map { ($0.name, $0.isNamedAsTaker) }
        ofBytes = takers.filter {
            $0.isNamedAsTaker && header.isBytePointer($0.parameters[0].type.cType)
        }.map(\.name)
        let namedExports = named.isEmpty ? [] : exports.filter { named.contains($0.name) }
        ofMore = namedExports.filter { export in
            let isItsOwn = export.conventions.free == export.name && export.name != chosen
            return !isItsOwn && export.freesWithMore(in: header)
        }
        if let chosen {
            function = ofMore.contains { $0.name == chosen } ? nil : chosen
            candidates = []
            lookAlikes = []
        } else {
            // What takes errors back takes no texts.
            let ofErrors = Set(exports.annotated.flatMap(\.conventions.errorFunctions))
            let others = takers.filter { !ofErrors.contains($0.name) }
            lookAlikes = others.filter { $0.looksLikeDeallocator(in: header) }
            let prefix = lookAlikes.isEmpty ? 0 : exports.wordsInCommon
            candidates = lookAlikes.filter { $0.takesMemoryBack(in: header, prefix: prefix) }
            function = candidates.count == 1 ? candidates[0].name : nil
        }
        callees = Dictionary(
            (takers + namedExports).compactMap { export in
                shims.function(for: export).map { shim in
                    (export.name, SwiftIdentifier(validated: shim.name))
                }
            }, uniquingKeysWith: { first, _ in first })
        let known = Set(structs.flatMap { $0.map(\.name) } + ofLists.map(\.name))
        for name in named.subtracting(known.union(ofMore.map(\.name))).sorted()
        where !exports.contains(where: { $0.canFree(name, in: header) }) {
            let range = exports.lazy.compactMap { export in
                export.conventions.free == name ? export.conventions.ranges["free"] : nil
            }.first
            diagnostics.append(.noFreeFunction(name, range))
        }
    }

    /// The function that frees the texts of this function, where it is not that of the module.
    func ownFunction(of export: Export) -> SwiftIdentifier? {
        guard let name = export.conventions.free, name != function,
            !ofStructs.values.contains(where: { $0.contains { $0.name == name } }),
            !ofValues.values.contains(where: { $0.contains { $0.name == name } }),
            !ofLists.contains(where: { $0.name == name })
        else { return nil }
        return callee(name)
    }

    /// The same for its texts: what is told how many elements there are frees no text beside them.
    func ownFunction(ofTextsOf export: Export) -> SwiftIdentifier? {
        if let taker = takerOfMore(for: export), taker.results.isEmpty,
            !taker.takesTextsAlone,
            export.conventions.buffers.contains(where: { $0.isOfResult != false })
        {
            return nil
        }
        return ownFunction(of: export)
    }

    /// The same for its elements: bytes are freed by the only function that takes bytes back, where it is not
    /// said otherwise.
    func ownFunction(ofElements type: CType, of export: Export, in header: CHeader)
        -> SwiftIdentifier?
    {
        if export.conventions.free == nil, ofBytes.count == 1, header.isBytePointer(type),
            !header.isCharacterPointer(type)
        {
            return callee(ofBytes[0])
        }
        return ownFunction(of: export)
    }

    /// What is called for a function of the library's.
    func callee(_ name: String) -> SwiftIdentifier {
        callees[name] ?? SwiftIdentifier(validated: name)
    }

    /// Whether a function takes back what others return.
    func uses(_ name: String) -> Bool {
        name == function
            || (Array(ofStructs.values) + Array(ofValues.values)).contains {
                $0.contains { $0.name == name }
            }
            || ofBytes == [name] || ofLists.contains { $0.name == name }
            || ofMore.contains { $0.name == name }
    }

    /// Whether callers have no use for a function, since the author names it for what others return, and how
    /// much there is of it.
    func hides(_ export: Export) -> Bool {
        export.results.isEmpty && ofMore.contains { $0.name == export.name }
    }

    /// The function that takes a struct back, by its address: the one that the author names, or the
    /// only one that is called so.
    func function(for tag: CTag, of export: Export) -> SwiftIdentifier? {
        taker(among: ofStructs[tag] ?? [], of: export)
    }

    /// The same for a function that takes the struct itself.
    func function(forValueOf tag: CTag, of export: Export) -> SwiftIdentifier? {
        taker(among: ofValues[tag] ?? [], of: export)
    }

    /// Whether a function takes such a struct back, by its address or itself.
    func takesBack(_ tag: CTag, of export: Export) -> Bool {
        function(forValueOf: tag, of: export) != nil || function(for: tag, of: export) != nil
    }

    /// Whether there is a function that takes structs, and nothing else.
    var takesStructures: Bool { !ofStructs.isEmpty || !ofValues.isEmpty }

    /// Whether an exported function takes a struct back.
    func takesStructure(_ export: Export) -> Bool {
        namedStructureTakers.contains(export.name)
    }

    private func taker(
        among takers: [(name: String, isNamed: Bool)], of export: Export
    ) -> SwiftIdentifier? {
        let named = takers.filter(\.isNamed)
        let taker =
            takers.first { $0.name == export.conventions.free }
            ?? (named.count == 1 ? named[0] : nil)
        return taker.map { callee($0.name) }
    }

    /// What takes back the memory that a function returns.
    func taker(for export: Export) -> BoundFunction.ErrorStructure.Taker {
        ownFunction(of: export).map { .function($0) } ?? .free
    }

    /// The function that takes a list of C strings back: the one that the author names, or the only
    /// one that is called so.
    func functionForLists(of export: Export) -> SwiftIdentifier? {
        let named = ofLists.filter(\.isNamed)
        let chosen =
            ofLists.first { $0.name == export.conventions.free }
            ?? (named.count == 1 && export.conventions.free == nil ? named[0] : nil)
        if chosen == nil, let taker = takerOfMore(for: export) { return callee(taker.name) }
        return chosen.map { callee($0.name) }
    }

    private static func takersOfStructs(
        _ exports: [Export], _ tag: (CType) -> CTag?
    ) -> [CTag: [(name: String, isNamed: Bool)]] {
        var takers: [CTag: [(name: String, isNamed: Bool)]] = [:]
        for export in exports {
            guard case .c(let type) = export.parameters[0].type,
                let tag = tag(type)
            else { continue }
            takers[tag, default: []].append((export.name, export.isNamedAsTaker))
        }
        return takers
    }

    /// The function that the author names to free what this one returns, where it takes more than that:
    /// `realloc(object, memory, 0)`, `free_items(items, count)`.
    func takerOfMore(for export: Export) -> Export? {
        guard let name = export.conventions.free, name != export.name else { return nil }
        return ofMore.first { $0.name == name }
    }

    /// Says what the caller of functions that return memory should know.
    func report(_ diagnostics: inout DiagnosticList) {
        if candidates.count > 1 { diagnostics.append(.ambiguousFree(candidates)) }
        if candidates.isEmpty {
            for export in lookAlikes { diagnostics.append(.freeLookAlike(export)) }
        }
    }
}

extension Export {
    /// Whether it takes one value and returns nothing, as whatever takes something back.
    var takesOnly: Bool { results.isEmpty && parameters.count == 1 }

    /// `void f(char *)` or `void f(void *)` with the word *free* in its name.
    func looksLikeDeallocator(in header: CHeader) -> Bool {
        guard takesOnly, case .c(let type) = parameters[0].type,
            name.words.contains(where: { $0.hasSuffix("free") })
        else { return false }
        return header.isMemory(type)
    }

    /// Whether it is the function of that name, and takes a pointer and nothing else.
    fileprivate func canFree(_ name: String, in header: CHeader) -> Bool {
        guard self.name == name, parameters.count == 1, case .c(let type) = parameters[0].type
        else {
            return false
        }
        return header.isMemory(type) || header.isBytePointer(type)
    }

    /// Whether it takes a pointer, and else objects and numbers, as `realloc` does.
    fileprivate func freesWithMore(in header: CHeader) -> Bool {
        guard parameters.count > 1, results.count <= 1 else { return false }
        let memory = parameters.filter(\.type.isMemory)
        let others = parameters.filter { parameter in
            if case .object = parameter.type { true } else { parameter.type.isInteger(in: header) }
        }
        return memory.count == 1 && others.count + 1 == parameters.count
    }

    /// Whether it may be one: its parameter does not name something that is to be freed, and its body
    /// does not only read the text.
    func mayTakeMemoryBack(in header: CHeader) -> Bool {
        guard looksLikeDeallocator(in: header), let parameter = parameters.first else {
            return false
        }
        if parameter.uses.contains(.text), !parameter.uses.contains(.freed) { return false }
        // What is put into a pool has to come from it.
        if parameter.mayBeKept { return false }
        let words = [parameter.name.plainWord, parameter.name.words.last ?? ""]
        return !words.contains(where: Self.identifierNames.contains)
    }

    /// Whether it is one indeed: its other words, or its parameter, speak of texts or of memory, and
    /// not of an object or of something that has an id.
    ///
    /// - Parameter prefix: the number of words with which the names of all functions begin.
    fileprivate func takesMemoryBack(in header: CHeader, prefix: Int) -> Bool {
        guard mayTakeMemoryBack(in: header), let parameter = parameters.first else {
            return false
        }
        if name.words.contains(where: Self.memoryWords.contains) { return true }
        let word = parameter.name.lowercased()
        return (Self.memoryWords.contains(word) || Self.memoryNames.contains(word))
            && name.words.count <= max(2, prefix + 1)
    }

    /// Whether it is called as what takes a struct or a list back.
    fileprivate var isNamedAsTaker: Bool {
        name.words.contains { Self.takerWords.contains($0) || $0.hasSuffix("free") }
    }

    private static let takerWords: Set<String> = [
        "free", "release", "destroy", "delete", "dispose", "clear",
    ]

    /// Parameters that name something that is to be freed.
    private static let identifierNames: Set<String> = [
        "id", "key", "name", "handle", "token", "session", "path",
    ]

    /// Words for texts and for memory.
    private static let memoryWords: Set<String> = [
        "string", "strings", "str", "cstring", "cstr", "text", "mem", "memory", "ptr",
        "pointer", "buffer", "buf", "result", "bytes",
    ]

    /// What else a parameter is called that takes memory.
    private static let memoryNames: Set<String> = [
        "p0", "p", "s", "cs", "c", "data", "value", "msg", "message", "out", "output", "_",
    ]
}

extension CHeader {
    /// Whether it is a `char *` or a `void *`, which is what functions take that free memory.
    func isMemory(_ type: CType) -> Bool {
        isCharacterPointer(type) || resolved(type) == .pointer(to: .void)
    }

    /// Whether it is a `uint8_t *` or alike, for which Swift takes any pointer to bytes.
    func isBytePointer(_ type: CType) -> Bool {
        guard let pointee = pointee(of: type) else { return false }
        switch resolved(pointee) {
        case .integer(.unsignedChar), .integer(.signedChar), .named("uint8_t"), .named("int8_t"):
            return true
        default: return false
        }
    }
}

extension ExportType {
    /// Whether it is a pointer of C's.
    var isMemory: Bool { if case .c(.pointer) = self { true } else { false } }
}

extension Diagnostic {
    fileprivate static func ambiguousFree(_ candidates: [Export]) -> Diagnostic {
        Diagnostic(
            code: .ambiguousFree, severity: .warning,
            message: "more than one function frees memory, so the texts that this library returns "
                + "are freed with the C library's 'free'",
            range: candidates[0].range,
            notes: candidates.dropFirst().map {
                Note(message: "'\($0.name)' frees memory too", range: $0.range)
            },
            fix: "write '//swift:free Function' above the package clause, or export exactly one "
                + "'void f(char *)' or 'void f(void *)' with 'free' in its name")
    }

    fileprivate static func noFreeFunction(_ name: String, _ range: SourceRange?) -> Diagnostic {
        Diagnostic(
            code: .misfittingDirective, severity: .error,
            message: "'\(name)' is no exported function that frees memory", range: range,
            fix:
                "name a function that takes one 'char *' or 'void *' and nothing else, or elements and the "
                + "number of them")
    }

    fileprivate static func freeLookAlike(_ export: Export) -> Diagnostic {
        Diagnostic(
            code: .freeLookAlike, severity: .note,
            message: "'\(export.name)' is not taken for the function that frees texts, since its "
                + "parameter is called '\(export.parameters[0].name)'; they are freed with the C "
                + "library's 'free'",
            range: export.range)
    }
}

extension Export {
    /// Whether it takes a pointer and an object, and no number of what is behind the pointer.
    fileprivate var takesTextsAlone: Bool {
        parameters.allSatisfy { parameter in
            if case .object = parameter.type { true } else { parameter.type.isMemory }
        }
    }

    /// Whether its body frees what it is given, and looks at nothing in it.
    fileprivate var freesListOnly: Bool { parameters[0].uses == .freed }
}
