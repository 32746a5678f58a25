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
        constants = type.constants.map { constant in
            let (deprecation, documentation) = GoDocumentation.deprecation(
                in: constant.documentation)
            return Constant(
                documentation: GoDocumentation.markdown(documentation), deprecation: deprecation,
                name: SwiftNaming.member(constant.name, of: type.name, strippingPrefix: ""),
                value: constant.value)
        }
    }
}
