package main

import (
	"fmt"
	"go/types"
	"strings"
)

// sequence is the function that a range-over-func iterator gives its elements to, nil for any other type.
func sequence(t types.Type) *types.Signature {
	iterator, ok := t.Underlying().(*types.Signature)
	if !ok || iterator.Params().Len() != 1 || iterator.Results().Len() != 0 || iterator.Variadic() {
		return nil
	}
	yield, ok := iterator.Params().At(0).Type().Underlying().(*types.Signature)
	if !ok || yield.Results().Len() != 1 || yield.Params().Len() > 2 || yield.Variadic() {
		return nil
	}
	if b, ok := yield.Results().At(0).Type().Underlying().(*types.Basic); !ok || b.Kind() != types.Bool {
		return nil
	}
	return yield
}

// elementsOf is the function that gets the elements of a function's only result, if that is an iterator.
func elementsOf(c call) *types.Signature {
	if c.signature.Results().Len() != 1 {
		return nil
	}
	return sequence(c.signature.Results().At(0).Type())
}

// outlivesCall reports whether Go goes on with what a function returns: a channel that is sent to, or an
// iterator. What the function was given is kept as long.
func (c call) outlivesCall() bool {
	if elementsOf(c) != nil {
		return c.isSequence
	}
	for i := 0; i < c.signature.Results().Len(); i++ {
		t := c.signature.Results().At(i).Type()
		if _, ok := t.Underlying().(*types.Chan); ok || sequence(t) != nil {
			return true
		}
	}
	return false
}

// asSequence is the call that returns its iterator, and gives the elements to no closure.
func (c call) asSequence() call {
	c.isSequence = true
	var directives []string
	for _, line := range c.directives {
		words := strings.Fields(line)
		switch {
		case len(words) > 1 && strings.SplitN(words[1], ".", 2)[0] == c.bodyName():
			continue
		case words[0] == "//swift:name":
			line = withoutLastLabel(line)
		}
		directives = append(directives, line)
	}
	c.directives = directives
	return c
}

// bodyName is what the closure that is given the elements is called.
func (c call) bodyName() string {
	for i := 0; i < c.signature.Params().Len(); i++ {
		if c.signature.Params().At(i).Name() == "body" {
			return "yield"
		}
	}
	return "body"
}

// withoutLoans are directives but for those that say that what a function is given is not kept.
func withoutLoans(directives []string) (others []string) {
	for _, line := range directives {
		if strings.Fields(line)[0] != "//swift:noescape" {
			others = append(others, line)
		}
	}
	return others
}

// withoutLastLabel is a name with labels, "find(in:_:)", without that of the closure, which is the last.
func withoutLastLabel(name string) string {
	labels := strings.TrimSuffix(name, ":)")
	if labels == name {
		return name
	}
	if at := strings.LastIndexAny(labels, ":("); labels[at] == ':' {
		return labels[:at] + ":)"
	}
	return labels[:strings.LastIndex(labels, "(")+1] + ")"
}

// owner is what the functions of C that a call takes are called after.
func (c call) owner() string {
	if c.isSequence {
		return "Sequence_" + c.name
	}
	return c.name
}

// symbol is the call's name in C, of which Swift does not see what stands in front.
func (c call) symbol() string {
	if c.isSequence {
		return "swiftSequence_" + c.name
	}
	return "swift_" + c.name
}

// iteration is for iterators that the package returns: Swift holds one as an object, which is a sequence of
// what a loop over the iterator has. It calls cancel, if that is not nil, when nobody iterates any more.
func (s *shim) iteration(t types.Type, cancel string) (value, error) {
	yield := sequence(t)
	if _, ok := unaliased(t.Underlying().(*types.Signature).Params().At(0).Type()).(*types.Signature); !ok {
		return value{}, outOfReach("an iterator whose loops are of a type of their own")
	}
	count := yield.Params().Len()
	if count == 0 {
		return value{}, outOfReach("an iterator without elements")
	}
	i := &iteration{fails: count == 2 && isError(yield.Params().At(1).Type())}
	var words []string
	for index := 0; index < count; index++ {
		t := yield.Params().At(index).Type()
		spelling, err := s.typeName(t)
		if err != nil {
			return value{}, err
		}
		e := element{typ: spelling}
		if index == 0 || !i.fails {
			if e.value, err = s.iterated(t); err != nil {
				return value{}, err
			}
			words = append(words, elementWord(t))
		}
		i.elements = append(i.elements, e)
	}
	suffix := "Sequence"
	if i.fails {
		suffix = "Throwing" + suffix
	}
	i.name = s.sequenceName(strings.Join(words, ""), suffix, i.types())
	if s.iterations[i.name] == nil {
		s.iterations[i.name] = i
		s.iterationNames = append(s.iterationNames, i.name)
	}
	s.uses["error"] = true
	return value{
		crossing:     "swift_" + i.name,
		toSwift:      func(n string) string { return "swiftIterate_" + i.name + "(" + n + ", " + cancel + ")" },
		isOnlyResult: true,
	}, nil
}

// iterated finds out how an element crosses. What is lent for a turn of a loop must not be closed by whoever
// has it last.
func (s *shim) iterated(t types.Type) (value, error) {
	what := types.TypeString(t, types.RelativeTo(s.types))
	v, err := s.value(t)
	switch {
	case err != nil:
		return value{}, fmt.Errorf("an iterator each of whose elements is %w", err)
	case v.isOnlyResult:
		return value{}, outOfReach("an iterator over %s", what)
	}
	if object, _, _ := types.LookupFieldOrMethod(t, true, s.types, "Close"); object != nil && strings.HasPrefix(v.crossing, "swift_") {
		return value{}, outOfReach("an iterator over %s, which can be closed", what)
	}
	return v, nil
}
