// Package main knows primes.
package main

import "C"

import "math/big"

// IsPrime reports whether a number is prime.
//
//export IsPrime
func IsPrime(n uint64) bool { return new(big.Int).SetUint64(n).ProbablyPrime(0) }

// Sieve marks the index of every prime below the length of flags.
//
//export Sieve
func Sieve(flags []bool) {
	for i := range flags {
		flags[i] = i >= 2
	}
	for i := 2; i*i < len(flags); i++ {
		for multiple := i * i; flags[i] && multiple < len(flags); multiple += i {
			flags[multiple] = false
		}
	}
}

func main() {}
