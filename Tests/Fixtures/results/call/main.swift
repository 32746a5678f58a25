// Proves that several results come back in their order and under their labels, that texts among
// them are copied, and that NULL is nil.

import CResults
import Results

print("divMod:", divMod(a: -7, b: 2), divMod(a: 1, b: 0))
// Swift's own division would trap.
print("divMod, overflow:", divMod(a: .min, b: -1))
let (quotient, remainder) = divMod(a: .max, b: 10)
print("divMod, bound:", quotient, remainder)
print(
    "minMax:", minMax(a: 2.5, b: -1), minMax(a: 0.0, b: -0.0), minMax(a: .infinity, b: -.infinity))
let unordered = minMax(a: 1, b: .nan)
print("minMax, NaN:", unordered.0.isNaN, unordered.1.isNaN)
let parts = split(x: -2.75)
print("split:", parts.whole, parts.1)
let infinite = split(x: -.infinity)
print("split, infinity:", infinite.whole, infinite.1.isNaN)
print("blank:", blank(n: 7), blank(n: .max), blank(n: 0))
let circle = umfang(radius: 1)
print("umfang:", circle.fläche, circle.umfang)
let angle = greek(angle: 0)
print("greek:", angle.π, angle.正弦, angle.cosine)
print("everything, 0:", everything(n: 0))
print("everything, -1:", everything(n: -1))
print("everything, max:", everything(n: .max))
print("cNumbers:", cNumbers(n: 70_000), cNumbers(n: -1))
print("cut:", cut(text: "schlüssel=wert", separator: "="))
print("cut, empty:", cut(text: "", separator: "="))
let long = String(repeating: "längs", count: 12_000)
print("cut, long:", cut(text: long + "|" + long, separator: "|") == (long, long))
print("both:", both(text: "Ünï"))
print("find:", find(text: "chicken", part: "ken") as Any, find(text: "chicken", part: "dog") as Any)
print("capital:", capital(country: "Italia") as Any, capital(country: "Atlantis") as Any)
print("sorted:", sorted(a: 3, b: 1, c: 2), sorted(a: .max, b: 0, c: .min))
print("polar:", polar(z: GoComplex128(real: 3, imaginary: 4)))
print(
    "polar, signs of zero:", polar(z: GoComplex128(real: -1, imaginary: 0.0)),
    polar(z: GoComplex128(real: -1, imaginary: -0.0)))
let pair = conjugates(z: GoComplex128(real: .infinity, imaginary: 0.0))
print("conjugates:", pair.z1.real, pair.z1.imaginary, pair.z2.real, pair.z2.imaginary)

// A text with its length beside it is a text.
let word = describe(n: 2)
print("describe:", word.text ?? "nil", word.length)
let none = describe(n: .min)
print("describe, NULL:", none.text == nil, none.length)
