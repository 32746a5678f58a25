// Proves that memory is as large as callers say, and what numbers and texts become.

import Rooms

print("scale:", scale(values: [1, 2.5], factor: 2), scale(values: [], factor: 2))
print("primes:", try primes(count: 5))
for count: CInt in [0, 1] {
    do {
        _ = try primes(count: count)
    } catch {
        print("no primes:", error, error.code ?? 0)
    }
}
print("name:", name(number: 12, size: 32), name(number: 12, size: 5), name(number: 1, size: 0))
print("ramp:", ramp(n: 3), ramp(n: 0))
print("check:", try check(isStrict: true, number: 0), try check(isStrict: false, number: 0))
do {
    _ = try check(isStrict: true, number: -1)
} catch {
    print("check:", error)
}
print("toggle:", toggle(left: true, right: false), toggle(left: false, right: true))
print("wait:", wait(time: .milliseconds(3)))
print(
    "divisors:", divisors(number: 12, room: 10), divisors(number: 12, room: 3),
    divisors(number: 7, room: 0))
print("digits:", try digits(number: 40_302), (try? digits(number: -1)) == nil)
print("post:", readPost(room: 16), readPost(room: 3))
