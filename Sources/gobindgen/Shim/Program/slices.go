package main

import (
	"fmt"
	"go/types"
	"strings"
)

// slice is for slices of whatever crosses alone. The memory of numbers can stay Swift's where the
// compiler has shown that the function does not keep it; that is for the caller to see.
func (s *shim) slice(t types.Type, u *types.Slice) (value, error) {
	element, ok := unaliased(u.Elem()).(*types.Basic)
	if !ok {
		return s.list(t, u)
	}
	switch {
	case element.Kind() == types.UnsafePointer || element.Kind() == types.Invalid:
		return value{}, outOfReach("a slice of %s", element)
	case element.Info()&types.IsComplex != 0:
		return value{}, outOfReach("a slice of complex numbers")
	case element.Info()&types.IsString != 0:
		s.uses["strings"] = true
		return s.named(t, u, value{
			crossing: "[]string",
			toGo:     func(name string) string { return "swiftCloneAll(" + name + ")" },
			toSwift:  func(name string) string { return "swiftStrings(" + name + ")" },
			owned:    true,
		})
	}
	// A rune and an int32 are one type, and so are a byte and a uint8.
	typ := types.Typ[element.Kind()].Name()
	s.elements[typ] = true
	return s.named(t, u, value{
		crossing: "[]" + typ,
		toGo:     func(name string) string { return "append([]" + typ + "(nil), " + name + "...)" },
		toSwift:  func(name string) string { return "swift" + title(typ) + "s(" + name + ")" },
		owned:    true,
	})
}

// A list is a slice whose elements cross one by one.
type list struct {
	// What its functions are called after, and its elements are in Go.
	name, element string
	value         value
}

// list is for slices of named numbers and texts, of durations and times, of objects and of structs.
func (s *shim) list(t types.Type, u *types.Slice) (value, error) {
	v, err := s.value(u.Elem())
	if err != nil {
		return value{}, fmt.Errorf("a slice of elements each of which is %w", err)
	}
	if v.isOnlyResult {
		return value{}, outOfReach("a slice of %s", types.TypeString(u.Elem(), types.RelativeTo(s.types)))
	}
	if strings.HasPrefix(v.crossing, "[]") {
		return value{}, outOfReach("a slice of slices")
	}
	element, err := s.typeName(u.Elem())
	if err != nil {
		return value{}, err
	}
	if strings.HasPrefix(v.crossing, "complex") {
		return value{}, outOfReach("a slice of complex numbers")
	}
	name := s.identifier(u.Elem())
	if s.lists[name] == nil {
		s.lists[name] = &list{name, element, v}
		s.listNames = append(s.listNames, name)
	}
	s.uses["string"] = true
	if v.crossing == "string" {
		s.uses["strings"] = true
	}
	return s.named(t, u, value{
		crossing: "[]" + v.crossing,
		toGo:     func(n string) string { return "swiftListToGo_" + name + "(" + n + ")" },
		toSwift:  func(n string) string { return "swiftListOf_" + name + "(" + n + ")" },
		owned:    true, isList: true,
	})
}

// source is the two functions of a list.
func (l *list) source() string {
	if l.value.crossing == "string" {
		return fmt.Sprintf(textListSupport, l.name, l.element)
	}
	if l.value.nullable {
		return fmt.Sprintf(objectListSupport, l.name, l.element, l.value.crossing, l.value.toGo("element"), l.value.toSwift("element"))
	}
	return fmt.Sprintf(listSupport, l.name, l.element, l.value.crossing, l.value.toGo("element"), l.value.toSwift("element"))
}

const listSupport = `func swiftListToGo_%[1]s(elements []%[3]s) []%[2]s {
	copies := make([]%[2]s, len(elements))
	for i, element := range elements {
		copies[i] = %[4]s
	}
	return copies
}

func swiftListOf_%[1]s(elements []%[2]s) []%[3]s {
	if len(elements) == 0 {
		return nil
	}
	size := C.size_t(len(elements)) * C.size_t(unsafe.Sizeof(*new(%[3]s)))
	copies := unsafe.Slice((*%[3]s)(C.malloc(size)), len(elements))
	for i := range elements {
		element := elements[i]
		copies[i] = %[5]s
	}
	return copies
}

`

// An array of Swift's has no place for nil.
const objectListSupport = `func swiftListToGo_%[1]s(elements []%[3]s) []%[2]s {
	copies := make([]%[2]s, len(elements))
	for i, element := range elements {
		copies[i] = %[4]s
	}
	return copies
}

// swiftListOf_%[1]s leaves out what is nil.
func swiftListOf_%[1]s(elements []%[2]s) []%[3]s {
	var handles []%[3]s
	for _, element := range elements {
		if element != nil {
			handles = append(handles, %[5]s)
		}
	}
	if len(handles) == 0 {
		return nil
	}
	size := C.size_t(len(handles)) * C.size_t(unsafe.Sizeof(handles[0]))
	copies := unsafe.Slice((*%[3]s)(C.malloc(size)), len(handles))
	copy(copies, handles)
	return copies
}

`

const textListSupport = `func swiftListToGo_%[1]s(texts []string) []%[2]s {
	copies := make([]%[2]s, len(texts))
	for i, text := range texts {
		copies[i] = %[2]s(swiftClone(text))
	}
	return copies
}

func swiftListOf_%[1]s(elements []%[2]s) []string {
	texts := make([]string, len(elements))
	for i, element := range elements {
		texts[i] = string(element)
	}
	return swiftStrings(texts)
}

`
