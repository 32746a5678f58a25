/// Which support code a wrapper needs, and which names that takes.
enum SupportRules {
    /// The features, in the order in which they are written.
    static func features(for functions: [BoundFunction]) -> [SupportFeature] {
        var needed: Set<SupportFeature> = []
        for function in functions {
            for parameter in function.parameters {
                switch parameter.bridge {
                case .lentString: needed.insert(.lendString)
                case .lentCString:
                    needed.insert(.lendCString)
                    needed.insert(function.isThrowing ? .rejectNul : .requireNoNul)
                case .complex(let shim): needed.insert(complexFeature(shim))
                case .same, .integer: break
                }
            }
            for result in function.results + (function.error.map { [$0] } ?? []) {
                switch result.bridge {
                case .ownedCString: needed.insert(.takeCString)
                case .borrowedCString: needed.insert(.copyCString)
                case .borrowedString: needed.insert(.copyString)
                case .complex(.generated("GoComplex64")): needed.insert(.complex64)
                case .complex: needed.insert(.complex128)
                case .same, .integer: break
                }
            }
            if function.isThrowing { needed.insert(.goError) }
            if function.callSafety == .unknown || function.resultSafety == .unknown {
                needed.insert(.markUnknown)
            }
        }
        return SupportFeature.allCases.filter(needed.contains)
    }

    private static func complexFeature(_ shim: String) -> SupportFeature {
        shim == GoComplex.complex64.shimSuffix ? .complex64 : .complex128
    }

    /// The names that the features declare, by which they may take a standard name away.
    static func declaredNames(_ features: [SupportFeature]) -> Set<String> {
        Set(features.flatMap(\.declaredNames))
    }

    /// The names that a generated body may use, which no parameter may therefore have.
    static let namesInBodies: Set<String> = {
        var names = Set(StandardName.allCases.map(\.rawValue))
        names.formUnion(SupportFeature.allCases.flatMap(\.declaredNames))
        for scalar in GoScalar.allCases { names.insert(CgoTypeTable.name(of: scalar)) }
        return names.union(["GoString", "Swift", "result", "unsafe"])
    }()
}

extension SupportFeature {
    /// What it declares at the top of the file.
    fileprivate var declaredNames: [String] {
        switch self {
        case .goError: ["GoError"]
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
