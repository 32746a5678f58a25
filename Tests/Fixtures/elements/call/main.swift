// Proves that memory has as many elements as Go takes it for.

import CElements
import Elements

print("sum:", sum(data: [1, 2, 3.5]), sum(data: []))
print("sum of a million:", sum(data: [Double](repeating: 0.5, count: 1_000_000)))

var factors: [Float] = [1, 2, 3]
scale(address: &factors, factor: 1.5)
print("scale:", factors)

let corner = bounds(points: [Point(x: 1, y: 5), Point(x: 3, y: 2)])
print("bounds:", corner.x, corner.y)
print("squares:", squares(n: 5), squares(n: 0))
print("checksum:", checksum(data: [1, 0, 0, 0, 2, 0, 0, 0]))

var cells: [CellID] = [16, 255]
parents(cells: &cells)
print("parents:", cells)
print("common:", try common(cells: [0x1234, 0x1256]), (try? common(cells: [])) == nil)
print("length:", length(data: [UInt8](repeating: 7, count: 300)))
print("digest:", digest(data: [1, 2, 3], start: 7), digest(data: [], start: 7))
print("repeat:", `repeat`(text: "größe ", times: 2), `repeat`(text: "", times: 3).isEmpty)
print("isPrefix:", isPrefix(prefix: "a\0", text: "a\0b"), isPrefix(prefix: "", text: ""))
