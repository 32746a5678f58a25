package main

import (
	"fmt"
	"go/ast"
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
	// The names of the parameters in the source, for what the compiler says of them.
	names []*ast.Ident
	// The handle, if it is a method's.
	receiver *class
	// Whether the pointers that it returns are never nil.
	alwaysThere bool
}

// makesObject reports whether a function returns something that it has just made, by what it does or by
// its name.
func makesObject(d *ast.FuncDecl) bool {
	for _, verb := range []string{"New", "Make", "Must", "Create"} {
		if strings.HasPrefix(d.Name.Name, verb) {
			return true
		}
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

// isMade reports whether an expression is &T{…} or new(T).
func isMade(e ast.Expr) bool {
	switch e := e.(type) {
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
	if exportName(d) != "" {
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
		directives: directiveLines(d.Doc), signature: signature, names: parameterNames(d),
		alwaysThere: makesObject(d),
	}
	// Else it would be a method of what it is given first.
	if !c.hasDirective("name") && s.makesByName(d.Name.Name, signature) {
		c.directives = append(c.directives, "//swift:name init")
	}
	if err := s.add(c); err != nil {
		s.omit(d.Name.Pos(), d.Name.Name, err)
	}
}

// makesByName reports whether a function is called as what makes the object that it returns, and is given
// another one.
func (s *shim) makesByName(name string, signature *types.Signature) bool {
	if signature.Params().Len() == 0 || signature.Results().Len() == 0 {
		return false
	}
	made := s.typeOfPackage(signature.Results().At(0).Type())
	return made != nil && name == "New"+made.Name() && s.typeOfPackage(signature.Params().At(0).Type()) != nil
}

// typeOfPackage is the name of a type of the package that Swift may hold by a handle, or nil.
func (s *shim) typeOfPackage(t types.Type) *types.TypeName {
	if pointer, ok := t.(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() != s.types {
		return nil
	}
	switch named.Underlying().(type) {
	case *types.Struct, *types.Interface:
		return named.Obj()
	}
	return nil
}

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
		directives: directiveLines(d.Doc), signature: signature, names: parameterNames(d),
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
	return s.facts.at(s.fset.Position(names[index].Pos()))
}

// addMethod writes a shim for a method of a class.
func (s *shim) addMethod(c *class, d *ast.FuncDecl) {
	if !d.Name.IsExported() {
		return
	}
	function := s.info.Defs[d.Name].(*types.Func)
	signature := function.Type().(*types.Signature)
	if d.Name.Name == "Close" && signature.Params().Len() == 0 && closes(signature) {
		c.closer = function
		return
	}
	m := call{
		name: c.name.Name() + "_" + d.Name.Name, target: d.Name.Name, doc: docLines(d.Doc),
		directives: directivesOfMethod(d, c), signature: signature, names: parameterNames(d), receiver: c,
		alwaysThere: makesObject(d),
	}
	if err := s.add(m); err != nil {
		s.omit(d.Name.Pos(), c.name.Name()+"."+d.Name.Name, err)
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
		signature := method.Type().(*types.Signature)
		if method.Name() == "Close" && signature.Params().Len() == 0 && closes(signature) {
			c.closer = method
			continue
		}
		name := c.name.Name() + "_" + method.Name()
		if err := s.add(call{name: name, target: method.Name(), signature: signature, receiver: c}); err != nil {
			s.omit(method.Pos(), c.name.Name()+"."+method.Name(), err)
		}
	}
}

// closes reports whether a method returns nothing, or an error.
func closes(signature *types.Signature) bool {
	n := signature.Results().Len()
	return n == 0 || n == 1 && isError(signature.Results().At(0).Type())
}

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
			commented(doc), name, resultDirectives([]value{v}), name, c.handleName(), c.name.Name(), v.crossing, held, field.Name(), v.toSwift("v")))
		if object != nil || v.isOnlyResult {
			continue
		}
		name = c.name.Name() + "_Set" + field.Name()
		borrowed := ""
		if v.owned {
			borrowed = "\n//swift:borrowed value"
		}
		s.functions = append(s.functions, fmt.Sprintf(
			"// Set%s sets the field %s.\n//\n//export swift_%s%s\nfunc swift_%s(%s swift_%s, value %s) {\n\t%s.%s = %s\n}\n",
			field.Name(), field.Name(), name, borrowed, name, c.handleName(), c.name.Name(), v.crossing, held, field.Name(), v.toGo("value")))
	}
}

// commented are the lines of a comment.
func commented(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(strings.TrimRight("// "+line, " ") + "\n")
	}
	return b.String()
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

// handleName is what the parameter with an object's handle is called.
func (c *class) handleName() string {
	return strings.ToLower(c.name.Name()[:1]) + c.name.Name()[1:] + "Handle"
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

// addMaker writes what makes a struct that has fields to set, or that nothing else makes.
func (s *shim) addMaker(c *class) {
	structure, ok := c.name.Type().Underlying().(*types.Struct)
	hasFields := false
	for i := 0; ok && i < structure.NumFields(); i++ {
		hasFields = hasFields || structure.Field(i).Exported()
	}
	if !ok || c.isMade && !hasFields || s.types.Scope().Lookup("New"+c.name.Name()) != nil {
		return
	}
	s.functions = append(s.functions, fmt.Sprintf(
		"// Makes a %s whose fields are all zero.\n//\n//export swift_New%s\nfunc swift_New%s() swift_%s {\n\treturn swift_%s(cgo.NewHandle(new(%s%s)))\n}\n",
		c.name.Name(), c.name.Name(), c.name.Name(), c.name.Name(), c.name.Name(), s.qualifier, c.name.Name()))
}

// addRelease writes what gives a handle back, after closing what it stands for if that can be closed.
func (s *shim) addRelease(c *class) {
	name, handle := c.name.Name(), c.handleName()
	verb, directives, result, body := "Release", "", "", "\tcgo.Handle("+handle+").Delete()\n"
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

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// add writes a function, or says why it cannot be.
func (s *shim) add(c call) error {
	yield := elementsOf(c)
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
		body, err := s.closure(c.name, "body", yield, true)
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
	fmt.Fprintf(&b, "//export swift_%s\n", c.name)
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
	fmt.Fprintf(&b, "func swift_%s(%s)%s {\n", c.name, strings.Join(g.list, ", "), s.resultList(results, fails))
	s.writeBody(&b, c, g, results, fails)
	b.WriteString("}\n")
	s.functions = append(s.functions, b.String())
	return nil
}

// resultDirectives say what the caller must know of the results.
func resultDirectives(values []value) string {
	owned, nullable := false, false
	for _, v := range values {
		owned = owned || v.owned
		nullable = nullable || v.nullable
	}
	text := ""
	if owned {
		text += "\n//swift:owned"
	}
	if nullable {
		text += "\n//swift:nullable"
	}
	return text
}

// A given is what an exported function is given, and what it passes on.
type given struct {
	// The parameters, and the arguments that are made of them.
	list, arguments []string
	// Those that Swift can lend, since they are cloned or not kept; and those that are written to.
	lent, inout []string
	// What more there is to say of them.
	directives []string
	// What is written before the call.
	before string
	// What is done with an iterator that the call gives.
	iterates string
}

// given finds out what a function is given.
func (s *shim) given(c call) (g given, err error) {
	if c.receiver != nil {
		g.list = append(g.list, c.receiver.handleName()+" swift_"+c.receiver.name.Name())
		s.uses["handle"] = true
	}
	isAsync := takesContext(c.signature)
	for i := 0; i < c.signature.Params().Len(); i++ {
		p := c.signature.Params().At(i)
		name := s.parameterName(p.Name(), i)
		if i == 0 && isAsync && givesChannel(c.signature) {
			isAsync = false
			s.uses["channelContext"] = true
			g.arguments = append(g.arguments, "ctx")
			g.before = "\tctx, cancel := context.WithCancel(context.Background())\n"
			if fails := isError(c.signature.Results().At(c.signature.Results().Len() - 1).Type()); fails {
				g.before += "\tdefer func() {\n\t\tif err != nil {\n\t\t\tcancel()\n\t\t}\n\t}()\n"
			}
			continue
		}
		if i == 0 && isAsync {
			s.uses["context"] = true
			g.list = append(g.list, "swiftCall uintptr")
			g.arguments = append(g.arguments, "ctx")
			g.directives = append(g.directives, "//swift:async", "//swift:cancel swift_Cancel", "//swift:token swiftCall")
			g.before = "\tctx, end := swiftBegin(swiftCall)\n\tdefer end()\n"
			continue
		}
		signature, isFunction := p.Type().Underlying().(*types.Signature)
		if isWriter(p.Type()) {
			signature, isFunction = written(), true
		}
		if isFunction {
			isSaid := c.says("noescape", name)
			f, err := s.closure(c.name, name, signature, isSaid || s.staysInside(c, i))
			if err != nil {
				return g, fmt.Errorf("its parameter %s is %w", nameOr(p.Name(), i), err)
			}
			g.list = append(g.list, f.parameters...)
			if isWriter(p.Type()) {
				s.uses["writer"] = true
				f.argument = "swiftWriter(" + f.argument + ")"
			}
			g.arguments = append(g.arguments, f.argument)
			for _, directive := range f.directives {
				word := strings.TrimPrefix(strings.Fields(directive)[0], "//swift:")
				if !c.says(word, name) {
					g.directives = append(g.directives, directive)
				}
			}
			continue
		}
		if err := s.addParameter(p, name, i, c, isAsync, &g); err != nil {
			return g, err
		}
	}
	return g, nil
}

// addParameter adds a parameter that is a value.
func (s *shim) addParameter(p *types.Var, name string, i int, c call, isAsync bool, g *given) error {
	if structure, isSlice := s.structure(p.Type()); structure != nil {
		s.addStructure(structure, name, isSlice, g)
		if c.signature.Variadic() && i == c.signature.Params().Len()-1 {
			g.arguments[len(g.arguments)-1] += "..."
		}
		return nil
	}
	if e, ok, err := s.pair(p.Type()); ok {
		if err != nil {
			return fmt.Errorf("its parameter %s is %w", nameOr(p.Name(), i), err)
		}
		values := name + "Values"
		g.list = append(g.list, name+" "+e.keys.crossing, values+" "+e.values.crossing)
		g.arguments = append(g.arguments, e.join+"("+name+", "+values+")")
		g.lent = append(g.lent, name, values)
		g.directives = append(g.directives, "//swift:"+e.directive+" "+name+" "+values)
		if c.signature.Variadic() && i == c.signature.Params().Len()-1 {
			g.arguments[len(g.arguments)-1] += "..."
		}
		return nil
	}
	if isReader(p.Type()) {
		s.imports["bytes"] = "bytes"
		g.list = append(g.list, name+" []uint8")
		g.lent = append(g.lent, name)
		g.arguments = append(g.arguments, "bytes.NewReader(append([]byte(nil), "+name+"...))")
		return nil
	}
	v, err := s.value(p.Type())
	if err != nil {
		return fmt.Errorf("its parameter %s is %w", nameOr(p.Name(), i), err)
	}
	if v.isOnlyResult {
		what := types.TypeString(p.Type(), types.RelativeTo(s.types))
		if _, ok := p.Type().Underlying().(*types.Chan); ok {
			what = "a channel"
		}
		return outOfReach("its parameter %s is %s", nameOr(p.Name(), i), what)
	}
	argument := v.toGo(name)
	if slice, ok := p.Type().Underlying().(*types.Slice); ok && !v.isList && s.isBorrowed(slice, c.names, i) {
		isMutated := s.finding(c.names, i).isMutated
		// Who waits sees nothing of what is written meanwhile.
		if !isMutated || !isAsync {
			argument = name
			if !types.Identical(p.Type(), slice) {
				spelling, err := s.typeName(p.Type())
				if err != nil {
					return err
				}
				argument = spelling + "(" + name + ")"
			}
		}
		if isMutated && !isAsync {
			g.inout = append(g.inout, name)
		}
	}
	if c.signature.Variadic() && i == c.signature.Params().Len()-1 {
		argument += "..."
	}
	if v.owned {
		g.lent = append(g.lent, name)
	}
	g.list = append(g.list, name+" "+v.crossing)
	g.arguments = append(g.arguments, argument)
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

// staysInside reports whether the compiler has shown that a parameter is not kept.
func (s *shim) staysInside(c call, index int) bool {
	f := s.finding(c.names, index)
	return f.staysInside && !f.leaks
}

// elementsOf is the function that gets the elements of a function's only result, if that is an iterator.
func elementsOf(c call) *types.Signature {
	if c.signature.Results().Len() != 1 {
		return nil
	}
	return sequence(c.signature.Results().At(0).Type())
}

// A result is a value that the shim's function returns.
type result struct {
	name  string
	value value
	// How it crosses if it is a map.
	entries *entries
	// Whose fields cross, if it is a struct or a slice of structs.
	structure *structure
	isSlice   bool
}

// results gives the results but for a last error, and whether there is one.
func (s *shim) results(c call) (results []result, fails bool, err error) {
	list := c.signature.Results()
	count := list.Len()
	if count > 0 && isError(list.At(count-1).Type()) {
		fails = true
		s.uses["error"] = true
		count--
	}
	for i := 0; i < count; i++ {
		r := list.At(i)
		if e, ok, err := s.pair(r.Type()); ok {
			if err != nil {
				return nil, false, fmt.Errorf("its result is %w", err)
			}
			name := s.parameterName(r.Name(), i)
			if r.Name() == "" || r.Name() == "_" || name == "r" {
				name = fmt.Sprintf("entries%d", i)
			}
			results = append(results, result{name: name, value: value{owned: true}, entries: &e})
			continue
		}
		if structure, isSlice := s.structure(r.Type()); structure != nil {
			results = append(results, s.structureResult(structure, r, i, isSlice))
			continue
		}
		v, err := s.value(r.Type())
		if u, ok := r.Type().Underlying().(*types.Chan); ok && takesContext(c.signature) {
			v, err = s.channel(u, "cancel")
		}
		if err != nil {
			return nil, false, fmt.Errorf("its result is %w", err)
		}
		if pointer, ok := r.Type().(*types.Pointer); ok {
			named, ok := pointer.Elem().(*types.Named)
			// A method that returns its own type needs one to begin with.
			isOwn := ok && c.receiver != nil && c.receiver.name == named.Obj()
			if ok && !isOwn && s.byType[named.Obj()] != nil {
				s.byType[named.Obj()].isMade = true
			}
		}
		name := r.Name()
		// cgo's own code has a variable of this name.
		if name == "" || name == "r" {
			name = "_"
		}
		results = append(results, result{name: name, value: v})
	}
	return results, fails, nil
}

// resultList is what stands behind the parameters.
func (s *shim) resultList(results []result, fails bool) string {
	var list []string
	named := fails
	for _, r := range results {
		named = named || r.name != "_" || r.entries != nil || r.structure != nil
	}
	for _, r := range results {
		if r.structure != nil {
			fields, _ := r.structure.list(r.name, r.isSlice)
			list = append(list, fields...)
		} else if r.entries != nil {
			list = append(list, r.name+" "+r.entries.keys.crossing, r.name+"Values "+r.entries.values.crossing)
		} else if named {
			list = append(list, r.name+" "+r.value.crossing)
		} else {
			list = append(list, r.value.crossing)
		}
	}
	if fails {
		list = append(list, s.failureList()...)
	}
	switch {
	case len(list) == 0:
		return ""
	case len(list) == 1 && !named:
		return " " + list[0]
	}
	return " (" + strings.Join(list, ", ") + ")"
}

// writeBody writes the call, between what makes its arguments and what takes its results.
func (s *shim) writeBody(b *strings.Builder, c call, g given, results []result, fails bool) {
	target := c.target
	if c.receiver != nil {
		target = s.heldValue(c.receiver) + "." + c.target
	}
	invocation := target + "(" + strings.Join(g.arguments, ", ") + ")" + g.iterates
	if fails {
		b.WriteString(s.recovery())
	}
	b.WriteString(g.before)
	switch {
	case len(results) == 0 && !fails:
		fmt.Fprintf(b, "\t%s\n", invocation)
		return
	case len(results) == 1 && !fails && results[0].structure != nil && results[0].isSlice:
		fmt.Fprintf(b, "\treturn swiftFieldsOf%s(%s)\n", results[0].structure.name.Name(), invocation)
		return
	case len(results) == 1 && !fails && results[0].entries != nil:
		fmt.Fprintf(b, "\treturn %s(%s)\n", results[0].entries.split, invocation)
		return
	case len(results) == 1 && !fails && !results[0].value.isCopy && results[0].structure == nil:
		fmt.Fprintf(b, "\treturn %s\n", results[0].value.toSwift(invocation))
		return
	case len(results) == 0:
		b.WriteString(s.returned(invocation))
		return
	}
	var names, lifted, zeros []string
	before := ""
	for i, r := range results {
		name := fmt.Sprintf("r%d", i)
		names = append(names, name)
		if r.entries != nil {
			before += fmt.Sprintf("\tkeys%d, values%d := %s(%s)\n", i, i, r.entries.split, name)
			lifted = append(lifted, fmt.Sprintf("keys%d, values%d", i, i))
			zeros = append(zeros, "nil", "nil")
			continue
		}
		if r.structure != nil {
			made, none, split := r.structure.lifted(name, r.isSlice)
			before += split
			lifted, zeros = append(lifted, made...), append(zeros, none...)
			continue
		}
		lifted = append(lifted, r.value.toSwift(name))
		zeros = append(zeros, zero(r.value.crossing))
	}
	if fails {
		fmt.Fprintf(b, "\t%s, failure := %s\n\tif failure != nil {\n\t\treturn %s, %s\n\t}\n",
			strings.Join(names, ", "), invocation, strings.Join(zeros, ", "), s.failed("failure"))
		for i, r := range results {
			if r.value.isPointer {
				fmt.Fprintf(b, "\tif r%d == nil {\n\t\treturn %s, %s\n\t}\n", i, strings.Join(zeros, ", "), s.failedAs(c.target+" returned nil"))
			}
		}
		lifted = append(lifted, s.succeeded())
	} else {
		fmt.Fprintf(b, "\t%s := %s\n", strings.Join(names, ", "), invocation)
	}
	fmt.Fprintf(b, "%s\treturn %s\n", before, strings.Join(lifted, ", "))
}

// zero is the value of a result beside an error.
func zero(crossing string) string {
	switch {
	case crossing == "string":
		return `""`
	case crossing == "bool":
		return "false"
	case crossing == "*C.char":
		return "nil"
	case strings.HasPrefix(crossing, "[]"):
		return "nil"
	}
	return "0"
}
