package main

import (
	"fmt"
	"go/types"
)

// nested finds out how a slice of slices crosses: as a slice of the elements of all, and one of how many
// each has.
func (s *shim) nested(t types.Type, inner types.Type) (entries, error) {
	element, ok := unaliased(inner.Underlying().(*types.Slice).Elem()).(*types.Basic)
	if !ok || element.Info()&types.IsComplex != 0 || element.Kind() == types.UnsafePointer {
		return entries{}, outOfReach("a slice of slices of %s", types.TypeString(inner.Underlying().(*types.Slice).Elem(), types.RelativeTo(s.types)))
	}
	spelling, err := s.typeName(t)
	if err != nil {
		return entries{}, err
	}
	innerName, err := s.typeName(inner)
	if err != nil {
		return entries{}, err
	}
	// A rune and an int32 are one type, and so are a byte and a uint8.
	typ := types.Typ[element.Kind()].Name()
	flat := types.NewSlice(types.Typ[element.Kind()])
	elements, err := s.slice(flat, flat)
	if err != nil {
		return entries{}, err
	}
	lengths := types.NewSlice(types.Typ[types.Int])
	counts, err := s.slice(lengths, lengths)
	if err != nil {
		return entries{}, err
	}
	suffix := title(s.identifier(t))
	e := entries{keys: elements, values: counts, join: "swiftNest" + suffix, split: "swiftFlat" + suffix, directive: "nested"}
	if s.uses[e.join] {
		return e, nil
	}
	s.uses[e.join] = true
	s.functions = append(s.functions, fmt.Sprintf(
		"// %s makes slices of the elements of all, which Swift lends for the call only.\nfunc %s(elements []%s, counts []int) %s {\n\tall := %s\n\tnested := make(%s, len(counts))\n\tfor i, count := range counts {\n\t\tnested[i], all = all[:count:count], all[count:]\n\t}\n\treturn nested\n}\n",
		e.join, e.join, typ, spelling, elements.toGo("elements"), spelling))
	s.functions = append(s.functions, fmt.Sprintf(
		"// %s copies the elements of all slices into C's memory, which Swift frees.\nfunc %s(nested %s) ([]%s, []int) {\n\tvar elements []%s\n\tcounts := make([]int, len(nested))\n\tfor i, slice := range nested {\n\t\telements = append(elements, %s...)\n\t\tcounts[i] = len(slice)\n\t}\n\treturn %s, %s\n}\n",
		e.split, e.split, spelling, typ, typ, convert("slice", "[]"+typ, innerName), elements.toSwift("elements"), counts.toSwift("counts")))
	return e, nil
}
