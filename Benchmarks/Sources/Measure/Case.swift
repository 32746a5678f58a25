/// One way to do the work of a case: so many calls, and a number that depends on all of them.
package struct Variant {
    package let name: String
    package let run: (Int) -> Int

    package init(_ name: String, run: @escaping (Int) -> Int) {
        self.name = name
        self.run = run
    }
}

/// The same work, done in several ways. A sample is the time of `batch` calls.
package struct Case {
    package let name: String
    package let batch: Int
    package let variants: [Variant]

    package init(_ name: String, batch: Int, _ variants: [Variant]) {
        self.name = name
        self.batch = batch
        self.variants = variants
    }
}
