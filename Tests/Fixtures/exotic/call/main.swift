// Types of C that Swift imports under another shape arrive with the values that they left with.
import CExotic
import Exotic

print("sumLanes:", sumLanes(v: [1, 2, 3, 4]))
print("sixteen:", sixteen(s: CExotic.sixteen(a: 41)).a)
var packedValue = packed(tag: 120, value: -1)
print("unpack:", withUnsafeMutablePointer(to: &packedValue) { unpack(p: $0) })
var counted = holds_complex()
counted.n = 12
print("complexCount:", complexCount(s: counted))
print("bitsOf:", bitsOf(b: bits(a: 5, b: 3)))
let word = wordOf(d: 1)
print("wordOf:", word.d, word.i, word.halves.high)

var cells = table()
cells.cells = ((1, 2, 3), (4, 5, 6))
print("cellSum:", withUnsafeMutablePointer(to: &cells) { cellSum(t: $0) })
var numbers: grid = ((1, 2, 3), (4, 5, 6))
print("trace:", withUnsafeMutablePointer(to: &numbers) { trace(g: $0) })

let (a, b, norm) = conjugates(
    z: GoComplex128(real: 3, imaginary: -4), w: GoComplex64(real: 1, imaginary: .infinity))
print("conjugates:", a, b, norm)
var z = CExotic_Complex128(real: 1, imaginary: 2)
withUnsafeMutablePointer(to: &z) { magnify(z: $0, k: 3) }
print("magnify:", z.real, z.imaginary)
print("root:", try root(z: GoComplex128(real: 0, imaginary: 2)))
do {
    print("root:", try root(z: GoComplex128(real: 0, imaginary: 0)))
} catch {
    print("root:", error)
}

print("callVariadic:", callVariadic(f: nil))
print("callComplex:", callComplex(f: nil))
print("oldFunction:", oldFunction() != nil)
print("isHidden:", isHidden(h: nil))

// Opaque to Swift, but memory all the same: a 128-bit integer and an aligned struct.
withUnsafeTemporaryAllocation(byteCount: 64, alignment: 64) { memory in
    memory.initializeMemory(as: Int32.self, repeating: 7)
    let pointer = OpaquePointer(memory.baseAddress)
    print(
        "low:", low(n: pointer), "loadFrom:", loadFrom(a: pointer), "touch:", touch(line: pointer))
}
withUnsafeTemporaryAllocation(byteCount: 32, alignment: 32) { memory in
    memory.initializeMemory(as: Float.self, repeating: 1.5)
    print("sumWide:", sumWide(v: OpaquePointer(memory.baseAddress)))
}
withUnsafeTemporaryAllocation(byteCount: 5001 * 4, alignment: 4) { memory in
    memory.initializeMemory(as: Int32.self, repeating: 9)
    print("hugeCount:", hugeCount(h: memory.baseAddress?.assumingMemoryBound(to: holds_huge.self)))
}
