/// What cgo calls the struct in which a function returns several results: `F_return`.
enum CgoReturn {
    static let suffix = "_return"

    static func structure(of function: String) -> String { function + suffix }
}

extension Export {
    /// The struct in which cgo returns several results; those of a struct of the author's own have another.
    var returnTag: CTag {
        CTag(kind: .struct, name: .tag(CgoReturn.structure(of: name)))
    }
}
