package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A call is what an exported function of the shim does.
type call struct {
	// The exported name, without its prefix, and what it is called.
	name, target string
	doc          []string
	directives   []string
	signature    *types.Signature
	// Where the package has it.
	pos token.Pos
	// The names of the parameters in the source, for what the compiler says of them.
	names []*ast.Ident
	// The handle, if it is a method's.
	receiver *class
	// Whether the pointers that it returns are never nil.
	alwaysThere bool
	// Whether the target is no function, but a variable that is read, or one that is set.
	isRead, isSet bool
	// Whether the object is the function.
	isCalled bool
	// Whether it returns its iterator, and gives the elements to no closure.
	isSequence bool
}

// makesObject reports whether a function returns something that it has just made, by what it does or by
// its name.
func makesObject(d *ast.FuncDecl) bool {
	if isMakersName(d.Name.Name) {
		return true
	}
	if d.Body == nil {
		return false
	}
	made, returns := true, 0
	ast.Inspect(d.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns++
			if len(n.Results) == 0 || !isMade(n.Results[0]) {
				made = false
			}
		}
		return true
	})
	return made && returns > 0
}

func isMakersName(name string) bool {
	name = title(name)
	for _, verb := range []string{"New", "Make", "Must", "Create"} {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
}

// isMade reports whether an expression is &T{…}, new(T) or a function.
func isMade(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.FuncLit:
		return true
	case *ast.UnaryExpr:
		_, ok := e.X.(*ast.CompositeLit)
		return ok
	case *ast.CallExpr:
		name, ok := e.Fun.(*ast.Ident)
		return ok && name.Name == "new"
	}
	return false
}

// addFunction writes a shim for a function, if it needs one and can have one.
func (s *shim) addFunction(d *ast.FuncDecl) {
	if s.isChosen && exportName(d) != "" {
		s.addExport(d)
		return
	}
	if !d.Name.IsExported() || s.isChosen {
		return
	}
	function, ok := s.info.Defs[d.Name].(*types.Func)
	if !ok {
		return
	}
	signature := function.Type().(*types.Signature)
	if signature.TypeParams().Len() > 0 {
		s.omit(d.Name.Pos(), d.Name.Name, outOfReach("it is generic"))
		return
	}
	c := call{
		name: d.Name.Name, target: s.qualifier + d.Name.Name, doc: docLines(d.Doc),
		directives: directiveLines(d.Doc), signature: signature, pos: d.Name.Pos(), names: parameterNames(d),
		alwaysThere: makesObject(d),
	}
	// Else it would be a method of what it is given first.
	if !c.hasDirective("name") && s.makesByName(d.Name.Name, signature) {
		c.directives = append(c.directives, "//swift:name init")
	}
	// An option that is made of another object keeps its name.
	if results := signature.Results(); !c.hasDirective("name") && results.Len() > 0 && s.isFunctionObject(results.At(0).Type()) && s.takesObject(signature) {
		c.directives = append(c.directives, "//swift:name "+strings.ToLower(d.Name.Name[:1])+d.Name.Name[1:])
	}
	if err := s.add(c); err != nil {
		s.omit(d.Name.Pos(), d.Name.Name, err)
	}
}

// makesByName reports whether a function is called as what makes the object that it returns, and is given
// another one.
func (s *shim) makesByName(name string, signature *types.Signature) bool {
	results := signature.Results()
	if signature.Params().Len() == 0 || results.Len() == 0 || results.Len() > 2 || results.Len() == 2 && !isError(results.At(1).Type()) {
		return false
	}
	made := s.typeOfObject(signature.Results().At(0).Type())
	return made != nil && made.Pkg() == s.types && name == "New"+made.Name() && s.typeOfObject(signature.Params().At(0).Type()) != nil
}

// takesObject reports whether a function would be a method of what it is given first.
func (s *shim) takesObject(signature *types.Signature) bool {
	if signature.Params().Len() == 0 {
		return false
	}
	t := signature.Params().At(0).Type()
	return s.typeOfObject(t) != nil || s.isFunctionObject(t)
}

// typeOfObject is the name of a type that Swift may hold by a handle, or nil.
func (s *shim) typeOfObject(t types.Type) *types.TypeName {
	if pointer, ok := unaliased(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, ok := unaliased(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil
	}
	switch named.Underlying().(type) {
	case *types.Struct, *types.Interface:
		return named.Obj()
	}
	return nil
}

// hasDirective reports whether the author has written a directive.
func (c call) hasDirective(directive string) bool {
	for _, line := range c.directives {
		if strings.Fields(line)[0] == "//swift:"+directive {
			return true
		}
	}
	return false
}

// says reports whether the author's own directive names a parameter.
func (c call) says(directive, name string) bool {
	for _, line := range c.directives {
		words := strings.Fields(line)
		if words[0] != "//swift:"+directive {
			continue
		}
		for _, word := range words[1:] {
			if word == name {
				return true
			}
		}
	}
	return false
}

// add writes a function, or says why it cannot be. One that returns an iterator is two: one that gives the
// elements to a closure, and one that returns an object.
func (s *shim) add(c call) error {
	c.name = s.exportedName(c.name)
	if elementsOf(c) == nil {
		return s.write(c)
	}
	closureErr, sequenceErr := s.write(c), s.write(c.asSequence())
	if closureErr != nil {
		return sequenceErr
	}
	return nil
}

// write writes one function, under a name that it has alone.
func (s *shim) write(c call) error {
	if c.outlivesCall() {
		// The compiler's findings and the author's are about the call.
		c.names, c.directives = nil, withoutLoans(c.directives)
	}
	var yield *types.Signature
	if !c.isSequence {
		yield = elementsOf(c)
	}
	var results []result
	fails := false
	if yield == nil {
		var err error
		if results, fails, err = s.results(c); err != nil {
			return err
		}
	}
	g, err := s.given(c)
	if err != nil {
		return err
	}
	if yield != nil {
		body, err := s.closure(c.owner(), c.bodyName(), yield, true)
		if err != nil {
			return fmt.Errorf("its result is %w", err)
		}
		g.list = append(g.list, body.parameters...)
		g.directives = append(g.directives, body.directives...)
		g.iterates = "(" + body.argument + ")"
	}
	var b strings.Builder
	b.WriteString(commented(c.doc))
	if len(c.doc) > 0 {
		b.WriteString("//\n")
	}
	fmt.Fprintf(&b, "//export %s\n", c.symbol())
	for _, directive := range c.directives {
		b.WriteString(directive + "\n")
	}
	var values []value
	for i := range results {
		// Beside a nil error there is something, as what makes the error says.
		if fails || c.alwaysThere {
			results[i].value.nullable = false
		}
		values = append(values, results[i].value)
	}
	if d := resultDirectives(values); d != "" {
		b.WriteString(strings.TrimPrefix(d, "\n") + "\n")
	}
	for _, r := range results {
		if r.structure != nil {
			b.WriteString(r.structure.directive(r.name, r.isSlice) + "\n")
		}
		for _, directive := range r.value.directive(r.name) {
			b.WriteString(directive + "\n")
		}
		if r.entries != nil {
			fmt.Fprintf(&b, "//swift:%s %s %sValues\n", r.entries.directive, r.name, r.name)
		}
	}
	if len(g.lent) > 0 {
		b.WriteString("//swift:borrowed " + strings.Join(g.lent, " ") + "\n")
	}
	if len(g.inout) > 0 {
		b.WriteString("//swift:inout " + strings.Join(g.inout, " ") + "\n")
	}
	for _, directive := range g.directives {
		b.WriteString(directive + "\n")
	}
	if fails {
		for _, directive := range s.failureDirectives() {
			b.WriteString(directive + "\n")
		}
	}
	fmt.Fprintf(&b, "func %s(%s)%s {\n", c.symbol(), strings.Join(g.list, ", "), s.resultList(results, fails))
	s.writeBody(&b, c, g, results, fails)
	b.WriteString("}\n")
	s.exported[c.name] = c.pos
	s.functions = append(s.functions, b.String())
	return nil
}
