/// Values by name. Names are numbered from zero, and so this is an array: a dictionary would hash the
/// name of every token of a header.
struct CNameMap<Value> {
    private var values: [Value?] = []

    subscript(name: CName) -> Value? {
        get { name.index < values.count ? values[name.index] : nil }
        set {
            // What has no name has no value either.
            if name == .none { return }
            if name.index >= values.count {
                values.append(contentsOf: repeatElement(nil, count: name.index + 1 - values.count))
            }
            values[name.index] = newValue
        }
    }
}

extension CNameMap: Sendable where Value: Sendable {}
