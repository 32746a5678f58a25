package main

import (
	"fmt"
	"go/types"
)

// A result is a value that the shim's function returns.
type result struct {
	name  string
	value value
	// How it crosses if it is a map.
	entries *entries
	// Whose fields cross, if it is a struct or a slice of structs.
	structure *structure
	isSlice   bool
}

// results gives the results but for a last error, and whether there is one.
func (s *shim) results(c call) (results []result, fails bool, err error) {
	list := c.signature.Results()
	count := list.Len()
	if count > 0 && isError(list.At(count-1).Type()) {
		fails = true
		s.uses["error"] = true
		count--
	}
	for i := 0; i < count; i++ {
		r := list.At(i)
		if e, ok := s.pair(r.Type()); ok {
			name := s.parameterName(r.Name(), i)
			if r.Name() == "" || r.Name() == "_" || name == "r" {
				name = fmt.Sprintf("entries%d", i)
			}
			results = append(results, result{name: name, value: value{owned: true}, entries: &e})
			continue
		}
		if structure, isSlice := s.structure(r.Type()); structure != nil {
			results = append(results, s.structureResult(structure, r, i, isSlice))
			continue
		}
		v, err := s.lasting(c, r.Type())
		if err != nil {
			return nil, false, fmt.Errorf("its result is %w", err)
		}
		if pointer, ok := unaliased(r.Type()).(*types.Pointer); ok {
			named, ok := unaliased(pointer.Elem()).(*types.Named)
			// A method that returns its own type needs one to begin with.
			isOwn := ok && c.receiver != nil && c.receiver.name == named.Obj()
			if ok && !isOwn && s.byType[named.Obj()] != nil {
				s.byType[named.Obj()].isMade = true
			}
		}
		name := r.Name()
		// cgo's own code has a variable of this name.
		if name == "" || name == "r" {
			name = "_"
		}
		if v.shape != "" && name == "_" {
			name = fmt.Sprintf("r%d", i)
		}
		results = append(results, result{name: name, value: v})
	}
	return results, fails, nil
}

// lasting finds out how a result crosses: a channel or an iterator has the context of the function that gives
// it.
func (s *shim) lasting(c call, t types.Type) (value, error) {
	if s.takesContext(c.signature) {
		if u, ok := t.Underlying().(*types.Chan); ok {
			return s.channel(u, "cancel")
		} else if sequence(t) != nil {
			return s.iteration(t, "cancel")
		}
	}
	return s.value(t)
}

// resultDirectives say what the caller must know of the results.
func resultDirectives(values []value) string {
	owned, nullable := false, false
	for _, v := range values {
		owned = owned || v.owned
		nullable = nullable || v.nullable
	}
	text := ""
	if owned {
		text += "\n//swift:owned"
	}
	if nullable {
		text += "\n//swift:nullable"
	}
	return text
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
