// What Swift adds to the Go library. A target needs a file of its own beside the generated one.

extension Sequence<Double> {
    /// The arithmetic mean, computed by Go; 0 of nothing.
    public var mean: Double { Mylib.mean(xs: Array(self)) }
}
