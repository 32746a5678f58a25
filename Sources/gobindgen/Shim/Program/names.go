package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// cWords are names that a parameter of an exported function cannot have: it is a parameter in C too.
var cWords = map[string]bool{}

func init() {
	for _, word := range strings.Fields(`asm auto char constexpr do double enum extern float inline int long nullptr register restrict
		short signed sizeof static static_assert thread_local typeof alignas alignof typedef union unsigned void volatile while linux unix NULL errno size_t
		r failure cgo C debug fmt ctx cancel err end swiftCall context runtime sync call release held errors string bool byte len cap append new make nil
		unsafe bytes error panic recover copy true false`) {
		cWords[word] = true
	}
}

// parameterName is what the shim calls a parameter: as the package does, where that is a name in C.
func (s *shim) parameterName(name string, index int) string {
	name = nameOr(name, index)
	if cWords[name] || token.IsKeyword(name) || s.inside && s.isType(name) {
		return name + "_"
	}
	for i := 0; i < len(name); i++ {
		if name[i] >= 0x80 {
			return fmt.Sprintf("p%d", index)
		}
	}
	return name
}

// exportedName is a name for an exported function that no other one has, nor what stands for a type:
// RR_Header is a type, and may be the method Header of a type RR, too.
func (s *shim) exportedName(name string) string {
	for {
		if _, ok := s.exported[name]; !ok && !s.isType(name) {
			return name
		}
		name += "_"
	}
}

// isType reports whether the package has a type of that name, which a parameter would hide.
func (s *shim) isType(name string) bool {
	_, ok := s.types.Scope().Lookup(name).(*types.TypeName)
	return ok
}

func nameOr(name string, index int) string {
	if name == "" || name == "_" {
		return fmt.Sprintf("p%d", index)
	}
	return name
}

// parameterNames are the names of a function's parameters, nil for one that has none.
func parameterNames(d *ast.FuncDecl) []*ast.Ident {
	var names []*ast.Ident
	for _, field := range d.Type.Params.List {
		if len(field.Names) == 0 {
			names = append(names, nil)
		}
		names = append(names, field.Names...)
	}
	return names
}

// exportName is what an export comment names, as cgo reads it.
func exportName(d *ast.FuncDecl) string {
	if d.Doc == nil {
		return ""
	}
	for _, comment := range d.Doc.List {
		if strings.HasPrefix(comment.Text, "//export ") {
			return strings.TrimSpace(strings.TrimPrefix(comment.Text, "//export "))
		}
	}
	return ""
}

// docLines are the lines of a doc comment, without comment marks and directives.
func docLines(doc *ast.CommentGroup) []string {
	text := strings.TrimRight(doc.Text(), "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// directiveLines are the directives for Swift of a doc comment.
func directiveLines(doc *ast.CommentGroup) []string {
	if doc == nil {
		return nil
	}
	var lines []string
	for _, comment := range doc.List {
		if strings.HasPrefix(comment.Text, "//swift:") {
			lines = append(lines, comment.Text)
		}
	}
	return lines
}

// directivesOfMethod are the directives above a method. The receiver that they name is the handle in
// the shim.
func directivesOfMethod(d *ast.FuncDecl, c *class) []string {
	lines := directiveLines(d.Doc)
	if len(d.Recv.List[0].Names) == 0 {
		return lines
	}
	receiver := d.Recv.List[0].Names[0].Name
	for i, line := range lines {
		words := strings.Fields(line)
		for j := range words {
			if j > 0 && words[j] == receiver {
				words[j] = c.handleName()
			}
		}
		lines[i] = strings.Join(words, " ")
	}
	return lines
}

// typeDocs are the lines of the doc comments of types.
func (s *shim) typeDocs() map[string][]string {
	docs := map[string][]string{}
	for _, file := range s.files {
		for _, declaration := range file.Decls {
			general, ok := declaration.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range general.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok {
					doc := t.Doc
					if doc == nil && len(general.Specs) == 1 {
						doc = general.Doc
					}
					docs[t.Name.Name] = docLines(doc)
				}
			}
		}
	}
	return docs
}
