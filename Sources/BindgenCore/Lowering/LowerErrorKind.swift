extension ErrorKind {
    /// `ErrNotFound` → `notFound`
    init(_ kind: Conventions.ErrorKind) {
        let prefix = ["Error", "Err"].first { kind.name.hasPrefix($0) && kind.name != $0 }
        self.init(
            name: SwiftNaming.function(kind.name, strippingPrefix: prefix ?? ""), code: kind.code)
    }
}
