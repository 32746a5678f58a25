package main

/*
#include <stdlib.h>

typedef void (*event_fn)(void *context, const char *path);

static inline void tell(event_fn f, void *context, const char *path) { f(context, path); }
*/
import "C"

import (
	"net"
	"net/http"
	"strconv"
	"strings"
	"unsafe"
)

type listener struct {
	requested C.event_fn
	context   unsafe.Pointer
}

var (
	listeners = map[int]listener{}
	lastOne   int
)

// Serve starts a server on this machine, of files that are as large as their names say, and returns where. Those
// that are called "endless" never come to their end.
//
//export Serve
func Serve() (url *C.char, err *C.char) {
	socket, failure := net.Listen("tcp", "127.0.0.1:0")
	if failure != nil {
		return nil, C.CString(failure.Error())
	}
	go http.Serve(socket, http.HandlerFunc(serve))
	return C.CString("http://" + socket.Addr().String()), nil
}

func serve(writer http.ResponseWriter, request *http.Request) {
	announce(request.URL.Path)
	name := strings.TrimPrefix(request.URL.Path, "/")
	if name == "endless" {
		writer.Write(make([]byte, 1<<20))
		writer.(http.Flusher).Flush()
		<-request.Context().Done()
		return
	}
	size, failure := strconv.Atoi(name)
	if failure != nil {
		http.NotFound(writer, request)
		return
	}
	writer.Header().Set("Content-Length", name)
	for ; size > 0; size -= 4096 {
		writer.Write(make([]byte, min(size, 4096)))
	}
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func announce(path string) {
	text := C.CString(path)
	defer C.free(unsafe.Pointer(text))
	mutex.Lock()
	defer mutex.Unlock()
	for _, one := range listeners {
		C.tell(one.requested, one.context, text)
	}
}

// Requests tells of the files that the server is asked for.
//
//export Requests
//swift:stream requested StopRequests
func Requests(requested C.event_fn, context unsafe.Pointer) (number int) {
	mutex.Lock()
	defer mutex.Unlock()
	lastOne++
	listeners[lastOne] = listener{requested, context}
	return lastOne
}

// StopRequests makes it be silent for one who listens.
//
//export StopRequests
func StopRequests(number int) {
	mutex.Lock()
	defer mutex.Unlock()
	delete(listeners, number)
}

// Listeners is how many listen.
//
//export Listeners
func Listeners() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(listeners)
}
