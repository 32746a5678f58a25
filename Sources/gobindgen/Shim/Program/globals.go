package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// addGlobals writes a property for each exported variable, but for errors, and for each exported constant. A
// variable that is a function is called.
func (s *shim) addGlobals(d *ast.GenDecl) {
	if s.isChosen {
		return
	}
	for _, spec := range d.Specs {
		switch spec, ok := spec.(*ast.ValueSpec); {
		case ok && d.Tok == token.VAR:
			s.addVariables(d, spec)
		case ok && d.Tok == token.CONST:
			s.addConstants(d, spec)
		}
	}
}

func (s *shim) addVariables(d *ast.GenDecl, spec *ast.ValueSpec) {
	for i, name := range spec.Names {
		variable, ok := s.info.Defs[name].(*types.Var)
		if !ok || !name.IsExported() || isError(variable.Type()) {
			continue
		}
		c := call{name: name.Name, target: s.qualifier + name.Name, doc: variableDoc(d, spec), pos: name.Pos()}
		if signature, ok := variable.Type().Underlying().(*types.Signature); ok && sequence(signature) == nil {
			c.signature = signature
		} else {
			c.isRead = true
			if sequence(variable.Type()) == nil {
				c.directives = []string{"//swift:property"}
			}
			c.alwaysThere = len(spec.Values) == len(spec.Names) && makes(spec.Values[i])
			result := types.NewVar(variable.Pos(), s.types, "", variable.Type())
			c.signature = types.NewSignature(nil, nil, types.NewTuple(result), false)
		}
		if err := s.add(c); err != nil {
			s.omit(name.Pos(), name.Name, err)
		}
	}
}

func (s *shim) addConstants(d *ast.GenDecl, spec *ast.ValueSpec) {
	for _, name := range spec.Names {
		constant, ok := s.info.Defs[name].(*types.Const)
		if !ok || !name.IsExported() {
			continue
		}
		result := types.NewVar(constant.Pos(), s.types, "", constantType(constant))
		c := call{
			name: name.Name, target: s.qualifier + name.Name, doc: variableDoc(d, spec), pos: name.Pos(), isRead: true,
			directives: []string{"//swift:property"}, signature: types.NewSignature(nil, nil, types.NewTuple(result), false),
		}
		if err := s.add(c); err != nil {
			s.omit(name.Pos(), name.Name, err)
		}
	}
}

// constantType is the type that a constant has as a value: one of its own, or the one that holds it.
func constantType(c *types.Const) types.Type {
	t := types.Default(c.Type())
	basic, ok := t.(*types.Basic)
	if !ok || basic.Kind() != types.Int {
		return t
	}
	if _, isExact := constant.Int64Val(c.Val()); isExact {
		return t
	}
	if _, isExact := constant.Uint64Val(c.Val()); isExact {
		return types.Typ[types.Uint64]
	}
	return types.Typ[types.Float64]
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
