package main

import (
	"fmt"
	"go/types"
	"strings"
)

// A structure is a struct of the package that Swift has a struct for: its fields cross one by one.
type structure struct {
	name *types.TypeName
	// Nothing where it always crosses as bytes.
	fields []structField
	// The types of all fields, where it crosses as bytes.
	shapes []string
	// Whether a function takes slices of them, or returns some.
	isJoined, isSplit bool
}

// A structField is a field, and how its values cross.
type structField struct {
	name  string
	value value
}

// hasSlices reports whether a field is a slice.
func (f *structure) hasSlices() bool {
	for _, field := range f.fields {
		if strings.HasPrefix(field.value.crossing, "[]") {
			return true
		}
	}
	return false
}

// structure is the structure that a value is, or a slice of, if its fields cross one by one.
func (s *shim) structure(t types.Type) (found *structure, isSlice bool) {
	if slice, ok := unaliased(t).(*types.Slice); ok {
		t, isSlice = slice.Elem(), true
	}
	named, ok := unaliased(t).(*types.Named)
	if !ok || s.structures[named.Obj()] == nil {
		return nil, false
	}
	found = s.structures[named.Obj()]
	if len(found.fields) == 0 || isSlice && found.hasSlices() {
		return nil, false
	}
	return found, isSlice
}

// list are the fields of a value as parameters or results.
func (f *structure) list(name string, isSlice bool) (list, names []string) {
	for _, field := range f.fields {
		crossing := field.value.crossing
		if isSlice {
			crossing = "[]" + crossing
		}
		names = append(names, name+"_"+field.name)
		list = append(list, name+"_"+field.name+" "+crossing)
	}
	return list, names
}

// directive says what the parameters or results of a value are.
func (f *structure) directive(name string, isSlice bool) string {
	if isSlice {
		return "//swift:struct []" + f.name.Name() + " " + name
	}
	return "//swift:struct " + f.name.Name() + " " + name
}

// addStructure adds a parameter that is a struct, or a slice of structs.
func (s *shim) addStructure(f *structure, name string, isSlice bool, g *given) {
	list, names := f.list(name, isSlice)
	g.list = append(g.list, list...)
	g.directives = append(g.directives, f.directive(name, isSlice))
	if isSlice {
		f.isJoined = true
		g.arguments = append(g.arguments, "swiftOfFields"+f.name.Name()+"("+strings.Join(names, ", ")+")")
		g.lent = append(g.lent, names...)
		return
	}
	var values []string
	for i, field := range f.fields {
		values = append(values, field.name+": "+field.value.toGo(names[i]))
		if field.value.owned {
			g.lent = append(g.lent, names[i])
		}
	}
	g.arguments = append(g.arguments, s.qualifier+f.name.Name()+"{"+strings.Join(values, ", ")+"}")
}

// structureResult is a result that is a struct, or a slice of structs.
func (s *shim) structureResult(f *structure, r *types.Var, index int, isSlice bool) result {
	name := s.parameterName(r.Name(), index)
	if r.Name() == "" || r.Name() == "_" || name == fmt.Sprintf("p%d", index) {
		name = fmt.Sprintf("r%d", index)
	}
	owned := isSlice
	for _, field := range f.fields {
		owned = owned || field.value.owned
	}
	if isSlice {
		f.isSplit = true
		s.uses["string"] = true
		s.uses["strings"] = true
	}
	return result{name: name, value: value{owned: owned}, structure: f, isSlice: isSlice}
}

// lifted are the results that a value becomes, those beside an error, and what makes the first.
func (f *structure) lifted(name string, isSlice bool) (lifted, zeros []string, before string) {
	if isSlice {
		_, names := f.list("split_"+name, true)
		for range names {
			zeros = append(zeros, "nil")
		}
		return names, zeros, fmt.Sprintf("\t%s := swiftFieldsOf%s(%s)\n", strings.Join(names, ", "), f.name.Name(), name)
	}
	for _, field := range f.fields {
		lifted = append(lifted, field.value.toSwift(name+"."+field.name))
		zeros = append(zeros, zero(field.value.crossing))
	}
	return lifted, zeros, ""
}

// source is what stands for a structure in the shim.
func (f *structure) source(qualifier string, doc []string) string {
	name := f.name.Name()
	var b strings.Builder
	b.WriteString(commented(doc))
	if len(doc) > 0 {
		b.WriteString("//\n")
	}
	if f.shapes == nil {
		fmt.Fprintf(&b, "//swift:struct %s\ntype swift_%s = %s%s\n\n", name, name, qualifier, name)
	} else {
		fmt.Fprintf(&b, "//swift:struct %s\ntype swift_%s struct {\n", name, name)
		fields := f.name.Type().Underlying().(*types.Struct)
		for i, shape := range f.shapes {
			fmt.Fprintf(&b, "\t%s %s\n", fields.Field(i).Name(), shape)
		}
		b.WriteString("}\n\n")
	}
	if len(f.fields) == 0 {
		return b.String()
	}
	list, names := f.list("all", true)
	if f.isJoined {
		fmt.Fprintf(&b, "// swiftOfFields%s makes values of their fields, which Swift lends for the call only.\nfunc swiftOfFields%s(%s) []%s%s {\n\tall := make([]%s%s, len(%s))\n\tfor i := range all {\n",
			name, name, strings.Join(list, ", "), qualifier, name, qualifier, name, names[0])
		for i, field := range f.fields {
			fmt.Fprintf(&b, "\t\tall[i].%s = %s\n", field.name, field.value.toGo(names[i]+"[i]"))
		}
		b.WriteString("\t}\n\treturn all\n}\n\n")
	}
	if f.isSplit {
		f.writeSplit(&b, qualifier, list, names)
	}
	return b.String()
}

func (f *structure) writeSplit(b *strings.Builder, qualifier string, list, names []string) {
	name := f.name.Name()
	fmt.Fprintf(b, "// swiftFieldsOf%s copies the fields of values into C's memory, which Swift frees.\nfunc swiftFieldsOf%s(all []%s%s) (%s) {\n\tif len(all) == 0 {\n\t\treturn\n\t}\n",
		name, name, qualifier, name, strings.Join(list, ", "))
	var returned []string
	for i, field := range f.fields {
		if field.value.crossing == "string" {
			fmt.Fprintf(b, "\t%s = make([]string, len(all))\n", names[i])
			returned = append(returned, "swiftStrings("+names[i]+")")
			continue
		}
		crossing := field.value.crossing
		fmt.Fprintf(b, "\t%s = unsafe.Slice((*%s)(C.malloc(C.size_t(len(all))*C.size_t(unsafe.Sizeof(*new(%s))))), len(all))\n", names[i], crossing, crossing)
		returned = append(returned, names[i])
	}
	b.WriteString("\tfor i := range all {\n")
	for i, field := range f.fields {
		element := "all[i]." + field.name
		if field.value.crossing == "string" {
			fmt.Fprintf(b, "\t\t%s[i] = string(%s)\n", names[i], element)
		} else {
			fmt.Fprintf(b, "\t\t%s[i] = %s\n", names[i], field.value.toSwift(element))
		}
	}
	fmt.Fprintf(b, "\t}\n\treturn %s\n}\n\n", strings.Join(returned, ", "))
}
