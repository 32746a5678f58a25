/// Writes what makes a class a sequence of what one of its methods gives.
extension ClassEmitter {
    /// `AsyncSequence`, `Sequence`
    func sequenceName(_ next: BoundFunction) -> String { asynchrony(next) + "Sequence" }

    func iterator(_ next: BoundFunction, _ writer: inout CodeWriter) {
        let (modifiers, effects) = (memberModifiers(modifiers), next.effects)
        let prefix = asynchrony(next)
        // Within the class, that name would be the class.
        let name = object.name.description == "Iterator" ? "Elements" : "Iterator"
        let conformance = spelling.standard(prefix + "IteratorProtocol")
        writer.blank()
        writer.line("/// Gives what `\(next.name.text)()` gives, until there is no more.")
        writer.block("\(modifiers)struct \(name): \(conformance) {") { writer in
            writer.line("fileprivate let sequence: \(object.name)")
            writer.blank()
            writer.deprecation(next.deprecation)
            let type = spelling.type(next.resultType)
            writer.block("\(modifiers)func next()\(effects.clause) -> \(type) {") { writer in
                writer.line("\(effects.marker)sequence.\(next.name)()")
            }
        }
        writer.blank()
        writer.block("\(modifiers)func make\(prefix)Iterator() -> \(name) {") { writer in
            writer.line("\(name)(sequence: self)")
        }
    }

    private func asynchrony(_ next: BoundFunction) -> String {
        next.effects.isAsync ? "Async" : ""
    }
}
