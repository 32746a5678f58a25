package main

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// addMethod writes a shim for a method of a class.
func (s *shim) addMethod(c *class, d *ast.FuncDecl) {
	if !d.Name.IsExported() {
		return
	}
	method, ok := s.info.Defs[d.Name].(*types.Func)
	if ok {
		s.addMethodOf(c, method, d)
	}
}

// addInterface writes a shim for each method of an interface.
func (s *shim) addInterface(c *class) {
	i, ok := c.name.Type().Underlying().(*types.Interface)
	if !ok {
		return
	}
	for _, method := range methodsOf(i) {
		if !method.Exported() {
			continue
		}
		s.addMethodOf(c, method, nil)
	}
}

// closes reports whether a method returns nothing, or an error.
func closes(signature *types.Signature) bool {
	n := signature.Results().Len()
	return n == 0 || n == 1 && isError(signature.Results().At(0).Type())
}

// addMaker writes what makes a struct that has fields to set, or that nothing else makes.
func (s *shim) addMaker(c *class) {
	structure, ok := c.name.Type().Underlying().(*types.Struct)
	hasFields := ok && len(visibleFields(c.name.Type(), structure)) > 0
	if !ok || c.isMade && !hasFields || s.types.Scope().Lookup("New"+c.title) != nil || s.isForeign(c) && !hasFields {
		return
	}
	s.functions = append(s.functions, fmt.Sprintf(
		"// Makes a %s whose fields are all zero.\n//\n//export swift_New%s\nfunc swift_New%s() swift_%s {\n\treturn swift_%s(cgo.NewHandle(new(%s)))\n}\n",
		c.title, c.title, c.title, c.title, c.title, strings.TrimPrefix(s.heldName(c), "*")))
}

// addRelease writes what gives a handle back, after closing what it stands for if that can be closed.
func (s *shim) addRelease(c *class) {
	name, handle := c.title, c.handleName()
	verb := "Release"
	if object, _, _ := types.LookupFieldOrMethod(c.held, true, c.name.Pkg(), verb); object != nil {
		verb = "GiveBack"
	}
	directives, result, body := "", "", "\tcgo.Handle("+handle+").Delete()\n"
	if c.closer != nil {
		verb, body = "Close", "\tdefer cgo.Handle("+handle+").Delete()\n\t"+s.heldValue(c)+".Close()\n"
		if c.closer.Type().(*types.Signature).Results().Len() > 0 {
			s.uses["error"] = true
			directives = strings.Join(append(s.failureDirectives(), ""), "\n")
			result = " (" + strings.Join(s.failureList(), ", ") + ")"
			body = s.recovery() + "\tdefer cgo.Handle(" + handle + ").Delete()\n" + s.returned(s.heldValue(c)+".Close()")
		}
	}
	s.functions = append(s.functions, fmt.Sprintf(
		"// Gives a %s back.\n//\n//export swift_%s_%s\n//swift:deinit\n%sfunc swift_%s_%s(%s swift_%s)%s {\n%s}\n",
		name, name, verb, directives, name, verb, handle, name, result, body))
}

// handleName is what the parameter with an object's handle is called.
func (c *class) handleName() string {
	return strings.ToLower(c.title[:1]) + c.title[1:] + "Handle"
}

// heldValue is what the handle of a method's object holds.
func (s *shim) heldValue(c *class) string {
	return "cgo.Handle(" + c.handleName() + ").Value().(" + s.heldName(c) + ")"
}

// heldName is the type of what the handles of a class hold.
func (s *shim) heldName(c *class) string {
	name, _ := s.typeName(c.held)
	return name
}
