package main

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// addFields writes a function that reads a field, and one that sets it.
func (s *shim) addFields(c *class) {
	structure, ok := c.name.Type().Underlying().(*types.Struct)
	if !ok {
		return
	}
	held := s.heldValue(c)
	docs := s.fieldDocs(c)
	for _, field := range visibleFields(c.name.Type(), structure) {
		if sequence(field.Type()) != nil {
			s.addIteratorField(c, field, docs[field.Name()])
			continue
		}
		if _, ok := field.Type().Underlying().(*types.Signature); ok && !s.isFunctionObject(field.Type()) {
			s.addFunctionField(c, field, docs[field.Name()])
			continue
		}
		v, err := s.value(field.Type())
		if err != nil {
			s.omit(field.Pos(), c.title+"."+field.Name(), err)
			continue
		}
		object, _, _ := types.LookupFieldOrMethod(types.NewPointer(c.name.Type()), true, s.types, "Set"+field.Name())
		name := c.title + "_" + field.Name()
		doc := docs[field.Name()]
		if doc == nil {
			doc = []string{"The field " + field.Name() + "."}
		}
		s.functions = append(s.functions, fmt.Sprintf(
			"%s//\n//export swift_%s%s\nfunc swift_%s(%s swift_%s) %s {\n\tv := %s.%s\n\treturn %s\n}\n",
			commented(doc), name, resultDirectives([]value{v})+lines(v.directive("r0")), name, c.handleName(), c.title, v.crossing, held, field.Name(), v.toSwift("v")))
		if object != nil || v.isOnlyResult {
			continue
		}
		name = c.title + "_Set" + field.Name()
		borrowed := ""
		if v.owned {
			borrowed = "\n//swift:borrowed value"
		}
		borrowed += lines(v.directive("value"))
		s.functions = append(s.functions, fmt.Sprintf(
			"// Set%s sets the field %s.\n//\n//export swift_%s%s\nfunc swift_%s(%s swift_%s, value %s) {\n\t%s.%s = %s\n}\n",
			field.Name(), field.Name(), name, borrowed, name, c.handleName(), c.title, v.crossing, held, field.Name(), v.toGo("value")))
	}
}

// fieldDocs are the comments of a struct's fields.
func (s *shim) fieldDocs(c *class) map[string][]string {
	docs := map[string][]string{}
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || s.info.Defs[spec.Name] != types.Object(c.name) {
				return true
			}
			if structure, ok := spec.Type.(*ast.StructType); ok {
				for _, field := range structure.Fields.List {
					for _, name := range field.Names {
						docs[name.Name] = docLines(field.Doc)
					}
				}
			}
			return false
		})
	}
	return docs
}

// addFunctionField writes what sets a field that is a function. There is nothing to read it by.
func (s *shim) addFunctionField(c *class, field *types.Var, doc []string) {
	if object, _, _ := types.LookupFieldOrMethod(types.NewPointer(c.name.Type()), true, s.types, "Set"+field.Name()); object != nil {
		return
	}
	value := types.NewVar(field.Pos(), field.Pkg(), "value", field.Type())
	doc = append([]string{"Set" + field.Name() + " sets the field " + field.Name() + "."}, doc...)
	m := call{
		name: c.title + "_Set" + field.Name(), target: field.Name(), doc: doc, pos: field.Pos(), receiver: c, isSet: true,
		signature: types.NewSignature(nil, types.NewTuple(value), nil, false),
	}
	if err := s.add(m); err != nil {
		s.omit(field.Pos(), c.title+"."+field.Name(), err)
	}
}

// addIteratorField writes what reads a field that is an iterator. Nothing sets one.
func (s *shim) addIteratorField(c *class, field *types.Var, doc []string) {
	if doc == nil {
		doc = []string{"The field " + field.Name() + "."}
	}
	result := types.NewVar(field.Pos(), field.Pkg(), "", field.Type())
	m := call{
		name: c.title + "_" + field.Name(), target: field.Name(), doc: doc, receiver: c, isRead: true,
		signature: types.NewSignature(nil, nil, types.NewTuple(result), false),
	}
	if err := s.add(m); err != nil {
		s.omit(field.Pos(), c.title+"."+field.Name(), err)
	}
}

// visibleFields are the exported fields of a struct, and of the structs that are embedded in it.
func visibleFields(t types.Type, structure *types.Struct) (fields []*types.Var) {
	for i := 0; i < structure.NumFields(); i++ {
		field := structure.Field(i)
		inner, isStruct := field.Type().Underlying().(*types.Struct)
		switch {
		case field.Embedded() && isStruct:
			for _, promoted := range visibleFields(field.Type(), inner) {
				// Another one may stand in front of it, or beside it.
				found, _, _ := types.LookupFieldOrMethod(t, true, promoted.Pkg(), promoted.Name())
				if found == types.Object(promoted) {
					fields = append(fields, promoted)
				}
			}
		case field.Exported() && !field.Embedded():
			fields = append(fields, field)
		}
	}
	return fields
}

// lines are directives below another line.
func lines(directives []string) string {
	text := ""
	for _, directive := range directives {
		text += "\n" + directive
	}
	return text
}

// commented are the lines of a comment.
func commented(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(strings.TrimRight("// "+line, " ") + "\n")
	}
	return b.String()
}
