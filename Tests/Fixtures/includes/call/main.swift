// Proves that types of headers which the preamble includes cross, wherever those headers lie.

import CIncludes
import Includes

let version = apiVersion()
print("apiVersion:", version.major, version.minor)
print("isCompatible:", isCompatible(version: version) == API_OK)
let outdated = api_version_t(major: .max, minor: 0)
print("isCompatible, outdated:", isCompatible(version: outdated) == API_OUTDATED)

var rectangle = shape(kind: SHAPE_RECTANGLE, width: 2, height: 0.5)
var circle = shape(kind: SHAPE_CIRCLE, width: -1, height: .nan)
var unknown = shape(kind: shape_kind(rawValue: 7), width: 1, height: 1)
unsafe print(
    "perimeter:", perimeter(shape: &rectangle), perimeter(shape: &circle),
    perimeter(shape: &unknown))

/// What a closure adds up: Go keeps the closure, but calls it during the call.
final class Sum<Number: Numeric>: @unchecked Sendable {
    var value: Number = 0
}

/// Adds widths up until one is negative; gives how many were visited, and their sum.
func widths(_ shapes: [shape]) -> (visited: Int, sum: Double) {
    var shapes = shapes
    let sum = Sum<Double>()
    let count = shapes.count
    let visited = unsafe each(shapes: &shapes, count: count) { shape in
        guard let shape = unsafe shape?.pointee, shape.width >= 0 else { return 0 }
        sum.value += shape.width
        return 1
    }
    return (visited, sum.value)
}
print("each:", widths([rectangle, unknown, rectangle]))
print("each, stopped:", widths([rectangle, circle, unknown]))
print("each, none:", widths([]))

print("clamp:", clamp(n: 0), clamp(n: 1_000), clamp(n: 1_001), clamp(n: .max))
