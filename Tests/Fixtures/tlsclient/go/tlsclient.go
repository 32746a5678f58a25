// Package main answers in JSON, as tls-client does: an envelope has a status and a body, or an error,
// and lives until its id is given back.
package main

// #include <stdlib.h>
import "C"

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"sync"
	"unsafe"
)

// A query is what callers send.
type query struct {
	Session string            `json:"sessionId"`
	URL     string            `json:"requestUrl"`
	Method  string            `json:"requestMethod"`
	Headers map[string]string `json:"headers"`
}

// An envelope is what they get. The error comes first: text that begins with it is a failure.
type envelope struct {
	Error   string   `json:"error,omitempty"`
	ID      string   `json:"id"`
	Session string   `json:"sessionId,omitempty"`
	Status  int      `json:"status,omitempty"`
	Body    string   `json:"body,omitempty"`
	Cookies []string `json:"cookies,omitempty"`
}

var (
	mutex sync.Mutex
	last  int
	// kept has the answers that nobody has given back.
	kept     = map[string]*C.char{}
	sessions = map[string][]string{}
)

// answer keeps an envelope under an id. The mutex is held.
func answer(e envelope) *C.char {
	last++
	e.ID = fmt.Sprint("answer-", last)
	text, err := json.Marshal(e)
	if err != nil {
		panic(err)
	}
	kept[e.ID] = C.CString(string(text))
	return kept[e.ID]
}

func refuse(format string, values ...any) *C.char {
	return answer(envelope{Error: fmt.Sprintf(format, values...)})
}

// request sends a request. A failure is a member of the envelope.
//
//export request
//swift:borrowed
//swift:nonnull
func request(requestParams *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	var asked query
	if err := json.Unmarshal([]byte(C.GoString(requestParams)), &asked); err != nil {
		return refuse("no request: %v", err)
	}
	host, path, found := strings.Cut(strings.TrimPrefix(asked.URL, "https://"), "/")
	if !found || asked.URL == host+"/"+path {
		return refuse("no address: “%s”", asked.URL)
	}
	cookie := fmt.Sprintf("%s=%d", host, len(sessions[asked.Session])+1)
	sessions[asked.Session] = append(sessions[asked.Session], cookie)
	var headers []string
	for name, value := range asked.Headers {
		headers = append(headers, name+": "+value)
	}
	sort.Strings(headers)
	body := fmt.Sprintf("%s /%s [%s]", asked.Method, path, strings.Join(headers, ", "))
	return answer(envelope{
		Session: asked.Session, Status: 200, Body: body, Cookies: []string{cookie},
	})
}

// getCookiesFromSession has all cookies of a session, or fails.
//
//export getCookiesFromSession
//swift:borrowed
//swift:throws prefix {"error":
func getCookiesFromSession(sessionId *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	id := C.GoString(sessionId)
	cookies, known := sessions[id]
	if !known {
		return refuse("no session “%s”", id)
	}
	return answer(envelope{Session: id, Cookies: cookies})
}

// destroySession forgets a session, or fails.
//
//export destroySession
//swift:borrowed
//swift:throws prefix {"error":
func destroySession(sessionId *C.char) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	id := C.GoString(sessionId)
	if _, known := sessions[id]; !known {
		return refuse("no session “%s”", id)
	}
	delete(sessions, id)
	return answer(envelope{Session: id})
}

// freeMemory gives the answer with that id back. The id is the caller's.
//
//export freeMemory
func freeMemory(responseId *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	id := C.GoString(responseId)
	C.free(unsafe.Pointer(kept[id]))
	delete(kept, id)
}

// keptCount is how many answers nobody has given back.
//
//export keptCount
func keptCount() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(kept)
}

func main() {}
