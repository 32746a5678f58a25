package main

import (
	"fmt"
	"go/types"
)

// unaliased is the type that an alias stands for. A toolchain that is older than aliases that are types
// of their own has none here.
func unaliased(t types.Type) types.Type {
	for {
		alias, ok := t.(interface{ Rhs() types.Type })
		if !ok {
			return t
		}
		t = alias.Rhs()
	}
}

// coded is for what crosses as bytes: maps and slices of all kinds, arrays, structs within others, and
// values of any type.
func (s *shim) coded(t types.Type) (value, error) {
	shape, err := s.shape(t, nil)
	if err != nil {
		return value{}, err
	}
	spelling, err := s.typeName(t)
	if err != nil {
		return value{}, err
	}
	s.uses["coding"] = true
	s.uses["string"] = true
	s.elements["uint8"] = true
	isAny := shape == "any"
	return value{
		crossing: "[]uint8",
		toGo:     func(n string) string { return "*swiftValueTo(" + n + ", new(" + spelling + ")).(*" + spelling + ")" },
		toSwift:  func(n string) string { return fmt.Sprintf("swiftValueOf(%s, %t)", n, isAny) },
		owned:    true, shape: shape,
	}, nil
}

// directive says of a parameter or a result which type its bytes have a value of.
func (v value) directive(name string) []string {
	if v.shape == "" {
		return nil
	}
	return []string{"//swift:value " + name + " " + v.shape}
}

// shape is a type whose values cross as bytes, made of types that Swift has too.
func (s *shim) shape(t types.Type, open []types.Type) (string, error) {
	t = unaliased(t)
	what := types.TypeString(t, types.RelativeTo(s.types))
	if named, ok := t.(*types.Named); ok && s.structures[named.Obj()] != nil {
		return "swift_" + named.Obj().Name(), s.code(s.structures[named.Obj()])
	}
	for _, other := range open {
		if other == t {
			return "", outOfReach("the type %s, which has itself inside", what)
		}
	}
	open = append(open, t)
	if v, ok := s.timeValue(t); ok {
		return v.crossing, nil
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if name := plainName(u); name != "" {
			return name, nil
		}
	case *types.Slice:
		element, err := s.shape(u.Elem(), open)
		return "[]" + element, err
	case *types.Array:
		element, err := s.shape(u.Elem(), open)
		return fmt.Sprintf("[%d]%s", u.Len(), element), err
	case *types.Map:
		key, ok := u.Key().Underlying().(*types.Basic)
		if !ok || key.Info()&(types.IsString|types.IsInteger|types.IsBoolean) == 0 {
			return "", outOfReach("a map of %s", types.TypeString(u.Key(), types.RelativeTo(s.types)))
		}
		element, err := s.shape(u.Elem(), open)
		if err != nil {
			return "", fmt.Errorf("a map to %w", err)
		}
		return "map[" + plainName(key) + "]" + element, nil
	case *types.Pointer:
		// What is behind other pointers is something, and not only a value.
		if basic, ok := u.Elem().Underlying().(*types.Basic); ok && plainName(basic) != "" {
			return "*" + plainName(basic), nil
		}
	case *types.Interface:
		if u.NumMethods() == 0 {
			return "any", nil
		}
	}
	return "", outOfReach("%s", what)
}

// plainName is what a number, a bool or a text is called that crosses by itself.
func plainName(b *types.Basic) string {
	switch {
	case b.Kind() == types.Int32 && b.Name() == "rune":
		return "rune"
	case b.Kind() == types.UnsafePointer || b.Info()&(types.IsComplex|types.IsUntyped) != 0:
		return ""
	case b.Info()&(types.IsNumeric|types.IsString|types.IsBoolean) != 0:
		return types.Typ[b.Kind()].Name()
	}
	return ""
}

// isOptionalNumber reports whether a type is a pointer to a number, a bool or a text. A parameter that is one
// is written through.
func isOptionalNumber(t types.Type) bool {
	pointer, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	_, ok = pointer.Elem().Underlying().(*types.Basic)
	return ok
}

// code declares the fields of a struct whose values cross as bytes; one may have others of its type in a slice.
func (s *shim) code(f *structure) error {
	if f.shapes != nil {
		return nil
	}
	fields := f.name.Type().Underlying().(*types.Struct)
	f.shapes = make([]string, fields.NumFields())
	for i := range f.shapes {
		shape, err := s.shape(fields.Field(i).Type(), nil)
		if err != nil {
			f.shapes = nil
			return err
		}
		f.shapes[i] = shape
	}
	return nil
}
