/// Which support code a wrapper needs, and which names that takes.
struct SupportRules {
    private var needed: Set<SupportFeature> = []
    private var neededComplex: Set<GoComplex> = []
    /// The names of bound functions, as far as the standard library has them too.
    private var functionNames: Set<String> = []

    mutating func add(_ function: BoundFunction, complexTypes: [GoComplex]) {
        for parameter in function.parameters { add(parameter.bridge, of: function) }
        for result in function.results { add(result.bridge) }
        if let error = function.error {
            add(error.bridge)
            needed.formUnion([.goError, .throwError])
            if function.results.contains(where: \.bridge.isCText) { needed.insert(.unwrapText) }
        }
        let marksMembers = function.returnsStruct && function.resultSafety == .unknown
        if function.callSafety == .unknown || marksMembers { needed.insert(.markUnknown) }
        if !complexTypes.isEmpty { neededComplex.formUnion(complexTypes) }
        if StandardName(rawValue: function.name.text) != nil {
            functionNames.insert(function.name.text)
        }
    }

    private mutating func add(_ bridge: ArgumentBridge, of function: BoundFunction) {
        switch bridge {
        case .lentString: needed.insert(.lendString)
        case .lentCString:
            needed.insert(.lendCString)
            needed.insert(function.isThrowing ? .rejectNul : .requireNoNul)
        case .complex(GoComplex.complex64.shimSuffix): needed.insert(.complex64)
        case .complex: needed.insert(.complex128)
        case .same, .integer: break
        }
    }

    private mutating func add(_ bridge: ResultBridge) {
        switch bridge {
        case .ownedCString: needed.insert(.takeCString)
        case .borrowedCString: needed.insert(.copyCString)
        case .borrowedString: needed.insert(.copyString)
        case .complex(.generated("GoComplex64")): needed.insert(.complex64)
        case .complex: needed.insert(.complex128)
        case .same, .integer: break
        }
    }

    /// The features, in the order in which they are written.
    var features: [SupportFeature] { SupportFeature.allCases.filter(needed.contains) }

    /// The complex numbers that the shim header declares, in order.
    var complexTypes: [ShimHeader.Complex] {
        GoComplex.allCases.filter(neededComplex.contains).map(\.shim)
    }

    /// The names of what is generated that may take a standard name away.
    var generatedNames: Set<String> { functionNames.union(features.flatMap(\.declaredNames)) }

    /// The types among them, which are part of the API and keep their names.
    static let helperTypes: Set<String> = ["GoError", "GoComplex64", "GoComplex128"]

    /// The names of support code.
    static let helperNames = Set(SupportFeature.allCases.flatMap(\.declaredNames))

    /// The names that a generated body may use, which no parameter may therefore have.
    static let namesInBodies: Set<String> = {
        var names = Set(StandardName.allCases.map(\.rawValue))
        names.formUnion(helperNames)
        for scalar in GoScalar.allCases { names.insert(CgoTypeTable.name(of: scalar)) }
        return names.union(["GoString", "Swift", "result", "unsafe"])
    }()
}

extension SupportFeature {
    /// What it declares at the top of the file.
    fileprivate var declaredNames: [String] {
        switch self {
        case .goError: ["GoError"]
        case .throwError: ["throwIfPresent"]
        case .unwrapText: ["unwrap"]
        case .complex64: ["GoComplex64"]
        case .complex128: ["GoComplex128"]
        case .lendString: ["withGoString"]
        case .lendCString: ["withCString"]
        case .requireNoNul: ["requireNoNul"]
        case .rejectNul: ["rejectNul"]
        case .takeCString: ["takeString"]
        case .copyCString, .copyString: ["copyString"]
        case .markUnknown: ["unchecked"]
        }
    }
}
