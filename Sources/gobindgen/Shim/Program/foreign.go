package main

import (
	"go/ast"
	"go/types"
	"strings"
)

// isForeign reports whether a class is a type of another package.
func (s *shim) isForeign(c *class) bool { return c.name.Pkg() != s.types }

// isOpenPackage reports whether types of a package can be objects for Swift: it can be imported, and is not what
// the language itself is made of.
func isOpenPackage(p *types.Package) bool {
	path := "/" + p.Path() + "/"
	if strings.Contains(path, "/internal/") || strings.HasPrefix(path, "/vendor/") {
		return false
	}
	switch p.Path() {
	case "reflect", "runtime", "syscall", "unsafe", "C", "context":
		return false
	}
	return true
}

// isOpen reports whether an interface says what its values can do: all of its methods are exported, and it
// is more than what is read from.
func isOpen(i *types.Interface) bool {
	for index := 0; index < i.NumMethods(); index++ {
		if !i.Method(index).Exported() {
			return false
		}
	}
	return i.NumMethods() > 0
}

// swiftWords are names that no type of Swift's can have.
var swiftWords = map[string]bool{"Any": true, "Protocol": true, "Self": true, "Swift": true, "Type": true}

// className is what Swift calls a class: as Go does, with the package in front where it is another one that
// has such a name too, or where Swift has it for itself.
func (s *shim) className(name *types.TypeName) string {
	title := name.Name()
	isReserved := swiftWords[title]
	if name.Pkg() == s.types && !isReserved {
		return title
	}
	if isReserved || s.isTypeName(title) || s.channels[title] != nil || s.iterations[title] != nil {
		return strings.ToUpper(name.Pkg().Name()[:1]) + name.Pkg().Name()[1:] + title
	}
	return title
}

// addForeign writes shims for the methods and fields of a type of another package, as far as they need no
// further types of others.
func (s *shim) addForeign(c *class) {
	omissions := len(s.omissions)
	set := types.NewMethodSet(c.held)
	for i := 0; i < set.Len(); i++ {
		method := set.At(i).Obj().(*types.Func)
		if method.Exported() && !fillsItsArgument(method) {
			s.addMethodOf(c, method, nil)
		}
	}
	s.addFields(c)
	// What is left out there is not of this package.
	s.omissions = s.omissions[:omissions]
}

// fillsItsArgument reports whether a method reads into memory that it is given, as the one of an io.Reader
// does.
func fillsItsArgument(method *types.Func) bool {
	signature := method.Type().(*types.Signature)
	return strings.HasPrefix(method.Name(), "Read") && signature.Params().Len() > 0 && isBytes(signature.Params().At(0).Type())
}

// addPromoted writes shims for the methods that a struct has of what is embedded in it.
func (s *shim) addPromoted(c *class, declared map[*types.TypeName][]*ast.FuncDecl) {
	if types.IsInterface(c.name.Type()) {
		return
	}
	set := types.NewMethodSet(c.held)
	for i := 0; i < set.Len(); i++ {
		selection := set.At(i)
		method := selection.Obj().(*types.Func)
		if len(selection.Index()) == 1 || !method.Exported() || fillsItsArgument(method) {
			continue
		}
		s.addMethodOf(c, method, s.declaration(method, declared))
	}
}

// declaration is where a method of this package is declared, or nil.
func (s *shim) declaration(method *types.Func, declared map[*types.TypeName][]*ast.FuncDecl) *ast.FuncDecl {
	for _, list := range declared {
		for _, d := range list {
			if s.info.Defs[d.Name] == types.Object(method) {
				return d
			}
		}
	}
	return nil
}

// addMethodOf writes a shim for a method that a class has, of which there may be no declaration.
func (s *shim) addMethodOf(c *class, method *types.Func, d *ast.FuncDecl) {
	signature := method.Type().(*types.Signature)
	if method.Name() == "Close" && signature.Params().Len() == 0 && closes(signature) {
		c.closer = method
		return
	}
	m := call{name: c.title + "_" + method.Name(), target: method.Name(), signature: signature, pos: method.Pos(), receiver: c}
	if d != nil {
		m.doc, m.directives, m.names, m.alwaysThere = docLines(d.Doc), directivesOfMethod(d, c), parameterNames(d), makesObject(d)
	}
	if err := s.add(m); err != nil {
		at := method.Pos()
		if method.Pkg() != s.types {
			at = c.name.Pos()
		}
		s.omit(at, c.title+"."+method.Name(), err)
	}
}
