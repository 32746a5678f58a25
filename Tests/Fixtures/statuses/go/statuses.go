// Package main tells of failure by numbers that are its own, and keeps the texts of its errors with its
// objects, or writes them to memory of the caller's.
//
//swift:errortext ServerError
package main

/*
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/types.h>

// The results of a plugin: 1 is success.
struct session;

enum { PLUGIN_ERROR, PLUGIN_OK, PLUGIN_RETRY };

// The results of a source of events.
typedef enum { SOURCE_OK = 0, SOURCE_FAILURE = 1, SOURCE_TIMEOUT = -1, SOURCE_EOF = 6 } source_rc;

// What is true, where there is no bool.
typedef enum { NO, YES } boolean;

// A reply has a status as HTTP has it, and a text that may be that of an error.
struct Reply {
	char *Output;
	int Status;
};
*/
import "C"

import (
	"fmt"
	"strings"
	"sync/atomic"
	"unsafe"
)

// Numbers that are none of these are failures.

// Flush flushes so many records.
//
//export Flush
//swift:throws unless 1
func Flush(records int) C.int {
	switch {
	case records < 0:
		return C.PLUGIN_ERROR
	case records > 100:
		return C.PLUGIN_RETRY
	}
	return C.PLUGIN_OK
}

// Next says whether there is another event: it is 0, or -1 after a while, or 6 at the end.
//
//export Next
//swift:throws unless 0 -1 6
func Next(number int) C.source_rc {
	return []C.source_rc{C.SOURCE_OK, C.SOURCE_TIMEOUT, C.SOURCE_FAILURE, C.SOURCE_EOF}[number]
}

// Init begins; only 0 is a success.
//
//export Init
//swift:throws unless 0
func Init(rc C.source_rc) C.source_rc { return rc }

// Call calls a method. Its output is the text of the error where it fails.
//
//export Call
//swift:owned Output
//swift:throws unless 200 Status
//swift:errortext Output keep
func Call(method *C.char) (reply C.struct_Reply) {
	name := C.GoString(method)
	if strings.HasPrefix(name, "core/") {
		return C.struct_Reply{Output: C.CString(name), Status: 200}
	}
	return C.struct_Reply{Output: C.CString("no method " + name), Status: 404}
}

// Version has the version of something, or the text of an error.
//
//export Version
//swift:throws nonzero code
//swift:errortext text keep
//swift:borrowed
func Version(name string) (text *C.char, code int) {
	if name == "" {
		return texts[0], 2
	}
	return texts[1], 0
}

var texts = []*C.char{C.CString("nothing has no version"), C.CString("1.27")}

// Umask is never negative, and 0 where it fails.
//
//export Umask
//swift:throws zero keep
func Umask(mode C.mode_t) C.mode_t { return mode &^ 022 }

// Load says whether it failed.
//
//export Load
//swift:throws nonzero failed
func Load(name string, failed *C.bool) int {
	*failed = name == ""
	return len(name)
}

// Config returns a text, which is empty if there is none.
//
//export Config
//swift:throws empty
func Config(tunnel int) *C.char {
	switch tunnel {
	case 0:
		return C.CString("mtu=1420")
	case 1:
		return nil
	}
	return C.CString("")
}

// Count is the number of a tunnel's peers, as a text.
//
//export Count
//swift:throws unless 0 1
func Count(tunnel int) *C.char { return C.CString(fmt.Sprint(tunnel)) }

// Texts of errors that an object has, in memory of the caller's.

// A Server listens.
//
//swift:class
type Server C.int

var errors = map[Server]string{}
var servers Server

// NewServer makes a server; there is nothing to ask for the text of an error before.
//
//export NewServer
//swift:throws negative
func NewServer(name string) Server {
	if name == "" {
		return -1
	}
	servers++
	errors[servers] = ""
	return servers
}

// ServerUp listens.
//
//export ServerUp
//swift:throws nonzero
func ServerUp(server Server, port int) C.int {
	if port > 1024 {
		return 0
	}
	errors[server] = fmt.Sprintf("pört %d is not för servers", port)
	return -13
}

// ServerSay says something, which may be long.
//
//export ServerSay
//swift:throws false
func ServerSay(server Server, text *C.char) bool {
	errors[server] = C.GoString(text)
	return false
}

// ServerError writes the text of the last error.
//
//export ServerError
//swift:skip
func ServerError(server Server, buffer *C.char, size C.size_t) C.int {
	text, known := errors[server]
	if !known {
		panic("a server that is closed has no errors")
	}
	memory := unsafe.Slice((*byte)(unsafe.Pointer(buffer)), size)
	written := copy(memory[:size-1], text)
	memory[written] = 0
	if written < len(text) {
		return 34
	}
	return 0
}

// CloseServer ends a server.
//
//export CloseServer
//swift:throws nonzero
func CloseServer(server Server) C.int {
	delete(errors, server)
	return C.int(server) - 2
}

// Texts of errors that an object has, and returns.

// A Session is a pointer that is none.
//
//swift:class
type Session *C.struct_session

var last = C.CString("the session is øver")

// OpenSession begins a session.
//
//export OpenSession
func OpenSession() Session { return (Session)(C.malloc(1)) }

// SessionAsk asks a question.
//
//export SessionAsk
//swift:throws null
//swift:errortext SessionLastError
func SessionAsk(session Session, question string) *C.char {
	if strings.HasSuffix(question, "?") {
		return C.CString("42")
	}
	return nil
}

// SessionLastError is the library's.
//
//export SessionLastError
//swift:borrowed
func SessionLastError(session Session) *C.char { return last }

// Ping asks whoever answers.
//
//export Ping
//swift:async
//swift:throws negative keep
//swift:errortext PingError
func Ping(host string, session Session, count C.int) C.long {
	if host == "" {
		return -5
	}
	return C.long(count)
}

// IsEven fails for odd numbers.
//
//export IsEven
//swift:throws false
func IsEven(n int) C.boolean { return C.boolean(1 - n%2) }

// Half fails for odd numbers too, and says so elsewhere.
//
//export Half
//swift:throws false ok
func Half(n int, ok *C.boolean) int {
	*ok = IsEven(n)
	return n / 2
}

// Some fails where the number is that of no event.
//
//export Some
//swift:throws zero keep
func Some(rc C.source_rc) C.source_rc { return rc }

var live atomic.Int64

// PingError has the text of an error, which DropText frees.
//
//export PingError
//swift:skip
//swift:free DropText
func PingError(count C.int, session Session, code C.int) *C.char {
	live.Add(1)
	return C.CString(fmt.Sprintf("no answer to %d pings: %d", count, code))
}

// DropText frees a text.
//
//export DropText
//swift:skip
func DropText(text *C.char) {
	live.Add(-1)
	C.free(unsafe.Pointer(text))
}

// Live is the number of texts that DropText has to free.
//
//export Live
func Live() int { return int(live.Load()) }

// FreeSession ends a session.
//
//export FreeSession
func FreeSession(session Session) { C.free(unsafe.Pointer(session)) }

func main() {}
