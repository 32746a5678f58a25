// Package main gives out many handles at once.
package main

/*
#include <stdint.h>
#include <stdlib.h>

struct node {
	int64_t value;
};

typedef uint64_t ticket_t;
typedef struct { ticket_t ticket; char *err; } booking_t;
typedef struct { uint32_t *numbers; size_t count; } draw_t;
*/
import "C"

import (
	"strings"
	"sync"
	"unsafe"
)

// A Book is a number, from 1.
//
//swift:class
type Book uint32

// A Shelf is a number too. Its books need it.
//
//swift:class
type Shelf uint32

// A Node is a struct of C.
//
//swift:class
type Node *C.struct_node

var (
	mutex sync.Mutex
	last  uint32
	// titles of books and labels of shelves that are open.
	titles = map[uint32]string{}
	nodes  int
)

func add(title string) uint32 {
	mutex.Lock()
	defer mutex.Unlock()
	last++
	titles[last] = strings.Clone(title)
	return last
}

func title(number uint32) string {
	mutex.Lock()
	defer mutex.Unlock()
	title, ok := titles[number]
	if !ok {
		panic("a handle that is not open")
	}
	return title
}

func remove(number uint32) {
	title(number)
	mutex.Lock()
	defer mutex.Unlock()
	delete(titles, number)
}

// array puts numbers where the caller frees them.
func array(numbers ...uint32) *uint32 {
	memory := (*uint32)(C.malloc(C.size_t(4*len(numbers) + 1)))
	copy(unsafe.Slice(memory, len(numbers)), numbers)
	return memory
}

//export NewBook
func NewBook(title string) Book { return Book(add(title)) }

//export BookTitle
func BookTitle(b Book) *C.char { return C.CString(title(uint32(b))) }

//export CloseBook
func CloseBook(b Book) { remove(uint32(b)) }

//export NewShelf
func NewShelf(label string) Shelf { return Shelf(add(label)) }

//export CloseShelf
func CloseShelf(s Shelf) { remove(uint32(s)) }

// OpenHandles returns how many books, shelves and nodes are open.
//
//export OpenHandles
func OpenHandles() int { return len(titles) + nodes }

// Titles returns the titles of books.
//
//export Titles
func Titles(books []Book, separator *C.char) *C.char {
	var all []string
	for _, b := range books {
		all = append(all, title(uint32(b)))
	}
	return C.CString(strings.Join(all, C.GoString(separator)))
}

// ShelfHolds returns how many of the books are called as the shelf is.
//
//export ShelfHolds
func ShelfHolds(s Shelf, books []Book) (count int, err *C.char) {
	if len(books) == 0 {
		return 0, C.CString("no books")
	}
	for _, b := range books {
		if strings.HasPrefix(title(uint32(b)), title(uint32(s))) {
			count++
		}
	}
	return count, nil
}

// ShelfBooks gives out two books of a shelf.
//
//export ShelfBooks
//swift:parent s
//swift:buffer books count
func ShelfBooks(s Shelf) (books *Book, count C.int) {
	label := title(uint32(s))
	return (*Book)(unsafe.Pointer(array(add(label+" 1"), add(label+" 2")))), 2
}

// Read gives out a book for each word, or fails.
//
//export Read
//swift:out books count
//swift:buffer books count
//swift:throws false
func Read(text string, books **Book, count *int) bool {
	var numbers []uint32
	for _, word := range strings.Fields(text) {
		numbers = append(numbers, add(word))
	}
	*books, *count = (*Book)(unsafe.Pointer(array(numbers...))), len(numbers)
	return len(numbers) > 0
}

var memory = array(0, 0)

// Twins gives out two books, in memory that is not Go's.
//
//export Twins
func Twins(title string) []Book {
	twins := unsafe.Slice((*Book)(unsafe.Pointer(memory)), 2)
	twins[0], twins[1] = Book(add(title)), Book(add(title))
	return twins
}

func newNode(value C.int64_t) Node {
	nodes++
	node := (*C.struct_node)(C.malloc(C.sizeof_struct_node))
	node.value = value
	return node
}

//export NewNode
//swift:nonnull
func NewNode(value int64) Node { return newNode(C.int64_t(value)) }

//export NodeValue
func NodeValue(n Node) int64 { return int64(n.value) }

//export FreeNode
func FreeNode(n Node) {
	nodes--
	C.free(unsafe.Pointer(n))
}

// SumNodes adds the values of nodes.
//
//export SumNodes
func SumNodes(nodes []Node) (sum int64) {
	for _, n := range nodes {
		sum += int64(n.value)
	}
	return sum
}

// NodeTwin gives out a node of the same value.
//
//export NodeTwin
//swift:out twin
func NodeTwin(n Node, twin *Node) { *twin = newNode(n.value) }

// NodeCopies gives out nodes of the same value.
//
//export NodeCopies
//swift:buffer copies number
func NodeCopies(n Node, count int) (copies *Node, number int) {
	copies = (*Node)(C.malloc(C.size_t(8*count + 1)))
	for i := range unsafe.Slice(copies, count) {
		unsafe.Slice(copies, count)[i] = newNode(n.value)
	}
	return copies, count
}

// Library gives out books, up to a 0.
//
//export Library
//swift:list r0
func Library(count int) *Book {
	numbers := make([]uint32, count+1)
	for i := range numbers[:count] {
		numbers[i] = add(strings.Repeat("i", i+1))
	}
	return (*Book)(unsafe.Pointer(array(numbers...)))
}

// NodeTree gives out nodes, up to a NULL, or fails.
//
//export NodeTree
//swift:out leaves
//swift:list leaves
//swift:throws negative
func NodeTree(n Node, count int, leaves **Node) C.int {
	if count < 0 {
		return -1
	}
	*leaves = (*Node)(C.calloc(C.size_t(count+1), 8))
	for i := range unsafe.Slice(*leaves, count) {
		unsafe.Slice(*leaves, count)[i] = newNode(n.value + C.int64_t(i))
	}
	return 0
}

// Longest is given books behind a pointer.
//
//export Longest
//swift:buffer books n
func Longest(books *Book, n C.int) (length int) {
	for _, b := range unsafe.Slice(books, n) {
		length = max(length, len(title(uint32(b))))
	}
	return length
}

// TotalOfNodes is given structs behind pointers.
//
//export TotalOfNodes
//swift:buffer all count
func TotalOfNodes(all *Node, count C.size_t) int64 { return SumNodes(unsafe.Slice(all, count)) }

// A Ticket is a number that a struct of C has, too.
//
//swift:class
type Ticket C.ticket_t

// BookTicket makes one, or says why not.
//
//export BookTicket
//swift:owned ticket err
//swift:throws message err
func BookTicket(name *C.char) (booking C.booking_t) {
	if C.GoString(name) == "" {
		booking.err = C.CString("nobody")
		return booking
	}
	booking.ticket = C.ticket_t(add(C.GoString(name)))
	return booking
}

//export TicketName
func TicketName(t Ticket) *C.char { return C.CString(title(uint32(t))) }

//export CloseTicket
func CloseTicket(t Ticket) { remove(uint32(t)) }

// Draw gives numbers behind a pointer to a struct, or no struct.
//
//export Draw
//swift:buffer numbers count
//swift:throws null
func Draw(count int) *C.draw_t {
	if count < 0 {
		return nil
	}
	draw := (*C.draw_t)(C.malloc(C.sizeof_draw_t))
	numbers := make([]uint32, count)
	for index := range numbers {
		numbers[index] = uint32(index * index)
	}
	draw.numbers, draw.count = (*C.uint32_t)(array(numbers...)), C.size_t(count)
	return draw
}

func main() {}
