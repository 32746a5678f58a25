package main

/*
#include <stdint.h>
#include <stdlib.h>

#define NAME_SIZE 15
enum { INITIALS = 'C' - 'A' + 1 };

typedef struct { char *key; char *value; } note_t;

// A person has texts in it, and lists that end with NULL.
struct person {
	char name[NAME_SIZE + 1];
	uint8_t initials[INITIALS];
	char **titles;
	const char *const *groups;
	note_t **notes;
	int32_t age;
};

// An address has no pointers.
typedef struct { char host[12]; uint16_t port; } address_t;

typedef struct { double x, y; } corner_t;

// A shape has up to four corners, and always as many numbers as a color has.
typedef struct { corner_t corners[4]; int8_t count; uint8_t color[3]; } shape_t;

typedef struct { note_t *notes; size_t count; char *err; } sorted_t;

struct visit { address_t from; struct person *guest; };
*/
import "C"

import (
	"fmt"
	"strings"
	"unsafe"
)

// A Person has a name that is not long, and lists of which nothing says how long they are.
//
//swift:struct
//swift:buffer name
//swift:buffer initials
//swift:list titles groups notes
type Person C.struct_person

//swift:struct Note
//swift:nonnull
type note C.note_t

// An Address is where somebody is.
//
//swift:struct
//swift:buffer host
type Address C.address_t

//swift:struct
type Visit C.struct_visit

// list reads pointers up to a NULL.
func list[T any](first **T) (all []*T) {
	for first != nil && *first != nil {
		all = append(all, *first)
		first = (**T)(unsafe.Add(unsafe.Pointer(first), unsafe.Sizeof(first)))
	}
	return all
}

// ended makes C's memory for pointers, with a NULL at its end.
func ended[T any](all ...*T) **T {
	memory, made := array[*T](len(all) + 1)
	copy(made, all)
	return memory
}

// fixed reads a text in an array, which has no NUL if it is full.
func fixed(memory unsafe.Pointer, size int) string {
	text, _, _ := strings.Cut(string(unsafe.Slice((*byte)(memory), size)), "\x00")
	return text
}

// fix writes a text into an array, of which it may fill all.
func fix(memory unsafe.Pointer, size int, text string) bool {
	return copy(unsafe.Slice((*byte)(memory), size), text) == len(text)
}

func (p *Person) called() string { return fixed(unsafe.Pointer(&p.name), len(p.name)) }

func (p *Person) String() string {
	var titles, groups, notes []string
	for _, title := range list(p.titles) {
		titles = append(titles, C.GoString(title))
	}
	for _, group := range list((**C.char)(unsafe.Pointer(p.groups))) {
		groups = append(groups, C.GoString(group))
	}
	for _, note := range list(p.notes) {
		notes = append(notes, C.GoString(note.key)+"="+C.GoString(note.value))
	}
	return fmt.Sprintf(
		"%q %q %q %q %q %d", p.called(), fixed(unsafe.Pointer(&p.initials), len(p.initials)),
		titles, groups, notes, p.age)
}

// The groups are the library's.
var groups = ended(C.CString("staff"), C.CString("gäste"))

func newPerson(p *Person, name string, titles int) bool {
	*p = Person{age: C.int32_t(titles), groups: (**C.char)(unsafe.Pointer(groups))}
	isFit := fix(unsafe.Pointer(&p.name), len(p.name), name)
	fix(unsafe.Pointer(&p.initials), len(p.initials), strings.ToUpper(name))
	if titles == 0 {
		return isFit
	}
	var all []*C.char
	var notes []*C.note_t
	for number := 0; number < titles; number++ {
		all = append(all, C.CString(fmt.Sprint("title ", number)))
		note, _ := array[C.note_t](1)
		note.key = C.CString(fmt.Sprint("key ", number))
		notes = append(notes, note)
	}
	p.titles, p.notes = ended(all...), ended(notes...)
	return isFit
}

// Introduce tells what it is given.
//
//export Introduce
func Introduce(person *C.struct_person) *C.char { return C.CString((*Person)(person).String()) }

// Greet tells who visits, or fails.
//
//export Greet
//swift:throws null
func Greet(visit C.struct_visit) *C.char {
	if visit.guest == nil {
		return nil
	}
	address := (*Address)(&visit.from)
	return C.CString(fmt.Sprintf(
		"%s of %s:%d", (*Person)(visit.guest).called(),
		fixed(unsafe.Pointer(&address.host), len(address.host)), address.port))
}

// Hire makes a person, with as many titles, or fails where the name is too long.
//
//export Hire
//swift:out person
//swift:throws negative
func Hire(name *C.char, titles int, person *C.struct_person) C.int {
	if !newPerson((*Person)(person), C.GoString(name), titles) {
		return -1
	}
	return 0
}

// Staff has people of so many titles, and more of them each.
//
//export Staff
//swift:buffer people count
func Staff(size int) (people *C.struct_person, count int) {
	memory, made := array[C.struct_person](size)
	for index := range made {
		newPerson((*Person)(&made[index]), strings.Repeat("é", index+1), index)
	}
	return memory, size
}

// Next is the address behind another one.
//
//export Next
func Next(address C.address_t) C.address_t {
	address.port++
	return address
}

// Move takes a person over, and says how many titles it has.
//
//export Move
//swift:owned person
//swift:throws negative keep
func Move(person C.struct_person) int {
	titles := list(person.titles)
	for _, title := range titles {
		C.free(unsafe.Pointer(title))
	}
	for _, group := range list((**C.char)(unsafe.Pointer(person.groups))) {
		C.free(unsafe.Pointer(group))
	}
	for _, note := range list(person.notes) {
		C.free(unsafe.Pointer(note.key))
		C.free(unsafe.Pointer(note.value))
		C.free(unsafe.Pointer(note))
	}
	for _, memory := range []unsafe.Pointer{
		unsafe.Pointer(person.titles), unsafe.Pointer(person.groups), unsafe.Pointer(person.notes),
	} {
		C.free(memory)
	}
	return len(titles)
}

// A Shape has corners and a color.
//
//swift:struct
//swift:buffer corners count
//swift:buffer color 3
type Shape C.shape_t

// Regular has so many corners, or fails beyond what there is room for.
//
//export Regular
//swift:out shape
//swift:throws false
func Regular(count int, shape *C.shape_t) bool {
	if count > len(shape.corners) {
		return false
	}
	shape.count = C.int8_t(count)
	for index := 0; index < count; index++ {
		shape.corners[index] = C.corner_t{x: C.double(index), y: C.double(index * index)}
	}
	shape.color = [3]C.uint8_t{1, 2, 3}
	return true
}

// Extent adds up what it is given.
//
//export Extent
func Extent(shape C.shape_t) float64 {
	sum := float64(shape.color[0]) + 10*float64(shape.color[1]) + 100*float64(shape.color[2])
	for _, corner := range shape.corners[:shape.count] {
		sum += float64(corner.x) / 2 * float64(corner.y)
	}
	return sum
}

// ExtentOrNot fails for no corner.
//
//export ExtentOrNot
//swift:throws zero keep
func ExtentOrNot(shape *C.shape_t) int {
	return int(shape.count) * 100
}

// Reversed is given notes, and returns others under the same name: as many, and one more.
//
//export Reversed
//swift:throws message err
//swift:owned notes err
//swift:buffer notes n
//swift:buffer notes count
func Reversed(notes *C.note_t, n C.int) (reversed C.sorted_t) {
	if n == 0 {
		reversed.err = C.CString("no notes")
		return reversed
	}
	given := unsafe.Slice(notes, n)
	reversed.count = C.size_t(n) + 1
	reversed.notes = (*C.note_t)(C.calloc(reversed.count, C.sizeof_note_t))
	all := unsafe.Slice(reversed.notes, n+1)
	for index, note := range given {
		all[len(given)-1-index] = C.note_t{
			key:   C.CString(C.GoString(note.key)),
			value: C.CString(C.GoString(note.value)),
		}
	}
	all[n] = C.note_t{key: C.CString("end"), value: C.CString("")}
	return reversed
}

// Latest has an output that is called as what a function returns.
//
//export Latest
//swift:out result
//swift:throws nonzero
func Latest(result *C.note_t) C.int {
	*result = C.note_t{key: C.CString("latest"), value: C.CString("news")}
	return 0
}
