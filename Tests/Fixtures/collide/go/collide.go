// Package main exports functions that differ only in how they are written.
package main

// #include <stdlib.h>
import "C"

//export Get
func Get(key string) int { return len(key) }

//export get
func get(key string) int { return -len(key) }

//export HTTPGet
func HTTPGet(url string) int { return len(url) + 1 }

//export HttpGet
func HttpGet(url string) int { return len(url) + 2 }

//export read_all
func read_all() int { return 1 }

//export ReadAll
func ReadAll() int { return 2 }

//export readAll
func readAll() int { return 3 }

// Put and put have different parameters.

//export Put
func Put(key string, value int) int { return len(key) + value }

//export put
func put(id int) int { return id }

// Send and send have the same label, and different types.

//export Send
func Send(message string) int { return len(message) }

//export send_
func send_(message int) int { return message }

// These are alone.

//export Delete
func Delete(key string) bool { return key != "" }

//export getAll
func getAll() int { return 4 }

func main() {}
