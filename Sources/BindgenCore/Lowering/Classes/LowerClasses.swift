/// The members that were lowered, in header order, apart for each class.
struct MemberList {
    /// The functions of no class.
    private(set) var free: [BindingModule.Member] = []
    private(set) var ofClass: [String: [BindingModule.Member]] = [:]

    /// Every member, wherever it is.
    fileprivate var all: [BindingModule.Member] {
        free + ofClass.keys.sorted().flatMap { ofClass[$0] ?? [] }
    }

    mutating func reserveCapacity(_ count: Int) { free.reserveCapacity(count) }

    /// Puts something else in the place of a function of no class.
    mutating func hide(_ place: Int, _ omission: BindingModule.Member) { free[place] = omission }

    mutating func append(_ member: BindingModule.Member, to owner: String?) {
        if let owner {
            ofClass[owner, default: []].append(member)
        } else {
            free.append(member)
        }
    }
}

extension BoundClass {
    /// - Parameters:
    ///   - handle: what the C functions take for it, and how safe that is to touch.
    ///   - members: the functions of all classes, and of none.
    init(_ type: NamedType, handle: (SwiftType, MemorySafety), _ members: MemberList) {
        let functions = members.ofClass[type.name] ?? []
        let makers = members.all.flatMap { $0.objects(of: type.name) }
        let documentation = GoDocumentation.deprecation(in: type.documentation).others
        self.documentation = GoDocumentation.markdown(documentation)
        name = SwiftIdentifier(validated: type.name)
        (self.handle, safety) = handle
        release = functions.lazy.compactMap(\.release).first
        hasParent = makers.contains(where: \.hasParent) || release?.parentParameter != nil
        canBeNil = makers.contains(where: \.isOptional)
        self.members = functions.filter { $0.release == nil }
        next = functions.lazy.compactMap(\.next).first
    }
}

extension BindingModule.Member {
    /// The function that gives the handles of its class back, if it is that.
    fileprivate var release: BoundFunction? {
        if case .function(let function) = self, function.value.role == .release {
            function.value
        } else {
            nil
        }
    }

    /// The function that gives the next element of its class, if it is that.
    var next: Shared<BoundFunction>? {
        if case .function(let function) = self, function.value.givesElements {
            function
        } else {
            nil
        }
    }

    /// The results that are objects of that class.
    fileprivate func objects(of name: String) -> [(hasParent: Bool, isOptional: Bool)] {
        guard case .function(let function) = self else { return [] }
        let results = function.value.results + (function.value.step?.item.value.results ?? [])
        var given: [BoundClosure.Parameter] = []
        for parameter in function.value.parameters {
            if case .closure(let closure) = parameter.bridge { given += closure.parameters }
        }
        let toClosures = given.compactMap { parameter -> (hasParent: Bool, isOptional: Bool)? in
            guard case .object(let type, let parent, _) = parameter.bridge, type.text == name else {
                return nil
            }
            let isOptional = if case .optional = parameter.type { true } else { false }
            return (parent != nil, isOptional)
        }
        return toClosures
            + results.compactMap { result in
                switch result.bridge {
                case .object(let type, let parent, _) where type.text == name:
                    let isOptional = if case .optional = result.type { true } else { false }
                    return (parent != nil, isOptional)
                case .objects(let type, _, let parent, _) where type.text == name:
                    return (parent != nil, false)
                default: return nil
                }
            }
    }
}
