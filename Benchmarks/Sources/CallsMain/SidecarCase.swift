import Calls
import Measure
import Sidecar

/// A sample is one call here; that of the library contains the look at the clock, which takes as long.
func sidecarCase(path: String, port: String) throws -> Case {
    let unix = try Connection(to: path)
    let tcp = try Connection(to: port)
    func asking(_ name: String, _ connection: Connection) -> Variant {
        Variant(name) { calls in
            var sum = 0
            do {
                for i in 0..<calls { sum &+= try connection.add(i, sum) }
            } catch {
                fatalError("\(error)")
            }
            return sum
        }
    }
    let library = Variant("library") { calls in
        var sum = 0
        for i in 0..<calls { sum &+= Calls.add(a: i, b: sum) }
        return sum
    }
    return Case(
        "sum of two integers", batch: 1,
        [library, asking("Unix socket", unix), asking("TCP", tcp)])
}
