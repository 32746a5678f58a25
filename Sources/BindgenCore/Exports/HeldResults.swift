/// What a function gives to its caller and its library keeps: who frees it frees it twice.
struct HeldResults {
    private let header: CHeader
    private let origins: GoOrigins
    /// The structs of C that are values in Swift.
    private let records: Set<CTag>
    /// The functions of the preamble, as Go calls them.
    private var functionsOfC: [String: CFunction] = [:]

    init(
        _ package: GoPackage, _ header: CHeader, _ origins: GoOrigins, records: [SourceRecord]
    ) {
        self.header = header
        self.origins = origins
        self.records = Set(records.compactMap { header.tag(of: $0.type) })
        guard package.files.contains(where: { $0.functions.contains(where: \.callsC) }) else {
            return
        }
        for declaration in header.declarations {
            guard case .function(let function) = declaration.kind else { continue }
            functionsOfC["C." + declaration.name] = function
        }
    }

    /// Takes results and outputs for the library's that it can be seen to keep, and for no text what has no
    /// end.
    ///
    /// - Parameter results: where the results come from.
    /// - Returns: those that are kept, which callers may have to free nevertheless, and those that a function
    ///   of C may keep, which are taken for the caller's.
    func mark(
        in export: inout Export, _ source: GoExport, _ results: [Set<GoOrigin>], isUnpacked: Bool
    ) -> [Held] {
        let said = export.conventions
        guard !said.isRaw, !said.isBorrowed, !said.ownsResults, said.free == nil, !said.isSkipped
        else { return [] }
        if isUnpacked {
            guard export.returnedPointer != nil,
                let holder = results.first.flatMap({ holder($0, said) }), holder.isSure
            else { return markMembers(of: &export, source) }
            export.conventions.isBorrowed = true
            return [Held(name: "r0", holder: holder)]
        }
        var found: [Held] = []
        // What has no body here has one elsewhere.
        let results = source.function.hasBody ? results : []
        for index in export.results.indices where index < results.count {
            let name = export.results[index].nameInDirectives
            if case .object(_, let handle) = export.results[index].type {
                if let keeper = keeper(of: handle, results[index], said, name) {
                    export.conventions.shared = Held(name: name, holder: keeper)
                }
                continue
            }
            guard mayBeFreed(export.results[index].type, name, said) else { continue }
            let isFresh = source.function.returns.contains { statement in
                statement.origins.dropFirst(index).first.map(Self.allocated.contains) ?? false
            }
            if isFresh || endsNowhere(results[index], index, of: export) {
                export.results[index].isNoText = true
            }
            let type = export.results[index].type.cType
            let inside = holder(
                inside: type, origins.origins(inResult: index, of: source.function), said)
            if let holder = inside ?? holder(results[index], said),
                inside != nil || holder != .unknown || header.isCharacterPointer(type)
            {
                found.append(Held(name: name, holder: holder))
            }
        }
        for index in export.parameters.indices where export.isOutput(index) {
            let name = export.parameters[index].name
            if case .object(_, let handle)? = export.parameters[index].type.pointee(in: header) {
                let origins = origins.origins(givenTo: name, by: source.function)
                if let keeper = keeper(of: handle, origins, said, name) {
                    export.conventions.shared = Held(name: name, holder: keeper)
                }
                continue
            }
            guard case .c(let type) = export.parameters[index].type,
                let pointee = header.pointee(of: type),
                mayBeFreed(.c(pointee), name, said)
            else { continue }
            let origins = origins.origins(givenTo: name, by: source.function)
            if origins.contains(.call("C.CBytes", result: 0)) {
                export.conventions.endlessOutputs.append(name)
            }
            let inside = holder(
                inside: pointee,
                self.origins.origins(inPointeeOf: name, by: source.function), said)
            guard let holder = inside ?? holder(origins, said),
                inside != nil || holder != .unknown || header.isCharacterPointer(pointee)
            else { continue }
            found.append(Held(name: name, holder: holder))
        }
        // Nothing is said of most functions.
        guard found.contains(where: \.holder.isSure) else { return found }
        export.conventions.borrowed += found.filter(\.holder.isSure).map(\.name)
        return found
    }

    /// The same for members of the struct that is returned, each of which is a result.
    private func markMembers(of export: inout Export, _ source: GoExport) -> [Held] {
        let said = export.conventions
        let named = export.results.filter {
            mayBeFreed($0.type, $0.nameInDirectives, said)
        }
        if named.isEmpty { return [] }
        let members = origins.origins(inResult: 0, of: source.function)
        let found = named.compactMap { result -> Held? in
            guard let name = result.member,
                let holder = members[name].flatMap({ holder($0, said) }),
                holder.isSure
            else { return nil }
            return Held(name: result.nameInDirectives, holder: holder)
        }
        export.conventions.borrowed += found.map(\.name)
        return found
    }

    /// The members of the struct that a function returns, or whose address, which `C.CString` makes for each
    /// call and that nobody frees: they point to what is const.
    func leakedMembers(of source: GoExport, returning type: CType) -> [String] {
        guard source.function.hasBody,
            let tag = header.tag(of: type) ?? header.pointee(of: type).flatMap(header.tag)
        else { return [] }
        let texts = (header.records[tag]?.fields ?? []).enumerated().filter { _, field in
            header.isCharacterPointer(field.type)
                && header.resolved(field.type).pointsToConst(in: header)
        }
        if texts.isEmpty { return [] }
        let members = origins.origins(inResult: 0, of: source.function)
        return texts.filter { index, field in
            let origins = (members[field.name] ?? []).union(members["#\(index)"] ?? [])
            return origins.subtracting([.null]) == [.call("C.CString", result: 0)]
        }.map(\.element.name)
    }

    /// Who is sure to keep what is in a struct, or in a list.
    ///
    /// - Parameter members: where that comes from.
    private func holder(
        inside type: CType, _ members: [String: Set<GoOrigin>], _ said: Conventions
    ) -> Holder? {
        if members.isEmpty { return nil }
        let tag = header.tag(of: type) ?? header.pointee(of: type).flatMap(header.tag)
        let pointers = tag.map(pointers) ?? ["[]"]
        let found = members.compactMap { member, origins -> Holder? in
            // What may be put anywhere in it is told of.
            if member == "*" { return holder(origins, said) }
            guard pointers.contains(member), let holder = holder(origins, said), holder.isSure
            else { return nil }
            return holder
        }
        return found.min { $0.order < $1.order }
    }

    /// The names of the members that are pointers to what callers may have to free, in a struct and in those
    /// within it, and the places of its own.
    private func pointers(in tag: CTag) -> Set<String> {
        var found: Set<String> = []
        var known: Set<CTag> = []
        var ahead = [tag]
        while let next = ahead.popLast() {
            guard known.insert(next).inserted else { continue }
            for (index, field) in (header.records[next]?.fields ?? []).enumerated() {
                let type = header.elements(of: field.type)
                if let inner = header.tag(of: type) {
                    ahead.append(inner)
                } else if let pointee = header.pointee(of: type), !header.resolved(pointee).isConst
                {
                    found.insert(field.name)
                    if next == tag { found.insert("#\(index)") }
                }
            }
        }
        return found
    }

    /// Whether the wrapper may free what is of that type, and nothing was said of it.
    private func mayBeFreed(_ type: ExportType, _ name: String, _ said: Conventions) -> Bool {
        guard case .c(let type) = type, !said.borrowed.contains(name), !said.owned.contains(name)
        else { return false }
        if let tag = header.tag(of: type) {
            // One that says itself how it is given back takes care of what is in it.
            return (records.contains(tag) || said.tellsOfFailureInText) && hasMemory(tag)
                && header.releaseMember(of: tag) == nil
        }
        guard let pointee = header.pointee(of: type),
            !header.resolved(type).pointsToConst(in: header)
        else { return false }
        let isNamed = said.buffers.contains { $0.data == name } || said.lists.contains(name)
        switch header.resolved(pointee).unqualified {
        case .integer, .floating: return isNamed || header.isCharacterPointer(type)
        case .tagged(let tag):
            return isNamed || records.contains(tag) || said.tellsOfFailureInText && hasMemory(tag)
        case .void, .pointer, .named: return isNamed
        default: return false
        }
    }

    /// Whether what a parameter points to is a struct with memory of its own.
    func hasMemory(behind parameter: Export.Parameter) -> Bool {
        header.pointee(of: parameter.type.cType).flatMap(header.tag).map(hasMemory) ?? false
    }

    /// Whether a parameter is a pointer, or a struct with memory of its own.
    func hasAddress(in parameter: Export.Parameter) -> Bool {
        let type = parameter.type.cType
        return header.pointee(of: type) != nil || header.tag(of: type).map(hasMemory) ?? false
    }

    /// Whether one of those members of a struct, or of one that a parameter points to, is a pointer.
    func hasPointer(in members: Set<String>, of parameter: Export.Parameter) -> Bool {
        if members.isEmpty { return false }
        let type = parameter.type.cType
        guard let tag = header.tag(of: type) ?? header.pointee(of: type).flatMap(header.tag),
            records.contains(tag), let fields = header.records[tag]?.fields
        else { return false }
        return fields.contains {
            members.contains($0.name) && header.pointee(of: header.elements(of: $0.type)) != nil
        }
    }

    /// Whether there is something to free in a struct.
    private func hasMemory(_ tag: CTag) -> Bool {
        header.holds(.tagged(tag)) { part in
            header.pointee(of: part).map { !header.resolved($0).isConst } ?? false
        }
    }

    /// Whether characters are bytes of which nothing says where they end: what `C.CBytes` made, and what is
    /// of no text and beside a number.
    private func endsNowhere(_ origins: Set<GoOrigin>, _ index: Int, of export: Export) -> Bool {
        guard header.isCharacterPointer(export.results[index].type.cType) else { return false }
        if origins.contains(.call("C.CBytes", result: 0)) { return true }
        guard !origins.isDisjoint(with: Self.allocated) else { return false }
        let results = export.results.indices.filter { $0 != index }.map { export.results[$0].type }
        return results.contains { $0.isInteger(in: header) }
            || export.parameters.contains { $0.type.isPointerToInteger(in: header) }
    }

    /// What has memory in which nothing is written, where it is returned at once.
    private static let allocated: Set<GoOrigin> = [
        .call("C.malloc", result: 0), .call("C.calloc", result: 0),
    ]

    /// What else has a handle that may be returned. A number that functions count with is none, but what
    /// they put into a variable is, and what is looked up in a map; and what is put somewhere too is registered
    /// there.
    private func keeper(
        of handle: ExportType, _ origins: Set<GoOrigin>, _ said: Conventions, _ name: String
    ) -> Holder? {
        if said.owned.contains(name) { return nil }
        let isMade = origins.contains {
            switch $0 {
            case .call, .taken, .kept, .placed, .local, .handed, .filled, .other: true
            case .null, .shared, .parameter, .part: false
            }
        }
        let isPointer = header.pointee(of: handle.cType) != nil
        let package = self.origins
        return holder(
            origins.filter { origin in
                switch origin {
                // It may have been there already: `if c, ok := all[name]; ok { return c }`.
                case .shared(_, isElement: true): true
                case .shared(let variable, _) where package.isHolder(variable): true
                // A parameter may be given a new value, and a method make what it gives.
                case .parameter: !isMade
                case .shared, .part: isPointer && !isMade
                default: false
                }
            }, said)
    }

    /// Who keeps, or may keep, what has these origins.
    private func holder(_ origins: Set<GoOrigin>, _ said: Conventions) -> Holder? {
        origins.compactMap { origin in
            // What Go is given for good it may give back.
            if case .parameter(let name) = origin, said.owned.contains(name) { return nil }
            return holder(origin)
        }.min { $0.order < $1.order }
    }

    private func holder(_ origin: GoOrigin) -> Holder? {
        switch origin {
        case .shared(let name, _), .taken(let name): return .variable(name)
        case .part: return .part
        case .kept(let name), .placed(let name): return .kept(name)
        case .parameter(let name): return .parameter(name)
        case .call(let function, _):
            guard let type = functionsOfC[function]?.result else {
                // A conversion.
                if header.typedefs[String(function.dropFirst(2))] != nil { return .part }
                if Self.makers.contains(function) { return nil }
                return Self.keepers.contains(function) ? .libraryOfC(function) : .function(function)
            }
            let isConst = header.resolved(type).pointsToConst(in: header)
            return isConst ? .constant(function) : .function(function)
        case .filled(let handed):
            // What C is only shown it does not change.
            let parameters = functionsOfC[handed.function]?.parameters ?? []
            let isShown =
                parameters.indices.contains(handed.index)
                && header.resolved(parameters[handed.index].type).pointsToConst(in: header)
            return isShown ? nil : .function(handed.function)
        case .other: return .unknown
        case .null, .local, .handed: return nil
        }
    }

    /// Functions of C and of cgo that give memory to their callers.
    private static let makers = NameSet([
        "C.CString", "C.CBytes", "C.malloc", "C.calloc", "C.realloc", "C.strdup", "C.strndup",
        "C.aligned_alloc", "C.reallocarray", "C.realpath",
    ])

    /// Functions of C's library that return what is theirs, or a place in what they are given.
    private static let keepers = NameSet([
        "C.asctime", "C.basename", "C.ctime", "C.dirname", "C.dlerror", "C.fgets",
        "C.gai_strerror", "C.getenv", "C.getlogin", "C.hstrerror", "C.inet_ntoa", "C.inet_ntop",
        "C.memchr", "C.memcpy", "C.memmove", "C.memset", "C.nl_langinfo", "C.secure_getenv",
        "C.setlocale", "C.stpcpy", "C.strcat", "C.strchr", "C.strcpy", "C.strerror", "C.strncat",
        "C.strncpy", "C.strpbrk", "C.strrchr", "C.strsignal", "C.strstr", "C.strtok", "C.ttyname",
    ])

    /// What keeps something, or may.
    enum Holder: Equatable {
        case variable(String), kept(String), parameter(String), part
        /// A function of C's library, and one of the preamble that says `const`.
        case libraryOfC(String), constant(String)
        /// A function of C of which nothing is known.
        case function(String)
        /// What nobody can see.
        case unknown

        /// Whether it is known to keep it.
        var isSure: Bool {
            switch self {
            case .function, .unknown: false
            case .variable, .kept, .parameter, .part, .libraryOfC, .constant: true
            }
        }

        /// The first of several is told.
        fileprivate var order: (Int, String) {
            switch self {
            case .variable(let name): (0, name)
            case .kept(let name): (1, name)
            case .parameter(let name): (2, name)
            case .part: (3, "")
            case .constant(let name): (4, name)
            case .libraryOfC(let name): (5, name)
            case .function(let name): (6, name)
            case .unknown: (7, "")
            }
        }
    }

    struct Held: Equatable {
        /// What directives call the result, or the parameter behind which it is put.
        var name: String
        var holder: Holder
    }
}

extension Conventions {
    /// Whether a struct may have the text of an error.
    fileprivate var tellsOfFailureInText: Bool {
        switch failure {
        case .message, .output: true
        case .status: errorText != nil
        case nil, .wording: false
        }
    }
}

extension GoFunction {
    fileprivate var callsC: Bool {
        let put = variableOrigins.members.values.flatMap { $0.map(\.origin) }
        let origins = returns.flatMap(\.origins) + variableOrigins.held.values.flatMap(\.self) + put
        return origins.contains { origin in
            switch origin {
            case .call(let function, _): function.hasPrefix("C.")
            case .filled(let handed): handed.function.hasPrefix("C.")
            default: false
            }
        }
    }
}
