// Proves that a wrapper keeps clear of the names that a preamble takes.

import Taken

print(copy(goTakeString2: "text") ?? "none", `repeat`(count: 2, text: "ab") ?? "none")
print(turn(number: GoComplex128(real: 1, imaginary: 2)))
var bytes: [CChar] = [1, 0, 3]
print(sum(n: 3, data: &bytes))
print(constexpr(nullptr: 1, alignas: 2, threadLocal: 3), staticAssert(bool: 4))
print(food(), bar())
