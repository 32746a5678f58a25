// Package main exports functions and parameters with hard names.
package main

// #include <stdlib.h>
import "C"

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// Handle is a number that stands for an open file.
type Handle int

// Swift keywords, once the first letter is lowercase.

//export Init
func Init(level int) int { return level + 1 }

//export Self
func Self() int { return 1 }

//export Type
func Type(of string) int { return len(of) }

//export Func
func Func(n int) int { return n + 2 }

//export In
func In(list, word string) bool { return strings.Contains(","+list+",", ","+word+",") }

//export Protocol
func Protocol() *C.char { return C.CString("https") }

//export Default
func Default() int { return 4 }

//export Class
func Class(n int) *C.char {
	if n > 10 {
		return C.CString("large")
	}
	return C.CString("small")
}

//export Any
func Any(flags uint8) bool { return flags != 0 }

//export Deinit
func Deinit() int { return 5 }

//export Subscript
func Subscript(text string, at int) byte {
	if at < 0 || at >= len(text) {
		return 0
	}
	return text[at]
}

//export Throw
func Throw(code int) int { return -code }

//export Return
func Return(n int) int { return n }

//export Nil
func Nil() *C.char { return nil }

//export Super
func Super() int { return 6 }

//export Async
func Async(n int) int { return n * 2 }

//export Print
func Print(text string) int { return len(text) }

// Initialisms and acronyms.

//export GetURL
func GetURL(host string) *C.char { return C.CString((&url.URL{Scheme: "https", Host: host}).String()) }

//export HTTPServerStart
func HTTPServerStart(port uint16) bool { return port != 0 }

//export URLs
func URLs() int { return 2 }

//export IPv4Parse
func IPv4Parse(text string) uint32 {
	address := uint32(0)
	for _, part := range strings.Split(text, ".") {
		n := uint32(0)
		for _, digit := range part {
			n = n*10 + uint32(digit-'0')
		}
		address = address<<8 | n&0xff
	}
	return address
}

//export ID
func ID() int { return 7 }

//export NewXMLHTTPRequest
func NewXMLHTTPRequest(userID int, baseURL string) int { return userID + len(baseURL) }

//export UTF8Length
func UTF8Length(text string) int { return utf8.RuneCountInString(text) }

//export X
func X() int { return 8 }

//export X25519
func X25519(key uint64) uint64 { return ^key }

//export GetJSONAPIv2
func GetJSONAPIv2() int { return 2 }

// Underscores.

//export jfs_init
func jfs_init(volume string) int { return len(volume) }

//export SKY_coin_GetBalance
func SKY_coin_GetBalance(wallet string, min_coins int) int { return len(wallet) - min_coins }

//export RELEASE_ALL
func RELEASE_ALL() int { return 9 }

//export _private
func _private() int { return 10 }

//export trailing_
func trailing_() int { return 11 }

//export __double__under
func __double__under() int { return 12 }

//export get_2d_size
func get_2d_size(width, height int) int { return width * height }

// Letters beyond ASCII.

//export Größe
func Größe(länge, breite int) (fläche, umfang int) { return länge * breite, 2 * (länge + breite) }

//export 日本
func 日本(人口 int) (int, bool) { return 人口 * 2, 人口 > 0 }

//export Éclair
func Éclair(count int) int { return count + 1 }

//export été
func été() bool { return true }

//export Ωmega
func Ωmega(n int, δ float64, m int) float64 { return float64(n) + δ + float64(m) }

// Parameters.

//export Between
func Between(in, self, recv int) int { return in + self + recv }

//export Start
func Start(init int, Int int, String string) int { return init + Int + len(String) }

//export Store
func Store(result int, unsafe int) int { return result - unsafe }

//export Skip
func Skip(_ int, n int) int { return n }

//export Unnamed
func Unnamed(int, string, bool) int { return 13 }

//export Numbered
func Numbered(p0 int, p1 string) int { return p0 + len(p1) }

//export Keywords
func Keywords(class, let, where, operator, guard, is, as, any, some, inout int) int {
	return class + let + where + operator + guard + is + as + any + some + inout
}

//export Shadow
func Shadow(withUnsafePointer int, MemoryLayout int, Error string, free int) int {
	return withUnsafePointer + MemoryLayout + len(Error) + free
}

//export Same
func Same(Same int) (same int) { return Same }

//export Labels
func Labels(URL, userID, HTTPProxy, snake_case, Ünï int) int {
	return URL + userID + HTTPProxy + snake_case + Ünï
}

//export TupleLabels
func TupleLabels(n int) (self, init, in, URL, p0 int) { return n, n + 1, n + 2, n + 3, n + 4 }

//export Nothing
func Nothing(_ int) {}

// A method is exported like a function whose first parameter is its receiver.

//export Close2
func (h Handle) Close2(n int) int { return int(h) + n }

func main() {}
