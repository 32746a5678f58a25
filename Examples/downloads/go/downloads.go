// Package main downloads files, many at a time, and tells how far it is.
package main

/*
#include <stdint.h>
#include <stdlib.h>

typedef void (*progress_fn)(void *context, int64_t done, int64_t total);
typedef void (*size_fn)(void *context, int64_t size, const char *error);

static inline void call_progress(progress_fn f, void *context, int64_t done, int64_t total) { f(context, done, total); }
static inline void call_size(size_fn f, void *context, int64_t size, const char *error) { f(context, size, error); }
*/
import "C"

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

func main() {}

// A Client downloads.
//
//swift:class
type Client uintptr

type client struct {
	context context.Context
	cancel  context.CancelFunc
}

var (
	mutex   sync.Mutex
	clients = map[Client]*client{}
	last    Client
	busy    atomic.Int64
)

// NewClient makes a client.
//
//export NewClient
func NewClient() Client {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	one := &client{}
	one.context, one.cancel = context.WithCancel(context.Background())
	clients[last] = one
	return last
}

func find(c Client) *client {
	mutex.Lock()
	defer mutex.Unlock()
	return clients[c]
}

func (c *client) get(url string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(c.context, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		response.Body.Close()
		return nil, fmt.Errorf("%s: %s", url, response.Status)
	}
	return response, nil
}

// Download returns how many bytes a file has, once it is here. It calls progress on the way. In a task that
// is cancelled, it stops, and so do the client's other downloads.
//
//export Download
//swift:name download(url:progress:)
//swift:async
//swift:noescape progress
//swift:cancel Cancel
func Download(c Client, url string, progress C.progress_fn, context unsafe.Pointer) (size int64, err *C.char) {
	busy.Add(1)
	defer busy.Add(-1)
	response, failure := find(c).get(strings.Clone(url))
	if failure != nil {
		return 0, C.CString(failure.Error())
	}
	defer response.Body.Close()
	buffer := make([]byte, 64<<10)
	for {
		count, failure := io.ReadFull(response.Body, buffer)
		size += int64(count)
		C.call_progress(progress, context, C.int64_t(size), C.int64_t(response.ContentLength))
		if failure == io.EOF || failure == io.ErrUnexpectedEOF {
			return size, nil
		}
		if failure != nil {
			return 0, C.CString(failure.Error())
		}
	}
}

// Cancel stops a client's downloads.
//
//export Cancel
func Cancel(c Client) { find(c).cancel() }

// CloseClient ends a client.
//
//export CloseClient
func CloseClient(c Client) {
	find(c).cancel()
	mutex.Lock()
	defer mutex.Unlock()
	delete(clients, c)
}

// Busy is how many downloads there are.
//
//export Busy
func Busy() int64 { return busy.Load() }

// Size asks how large a file is, and tells it later.
//
//export Size
//swift:async
//swift:once told
func Size(url string, told C.size_fn, context unsafe.Pointer) {
	file := strings.Clone(url)
	go func() {
		response, err := http.Head(file)
		if err != nil {
			text := C.CString(err.Error())
			defer C.free(unsafe.Pointer(text))
			C.call_size(told, context, 0, text)
			return
		}
		response.Body.Close()
		C.call_size(told, context, C.int64_t(response.ContentLength), nil)
	}()
}
