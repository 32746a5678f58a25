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

// visit goes through what a function takes and returns: structs, and slices, maps and arrays of them, and
// what channels and iterators give, are values there.
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
	case *types.Chan:
		u.visitValue(t.Elem(), seen)
	default:
		if yield := sequence(t); yield != nil {
			u.visit(yield, seen)
			return
		}
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

// findStructures finds the structs that are nothing but values: all fields are exported, and are numbers,
// texts, times, other such structs, or slices, maps and arrays of these; there are no methods, and nothing
// that Swift can see has a pointer to one. All others are objects.
func (s *shim) findStructures() {
	s.structures = map[*types.TypeName]*structure{}
	if s.isChosen {
		return
	}
	scope := s.types.Scope()
	found := map[*types.TypeName]*structure{}
	for _, name := range scope.Names() {
		if t, ok := scope.Lookup(name).(*types.TypeName); ok && t.Exported() && !t.IsAlias() {
			if fields := plainStruct(t); fields != nil {
				found[t] = &structure{name: t}
			}
		}
	}
	if len(found) == 0 {
		return
	}
	uses := structUses{found, map[*structure]bool{}}
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		if !object.Exported() {
			continue
		}
		switch object := object.(type) {
		case *types.Func:
			uses.visit(object.Type(), map[types.Type]bool{})
		case *types.TypeName:
			uses.visitMembers(object)
		}
	}
	// What has an object inside is one.
	s.structures = found
	for changed := true; changed; {
		changed = false
		for _, structure := range found {
			structure.shapes = nil
		}
		for name := range found {
			fields := name.Type().Underlying().(*types.Struct)
			for i := 0; i < fields.NumFields(); i++ {
				if _, err := s.shape(fields.Field(i).Type(), nil); err != nil {
					delete(found, name)
					changed = true
					break
				}
			}
		}
	}
	for name, structure := range found {
		if !uses.asValues[structure] {
			delete(found, name)
		}
	}
	for _, structure := range found {
		structure.shapes = nil
	}
	for _, structure := range found {
		s.fillFields(structure)
	}
}

// plainStruct is the struct that a type is whose fields all can be seen, or nil.
func plainStruct(name *types.TypeName) *types.Struct {
	named, ok := name.Type().(*types.Named)
	if !ok || named.NumMethods() > 0 || named.TypeParams().Len() > 0 || swiftWords[name.Name()] {
		return nil
	}
	t, ok := named.Underlying().(*types.Struct)
	if !ok || t.NumFields() == 0 {
		return nil
	}
	for i := 0; i < t.NumFields(); i++ {
		if field := t.Field(i); !field.Exported() || field.Embedded() || !isASCII(field.Name()) {
			return nil
		}
	}
	return t
}

// fillFields finds out how the fields of a struct cross one by one, if they do.
func (s *shim) fillFields(f *structure) {
	t := f.name.Type().Underlying().(*types.Struct)
	for i := 0; i < t.NumFields(); i++ {
		if !isPlainValue(t.Field(i).Type()) {
			return
		}
	}
	for i := 0; i < t.NumFields(); i++ {
		field := t.Field(i)
		v, err := s.value(field.Type())
		if err != nil {
			f.fields = nil
			return
		}
		f.fields = append(f.fields, structField{field.Name(), v})
	}
}

// isPlainValue reports whether a type is that of a number, a bool or a text, or a slice of these, or a
// time.
func isPlainValue(t types.Type) bool {
	if isOfPackage(t, "time", "Time") {
		return true
	}
	if slice, ok := t.Underlying().(*types.Slice); ok {
		element, ok := unaliased(slice.Elem()).(*types.Basic)
		return ok && element.Info()&(types.IsComplex|types.IsUntyped) == 0 && element.Kind() != types.UnsafePointer
	}
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsNumeric|types.IsString|types.IsBoolean) != 0 && basic.Info()&types.IsComplex == 0
}

func isASCII(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] >= 0x80 {
			return false
		}
	}
	return true
}
