// Package main is a VPN client with one host, as eduVPN's library is: what the host does is in a struct
// of functions, and an error is a text, or NULL.
//
//swift:free FreeString
package main

/*
#include <stdint.h>
#include <stdlib.h>

// What a host does for its client: it knows of states, has tokens, and hears what goes on.
typedef struct {
	void *context;
	int (*handles)(void *context, int32_t from, int32_t to);
	char *(*token)(void *context, const char *server);
	void (*progress)(void *context, const char *server, double done);
} vpn_host;

static inline int vpn_handles(vpn_host h, int32_t from, int32_t to) { return h.handles(h.context, from, to); }
static inline char *vpn_token(vpn_host h, const char *server) { return h.token(h.context, server); }
static inline void vpn_progress(vpn_host h, const char *server, double done) { h.progress(h.context, server, done); }
*/
import "C"

import (
	"context"
	"errors"
	"fmt"
	"runtime/cgo"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// A State is that of the client.
//
//swift:enum
type State int32

const (
	StateDeregistered State = iota
	StateMain
	StateConnecting
	StateConnected
)

// A Cookie tells a call that blocks from others, and ends it.
//
//swift:class
type Cookie uintptr

type cookie struct {
	context context.Context
	cancel  context.CancelFunc
}

var (
	mutex   sync.Mutex
	name    string
	state   State
	host    C.vpn_host
	servers []string
	// texts counts the texts that FreeString has to free, cookies those that nobody has deleted.
	texts, cookies atomic.Int64
)

var errState = errors.New("the client is not registered")

func text(s string) *C.char {
	texts.Add(1)
	return C.CString(s)
}

// message returns the text of an error, or NULL.
func message(err error) *C.char {
	if err == nil {
		return nil
	}
	return text(err.Error())
}

// enter tells the host of another state, and fails where it does not handle that. The mutex is held.
func enter(next State) error {
	if C.vpn_handles(host, C.int32_t(state), C.int32_t(next)) == 0 {
		return fmt.Errorf("the höst does not handle state %d", next)
	}
	state = next
	return nil
}

// Register makes the client the host's, until Deregister.
//
//export Register
//swift:throws
//swift:protocol Host
//swift:until Deregister
//swift:owned functions.token
func Register(clientName *C.char, functions C.vpn_host) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	if state != StateDeregistered {
		return text("the client is registered already")
	}
	if *clientName == 0 {
		return text("a client without a näme")
	}
	name, host = C.GoString(clientName), functions
	return message(enter(StateMain))
}

// Deregister forgets the host, and the servers.
//
//export Deregister
//swift:throws
func Deregister() *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	if state == StateDeregistered {
		return message(errState)
	}
	state, host, servers = StateDeregistered, C.vpn_host{}, nil
	return nil
}

// AddServer adds a server for which the host has a token.
//
//export AddServer
//swift:throws
func AddServer(id *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	if state == StateDeregistered {
		return message(errState)
	}
	token := C.vpn_token(host, id)
	if token == nil {
		return text("no token for “" + C.GoString(id) + "”")
	}
	defer C.free(unsafe.Pointer(token))
	servers = append(servers, C.GoString(id)+" as "+C.GoString(token))
	return nil
}

// ServerList returns the servers, one a line, or an error.
//
//export ServerList
func ServerList() (list *C.char, err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if state == StateDeregistered {
		return nil, message(errState)
	}
	return text(strings.Join(servers, "\n")), nil
}

// Connect connects to a server, and takes its time unless the cookie is cancelled.
//
//export Connect
//swift:async
//swift:cancel CookieCancel
func Connect(c Cookie, id *C.char) (config *C.char, err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if state == StateDeregistered {
		return nil, message(errState)
	}
	if err := enter(StateConnecting); err != nil {
		return nil, message(err)
	}
	steps := 4
	if C.GoString(id) == "slow" {
		steps = 1 << 30
	}
	context := cgo.Handle(c).Value().(*cookie).context
	for step := 1; step <= steps; step++ {
		select {
		case <-context.Done():
			state = StateMain
			return nil, text("cancelled")
		case <-time.After(time.Millisecond):
		}
		C.vpn_progress(host, id, C.double(step)/C.double(steps))
	}
	if err := enter(StateConnected); err != nil {
		return nil, message(err)
	}
	return text(name + "@" + C.GoString(id)), nil
}

// CurrentState is that of the client.
//
//export CurrentState
func CurrentState() State {
	mutex.Lock()
	defer mutex.Unlock()
	return state
}

// NewCookie makes a cookie.
//
//export NewCookie
func NewCookie() Cookie {
	cookies.Add(1)
	context, cancel := context.WithCancel(context.Background())
	return Cookie(cgo.NewHandle(&cookie{context, cancel}))
}

// CookieCancel ends the call that has the cookie.
//
//export CookieCancel
func CookieCancel(c Cookie) { cgo.Handle(c).Value().(*cookie).cancel() }

// DeleteCookie deletes a cookie.
//
//export DeleteCookie
func DeleteCookie(c Cookie) {
	CookieCancel(c)
	cgo.Handle(c).Delete()
	cookies.Add(-1)
}

// FreeString frees a text of the library's.
//
//export FreeString
func FreeString(str *C.char) {
	if str != nil {
		texts.Add(-1)
	}
	C.free(unsafe.Pointer(str))
}

// Live is the number of texts that are not freed, and of cookies that are not deleted.
//
//export Live
func Live() (textCount, cookieCount int64) { return texts.Load(), cookies.Load() }

func main() {}
