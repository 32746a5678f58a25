/// Which support code a wrapper needs, and which names that takes.
struct SupportRules {
    var needed = SupportFeatures()
    private var neededComplex: Set<GoComplex> = []
    /// The names of bound functions, as far as the standard library has them too.
    private var functionNames: Set<String> = []
    /// Whether Go becomes the owner of copies of texts, or of elements, that it is given.
    private var givesTexts = false
    private var givesElements = false
    /// What becomes of the structs of C that are values in Swift.
    var recordUses: [SwiftIdentifier: RecordUses] = [:]

    /// In a wrapper of more functions what lends is shared: inlined, it costs the optimiser some 5 ms
    /// in each of them, and saves each call some 20 ns.
    static let functionsThatLendAlone = 300

    mutating func add(_ function: BoundFunction, complexTypes: [GoComplex]) {
        for index in function.parameters.indices { add(parameter: index, of: function) }
        for index in function.results.indices { add(result: index, of: function) }
        for structure in function.structures where structure.isCoded {
            for field in structure.fields { addCoding(of: field.type) }
        }
        add(function.failure)
        if function.textOrError != nil { needed.insert(.takeCStringOrThrow) }
        if function.arguments.contains(where: { !($0.countType ?? .int == .int) }) {
            needed.insert(.narrow)
        }
        if let structure = function.returnedStructure {
            if function.isThrowing { needed.insert(.unwrap) }
            if structure.taker == .free { needed.insert(.giveBackMemory) }
        }
        if let fill = function.fill {
            needed.insert(.fill)
            if fill.count != .int { needed.insert(.narrow) }
        }
        if let awaiting = function.awaiting { add(awaiting) }
        if let step = function.step {
            needed.insert(.turn)
            for called in step.all { add(called, complexTypes: []) }
        }
        // What ends the closures may be left out itself.
        let isEndedElsewhere = function.closureEnds.contains {
            $0.function != function.callee.text
        }
        if isEndedElsewhere || function.endedClosures != nil {
            needed.insert(.lock, .keepClosure)
            needed.insert(.openClosure, .holdClosure)
        }
        if case .method = function.role { addUse(of: function) }
        let marksMembers =
            function.results.count > 1 || function.failure != nil || function.copiesBack
        if function.callSafety.isOpen || marksMembers && function.resultSafety.isOpen {
            needed.insert(.markUnknown)
        }
        if !complexTypes.isEmpty { neededComplex.formUnion(complexTypes) }
        if DeclaredNames.isStandard(function.name.text) {
            functionNames.insert(function.name.text)
        }
    }

    mutating func add(_ options: Options) {
        if options.traces { needed.insert(.lock, .tracing) }
        if options.checksSymbols { needed.insert(.symbolCheck, .goError) }
    }

    mutating func add(_ nanoseconds: NamedType.Nanoseconds) {
        needed.insert(.duration)
        if nanoseconds == .time { needed.insert(.time) }
    }

    mutating func add(_ object: BoundClass) {
        needed.insert(object.hasParent ? .handleOfParent : .handle)
        if object.releaseMember != nil { needed.insert(.useHandle) }
    }

    private mutating func add(parameter index: Int, of function: BoundFunction) {
        let (type, bridge) = (function.parameters[index].type, function.parameters[index].bridge)
        if case .array(let element) = type { addComplex(element) }
        if function.parameters[index].requiredCount != nil {
            needed.insert(function.isThrowing ? .rejectCount : .requireCount)
        }
        if function.parameters[index].isImmortal, let copy = bridge.immortalSupport {
            needed.insert(.immortal, copy)
        }
        switch bridge {
        case .lentString: needed.insert(.lendString)
        case .lentStrings: needed.insert(.lendStrings)
        case .lentCStrings:
            needed.insert(.lendCStrings)
            needed.insert(function.isThrowing ? .rejectNul : .requireNoNul)
        case .lentReference: needed.insert(.lendReference)
        case .lentArrays: needed.insert(.lendArrays, .narrow)
        case .lentSlice(let isMutable):
            needed.insert(isMutable ? .lendMutableSlice : .lendSlice)
        case .lentBuffer(_, _, let isMutable):
            if function.parameters[index].isGiven { givesElements = true }
            if type == .standard(.String) {
                needed.insert(.lendCharacters)
            } else {
                needed.insert(isMutable ? .lendMutableBuffer : .lendBuffer)
            }
        case .lentCString(let isNullable):
            if function.parameters[index].isGiven { givesTexts = true }
            needed.insert(isNullable ? .lendNullableCString : .lendCString)
            needed.insert(function.isThrowing ? .rejectNul : .requireNoNul)
        case .lentHandles(_, _, let elements):
            if case .lentBuffer = elements {
                needed.insert(.lendBuffer)
            } else {
                needed.insert(.lendSlice)
            }
            needed.insert(function.isThrowing ? .useHandlesThrowing : .useHandles)
        case .lentRawValues(_, let isMutable):
            needed.insert(isMutable ? .lendMutableSlice : .lendSlice)
        case .complex: addComplex(type)
        case .handle:
            if function.parameters[index].isGiven {
                needed.insert(.giveHandle)
            } else {
                addUse(of: function)
            }
        case .nullableHandle: addUse(of: function)
        case .record(let value, _, nil, _, _): addLentAlone(value)
        case .record(let value, _, _, _, let hasRooms):
            add(lent: value, hasRooms: hasRooms, isThrowing: function.isThrowing)
        case .closure(let closure):
            add(closure, isThrowing: function.isThrowing)
            for parameter in closure.parameters {
                let isText = parameter.length != nil && parameter.type == .standard(.String)
                if isText { needed.insert(.copyText) } else { add(parameter.bridge) }
            }
            if closure.givesText || closure.outputs.contains(where: { $0.form == .cString }) {
                needed.insert(.giveText)
            }
            if closure.outputs.contains(where: \.hasLength) { needed.insert(.giveCopy) }
        case .copiedReference(.unicodeScalar, _): needed.insert(.unicodeScalar)
        case .copiedReference(.complex(let type, _), _): addComplex(type)
        case .rawValue: if type.usesDuration { needed.insert(.duration) }
        case .coded: addCoding(of: type)
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .reference,
            .copiedReference:
            break
        }
    }

    /// What makes bytes of a value of that type, and a value of bytes.
    private mutating func addCoding(of type: SwiftType) {
        needed.insert(.coding)
        switch type {
        case .unicodeScalar: needed.insert(.codedScalar)
        case .standard(.Duration): needed.insert(.codedDuration)
        case .generated(NamedType.timeName): needed.insert(.codedTime)
        case .generated("GoValue"): needed.insert(.anyValue)
        case .array(let type), .optional(let type): addCoding(of: type)
        case .dictionary(let key, let value):
            addCoding(of: key)
            addCoding(of: value)
        case .void, .standard, .imported, .shim, .generated, .conforming, .pointer, .rawPointer,
            .tuple, .cFunction, .closure:
            break
        }
    }

    private mutating func add(_ closure: BoundClosure, isThrowing: Bool) {
        switch (closure.place, closure.lifetime) {
        case (.context, .call):
            needed.insert(.lendClosure)
            return
        case (.slot, _): needed.insert(.closureSlots)
        case (.context, .held), (.context, .released), (.context, .stream),
            (.context, .accompanying):
            needed.insert(.openClosure)
        case (.context, _):
            if isThrowing { needed.insert(.openClosure) }
        }
        needed.insert(.lock, .keepClosure)
        if case .slot = closure.place { needed.insert(.openClosure) }
    }

    private mutating func add(_ awaiting: Awaiting) {
        switch awaiting.manner {
        case .thread:
            needed.insert(.threads)
            if awaiting.cancel != nil { needed.insert(.cancellation) }
        case .completion(let told):
            if told.error != nil {
                needed.insert(.goError)
                needed.insert(.throwBorrowedError)
            }
            if told.values.contains(where: \.isUnwrapped) { needed.insert(.unwrap) }
            if awaiting.cancel != nil { needed.insert(.completion) }
        case .stream(let told):
            needed.insert(.openClosure, .stream)
            if told.error != nil { needed.insert(.goError) }
        }
        guard let cancel = awaiting.cancel else { return }
        add(cancel.value, complexTypes: [])
    }

    private mutating func addUse(of function: BoundFunction) {
        needed.insert(function.isThrowing ? .useHandleThrowing : .useHandle)
    }

    private mutating func add(result index: Int, of function: BoundFunction) {
        add(function.results[index].bridge)
        if function.failure != nil, function.presence == nil, function.results[index].isUnwrapped {
            needed.insert(.unwrap)
        }
    }

    mutating func add(_ bridge: ResultBridge) {
        switch bridge {
        case .ownedCString(let free): needed.insert(free == nil ? .takeCString : .takeCStringWith)
        case .borrowedCString: needed.insert(.copyCString)
        case .borrowedString: needed.insert(.copyString)
        case .ownedString: needed.insert(.takeGoString)
        case .ownedStrings: needed.insert(.takeGoStrings)
        case .ownedSlice(let element):
            needed.insert(.takeGoSlice)
            addComplex(element)
        case .borrowedSlice(let element):
            needed.insert(.copySlice)
            addComplex(element)
        case .texts(let bytes):
            needed.insert(.splitTexts)
            if bytes.elementCount == .toNull { needed.insert(.lengthOfTexts) }
            add(bytes)
        case .textInMemory: needed.insert(.textInMemory)
        case .objects(_, let handles, _, _):
            if handles.elementCount == .toNull { needed.insert(.countToNull) }
            add(handles)
        case .ownedBuffer(let element, _, let free):
            needed.insert(free == nil ? .takeBuffer : .takeBufferWith)
            addComplex(element)
        case .borrowedBuffer(let element, _):
            needed.insert(.copyBuffer)
            addComplex(element)
        case .strings(_, .library): needed.insert(.copyStrings)
        case .strings(_, .caller(let free)):
            needed.insert(free == nil ? .takeStrings : .takeStringsWith)
        case .strings(_, .callerAtOnce): needed.insert(.takeStringsAtOnce, .copyStrings)
        case .arrays(_, _, _, .library): needed.insert(.copyArrays)
        case .arrays(_, _, _, .caller(free: nil)): needed.insert(.takeArrays)
        case .arrays: needed.insert(.takeArraysWith)
        case .numbers(let numbers, let bridge):
            add(numbers)
            if bridge == .unicodeScalar { needed.insert(.unicodeScalar) }
        case .record(let value, _, let owner): add(value, owner)
        case .complex(let type): addComplex(type)
        case .unicodeScalar: needed.insert(.unicodeScalar)
        case .structure(_, let parts, _):
            for part in parts { add(part.bridge) }
        case .coded(let type, let bytes):
            add(bytes)
            addCoding(of: type)
        case .nested(let elements, let counts, _):
            needed.insert(.nested)
            add(elements)
            add(counts)
        case .dictionary(let keys, let values, _):
            needed.insert(.dictionary)
            add(keys)
            add(values)
        case .rawValue(let enumeration, _, _):
            if enumeration.usesDuration { needed.insert(.duration) }
        case .same, .written, .integer, .flag, .object: break
        }
    }

    private mutating func addComplex(_ type: SwiftType) {
        for complex in GoComplex.allCases where type == .generated(CgoTypeTable.name(of: complex)) {
            needed.insert(complex == .complex64 ? .complex64 : .complex128)
            neededComplex.insert(complex)
        }
    }

    /// Whether the shim header copies texts, or anything else, into memory that Go frees.
    var copiesTexts: Bool { givesTexts || needed.contains(.giveText) }
    var copiesMemory: Bool { givesElements || needed.contains(.giveCopy) || lendsRecords }
    var lendsRecords: Bool { needed.contains(.lentMemory) }

    /// Whether anything is freed by the module's own function.
    var freesMemory: Bool {
        [
            SupportFeature.takeCString, .takeBuffer, .takeStrings, .takeArrays, .takeGoString,
            .takeGoSlice,
            .takeGoStrings, .giveBackMemory, .freeEach,
        ].contains(where: needed.contains)
    }

    /// The features, in the order in which they are written.
    var features: [SupportFeature] {
        SupportFeature.allCases.filter { feature in
            // What one feature says with more, another one need not say.
            switch feature {
            case .goError: needed.contains(.goError) && !needed.contains(.goErrorWithCode)
            case .handle: needed.contains(.handle) && !needed.contains(.handleOfParent)
            default: needed.contains(feature)
            }
        }
    }

    /// The complex numbers that the shim header declares, in order.
    var complexTypes: [ShimHeader.Complex] {
        GoComplex.allCases.filter(neededComplex.contains).map(\.shim)
    }

    /// The names of what is generated that may take a standard name away.
    var generatedNames: Set<String> { functionNames.union(features.flatMap(\.declaredNames)) }

    /// The types among them, which are part of the API and keep their names.
    static let helperTypes: Set<String> = [
        "GoError", "GoTrace", "GoTime", "GoValue", "GoComplex64", "GoComplex128",
    ]

    /// The names of support code.
    static let helperNames = Set(SupportFeature.allCases.flatMap(\.declaredNames))

    /// The names that a generated body may use, which no parameter may therefore have.
    static let namesInBodies = NameSet(StandardName.allCases.map(\.rawValue))
        .union(helperNames)
        .union(GoScalar.allCases.map(CgoTypeTable.name))
        .union([
            "GoString", "GoSlice", "Swift", "result", "returned", "isTaken", "unsafe", "goTrace",
            "isKept", "heldCount",
        ])
}

/// A set of features by their numbers: it is asked for every value of every function.
struct SupportFeatures {
    private var isContained = Array(repeating: false, count: SupportFeature.allCases.count)

    func contains(_ feature: SupportFeature) -> Bool { isContained[Int(feature.rawValue)] }

    mutating func insert(_ feature: SupportFeature) { isContained[Int(feature.rawValue)] = true }

    mutating func insert(_ first: SupportFeature, _ second: SupportFeature) {
        insert(first)
        insert(second)
    }
}

extension SwiftType {
    static let int = SwiftType.standard(.Int)
}

extension BoundFunction.Argument {
    /// The type of a number of elements in it.
    fileprivate var countType: SwiftType? {
        switch self {
        case .receiver, .parameter, .lengths, .number, .closures, .output, .context, .release,
            .memory,
            .capacity, .needed:
            nil
        case .count(_, let type): type
        case .structure(_, let structure):
            structure.members.lazy.compactMap { member in
                if case .count(let type) = member.value { type } else { nil }
            }.first
        }
    }
}
