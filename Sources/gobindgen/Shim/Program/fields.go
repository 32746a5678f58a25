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
	for i := 0; i < structure.NumFields(); i++ {
		field := structure.Field(i)
		if !field.Exported() || field.Embedded() {
			continue
		}
		v, err := s.value(field.Type())
		if err != nil {
			s.omit(field.Pos(), c.name.Name()+"."+field.Name(), err)
			continue
		}
		object, _, _ := types.LookupFieldOrMethod(types.NewPointer(c.name.Type()), true, s.types, "Set"+field.Name())
		name := c.name.Name() + "_" + field.Name()
		s.uses["handle"] = true
		doc := docs[field.Name()]
		if doc == nil {
			doc = []string{"The field " + field.Name() + "."}
		}
		s.functions = append(s.functions, fmt.Sprintf(
			"%s//\n//export swift_%s%s\nfunc swift_%s(%s swift_%s) %s {\n\tv := %s.%s\n\treturn %s\n}\n",
			commented(doc), name, resultDirectives([]value{v})+lines(v.directive("r0")), name, c.handleName(), c.name.Name(), v.crossing, held, field.Name(), v.toSwift("v")))
		if object != nil || v.isOnlyResult {
			continue
		}
		name = c.name.Name() + "_Set" + field.Name()
		borrowed := ""
		if v.owned {
			borrowed = "\n//swift:borrowed value"
		}
		borrowed += lines(v.directive("value"))
		s.functions = append(s.functions, fmt.Sprintf(
			"// Set%s sets the field %s.\n//\n//export swift_%s%s\nfunc swift_%s(%s swift_%s, value %s) {\n\t%s.%s = %s\n}\n",
			field.Name(), field.Name(), name, borrowed, name, c.handleName(), c.name.Name(), v.crossing, held, field.Name(), v.toGo("value")))
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
