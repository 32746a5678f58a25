package main

import (
	"fmt"
	"go/types"
	"strings"
)

// A value is how one Go value crosses: as which type of the exported function, and what is written to
// make one of the other. The argument of both is the name of a value.
type value struct {
	// The type in the exported function's signature.
	crossing string
	// What makes the package's value of the crossing one.
	toGo func(name string) string
	// What makes the crossing value of the package's.
	toSwift func(name string) string
	// Whether it stands in C's memory, which the caller frees.
	owned bool
	// Whether there may be nothing, which crosses as 0.
	nullable bool
	// Whether it is a pointer or an interface, or the copy of a struct.
	isPointer, isCopy bool
	// Whether it only comes out of Go, as a channel does.
	isOnlyResult bool
	// The type, where it crosses as bytes.
	shape string
	// Whether it is a slice whose elements cross one by one, and therefore never lent to Go.
	isList bool
}

func same(name string) string { return name }

func conversion(typ string) func(string) string {
	return func(name string) string { return typ + "(" + name + ")" }
}

// A reachError says why a type does not cross.
type reachError struct{ reason string }

func (e reachError) Error() string { return e.reason }

func outOfReach(format string, arguments ...any) error {
	return reachError{fmt.Sprintf(format, arguments...)}
}

// value finds out how values of a type cross.
func (s *shim) value(t types.Type) (value, error) {
	if v, ok, err := s.special(t); ok || err != nil {
		return v, err
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return s.basic(t, u)
	case *types.Slice:
		v, err := s.slice(t, u)
		if err != nil {
			if coded, codedErr := s.coded(t); codedErr == nil {
				return coded, nil
			}
		}
		return v, err
	case *types.Pointer, *types.Interface, *types.Struct:
		if coded, err := s.coded(t); err == nil {
			return coded, nil
		}
		return s.object(t)
	case *types.Map, *types.Array:
		return s.coded(t)
	case *types.Chan:
		return s.channel(u, "nil")
	case *types.Signature:
		if sequence(t) != nil {
			return s.iteration(t, "nil")
		}
		if !s.isFunctionObject(t) {
			return value{}, outOfReach("a function")
		}
		return s.object(t)
	}
	return value{}, outOfReach("%s", types.TypeString(t, types.RelativeTo(s.types)))
}

// special is for the types that mean more than what they are made of.
func (s *shim) special(t types.Type) (value, bool, error) {
	if _, ok := t.(*types.TypeParam); ok {
		return value{}, false, outOfReach("a type parameter")
	}
	if t == types.Typ[types.Invalid] {
		return value{}, false, outOfReach("a type of C")
	}
	if isOfPackage(t, "io", "Reader", "ReadCloser") {
		return s.reader(), true, nil
	}
	if isError(t) {
		// As a value it is its text.
		s.uses["error"] = true
		return value{
			crossing: "*C.char", toSwift: func(n string) string { return "swiftError(" + n + ")" },
			nullable: true, isOnlyResult: true,
		}, true, nil
	}
	v, ok := s.timeValue(t)
	return v, ok, nil
}

func (s *shim) basic(t types.Type, b *types.Basic) (value, error) {
	switch {
	case b.Kind() == types.UnsafePointer:
		return value{}, outOfReach("unsafe.Pointer")
	case b.Kind() == types.Invalid:
		return value{}, outOfReach("a type of C")
	case b.Info()&types.IsString != 0:
		v := value{
			crossing: "string",
			toGo:     func(name string) string { return "swiftClone(" + name + ")" },
			toSwift:  func(name string) string { return "swiftString(" + name + ")" },
			owned:    true,
		}
		s.uses["string"] = true
		return s.named(t, b, v)
	case b.Info()&types.IsComplex != 0, b.Info()&types.IsNumeric != 0, b.Info()&types.IsBoolean != 0:
		return s.named(t, b, value{crossing: b.Name(), toGo: same, toSwift: same})
	}
	return value{}, outOfReach("%s", b)
}

// named adds the conversions between a named type and what it is made of.
func (s *shim) named(t types.Type, u types.Type, v value) (value, error) {
	if types.Identical(t, u) {
		return v, nil
	}
	name, err := s.typeName(t)
	if err != nil {
		return v, err
	}
	plain, err := s.typeName(u)
	if err != nil {
		return v, err
	}
	toGo, toSwift := v.toGo, v.toSwift
	v.toGo = func(n string) string { return name + "(" + toGo(n) + ")" }
	v.toSwift = func(n string) string { return toSwift(plain + "(" + n + ")") }
	if _, ok := u.(*types.Slice); ok {
		v.toSwift = func(n string) string { return toSwift("(" + plain + ")(" + n + ")") }
	}
	return v, nil
}

// object is for what Swift holds by a handle: a pointer to a struct of the package, or an interface.
func (s *shim) object(t types.Type) (value, error) {
	name, err := s.class(t)
	if err != nil {
		return value{}, err
	}
	spelling, err := s.typeName(t)
	if err != nil {
		return value{}, err
	}
	v := value{
		crossing: name,
		toGo: func(n string) string {
			if named, ok := unaliased(t).(*types.Named); ok {
				s.byType[named.Obj()].isTaken = true
			}
			return "cgo.Handle(" + n + ").Value().(" + spelling + ")"
		},
		toSwift: func(n string) string { return name + "(cgo.NewHandle(" + n + "))" },
	}
	if _, isStruct := t.Underlying().(*types.Struct); isStruct {
		// The handle is that of a copy, to which methods with pointers can be applied.
		v.toGo = func(n string) string { return "*cgo.Handle(" + n + ").Value().(*" + spelling + ")" }
		v.toSwift = func(n string) string { return name + "(cgo.NewHandle(&" + n + "))" }
		v.isCopy = true
		return v, nil
	}
	v.nullable, v.isPointer = true, true
	v.toSwift = func(n string) string { return "swiftHandle" + strings.TrimPrefix(name, "swift_") + "(" + n + ")" }
	return v, nil
}
