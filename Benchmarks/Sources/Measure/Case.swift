/// One way to do the work of a case: so many calls, and a number that depends on all of them.
public struct Variant {
    public let name: String
    public let run: (Int) -> Int

    public init(_ name: String, run: @escaping (Int) -> Int) {
        self.name = name
        self.run = run
    }
}

/// The same work, done in several ways. A sample is the time of `batch` calls.
public struct Case {
    public let name: String
    public let batch: Int
    public let variants: [Variant]

    public init(_ name: String, batch: Int, _ variants: [Variant]) {
        self.name = name
        self.batch = batch
        self.variants = variants
    }
}
