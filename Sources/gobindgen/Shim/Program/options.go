package main

import (
	"fmt"
	"go/types"
	"strings"
)

// findFunctionTypes finds the function types of the package that something gives: Swift holds such functions as
// objects, as options are that other functions take.
func (s *shim) findFunctionTypes() {
	s.functionTypes = map[*types.TypeName]bool{}
	scope := s.types.Scope()
	for _, name := range scope.Names() {
		switch object := scope.Lookup(name).(type) {
		case *types.Func:
			s.findFunctionResults(object)
		case *types.TypeName:
			if named, ok := object.Type().(*types.Named); ok && !object.IsAlias() {
				for i := 0; i < named.NumMethods(); i++ {
					s.findFunctionResults(named.Method(i))
				}
			}
		}
	}
}

func (s *shim) findFunctionResults(function *types.Func) {
	if !function.Exported() {
		return
	}
	results := function.Type().(*types.Signature).Results()
	for i := 0; i < results.Len(); i++ {
		t := results.At(i).Type()
		if slice, ok := t.Underlying().(*types.Slice); ok {
			t = slice.Elem()
		}
		named, ok := unaliased(t).(*types.Named)
		if !ok || named.Obj().Pkg() != s.types || !named.Obj().Exported() || named.TypeParams().Len() > 0 || named.TypeArgs().Len() > 0 {
			continue
		}
		if _, ok := named.Underlying().(*types.Signature); ok && sequence(named) == nil {
			s.functionTypes[named.Obj()] = true
		}
	}
}

// isFunctionObject reports whether a type is one of those functions.
func (s *shim) isFunctionObject(t types.Type) bool {
	named, ok := unaliased(t).(*types.Named)
	return ok && s.functionTypes[named.Obj()]
}

// addFunctionObject writes what calls a function that is an object, and what makes one of a closure, as far
// as Swift can have its parameters and results.
func (s *shim) addFunctionObject(c *class) {
	signature, ok := c.name.Type().Underlying().(*types.Signature)
	if !ok {
		return
	}
	// Else it is what is passed on, and nothing more.
	_ = s.add(call{
		name: c.title + "_Call", receiver: c, signature: signature, isCalled: true,
		doc: []string{"Calls the function."},
	})
	body, err := s.closure(c.title, "body", signature, false)
	if err != nil {
		return
	}
	directives := append(body.directives, "//swift:name init(_:)")
	s.functions = append(s.functions, fmt.Sprintf(
		"// Makes a %s of a function of Swift's. Go may call it on any thread, until nothing in Go has it any more.\n//\n//export swift_%s__Body\n%s\nfunc swift_%s__Body(%s) swift_%s {\n\treturn swift_%s(cgo.NewHandle(%s(%s)))\n}\n",
		c.title, c.title, strings.Join(directives, "\n"), c.title, strings.Join(body.parameters, ", "), c.title, c.title, s.heldName(c), body.argument))
}
