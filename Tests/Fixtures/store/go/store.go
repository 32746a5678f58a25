// Package main keeps values under keys. Its handles are those of runtime/cgo, and its errors texts.
package main

// #include <stdint.h>
// #include <stdlib.h>
import "C"

import (
	"errors"
	"runtime/cgo"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// A Store holds values under keys.
//
//swift:class
type Store uintptr

// A Batch collects changes of a store, which are made together.
//
//swift:class
type Batch uintptr

type store struct {
	mutex  sync.Mutex
	name   string
	values map[string][]byte
}

type batch struct {
	mutex   sync.Mutex
	store   *store
	changes map[string][]byte
}

var stores, batches atomic.Int64

func (s Store) value() *store { return cgo.Handle(s).Value().(*store) }

func (b Batch) value() *batch { return cgo.Handle(b).Value().(*batch) }

// message returns the text of err in C memory, or NULL for no error.
func message(err error) *C.char {
	if err == nil {
		return nil
	}
	return C.CString(err.Error())
}

var errNoKey = errors.New("the key is empty")

func (s *store) put(key string, value []byte) error {
	if key == "" {
		return errNoKey
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.values[strings.Clone(key)] = append([]byte{}, value...)
	return nil
}

// OpenStore opens a store.
//
//export OpenStore
func OpenStore(name string) (s Store, err *C.char) {
	if name == "" {
		return 0, C.CString("a store without a name")
	}
	stores.Add(1)
	return Store(cgo.NewHandle(&store{name: strings.Clone(name), values: map[string][]byte{}})), nil
}

// CloseStore closes a store. One that is called “stuck” closes, but complains.
//
//export CloseStore
func CloseStore(s Store) (err *C.char) {
	name := s.value().name
	cgo.Handle(s).Delete()
	stores.Add(-1)
	if name == "stuck" {
		return C.CString("the store “stuck” could not be flushed")
	}
	return nil
}

// StorePut stores a value.
//
//export StorePut
//swift:throws
func StorePut(s Store, key string, value []byte) *C.char { return message(s.value().put(key, value)) }

// StoreGet returns a value as a text.
//
//export StoreGet
func StoreGet(s Store, key string) (value *C.char, ok bool) {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	data, ok := st.values[key]
	if !ok {
		return nil, false
	}
	return C.CString(string(data)), true
}

// StoreData returns a value.
//
//export StoreData
//swift:buffer data count
func StoreData(s Store, key string) (data unsafe.Pointer, count int, ok bool) {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	value, ok := st.values[key]
	if !ok {
		return nil, 0, false
	}
	return C.CBytes(value), len(value), true
}

// StoreJoined returns all values, in the order of the keys.
//
//export StoreJoined
//swift:buffer r0 r1
func StoreJoined(s Store) (unsafe.Pointer, C.size_t) {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	var joined []byte
	for _, key := range st.keys() {
		joined = append(joined, st.values[key]...)
	}
	return C.CBytes(joined), C.size_t(len(joined))
}

// StoreRead reads a value, or fails.
//
//export StoreRead
//swift:buffer data count
func StoreRead(s Store, key string) (data *C.uint8_t, count C.size_t, err *C.char) {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	value, ok := st.values[key]
	if !ok {
		return nil, 0, C.CString("there is no “" + key + "”")
	}
	return (*C.uint8_t)(C.CBytes(value)), C.size_t(len(value)), nil
}

func (s *store) keys() []string {
	var keys []string
	for key := range s.values {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// StoreKeys returns the keys, one a line.
//
//export StoreKeys
//swift:nonnull
func StoreKeys(s Store) *C.char {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	return C.CString(strings.Join(st.keys(), "\n"))
}

// StoreCount counts the values whose keys begin with a prefix.
//
//export StoreCount
func StoreCount(s Store, prefix string) (n int, err *C.char) {
	if strings.Contains(prefix, "*") {
		return 0, C.CString("a prefix has no “*”")
	}
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	for key := range st.values {
		if strings.HasPrefix(key, prefix) {
			n++
		}
	}
	return n, nil
}

// StoreContains returns whether there is a value.
//
//export StoreContains
func StoreContains(s Store, key string) bool {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	_, ok := st.values[key]
	return ok
}

// StoreDelete deletes a value, and returns whether there was one.
//
//export StoreDelete
func StoreDelete(s Store, key string) bool {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	_, ok := st.values[key]
	delete(st.values, key)
	return ok
}

// StoreCopy copies a value into the buffer, as far as it goes.
//
//export StoreCopy
//swift:inout buffer
func StoreCopy(s Store, key string, buffer []byte) (n int, err *C.char) {
	st := s.value()
	st.mutex.Lock()
	defer st.mutex.Unlock()
	value, ok := st.values[key]
	if !ok {
		return 0, C.CString("there is no “" + key + "”")
	}
	return copy(buffer, value), nil
}

// StoreMerge copies the values of another store, and returns how many there were.
//
//export StoreMerge
func StoreMerge(s Store, other Store) int {
	from := other.value()
	from.mutex.Lock()
	copied := map[string][]byte{}
	for key, value := range from.values {
		copied[key] = value
	}
	from.mutex.Unlock()
	for key, value := range copied {
		s.value().put(key, value)
	}
	return len(copied)
}

// NewBatch begins a batch.
//
//export NewBatch
//swift:parent s
func NewBatch(s Store) Batch {
	batches.Add(1)
	return Batch(cgo.NewHandle(&batch{store: s.value(), changes: map[string][]byte{}}))
}

// BatchPut adds values to a batch, the same one for all keys.
//
//export BatchPut
func BatchPut(b Batch, keys []string, value []byte) (err *C.char) {
	ba := b.value()
	ba.mutex.Lock()
	defer ba.mutex.Unlock()
	for _, key := range keys {
		if key == "" {
			return message(errNoKey)
		}
		ba.changes[strings.Clone(key)] = append([]byte{}, value...)
	}
	return nil
}

// BatchCommit makes the changes, and returns how many there were.
//
//export BatchCommit
func BatchCommit(b Batch) (n int, err *C.char) {
	ba := b.value()
	ba.mutex.Lock()
	defer ba.mutex.Unlock()
	if len(ba.changes) == 0 {
		return 0, C.CString("the batch is empty")
	}
	for key, value := range ba.changes {
		ba.store.put(key, value)
		n++
	}
	ba.changes = map[string][]byte{}
	return n, nil
}

// FreeBatch drops a batch.
//
//export FreeBatch
func FreeBatch(b Batch) {
	cgo.Handle(b).Delete()
	batches.Add(-1)
}

// Live counts the stores and the batches.
//
//export Live
func Live() (storeCount, batchCount int64) { return stores.Load(), batches.Load() }

func main() {}
