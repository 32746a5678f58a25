package main

import (
	"go/ast"
	"go/types"
)

// addExport replaces an export of the user's whose arguments or results cannot cross as they are: texts
// and slices that Go may keep, and what cgo does not let a function return. Others stay as they are.
func (s *shim) addExport(d *ast.FuncDecl) {
	function, ok := s.info.Defs[d.Name].(*types.Func)
	if !ok || function.Name() != exportName(d) {
		return
	}
	signature := function.Type().(*types.Signature)
	if !s.needsShim(signature, parameterNames(d)) {
		return
	}
	c := call{
		name: d.Name.Name, target: d.Name.Name, doc: docLines(d.Doc),
		directives: directiveLines(d.Doc), signature: signature, pos: d.Name.Pos(), names: parameterNames(d),
	}
	if s.add(c) == nil {
		s.replaced[d] = true
	}
}

// needsShim reports whether a text or a slice goes in that may be kept, or anything comes out that is
// Go's.
//
// Any text may be kept, whatever the compiler has found: it says that an operand of a concatenation
// does not escape, and yet a concatenation with an empty text is that very operand.
func (s *shim) needsShim(signature *types.Signature, names []*ast.Ident) bool {
	for i := 0; i < signature.Params().Len(); i++ {
		switch t := signature.Params().At(i).Type().Underlying().(type) {
		case *types.Basic:
			if t.Info()&types.IsString != 0 {
				return true
			}
		case *types.Slice:
			if !s.isBorrowed(t, names, i) {
				return true
			}
		}
	}
	for i := 0; i < signature.Results().Len(); i++ {
		switch t := signature.Results().At(i).Type().Underlying().(type) {
		case *types.Basic:
			if t.Info()&types.IsString != 0 {
				return true
			}
		case *types.Slice, *types.Interface:
			return true
		}
	}
	return false
}

// isBorrowed reports whether the compiler has shown that a slice of numbers is not kept.
func (s *shim) isBorrowed(t *types.Slice, names []*ast.Ident, index int) bool {
	element, ok := t.Elem().Underlying().(*types.Basic)
	if !ok || element.Info()&types.IsString != 0 {
		return false
	}
	// Whoever has the method of an interface may do with it what they like.
	if index >= len(names) {
		return false
	}
	if names[index] == nil || names[index].Name == "_" {
		return true
	}
	f := s.finding(names, index)
	return !f.leaks && (f.staysInside || f.isMutated)
}

// finding is what the compiler has found out about a parameter: nothing of one without a name.
func (s *shim) finding(names []*ast.Ident, index int) finding {
	if index >= len(names) || names[index] == nil {
		return finding{}
	}
	f := s.facts.at(s.fset.Position(names[index].Pos()))
	if f.isMutated && !s.mayWrite(names[index]) {
		f.isMutated, f.staysInside = false, true
		f.isRead = true
	}
	return f
}

// staysInside reports whether the compiler has shown that a parameter is not kept.
func (s *shim) staysInside(c call, index int) bool {
	f := s.finding(c.names, index)
	return f.staysInside && !f.leaks
}
