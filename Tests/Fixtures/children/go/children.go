// Package main exports objects that only their parents can give back.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct database {
	int64_t number;
};

struct cursor {
	int64_t row;
};
*/
import "C"

import (
	"fmt"
	"strings"
	"sync"
	"unsafe"
)

// An Account is a number from 1. It has sessions.
//
//swift:class
type Account uint32

// A Session is a number that only its account knows.
//
//swift:class
type Session int32

// A Database is a struct of C.
//
//swift:class
type Database *C.struct_database

// A Cursor is one too, and says so if it cannot be ended well.
//
//swift:class
type Cursor *C.struct_cursor

type account struct {
	name     string
	last     Session
	sessions map[Session]string
}

var (
	mutex     sync.Mutex
	last      Account
	accounts  = map[Account]*account{}
	databases = map[int64]map[*C.struct_cursor]bool{}
	numbers   int64
	ended     int
)

func open(a Account) *account {
	found, ok := accounts[a]
	if !ok {
		panic(fmt.Sprintf("there is no account %d", a))
	}
	return found
}

// NewAccount opens an account.
//
//export NewAccount
func NewAccount(name string) Account {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	accounts[last] = &account{name: strings.Clone(name), sessions: map[Session]string{}}
	return last
}

// CloseAccount ends the account, which must have no sessions any more.
//
//export CloseAccount
func CloseAccount(a Account) {
	mutex.Lock()
	defer mutex.Unlock()
	if left := len(open(a).sessions); left > 0 {
		panic(fmt.Sprintf("the account has %d sessions", left))
	}
	delete(accounts, a)
}

// AccountStart begins a session. Nothing has to say who its parent is.
//
//export AccountStart
func AccountStart(a Account, text string) Session {
	mutex.Lock()
	defer mutex.Unlock()
	account := open(a)
	account.last++
	account.sessions[account.last] = strings.Clone(text)
	return account.last
}

// Resume begins a session that was there before, of the first account.
//
//export Resume
//swift:parent account
//swift:throws negative
func Resume(other, account Account, number int32) Session {
	if number < 0 {
		return -1
	}
	return AccountStart(account, fmt.Sprint(number, " after ", other))
}

// StartMany begins some sessions.
//
//export StartMany
//swift:buffer sessions count
func StartMany(a Account, number int) (sessions *Session, count int) {
	made := (*Session)(C.malloc(C.size_t(number) * 4))
	for i := range unsafe.Slice(made, number) {
		unsafe.Slice(made, number)[i] = AccountStart(a, fmt.Sprint("number ", i))
	}
	return made, number
}

// SessionText is what the session is about.
//
//export SessionText
func SessionText(s Session, a Account) *C.char {
	mutex.Lock()
	defer mutex.Unlock()
	return C.CString(open(a).sessions[s])
}

// EndSession ends a session of the account.
//
//export EndSession
//swift:deinit s
func EndSession(a Account, s Session) {
	mutex.Lock()
	defer mutex.Unlock()
	account := open(a)
	if _, ok := account.sessions[s]; !ok {
		panic(fmt.Sprintf("%s has no session %d", account.name, s))
	}
	delete(account.sessions, s)
	ended++
}

// EndedSessions is how many sessions have ended.
//
//export EndedSessions
func EndedSessions() int {
	mutex.Lock()
	defer mutex.Unlock()
	return ended
}

// OpenAccounts is how many accounts are open.
//
//export OpenAccounts
func OpenAccounts() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(accounts)
}

// OpenDatabase opens a database, unless its name is empty.
//
//export OpenDatabase
func OpenDatabase(name string) (database Database, err *C.char) {
	if name == "" {
		return nil, C.CString("a database without a name")
	}
	mutex.Lock()
	defer mutex.Unlock()
	numbers++
	d := (*C.struct_database)(C.calloc(1, C.sizeof_struct_database))
	d.number = C.int64_t(numbers)
	databases[numbers] = map[*C.struct_cursor]bool{}
	return d, nil
}

// CloseDatabase fails where it has cursors.
//
//export CloseDatabase
func CloseDatabase(d Database) (err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if left := len(databases[int64(d.number)]); left > 0 {
		return C.CString(fmt.Sprintf("%d cursors are open", left))
	}
	delete(databases, int64(d.number))
	C.free(unsafe.Pointer(d))
	return nil
}

// DatabaseCursor is at a row, or nowhere for rows below 0.
//
//export DatabaseCursor
func DatabaseCursor(d Database, row int64) Cursor {
	if row < 0 {
		return nil
	}
	mutex.Lock()
	defer mutex.Unlock()
	c := (*C.struct_cursor)(C.calloc(1, C.sizeof_struct_cursor))
	c.row = C.int64_t(row)
	databases[int64(d.number)][c] = true
	return c
}

//export CursorRow
func CursorRow(c Cursor) int64 { return int64(c.row) }

// EndCursor ends a cursor, and says so if that was at row 13.
//
//export EndCursor
//swift:deinit c
func EndCursor(c Cursor, d Database) (err *C.char) {
	mutex.Lock()
	defer mutex.Unlock()
	if !databases[int64(d.number)][c] {
		panic("the database has no such cursor")
	}
	delete(databases[int64(d.number)], c)
	row := int64(c.row)
	C.free(unsafe.Pointer(c))
	if row == 13 {
		return C.CString("a cursor at row 13")
	}
	return nil
}

//export OpenDatabases
func OpenDatabases() int {
	mutex.Lock()
	defer mutex.Unlock()
	return len(databases)
}

func main() {}
