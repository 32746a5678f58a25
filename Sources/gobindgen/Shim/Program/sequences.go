package main

import (
	"go/types"
	"strings"
	"unicode/utf8"
)

// sequenceName is what Swift calls the class of a channel, or of an iterator: an IntChannel, a ChannelOfInt
// where something else has that name. One class is for all that have elements of the same types.
func (s *shim) sequenceName(word, suffix, elements string) string {
	name := word + suffix
	if s.isTypeName(name) {
		name = suffix + "Of" + word
	}
	// A channel of structs, and one of pointers to them.
	for s.isTypeName(name) || s.hasOtherElements(name, elements) {
		name += "2"
	}
	return name
}

// isTypeName reports whether Swift has an object's class, or the package a name, that is called so.
func (s *shim) isTypeName(name string) bool {
	for _, c := range s.classes {
		if c.title == name {
			return true
		}
	}
	return s.types.Scope().Lookup(name) != nil
}

func (s *shim) hasOtherElements(name, elements string) bool {
	if c := s.channels[name]; c != nil {
		return c.element != elements
	}
	i := s.iterations[name]
	return i != nil && i.types() != elements
}

// elementWord is what the name of a class says of the elements: Int, Strings for slices of texts.
func elementWord(t types.Type) string {
	switch t := unaliased(t).(type) {
	case *types.Basic:
		return title(t.Name())
	case *types.Named:
		word := t.Obj().Name()
		for i := 0; i < t.TypeArgs().Len(); i++ {
			word += elementWord(t.TypeArgs().At(i))
		}
		if word[0] < utf8.RuneSelf {
			return title(word)
		}
		return word
	case *types.Pointer:
		return elementWord(t.Elem())
	case *types.Slice:
		return elementWord(t.Elem()) + "s"
	case *types.Array:
		return elementWord(t.Elem()) + "s"
	case *types.Map:
		return elementWord(t.Key()) + elementWord(t.Elem()) + "Map"
	case *types.Interface:
		return "GoValue"
	}
	return strings.Map(letter, types.TypeString(t, nil))
}

// letter leaves out what cannot stand in a name.
func letter(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
		return r
	}
	return -1
}
