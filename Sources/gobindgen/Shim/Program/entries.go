package main

import (
	"fmt"
	"go/types"
)

// An entries is how a map crosses: as a slice of its keys and one of its values.
type entries struct {
	keys, values value
	// The functions that make a map of both, and both of a map.
	join, split string
	// What says so.
	directive string
}

// pair finds out how what crosses as two slices does, if it is that: a map, or a slice of slices, of numbers
// and texts.
func (s *shim) pair(t types.Type) (e entries, isPair bool) {
	var err error
	switch u := t.Underlying().(type) {
	case *types.Map:
		e, err = s.entries(t, u)
		return e, err == nil
	case *types.Slice:
		if _, ok := u.Elem().Underlying().(*types.Slice); ok {
			e, err = s.nested(t, u.Elem())
			return e, err == nil
		}
	}
	return entries{}, false
}

// entries finds out how a map crosses.
func (s *shim) entries(t types.Type, u *types.Map) (entries, error) {
	key, ok := u.Key().Underlying().(*types.Basic)
	if !ok || key.Info()&(types.IsString|types.IsInteger|types.IsBoolean) == 0 {
		return entries{}, outOfReach("a map of %s", types.TypeString(u.Key(), types.RelativeTo(s.types)))
	}
	element, ok := u.Elem().Underlying().(*types.Basic)
	if _, isTime := s.timeValue(u.Elem()); !ok || isTime {
		return entries{}, outOfReach("a map to %s", types.TypeString(u.Elem(), types.RelativeTo(s.types)))
	}
	spelling, err := s.typeName(t)
	if err != nil {
		return entries{}, err
	}
	keyName, err := s.typeName(u.Key())
	if err != nil {
		return entries{}, err
	}
	elementName, err := s.typeName(u.Elem())
	if err != nil {
		return entries{}, err
	}
	keys, err := s.slice(types.NewSlice(types.Typ[key.Kind()]), types.NewSlice(types.Typ[key.Kind()]))
	if err != nil {
		return entries{}, err
	}
	values, err := s.slice(types.NewSlice(types.Typ[element.Kind()]), types.NewSlice(types.Typ[element.Kind()]))
	if err != nil {
		return entries{}, err
	}
	plainKey, plainElement := types.Typ[key.Kind()].Name(), types.Typ[element.Kind()].Name()
	suffix := title(plainKey) + title(plainElement)
	if spelling != "map["+plainKey+"]"+plainElement {
		suffix = title(s.identifier(t))
	}
	e := entries{keys: keys, values: values, join: "swiftJoin" + suffix, split: "swiftSplit" + suffix, directive: "dictionary"}
	if s.uses[e.join] {
		return e, nil
	}
	s.uses[e.join] = true
	clone := func(name string, b *types.Basic) string {
		if b.Info()&types.IsString != 0 {
			return "swiftClone(" + name + ")"
		}
		return name
	}
	s.functions = append(s.functions, fmt.Sprintf(
		"// %s makes a map of entries that Swift lends for the call only.\nfunc %s(keys []%s, values []%s) %s {\n\tentries := make(%s, len(keys))\n\tfor i, key := range keys {\n\t\tentries[%s] = %s\n\t}\n\treturn entries\n}\n",
		e.join, e.join, plainKey, plainElement, spelling, spelling,
		convert(clone("key", key), keyName, plainKey), convert(clone("values[i]", element), elementName, plainElement)))
	s.functions = append(s.functions, fmt.Sprintf(
		"// %s copies the entries of a map into C's memory, which Swift frees.\nfunc %s(entries %s) ([]%s, []%s) {\n\tkeys, values := make([]%s, 0, len(entries)), make([]%s, 0, len(entries))\n\tfor key, value := range entries {\n\t\tkeys = append(keys, %s)\n\t\tvalues = append(values, %s)\n\t}\n\treturn %s, %s\n}\n",
		e.split, e.split, spelling, plainKey, plainElement, plainKey, plainElement,
		convert("key", plainKey, keyName), convert("value", plainElement, elementName),
		keys.toSwift("keys"), values.toSwift("values")))
	return e, nil
}

// convert is a value as one of another type.
func convert(name, to, from string) string {
	if to == from {
		return name
	}
	return to + "(" + name + ")"
}
