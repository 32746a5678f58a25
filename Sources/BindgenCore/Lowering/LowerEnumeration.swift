extension BoundEnumeration {
    /// What a named type and its constants become in Swift.
    init(_ type: NamedType, _ kind: NamedType.BoundKind, raw: SwiftType) {
        let (deprecation, documentation) = GoDocumentation.deprecation(in: type.documentation)
        self.deprecation = deprecation
        self.documentation = GoDocumentation.markdown(documentation)
        name = SwiftIdentifier(validated: type.name)
        switch kind {
        case .open: self.kind = .open
        case .closed: self.kind = .closed
        case .options: self.kind = .options
        }
        rawType = raw
        constants = zip(type.constants, Self.names(of: type)).map { constant, name in
            let (deprecation, documentation) = GoDocumentation.deprecation(
                in: constant.documentation)
            return Constant(
                documentation: GoDocumentation.markdown(documentation), deprecation: deprecation,
                name: name, value: constant.value)
        }
    }

    /// The constants' names: without the type's, but whole where two would meet or one would hide what
    /// every such type has, and as they are in Go where that is not enough.
    private static func names(of type: NamedType) -> [SwiftIdentifier] {
        var names = type.constants.map {
            SwiftNaming.member($0.name, of: type.name, strippingPrefix: "")
        }
        let longer: [(String) -> SwiftIdentifier] = [
            { SwiftNaming.function($0) }, { SwiftIdentifier(validated: $0) },
            { SwiftIdentifier(validated: type.name + $0) },
        ]
        for name in longer {
            var uses: [SwiftIdentifier: Int] = [:]
            for name in ["rawValue", "RawValue", "Element", "ArrayLiteralElement"] {
                uses[SwiftIdentifier(validated: name)] = 1
            }
            for name in names { uses[name, default: 0] += 1 }
            let taken = names.indices.filter { uses[names[$0], default: 0] > 1 }
            if taken.isEmpty { break }
            for index in taken { names[index] = name(type.constants[index].name) }
        }
        return names
    }
}
