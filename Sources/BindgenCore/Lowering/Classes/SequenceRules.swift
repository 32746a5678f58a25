/// Whether an object can be a sequence of what one of its methods gives.
struct SequenceRules {
    /// - Throws: why callers cannot take elements from the function until there are no more.
    static func check(
        _ function: BoundFunction, _ export: Export, besides members: [BindingModule.Member]
    ) throws(Misfit) {
        guard case .method = function.role else {
            throw Misfit(
                message: "'\(export.name)' is no method of an object, and so nothing is a sequence",
                fix: "take what it gives the elements of as its first parameter, of a type with "
                    + "'//swift:class'")
        }
        guard !members.contains(where: { $0.next != nil }) else {
            throw Misfit(
                message: "'\(export.name)' is the second one that gives elements of its object",
                fix: "take '//swift:sequence' away from one of them")
        }
        guard function.visibleParameters.isEmpty, function.awaiting?.stream == nil else {
            throw Misfit(
                message: "'\(export.name)' takes more than the object whose elements it gives",
                fix: "give it no other parameters")
        }
        guard case .optional = function.resultType, !function.isUnsafe else {
            throw Misfit(
                message: "'\(export.name)' always returns something, which never ends",
                fix: "return an 'ok bool' behind the element, or a text that is NULL at the end")
        }
        let effects = function.effects
        guard effects.isAsync || effects.thrown == .nothing else {
            throw Misfit(
                message: "'\(export.name)' throws, and a sequence that nobody waits for cannot",
                fix: "write '//swift:async' too")
        }
    }
}
