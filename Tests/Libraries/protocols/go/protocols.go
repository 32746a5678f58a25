// Package protocols is given what Swift implements.
package protocols

import (
	"errors"
	"fmt"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"
)

// ErrMissing is of keys that a store does not know.
var ErrMissing = errors.New("missing")

// A Store keeps values by keys.
type Store interface {
	// Get gives the value of a key.
	Get(key string) (string, error)
	Put(key string, value []byte) error
	Len() int
	Keys() []byte
	// Bounds are the least and the greatest size of a value.
	Bounds() (least, most int64)
	Touch()
}

// A Memory is a store of Go's.
type Memory struct {
	mutex  sync.Mutex
	values map[string]string
}

func NewMemory() *Memory { return &Memory{values: map[string]string{}} }

func (m *Memory) Get(key string) (string, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if value, ok := m.values[key]; ok {
		return value, nil
	}
	return "", fmt.Errorf("%q: %w", key, ErrMissing)
}

func (m *Memory) Put(key string, value []byte) error {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.values[key] = string(value)
	return nil
}

func (m *Memory) Len() int {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return len(m.values)
}

func (m *Memory) Keys() []byte {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	keys := []string{}
	for key := range m.values {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return []byte(strings.Join(keys, ","))
}

func (m *Memory) Bounds() (least, most int64) { return 0, 1 << 20 }
func (m *Memory) Touch()                      {}

// Describe says what is in a store.
func Describe(s Store) string {
	s.Touch()
	least, most := s.Bounds()
	return fmt.Sprintf("%d keys: %s (%d to %d)", s.Len(), s.Keys(), least, most)
}

// Copy copies the values of keys from one store to another, each from a goroutine of its own.
func Copy(keys []string, from, to Store) error {
	var group sync.WaitGroup
	failures := make(chan error, len(keys))
	for _, key := range keys {
		key := key
		group.Add(1)
		go func() {
			defer group.Done()
			value, err := from.Get(key)
			if err == nil {
				err = to.Put(key, []byte(value))
			}
			if err != nil {
				failures <- err
			}
		}()
	}
	group.Wait()
	close(failures)
	return <-failures
}

// A Cache keeps a store.
type Cache struct {
	// The store behind it.
	Behind Store
}

// NewCache makes a cache in front of a store.
func NewCache(behind Store) *Cache { return &Cache{behind} }

// Get asks the store.
func (c *Cache) Get(key string) (string, error) { return c.Behind.Get(key) }

// A Shape has a size.
type Shape interface {
	Area() float64
	// Corners are pairs of numbers.
	Corners() []float64
	// Square reports whether it is one.
	Square() bool
}

// A Square is a shape.
type Square struct{ Side float64 }

func (s Square) Area() float64      { return s.Side * s.Side }
func (s Square) Square() bool       { return true }
func (s Square) Corners() []float64 { return []float64{0, 0, s.Side, s.Side} }

// Total adds the sizes of shapes.
func Total(shapes []Shape) (sum float64) {
	for _, shape := range shapes {
		sum += shape.Area() * float64(len(shape.Corners())/2)
	}
	return
}

// Bigger gives the bigger one.
func Bigger(a, b Shape) Shape {
	if a.Area() < b.Area() {
		return b
	}
	return a
}

// A Visitor is given objects and numbers.
type Visitor interface {
	Visit(shape Shape, square *Square, weights []float64, level Level, note string) (next bool)
	Failed(err error)
}

// A Level is how much something matters.
type Level int8

// Walk visits a shape as often as the visitor wants.
func Walk(shape Shape, v Visitor) (count int) {
	for v.Visit(shape, &Square{float64(count)}, make([]float64, count), Level(count), "nö\x00te") {
		count++
	}
	v.Failed(fmt.Errorf("after %d", count))
	v.Failed(nil)
	return
}

// A Stranger cannot be implemented by Swift: it returns what does not cross.
type Stranger interface{ Channel() chan int }

// Meet takes one.
func Meet(s Stranger) bool { return s != nil }

// A sealed interface is nobody's to implement.
type Sealed interface {
	Name() string
	sealed()
}

type seal struct{}

func (seal) Name() string { return "seal" }
func (seal) sealed()      {}

// NewSealed makes the only one.
func NewSealed() Sealed { return seal{} }

// Open takes one.
func Open(s Sealed) string { return s.Name() }

// Collect lets Go forget what nothing has any more.
func Collect() {
	for i := 0; i < 3; i++ {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
}

// A Finder finds values, or says that there is none.
type Finder interface {
	Find(key string) (value string, ok bool)
}

// Ask asks a finder.
func Ask(f Finder, key string) string {
	if value, ok := f.Find(key); ok {
		return "found " + value
	}
	return "no " + key
}
