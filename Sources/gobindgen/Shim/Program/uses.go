package main

import "go/types"

// A structUses takes away the structs that are used as more than values.
type structUses struct {
	found map[*types.TypeName]*structure
	// Those that functions take or return.
	asValues map[*structure]bool
}

// visitMembers visits what a type shows: its methods, and the fields of a struct.
func (u structUses) visitMembers(name *types.TypeName) {
	named, ok := unaliased(name.Type()).(*types.Named)
	if !ok {
		return
	}
	for i := 0; i < named.NumMethods(); i++ {
		if method := named.Method(i); method.Exported() {
			u.visit(method.Type(), map[types.Type]bool{})
		}
	}
	switch t := named.Underlying().(type) {
	case *types.Struct:
		for i := 0; i < t.NumFields(); i++ {
			if field := t.Field(i); field.Exported() {
				u.visitValue(field.Type(), map[types.Type]bool{})
			}
		}
	case *types.Interface:
		for i := 0; i < t.NumMethods(); i++ {
			if method := t.Method(i); method.Exported() {
				// Swift may implement it, and is given objects then.
				u.drop(method.Type(), map[types.Type]bool{})
			}
		}
	case *types.Signature:
		u.drop(t, map[types.Type]bool{})
	default:
		u.visitValue(t, map[types.Type]bool{})
	}
}

// visit goes through what a function takes and returns: structs, and slices, maps and arrays of them, are values there.
func (u structUses) visit(t types.Type, seen map[types.Type]bool) {
	signature, ok := t.(*types.Signature)
	if !ok {
		return
	}
	for _, list := range []*types.Tuple{signature.Params(), signature.Results()} {
		for i := 0; i < list.Len(); i++ {
			u.visitValue(list.At(i).Type(), seen)
		}
	}
}

func (u structUses) visitValue(t types.Type, seen map[types.Type]bool) {
	t = unaliased(t)
	if structure := u.structure(t); structure != nil {
		u.asValues[structure] = true
		return
	}
	switch t := t.(type) {
	case *types.Slice:
		u.visitValue(t.Elem(), seen)
	case *types.Array:
		u.visitValue(t.Elem(), seen)
	case *types.Map:
		u.drop(t.Key(), seen)
		u.visitValue(t.Elem(), seen)
	default:
		u.drop(t, seen)
	}
}

func (u structUses) structure(t types.Type) *structure {
	if named, ok := unaliased(t).(*types.Named); ok {
		return u.found[named.Obj()]
	}
	return nil
}

// drop takes away the structs that are in a type.
func (u structUses) drop(t types.Type, seen map[types.Type]bool) {
	if seen[t] {
		return
	}
	seen[t] = true
	switch t := unaliased(t).(type) {
	case *types.Named:
		delete(u.found, t.Obj())
		for i := 0; i < t.TypeArgs().Len(); i++ {
			u.drop(t.TypeArgs().At(i), seen)
		}
	case *types.Pointer:
		u.drop(t.Elem(), seen)
	case *types.Slice:
		u.drop(t.Elem(), seen)
	case *types.Array:
		u.drop(t.Elem(), seen)
	case *types.Chan:
		u.drop(t.Elem(), seen)
	case *types.Map:
		u.drop(t.Key(), seen)
		u.drop(t.Elem(), seen)
	case *types.Struct:
		for i := 0; i < t.NumFields(); i++ {
			u.drop(t.Field(i).Type(), seen)
		}
	case *types.Signature:
		for _, list := range []*types.Tuple{t.Params(), t.Results()} {
			for i := 0; i < list.Len(); i++ {
				u.drop(list.At(i).Type(), seen)
			}
		}
	}
}
