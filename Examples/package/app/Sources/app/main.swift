import Primes

print("2^61 - 1 is prime: \(isPrime(n: (1 << 61) - 1))")
var flags = [Bool](repeating: false, count: 30)
sieve(flags: &flags)
print("Below 30: \(flags.indices.filter { flags[$0] })")
