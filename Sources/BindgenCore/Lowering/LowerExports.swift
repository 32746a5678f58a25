/// Takes every decision about what is generated: names, types, how each value crosses, how failure
/// is told, who owns what, and which support code that needs.
func lower(
    _ exports: [Export], _ findings: SourceFindings, of header: CHeader, _ options: Options,
    _ diagnostics: inout DiagnosticList
) -> BindingModule {
    let declared = replaceTakenNames(exports, in: header)
    let exports = declared.sharingReleases(
        among: findings.types, of: header, prefix: options.stripPrefix)
    let classes = ClassRules(
        findings.types, exports: exports, of: header, prefix: options.stripPrefix, &diagnostics)
    let shims = ShimRules(header, options)
    let free = FreeRules(
        header: header, exports: exports, chosen: findings.free, shims: shims, &diagnostics)
    var lowering = ModuleLowering(
        exports: exports, findings, classes: classes, free: free, shims: shims, header: header,
        options: options)
    for index in exports.indices { lowering.add(exports[index], &diagnostics) }
    var module = lowering.module(declared, &diagnostics)
    // Without codes nothing tells errors apart.
    if module.support.contains(.goErrorWithCode) {
        module.errorKinds = findings.errorKinds.map(ErrorKind.init)
    }
    return module
}

/// What has been decided so far, function by function.
private struct ModuleLowering {
    private let options: Options
    private let header: CHeader
    private let types: [NamedType]
    private let classes: ClassRules
    private let free: FreeRules
    private let declared: DeclaredNames
    private let shims: ShimRules
    private let bridges: BridgeRules
    private let functions: FunctionLowering
    private let waits: AsyncRules
    private let untils: UntilRules
    private let steps: StepRules
    private let deprecations: Deprecations
    private var helpers: HelperNames

    /// The functions that directives name for others to call.
    private let companionNames: Set<String>

    private var members = MemberList()
    private var support = SupportRules()
    private var shimFunctions: [ShimHeader.Function] = []
    private var exposesClangModule = false
    private var ownsMemory = false
    private var numbersCalls = false
    /// The functions that are called as some of the standard library's, which they hide.
    private var hidingNames: Set<String> = []
    /// Where the first function is that is lent something of which nothing shows what Go does with it.
    private var lender: SourceRange?
    /// Whether one of them is lent elements that Go must not write to.
    private var lendsElements = false
    private var rawPointers = RawPointerNotes()
    private var structureReleases: StructureReleases
    private var names = BoundNames()
    private var companions: CompanionTypes

    init(
        exports: [Export], _ findings: SourceFindings, classes: ClassRules, free: FreeRules,
        shims: ShimRules, header: CHeader, options: Options
    ) {
        self.options = options
        self.header = header
        types = findings.types
        self.classes = classes
        self.free = free
        bridges = BridgeRules(
            importer: shims.importer, exports: exports, types: types, records: findings.records,
            free: free)
        declared = shims.declared
        self.shims = shims
        let texts = ErrorTextRules(bridges: bridges, free: free, shims: shims, exports: exports)
        let failures = FailureRules(texts: texts, header: header)
        functions = FunctionLowering(
            bridges: bridges, failures: failures, parents: classes.parents,
            coded: CodedRules(structures: findings.structures), declared: declared,
            exports: exports, options: options)
        let releases = classes.releases.values.map(\.name)
        waits = AsyncRules(exports, releases: Set(releases)) { [functions] export in
            var unheard = DiagnosticList()
            let callee = shims.callee(of: export).text
            return try? functions.lower(export, as: FunctionPlace(), callee: callee, &unheard)
        }
        untils = UntilRules(exports)
        steps = StepRules(exports) { [functions, bridges] export in
            var unheard = DiagnosticList()
            let callee = shims.callee(of: export).text
            let place = classes.place(of: export, bridges: bridges, prefix: options.stripPrefix)
            return try? functions.lower(export, as: place, callee: callee, &unheard)
        }
        companionNames = Set(
            exports.annotated.flatMap { export in
                let said = export.conventions
                return [said.cancel, said.stream?.end, said.errorText, said.free]
                    .compactMap(\.self) + said.errorFunctions
            })
        structureReleases = StructureReleases(exports, free: free, records: bridges.records)
        deprecations = Deprecations(findings, bridges)
        companions = CompanionTypes(findings, deprecations)
        helpers = HelperNames(declared)
        members.reserveCapacity(exports.count)
        names.reserveCapacity(exports.count)
    }

    mutating func add(_ export: Export, _ diagnostics: inout DiagnosticList) {
        let shim = shims.function(for: export)
        let place = place(of: export)
        if steps.isHidden(export) {
            // What is wrong with it is said here, and it is called where it belongs.
            let callee = shim?.name ?? export.name
            _ = try? functions.lower(export, as: place, callee: callee, &diagnostics)
        }
        // What gives back the objects of several classes comes once for each.
        let isNew = shim?.name != shimFunctions.last?.name
        if let shim, isNew, isCalledByOthers(export) { shimFunctions.append(shim) }
        // What makes an object may keep it for itself too.
        if !export.isPlain, let sharer = classes.sharer(of: export, in: header),
            place.role != .initializer,
            !export.conventions.isSkipped
        {
            let reason = "it returns a handle that \(sharer) has already"
            diagnostics.append(.sharedHandle(export, reason))
            members.append(.omission(name: export.name, reason: reason), to: place.owner)
            return
        }
        if let reason = reasonToHide(export) {
            members.append(.omission(name: export.name, reason: reason), to: place.owner)
            return
        }
        do throws(FunctionLowering.Omission) {
            var lowered = try functions.lower(
                export, as: place, callee: shim?.name ?? export.name, &diagnostics)
            if lowered.role == .initializer, lowered.results.count > 1 {
                // It gives more than an object.
                lowered.role = .staticFunction
                lowered.name = classes.staticName(
                    of: export, in: place, prefix: options.stripPrefix)
            }
            do throws(Misfit) {
                lowered.awaiting = try waits.awaiting(lowered, export)
            } catch {
                diagnostics.append(.misfit(export, error, of: .cancel, .stream, .async))
            }
            if !export.isPlain, export.conventions.isSequence {
                iterate(&lowered, of: place.owner, export, &diagnostics)
            }
            if !export.isPlain, export.conventions.isProperty {
                do throws(Misfit) {
                    try lowered.becomeProperty(export)
                } catch {
                    diagnostics.append(.misfit(export, error, of: .property))
                }
            }
            if !untils.isEmpty { end(&lowered, export, &diagnostics) }
            if options.traces {
                let name = lowered.role == .release ? "close()" : lowered.fullName
                lowered.tracedName = (place.owner.map { $0 + "." } ?? "") + name
            }
            if lowered.role != .release, lowered.deprecation == nil {
                lowered.deprecation = deprecations.message(of: lowered, in: place.owner, export)
            }
            lowered.isInlinable =
                options.access == .public && options.inlines && lowered.crossesNumbersOnly
            let function = lowered
            let shared = Shared(function)
            if let reason = reasonToOmit(function, shared, export, place, &diagnostics) {
                members.append(.omission(name: export.name, reason: reason), to: place.owner)
                return
            }
            members.append(.function(shared), to: place.owner)
            let takesBack = structureReleases.add(
                function, export, at: place.owner == nil ? members.free.count - 1 : nil)
            if let shim, isNew, !isCalledByOthers(export) { shimFunctions.append(shim) }
            if DeclaredNames.isStandard(function.name.text) {
                hidingNames.insert(function.name.text)
            }
            support.add(function, complexTypes: shim == nil ? [] : shims.complexTypes(of: export))
            // What gives a handle back is private, and what gives a struct back is seen to at the end.
            let isVisible = function.role != .release && !takesBack
            exposesClangModule = exposesClangModule || isVisible && function.exposesClangModule
            numbersCalls = numbersCalls || function.token != nil
            ownsMemory = ownsMemory || function.ownsMemory
            // Of what only the header has, nothing is to be said where it is safe.
            if isVisible, function.isUnsafe || export.sourceRange != nil {
                for note in rawPointers.notes(of: function, export, by: bridges) {
                    diagnostics.append(note)
                }
            }
            if function.lendsUnproven(export) {
                lender = lender ?? export.sourceRange ?? export.range
                lendsElements = lendsElements || function.lendsElementsToRead
            }
        } catch {
            members.append(.omission(name: export.name, reason: error.reason), to: place.owner)
        }
    }

    /// Makes a function the one that gives the elements of an object.
    private func iterate(
        _ function: inout BoundFunction, of owner: String?, _ export: Export,
        _ diagnostics: inout DiagnosticList
    ) {
        do throws(Misfit) {
            let others = owner.flatMap { members.ofClass[$0] } ?? []
            if let elements = export.conventions.elements {
                function.step = try steps.step(elements, of: function, export)
                functions.document(&function, export)
            }
            try SequenceRules.check(function, export, besides: others)
            function.givesElements = true
        } catch {
            diagnostics.append(.misfit(export, error, of: .sequence))
        }
    }

    /// What ends the closures that a function is given, and which ones it ends.
    private func end(
        _ function: inout BoundFunction, _ export: Export, _ diagnostics: inout DiagnosticList
    ) {
        do throws(Misfit) {
            function.closureEnds = try untils.ends(of: function, export)
            function.endedClosures = untils.ended(by: function, export)
        } catch {
            diagnostics.append(.misfit(export, error, of: .until))
        }
    }

    /// Whether what is written for other functions calls it, be it bound or not.
    private func isCalledByOthers(_ export: Export) -> Bool {
        steps.isHidden(export) || companionNames.contains(export.name) || free.uses(export.name)
    }

    /// Why nobody should see a function, although it could be bound.
    private func reasonToHide(_ export: Export) -> String? {
        if export.conventions.isSkipped { return "its author says so" }
        if export.name == free.chosen || free.hides(export) || steps.isHidden(export) {
            return Self.isWrappers
        }
        if classes.isDangerous(export) {
            return "the object would not know that its handle is given back"
        }
        return nil
    }

    private static let isWrappers = "the wrapper calls it itself"

    private func place(of export: Export) -> FunctionPlace {
        if !classes.isEmpty, let owner = export.ownerOfEnded,
            classes.releases[owner]?.name == export.name
        {
            return ClassRules.releasePlace(of: owner)
        }
        return classes.place(of: export, bridges: bridges, prefix: options.stripPrefix)
    }

    /// Why a function cannot stand beside the others, if it cannot.
    private mutating func reasonToOmit(
        _ function: BoundFunction, _ shared: Shared<BoundFunction>, _ export: Export,
        _ place: FunctionPlace, _ diagnostics: inout DiagnosticList
    ) -> String? {
        let owner = place.owner.map { $0 + "." } ?? ""
        if hidesModule(function, place) || hidesHelper(function, place) {
            let fullName = owner + function.fullName
            diagnostics.append(.helperCollision(export, name: fullName))
            return "'\(fullName)' would hide what the wrapper needs"
        }
        if let owner = place.owner, function.role != .release, function.name.text == "close",
            function.parameters.isEmpty, let release = classes.releases[owner]
        {
            let fullName = "\(owner).close()"
            diagnostics.append(.collision(export, with: ExportedName(release), name: fullName))
            return "'\(release.name)' is '\(fullName)' already"
        }
        if place.hasReceiver, function.name.text == ClassRules.handleName,
            function.visibleParameters.isEmpty
        {
            diagnostics.append(.helperCollision(export, name: owner + function.name.text))
            return "'\(owner)\(function.name.text)' is the wrapper's own"
        }
        if !export.isPlain,
            let reason = companions.take(
                function, called: owner + function.fullName, export, &diagnostics)
        {
            return reason
        }
        if let other = names.take(shared, at: place, for: export) {
            let fullName = owner + function.fullName
            diagnostics.append(.collision(export, with: other, name: fullName))
            return "'\(other.name)' is '\(fullName)' already"
        }
        return nil
    }

    private func hidesModule(_ function: BoundFunction, _ place: FunctionPlace) -> Bool {
        place.owner == nil && function.name.text == options.clangModule
    }

    /// Whether the body of another function would call this one for a helper that keeps its name: beside it by its
    /// name alone, at the top of the file only if no label tells them apart.
    private mutating func hidesHelper(_ function: BoundFunction, _ place: FunctionPlace) -> Bool {
        let isBeside = place.owner != nil || options.namespace != nil
        guard isBeside || function.parameters.allSatisfy({ $0.label == nil }) else { return false }
        return !helpers.giveWay(to: function.name)
    }

    mutating func module(
        _ exports: [Export], _ diagnostics: inout DiagnosticList
    ) -> BindingModule {
        for misfit in bridges.records.misfits { diagnostics.append(misfit) }
        exposesClangModule = exposesClangModule || structureReleases.areSeen
        for (place, name) in structureReleases.hidden {
            members.hide(place, .omission(name: name, reason: Self.isWrappers))
        }
        var records = bridges.records.records(for: support.recordUses)
        for (index, record) in records.enumerated() {
            records[index].deprecation = deprecations.message(ofType: record.name.text)
            for field in record.fields { helpers.giveWay(to: field.name) }
            support.add(record)
            exposesClangModule = exposesClangModule || record.exposesClangModule
        }
        if ownsMemory { free.report(&diagnostics) }
        support.add(options)
        if let lender { diagnostics.append(.lentMemory(at: lender, isWritable: lendsElements)) }
        let members = records.map { .record($0) } + declarations()
        let features = support.features
        let namespace = options.namespace.map(SwiftIdentifier.init(validated:))
        let typeNames = Set(types.lazy.filter { !$0.kind.isNanoseconds }.map(\.name))
            .union(companions.names).union(records.map(\.name.text))
        return BindingModule(
            headerName: options.headerName,
            clangModule: SwiftIdentifier(validated: options.clangModule),
            access: options.access, exposesClangModule: exposesClangModule,
            namespace: namespace, members: members, support: features,
            shadowedNames: declared.shadowed(
                generated: support.generatedNames.union(typeNames).union(hidingNames),
                namespace: namespace),
            generatedTypes: typeNames.union(SupportRules.helperTypes),
            renamedHelpers: helpers.renamed(
                in: header, namespace: options.namespace, besides: members),
            freeFunction: free.function.map(free.callee)
                ?? SwiftIdentifier(validated: shims.name(of: "free")),
            shim: ShimHeader(
                prefix: shims.prefix,
                freesMemory: free.function == nil && support.freesMemory,
                freesCopies: support.lendsRecords,
                copiesTexts: support.copiesTexts, copiesMemory: support.copiesMemory,
                countsUses: !classes.isEmpty,
                countsChildren: features.contains(.handleOfParent),
                locks: features.contains(.lock),
                hasMonitors: features.contains(.threads) || features.contains(.turn),
                startsThreads: features.contains(.threads),
                numbersCalls: numbersCalls, traces: options.traces,
                soughtFunctions: options.checksSymbols ? exports.map(\.name) : [],
                complexTypes: support.complexTypes, functions: shimFunctions,
                macros: header.neededOptions.map { .init(name: $0.name, definition: $0.definition) }
            ),
            linkedLibrary: options.linkedLibrary, libraryDigest: options.libraryDigest,
            sharesLending: exports.count > SupportRules.functionsThatLendAlone)
    }

    /// The enumerations and the classes, each with its functions, and the functions of none.
    private mutating func declarations() -> [BindingModule.Member] {
        var declarations = companions.members
        for type in types {
            switch type.kind {
            case .enumeration(let kind):
                let raw = bridges.rawValue(type.underlying).type
                var enumeration = BoundEnumeration(type, kind, raw: raw)
                enumeration.isRawEnumeration = header.isEnumeration(type.underlying.cType)
                declarations.append(.enumeration(enumeration))
            case .object:
                guard let handle = bridges.handle(type.underlying) else { continue }
                var object = BoundClass(type, handle: handle, members)
                object.deprecation = deprecations.message(ofType: type.name)
                object.releaseMember = classes.releaseMembers[type.name]
                object.ownsStructure = bridges.ownStructures.contains(type.name)
                exposesClangModule = exposesClangModule || object.releaseMember != nil
                support.add(object)
                declarations.append(.object(object))
            case .nanoseconds(let kind): support.add(kind)
            }
        }
        return declarations + members.free
    }
}
