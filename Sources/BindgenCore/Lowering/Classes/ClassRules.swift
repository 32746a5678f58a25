/// Where callers find a function, and under which name.
struct FunctionPlace: Equatable {
    var role = BoundFunction.Role.function
    /// The class that it belongs to.
    var owner: String?
    /// Its name there, where it differs from that of a free function.
    var name: SwiftIdentifier?

    /// Whether the first parameter is the object whose method it is.
    var hasReceiver: Bool {
        if case .method = role { true } else { false }
    }
}

/// Which functions become members of which class, and under which names.
struct ClassRules {
    private let types: [String: NamedType]
    /// The classes that are sequences.
    private let sequences: Set<String>
    /// What gives the handles of a class back, by the name of the class.
    private(set) var releases: [String: Export] = [:]
    /// The function of C in its struct that gives a handle back, by the name of the class.
    private(set) var releaseMembers: [String: String] = [:]
    /// The classes whose handles are given back with those of others, and these.
    private(set) var parents: [String: String] = [:]
    /// The classes of which a function is called as what makes an object: `Init` then does something else.
    private var haveMakers: Set<String> = []
    /// The functions that look as if they gave a handle back, where nobody knows which one does.
    private var candidates: Set<String> = []

    init(
        _ types: [NamedType], exports: [Export], of header: CHeader, prefix: String,
        _ diagnostics: inout DiagnosticList
    ) {
        let objects = types.filter { $0.kind == .object }
        self.types = Dictionary(objects.map { ($0.name, $0) }) { first, _ in first }
        sequences = Set(
            exports.annotated.filter(\.conventions.isSequence).compactMap(\.receiver))
        lazy var wordsInCommon = exports.wordsInCommon
        for type in objects {
            var candidates = exports.filter { $0.gives(back: type, prefix) }
            if candidates.isEmpty {
                // `lib_close` where all names begin so, or what frees it.
                let words = wordsInCommon
                candidates = exports.filter {
                    $0.ownerOfEnded == type.name
                        && ($0.isCalledRelease(behind: words) || $0.freesEnded)
                }
            }
            if candidates.isEmpty {
                candidates = exports.filter { $0.isCalledRelease(of: type) }
            }
            // What is called by the type says more than `Close`.
            let called = candidates.filter {
                $0.conventions.isDeinit || !$0.isCalledRelease(prefix)
            }
            if !called.isEmpty { candidates = called }
            let marked = candidates.filter(\.conventions.isDeinit)
            let release =
                marked.count == 1 ? marked[0] : candidates.count == 1 ? candidates[0] : nil
            releases[type.name] = release
            if let release, let parent = release.parentOfEnded {
                parents[type.name] = release.parameters[parent].type.owner
            }
            if release == nil, candidates.isEmpty,
                let member = header.releaseMember(behind: type.underlying)
            {
                releaseMembers[type.name] = member
            } else if release == nil, !exports.contains(where: { $0.mentions(type.name) }) {
                diagnostics.append(.noObject(of: type))
            } else if release == nil {
                diagnostics.append(.noRelease(of: type, candidates))
                self.candidates.formUnion(candidates.map(\.name))
            }
        }
        for export in exports where !objects.isEmpty {
            let name = SwiftNaming.function(export.name, strippingPrefix: prefix).text.lowercased()
            for case .object(let owner, _) in export.results.map(\.type)
            where isNamedMaker(name, owner) {
                haveMakers.insert(owner)
            }
        }
    }

    var isEmpty: Bool { types.isEmpty }

    /// Whether a function may give a handle back without the object knowing it.
    func isDangerous(_ export: Export) -> Bool { candidates.contains(export.name) }

    /// Where a function belongs: to the class of its first parameter, else to that of its result.
    func place(of export: Export, bridges: BridgeRules, prefix: String) -> FunctionPlace {
        // The author wants an initializer, be its first parameter an object or not.
        let isInitializer = export.conventions.name?.base == "init"
        if !isInitializer,
            case .object(let owner, let handle) = export.parameters.first?.type,
            types[owner] != nil, !export.isOutput(0),
            // What takes an object over is not a method of it, and neither is what needs none.
            !export.conventions.owned.contains(export.parameters[0].name),
            !export.conventions.nullable.contains(export.parameters[0].name)
        {
            let (_, safety) = bridges.handle(handle) ?? (.void, .safe)
            let local = SwiftNaming.local(
                SwiftNaming.label(export.parameters[0].name, position: 0), position: 0
            ) { text in
                SupportRules.namesInBodies.contains(text)
                    || export.parameters.dropFirst().contains {
                        SwiftNaming.label($0.name)?.text == text
                    }
            }
            let name = name(of: export, in: owner, prefix: prefix)
            return FunctionPlace(
                role: .method(handle: local, safety), owner: owner,
                name: export.conventions.name == nil ? SwiftNaming.withoutInit(name) : name)
        }
        let returned = types.isEmpty ? [] : export.results.map(\.type) + export.outputTypes
        let isOneObject = returned.count(where: \.isObject) == 1
        for case .object(let owner, _) in returned where types[owner] != nil {
            let isOnly = export.results.allSatisfy { $0.type.isObject || $0.type.isText }
            let isMaker =
                isOnly && export.conventions.name == nil && makes(export, owner, prefix)
            if isOneObject, isMaker || isInitializer {
                return FunctionPlace(
                    role: .initializer, owner: owner, name: SwiftIdentifier(validated: "init"))
            }
            let name = name(of: export, in: owner, prefix: prefix)
            // What gives a sequence is about that no more than what gives an array.
            if sequences.contains(owner),
                name == SwiftNaming.function(export.name, strippingPrefix: prefix)
            {
                break
            }
            return FunctionPlace(
                role: .staticFunction, owner: owner,
                name: export.conventions.name == nil ? SwiftNaming.withoutInit(name) : name)
        }
        return FunctionPlace(
            name: export.conventions.name.map { SwiftIdentifier(validated: $0.base) })
    }

    /// The place of what gives the handle of a class back.
    static func releasePlace(of owner: String) -> FunctionPlace {
        FunctionPlace(
            role: .release, owner: owner, name: SwiftIdentifier(validated: "release"))
    }

    /// `NewVault` and `CreateVault` make a `Vault`, and do nothing else; so do `New` and `Init`.
    private func makes(_ export: Export, _ owner: String, _ prefix: String) -> Bool {
        let name = SwiftNaming.function(export.name, strippingPrefix: prefix).text.lowercased()
        if name == "init" { return !haveMakers.contains(owner) }
        return isNamedMaker(name, owner)
    }

    private func isNamedMaker(_ name: String, _ owner: String) -> Bool {
        let verbs = ["new", "make", "create"]
        return (types[owner]?.names ?? [owner]).contains { owner in
            let owner = SwiftNaming.withoutUnderscores(owner).lowercased()
            return verbs.contains { name == $0 || name == $0 + owner }
                || name == owner + "new" || name == owner + "init"
        }
    }

    /// The name of what cannot be an initializer.
    func staticName(
        of export: Export, in place: FunctionPlace, prefix: String
    ) -> SwiftIdentifier {
        var export = export
        export.conventions.name = nil
        return SwiftNaming.withoutInit(name(of: export, in: place.owner ?? "", prefix: prefix))
    }

    /// The name of a member: `VaultGet`, `Vault_Get` and `GetVault` are `get` in a `Vault`.
    private func name(of export: Export, in owner: String, prefix: String) -> SwiftIdentifier {
        if let name = export.conventions.name { return SwiftIdentifier(validated: name.base) }
        let whole = SwiftNaming.function(export.name, strippingPrefix: prefix)
        let names = types[owner]?.names ?? [owner]
        let member = names.lazy.map {
            SwiftNaming.member(export.name, of: $0, strippingPrefix: prefix)
        }.first { $0 != whole }
        // Every class has its handle under that name.
        guard let member, member.text != Self.handleName else { return whole }
        return member
    }

    /// What the wrapper's own property is called that has the handle.
    static let handleName = "handle"
}

extension Export {
    /// The class whose object it takes first.
    fileprivate var receiver: String? {
        parameters.first?.type.owner
    }

    /// Whether it takes or returns objects of that class.
    fileprivate func mentions(_ owner: String) -> Bool {
        (parameters.map(\.type) + results.map(\.type)).contains { type in
            switch type {
            case .object(owner, _), .pointer(to: .object(owner, _)), .slice(of: .object(owner, _)):
                true
            default: false
            }
        } || !conventions.coded.isEmpty || !conventions.callbacks.isEmpty
    }

    /// Whether it takes a handle of that class and nothing else, but for that of its parent, and is marked,
    /// or named, as what gives it back.
    func gives(back type: NamedType, _ prefix: String) -> Bool {
        guard ownerOfEnded == type.name else { return false }
        if conventions.isDeinit { return true }
        return type.names.contains { type in
            let member = SwiftNaming.member(name, of: type, strippingPrefix: prefix).text
            if Self.releaseWords.contains(member) {
                // `CloseDB`, or what is called that and nothing else.
                return name.lowercased().contains(type.lowercased())
                    || isCalledRelease(prefix)
            }
            // `free_db` of a `DB`.
            let words = SwiftNaming.function(name, strippingPrefix: prefix).text.lowercased()
            let plain = SwiftNaming.withoutUnderscores(type).lowercased()
            return Self.releaseWords.contains { words == $0 + plain || words == plain + $0 }
        }
    }

    /// Whether it is called a word for that, and nothing else.
    fileprivate func isCalledRelease(_ prefix: String) -> Bool {
        Self.releaseWords.contains(SwiftNaming.function(name, strippingPrefix: prefix).text)
    }

    /// The same behind so many words of the library's name.
    fileprivate func isCalledRelease(behind words: Int) -> Bool {
        words > 0 && name.words.count == words + 1
            && Self.releaseWords.contains(name.words[words])
    }

    /// Whether it takes a handle of that class, and is called as what gives it back, behind whatever its library
    /// is called: `x_free_db`, `libDbClose`.
    fileprivate func isCalledRelease(of type: NamedType) -> Bool {
        guard ownerOfEnded == type.name else { return false }
        let words = name.words
        return (type.names + ["handle"]).contains { type in
            let type = type.words
            let last = Array(words.suffix(type.count + 1))
            return last.count == type.count + 1
                && Self.releaseWords.contains { last == [$0] + type || last == type + [$0] }
        }
    }

    /// Whether its body frees the object that it takes.
    fileprivate var freesEnded: Bool {
        endedObject.map { parameters[$0].uses.contains(.freed) } ?? false
    }

    private static let releaseWords = ["close", "free", "delete", "release", "destroy"]

    /// Where the parameters are that it does not return through.
    var givenParameters: [Int] { parameters.indices.filter { !isOutput($0) } }

    /// Where the object is that it can give back: it takes nothing else but what it returns through,
    /// and the parent of an object that the author names.
    var endedObject: Int? {
        let given = givenParameters
        guard given.allSatisfy({ parameters[$0].type.isObject }) else { return nil }
        guard let name = conventions.ended else { return given == [0] ? 0 : nil }
        let index = given.first { parameters[$0].name == name }
        guard let index, given.count == 2 else { return given.count == 1 ? index : nil }
        let isOther = given.allSatisfy { other in
            other == index || parameters[other].type.owner != parameters[index].type.owner
        }
        return isOther ? index : nil
    }

    /// The class of the object that it can give back.
    var ownerOfEnded: String? { endedObject.flatMap { parameters[$0].type.owner } }

    /// Where the parent is of the object that it gives back.
    var parentOfEnded: Int? {
        guard let ended = endedObject else { return nil }
        return parameters.indices.first { $0 != ended && !isOutput($0) }
    }

    fileprivate var outputTypes: [ExportType] {
        parameters.indices.filter(isOutput).compactMap { index in
            switch parameters[index].type {
            case .pointer(let pointee): pointee
            case .object: parameters[index].type
            default: nil
            }
        }
    }
}

extension ExportType {
    /// The class of the object that it is.
    var owner: String? {
        if case .object(let owner, _) = self { owner } else { nil }
    }

    fileprivate var isObject: Bool { owner != nil }

    fileprivate var isText: Bool {
        if case .c(.pointer) = self { true } else { false }
    }
}

extension Diagnostic {
    fileprivate static func noObject(of type: NamedType) -> Diagnostic {
        Diagnostic(
            code: .noRelease, severity: .warning,
            message: "no exported function takes or returns a '\(type.name)'",
            range: type.range,
            fix:
                "write '\(type.name)' in the signatures of the functions that take and return the handle"
        )
    }

    fileprivate static func noRelease(of type: NamedType, _ candidates: [Export]) -> Diagnostic {
        let what = candidates.isEmpty ? "no function gives" : "more than one function gives"
        return Diagnostic(
            code: .noRelease, severity: .warning,
            message: "\(what) a '\(type.name)' back, so that every one of them stays for good",
            range: type.range,
            notes: candidates.map { Note(message: "'\($0.name)' takes one", range: $0.range) },
            fix: "write '//swift:deinit' above the function that does, with the name of the "
                + "parameter if it takes the object's parent too")
    }
}
