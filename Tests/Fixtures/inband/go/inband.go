// Command inband is a tunnel whose functions answer in words.
package main

import "C"

import (
	"fmt"
	"strings"
)

// Start begins.
//
//export Start
//swift:throws unless ""
func Start(config string) *C.char {
	if config == "" {
		return C.CString("empty config")
	}
	if config == "quiet" {
		return nil
	}
	return C.CString("")
}

//export Check
//swift:throws unless ok success
//swift:nonnull
func Check(config string) *C.char {
	switch {
	case config == "":
		return C.CString("")
	case strings.HasPrefix(config, "v2"):
		return C.CString("success")
	case strings.HasPrefix(config, "v1"):
		return C.CString("ok")
	}
	return C.CString("unknown version: " + config)
}

// Status is the number of peers, or what went wrong.
//
//export Status
//swift:throws prefix error:
func Status(peers int) *C.char {
	if peers < 0 {
		return C.CString(fmt.Sprintf("error: %d peers", peers))
	}
	return C.CString(fmt.Sprintf("%d peers", peers))
}

//export Greeting
//swift:throws prefix error:
//swift:borrowed
func Greeting(language string) *C.char { return answers[language] }

//export Measure
//swift:throws unless ok
func Measure(text string) (length int, state *C.char) {
	if text == "" {
		return 0, C.CString("nothing to measure")
	}
	return len(text), C.CString("ok")
}

func main() {}
