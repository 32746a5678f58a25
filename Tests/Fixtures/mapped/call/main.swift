import Mapped

print("upper:", upper(words: ["a", "bc", "grün"]), upper(words: []))
print("multiples:", multiples(of: 7, count: 4), multiples(of: 7, count: 0))
print("sums:", sums(xs: [1, 2.5], ys: [10, 20]), sums(xs: [], ys: []))
print("sums of spans:", sums(xs: [1.5, 2].span, ys: [0.5, 1].span))
print("lengths:", try lengths(words: ["one", "three"]), try lengths(words: []))
do {
    print("lengths:", try lengths(words: ["one", ""]))
} catch {
    print("lengths, failing:", error)
}
print("primes:", primes(places: [0, 0, 0]))
print("later:", await later(words: ["x", "y"]))
