package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// addVariables writes a function for each exported variable, which reads it; one that is a function is called.
// Errors are what other errors are told by.
func (s *shim) addVariables(d *ast.GenDecl) {
	if d.Tok != token.VAR || s.isChosen {
		return
	}
	for _, spec := range d.Specs {
		spec := spec.(*ast.ValueSpec)
		for i, name := range spec.Names {
			variable, ok := s.info.Defs[name].(*types.Var)
			if !ok || !name.IsExported() || isError(variable.Type()) {
				continue
			}
			c := call{name: name.Name, target: s.qualifier + name.Name, doc: variableDoc(d, spec)}
			if signature, ok := variable.Type().Underlying().(*types.Signature); ok && sequence(signature) == nil {
				c.signature = signature
			} else {
				c.isRead = true
				c.alwaysThere = len(spec.Values) == len(spec.Names) && makes(spec.Values[i])
				result := types.NewVar(variable.Pos(), s.types, "", variable.Type())
				c.signature = types.NewSignature(nil, nil, types.NewTuple(result), false)
			}
			if err := s.add(c); err != nil {
				s.omit(name.Pos(), name.Name, err)
			}
		}
	}
}

// makes reports whether an expression makes something: it is &T{…} or new(T), or calls what is named after
// that.
func makes(e ast.Expr) bool {
	if isMade(e) {
		return true
	}
	invocation, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	switch function := invocation.Fun.(type) {
	case *ast.Ident:
		return isMakersName(function.Name)
	case *ast.SelectorExpr:
		return isMakersName(function.Sel.Name)
	}
	return false
}

// variableDoc are the lines of the comment above a variable, or behind it.
func variableDoc(d *ast.GenDecl, spec *ast.ValueSpec) []string {
	doc := spec.Doc
	if doc == nil && len(d.Specs) == 1 {
		doc = d.Doc
	}
	if doc == nil {
		doc = spec.Comment
	}
	return docLines(doc)
}
