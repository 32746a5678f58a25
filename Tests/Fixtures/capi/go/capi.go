// Package main has the looks of a C library: opaque structs, names with underscores, and errors
// through a last parameter.
//
//swift:free db_free
//swift:throws out errOut
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct session;

typedef struct cursor *db_cursor;

enum db_status { DB_OK, DB_LOCKED = 5, DB_MISUSE = 21 };

// The text of a status. It is nobody's to free.
static inline char *db_status_text(enum db_status status) {
	switch (status) {
	case DB_OK: return (char *)"";
	case DB_LOCKED: return (char *)"the session is løcked";
	default: return (char *)"misuse";
	}
}
*/
import "C"

import (
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// A Session speaks to a database.
//
//swift:class
type Session *C.struct_session

// A Cursor goes through rows.
//
//swift:class
type Cursor C.db_cursor

var (
	mutex    sync.Mutex
	locked   bool
	last     C.enum_db_status
	sessions = map[Session]string{}
	cursors  = map[Cursor][]string{}
	texts    atomic.Int64
)

func text(s string) *C.char {
	texts.Add(1)
	return C.CString(s)
}

// db_free frees what the library returned.
//
//export db_free
func db_free(memory unsafe.Pointer) {
	if memory != nil {
		texts.Add(-1)
	}
	C.free(memory)
}

// db_last_error returns why the last function failed.
//
//export db_last_error
//swift:borrowed
//swift:nonnull
func db_last_error() *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	return C.db_status_text(last)
}

// db_open_session begins a session.
//
//export db_open_session
func db_open_session(url *C.char, errOut **C.char) Session {
	name := C.GoString(url)
	if !strings.HasPrefix(name, "db:") {
		*errOut = text("“" + name + "” is no database")
		return nil
	}
	mutex.Lock()
	defer mutex.Unlock()
	session := Session(C.malloc(16))
	sessions[session] = name
	return session
}

// db_close_session ends a session.
//
//export db_close_session
func db_close_session(session Session) {
	mutex.Lock()
	defer mutex.Unlock()
	if _, known := sessions[session]; !known {
		panic("a session was closed twice")
	}
	delete(sessions, session)
	C.free(unsafe.Pointer(session))
}

// db_session_url returns what the session was begun with.
//
//export db_session_url
//swift:nonnull
func db_session_url(session Session) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	return text(sessions[session])
}

// db_session_query returns a value, or nothing if there is none.
//
//export db_session_query
func db_session_query(session Session, sql *C.char, errOut **C.char) *C.char {
	query := C.GoString(sql)
	if query == "" {
		*errOut = text("an empty query")
		return nil
	}
	if query == "nothing" {
		return nil
	}
	return text("result of " + query)
}

// db_session_exec executes a statement. It returns whether it changed something, and how much.
//
//export db_session_exec
//swift:out changes
func db_session_exec(session Session, sql *C.char, changes *C.int64_t, errOut **C.char) bool {
	statement := C.GoString(sql)
	if strings.HasPrefix(statement, "drop") {
		*errOut = text("nothing is dropped")
		return false
	}
	*changes = C.int64_t(len(statement))
	return len(statement) > 0
}

// db_session_digest returns four bytes of the data.
//
//export db_session_digest
//swift:buffer data count
//swift:out digest length
//swift:buffer digest length
func db_session_digest(session Session, data *C.uint8_t, count C.int, digest **C.uint8_t, length *C.int, errOut **C.char) {
	if count == 0 {
		*errOut = text("no data")
		return
	}
	var sum uint32
	for _, b := range unsafe.Slice(data, int(count)) {
		sum = sum*31 + uint32(b)
	}
	texts.Add(1)
	*digest = (*C.uint8_t)(C.CBytes([]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)}))
	*length = 4
}

// db_session_lock locks the session, until db_session_unlock.
//
//export db_session_lock
//swift:throws nonzero
//swift:errortext db_last_error
func db_session_lock(session Session) C.enum_db_status {
	mutex.Lock()
	defer mutex.Unlock()
	if locked {
		last = C.DB_LOCKED
		return last
	}
	locked = true
	return C.DB_OK
}

// db_session_unlock ends what db_session_lock began.
//
//export db_session_unlock
func db_session_unlock(session Session) {
	mutex.Lock()
	defer mutex.Unlock()
	locked = false
}

// db_open_cursor begins to go through the words of a text.
//
//export db_open_cursor
//swift:throws null
//swift:errortext db_last_error
//swift:parent session
func db_open_cursor(session Session, rows *C.char) Cursor {
	mutex.Lock()
	defer mutex.Unlock()
	words := strings.Fields(C.GoString(rows))
	if len(words) == 0 || locked {
		last = C.DB_MISUSE
		if locked {
			last = C.DB_LOCKED
		}
		return nil
	}
	cursor := Cursor(C.malloc(16))
	cursors[cursor] = words
	return cursor
}

// db_cursor_next returns the next row, or NULL at the end.
//
//export db_cursor_next
func db_cursor_next(cursor Cursor) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	rows := cursors[cursor]
	if len(rows) == 0 {
		return nil
	}
	cursors[cursor] = rows[1:]
	return text(rows[0])
}

// db_cursor_free ends a cursor.
//
//export db_cursor_free
func db_cursor_free(cursor Cursor) {
	mutex.Lock()
	defer mutex.Unlock()
	if _, known := cursors[cursor]; !known {
		panic("a cursor was freed twice")
	}
	delete(cursors, cursor)
	C.free(unsafe.Pointer(cursor))
}

// db_live counts sessions, cursors, and texts that are not freed.
//
//export db_live
//swift:out liveSessions liveCursors liveTexts
func db_live(liveSessions, liveCursors, liveTexts *C.int) {
	mutex.Lock()
	defer mutex.Unlock()
	*liveSessions, *liveCursors = C.int(len(sessions)), C.int(len(cursors))
	*liveTexts = C.int(texts.Load())
}

func main() {}
