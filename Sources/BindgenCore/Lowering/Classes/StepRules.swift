/// Functions that only go on to the next element of an object, and those that have the element then, or
/// the error.
struct StepRules {
    private let exports: [Export]
    /// The functions that only the wrapper calls.
    private let companions: Set<String>
    /// Makes a method of the wrapper of one whose body another one has.
    private let lower: (Export) -> BoundFunction?

    init(_ exports: [Export], lower: @escaping (Export) -> BoundFunction?) {
        self.exports = exports
        self.lower = lower
        let elements = exports.lazy.filter { !$0.isPlain }.compactMap(\.conventions.elements)
        companions = Set(elements.flatMap { [$0.item] + ($0.failure.map { [$0] } ?? []) })
    }

    /// Whether a function is called by the wrapper, and by nobody else.
    func isHidden(_ export: Export) -> Bool {
        !companions.isEmpty && companions.contains(export.name)
    }

    func step(
        _ elements: Conventions.Elements, of function: BoundFunction, _ export: Export
    ) throws(Misfit) -> BoundFunction.Step {
        guard function.results.map(\.type) == [.standard(.Bool)], function.failure == nil,
            function.results[0].source == .returned
        else {
            throw Misfit(
                message: "'\(export.name)' says more than whether there is an element, or does not",
                fix: "return a bool, and nothing else")
        }
        let item = try method(elements.item, of: export)
        guard !item.results.isEmpty, !item.isUnsafe else {
            throw Misfit(
                message: "'\(elements.item)' gives no element that Swift has a value for",
                fix: "name a function that returns one")
        }
        guard let name = elements.failure else { return .init(item: Shared(item)) }
        let failure = try method(name, of: export)
        guard failure.isThrowing, failure.results.isEmpty else {
            throw Misfit(
                message: "'\(name)' does not throw, or gives something where nothing has failed",
                fix: "write '//swift:throws' above it, so that it does nothing else")
        }
        return .init(item: Shared(item), failure: Shared(failure))
    }

    /// The function of that name, as one that calls the object what the other one does.
    private func method(_ name: String, of export: Export) throws(Misfit) -> BoundFunction {
        guard var other = exports.first(where: { $0.name == name }) else {
            throw Misfit.unknown(name)
        }
        let misfit = Misfit(
            message: "'\(name)' takes something else than the object of '\(export.name)'",
            fix: "name a function that takes that, and nothing else")
        guard let object = export.parameters.first, other.parameters.count == 1,
            other.parameters[0].type == object.type, !other.conventions.isAsync
        else { throw misfit }
        if other.conventions.parent == other.parameters[0].name {
            other.conventions.parent = object.name
        }
        other.parameters[0].name = object.name
        guard let method = lower(other), case .method = method.role else { throw misfit }
        return method
    }
}
