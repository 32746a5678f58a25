// Package main exports one function.
package main

import "C"

//export Answer
func Answer() int { return 42 }

func main() {}
