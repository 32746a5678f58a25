/// How the function is called that has the text of an error which another one told of.
struct ErrorFunctionRules {
    private let function: BoundFunction
    private let export: Export
    private let status: ExportType
    /// Whether that is no status, but a pointer to the error.
    private let isError: Bool
    private let bridges: BridgeRules
    private var header: CHeader { bridges.header }

    init(
        _ function: BoundFunction, _ export: Export, _ status: ExportType, _ bridges: BridgeRules
    ) {
        self.function = function
        self.export = export
        self.status = status
        isError = false
        self.bridges = bridges
    }

    /// - Parameter error: the pointer to the error that the function knows.
    init(_ function: BoundFunction, _ export: Export, error: CType, _ bridges: BridgeRules) {
        self.function = function
        self.export = export
        status = .c(error)
        isError = true
        self.bridges = bridges
    }

    /// It returns the text, or writes it to memory that it is given.
    func call(
        of source: Export, free: FreeRules, shims: ShimRules
    ) -> BoundFunction.ErrorFunction? {
        guard source.results.count <= 1, source.name != export.name else { return nil }
        let returned =
            source.results.isEmpty ? nil : bridges.texts.ownership(ofResult: 0, of: source)
        guard let arguments = arguments(of: source, fillsMemory: returned == nil),
            returned != nil || arguments.contains(where: \.isCapacity)
        else { return nil }
        let isOwned = returned == .owned && !source.isBorrowed(.returned)
        return BoundFunction.ErrorFunction(
            callee: shims.callee(of: source),
            bridge: isOwned
                ? .ownedCString(free: free.ownFunction(of: source)) : .borrowedCString,
            arguments: arguments)
    }

    private func arguments(
        of source: Export, fillsMemory: Bool
    ) -> [BoundFunction.ErrorFunction.Argument]? {
        var arguments: [BoundFunction.ErrorFunction.Argument] = []
        for parameter in source.parameters {
            guard
                let argument = given(parameter)
                    ?? (fillsMemory ? memory(parameter, after: arguments) : nil)
                    ?? status(parameter, after: arguments)
            else { return nil }
            arguments.append(argument)
        }
        return arguments
    }

    /// What the other function is given under that name, or the object of that class.
    private func given(_ parameter: Export.Parameter) -> BoundFunction.ErrorFunction.Argument? {
        if let handle = function.handle(of: parameter, export) { return .handle(handle) }
        guard let index = export.index(of: parameter), function.role != .release,
            let number = function.parameter(at: index),
            bridges.integer(parameter.type) != nil
        else { return nil }
        return .parameter(number)
    }

    /// A `char *`, and behind it how much there is room for.
    private func memory(
        _ parameter: Export.Parameter, after arguments: [BoundFunction.ErrorFunction.Argument]
    ) -> BoundFunction.ErrorFunction.Argument? {
        if let type = bridges.integer(parameter.type), arguments.last == .memory {
            return .capacity(type)
        }
        guard header.isCharacterPointer(parameter.type.cType),
            !header.resolved(parameter.type.cType).pointsToConst(in: header)
        else { return nil }
        return .memory
    }

    /// The status, as the type that the function takes it for, where that is another one.
    func status(
        _ parameter: Export.Parameter, after arguments: [BoundFunction.ErrorFunction.Argument] = []
    ) -> BoundFunction.ErrorFunction.Argument? {
        let type = parameter.type.cType
        let isTold = arguments.contains(where: \.isStatus)
        if isError {
            return !isTold && bridges.takes(type, error: status.cType) ? .status(as: nil) : nil
        }
        // An object is no status.
        if case .object = parameter.type { return nil }
        guard !isTold, isNumber(type), isNumber(status.cType),
            case .visible(let swift, .safe) = bridges.importer.verdict(type)
        else { return nil }
        let isSame = header.resolved(type) == header.resolved(status.cType)
        return .status(as: isSame ? nil : swift)
    }

    private func isNumber(_ type: CType) -> Bool {
        header.isEnumeration(type) || bridges.integer(.c(type)) != nil
    }
}

extension BoundFunction.ErrorFunction.Argument {
    fileprivate var isStatus: Bool { if case .status = self { true } else { false } }
    fileprivate var isCapacity: Bool { if case .capacity = self { true } else { false } }
}
