package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A shim is the file that is made.
type shim struct {
	*loadedPackage
	// Whether it is a file of the package itself.
	inside bool
	// Whether the package says by itself what it exports.
	isChosen bool
	// How the package is called in front of its names; nothing inside of it.
	qualifier string
	// What the packages are called whose types are named, by path.
	imports map[string]string
	// The support code that is needed, by what it is for.
	uses map[string]bool
	// The element types of the slices that are returned.
	elements map[string]bool
	// The other slices, by their names, and these in order.
	lists     map[string]*list
	listNames []string
	// The classes of channels, by their names, and these in order.
	channels     map[string]*channel
	channelNames []string
	// The classes of iterators, likewise.
	iterations     map[string]*iteration
	iterationNames []string
	// The structs that Swift has as such.
	structures map[*types.TypeName]*structure
	classes    []*class
	// Whether no more types of other packages become classes: the package's own functions have named all
	// that they take and give.
	isClosed bool
	byType   map[*types.TypeName]*class
	// The function types whose values Swift holds as objects.
	functionTypes map[*types.TypeName]bool
	// The errors of the package that have codes.
	codes []string
	// What the shim declares in C.
	preamble []string
	// What was written, function by function, and where the package has what is exported under a name.
	functions []string
	exported  map[string]token.Pos
	// The user's exports in whose place the shim has its own.
	replaced  map[*ast.FuncDecl]bool
	omissions []omission
}

// A class is a type of the package that Swift holds by a handle.
type class struct {
	name *types.TypeName
	// What Swift calls it.
	title string
	// What a handle holds: a pointer to the type, or the interface itself.
	held types.Type
	// Whether a function of the package gives one, or takes one.
	isMade, isTaken bool
	// Whether it is known what Swift implements it by, if it can.
	hasProtocol bool
	// The method that gives it back.
	closer *types.Func
}

// An omission is what does not reach Swift, and why.
type omission struct {
	pos          token.Pos
	name, reason string
}

func newShim(p *loadedPackage, inside bool) *shim {
	s := &shim{
		loadedPackage: p, inside: inside, imports: map[string]string{}, uses: map[string]bool{},
		elements: map[string]bool{}, lists: map[string]*list{}, channels: map[string]*channel{}, iterations: map[string]*iteration{}, byType: map[*types.TypeName]*class{},
		replaced: map[*ast.FuncDecl]bool{}, exported: map[string]token.Pos{},
	}
	if !inside {
		s.qualifier = s.packageName(p.types) + "."
	}
	return s
}

func (s *shim) omit(pos token.Pos, name string, err error) {
	s.omissions = append(s.omissions, omission{pos, name, err.Error()})
}

// addAll goes through the package in the order of its files, and then through the types that Swift
// holds by a handle.
func (s *shim) addAll() {
	s.codes = s.sentinels()
	for _, file := range s.files {
		for _, declaration := range file.Decls {
			// What C alone calls back is no choice: in a package that is no main package, its name is a small one.
			if d, ok := declaration.(*ast.FuncDecl); ok && exportName(d) != "" && (d.Name.IsExported() || s.types.Name() == "main") {
				s.isChosen = true
			}
		}
	}
	s.findFunctionTypes()
	s.findStructures()
	methods := map[*types.TypeName][]*ast.FuncDecl{}
	var declared []*types.TypeName
	for _, file := range s.files {
		for _, declaration := range file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil {
					s.addFunction(d)
				} else if owner := s.receiver(d); owner != nil {
					methods[owner] = append(methods[owner], d)
				}
			case *ast.GenDecl:
				s.addGlobals(d)
				for _, spec := range d.Specs {
					if t, ok := spec.(*ast.TypeSpec); ok && t.Name.IsExported() {
						if name, ok := s.info.Defs[t.Name].(*types.TypeName); ok {
							declared = append(declared, name)
						}
					}
				}
			}
		}
	}
	// A struct that nothing returns is made by its name, and filled by its fields.
	for _, name := range declared {
		if named, ok := name.Type().(*types.Named); ok && named.TypeParams().Len() > 0 && !s.isChosen {
			s.omit(name.Pos(), name.Name(), outOfReach("it is generic"))
			continue
		}
		if _, ok := name.Type().Underlying().(*types.Struct); ok && !s.isChosen && s.structures[name] == nil {
			_, _ = s.object(name.Type())
		}
	}
	// Methods may give types that no function gives, and so may those that Swift implements.
	for index := 0; index < len(s.classes); {
		for ; index < len(s.classes); index++ {
			c := s.classes[index]
			if s.isForeign(c) {
				continue
			}
			for _, method := range methods[c.name] {
				s.addMethod(c, method)
			}
			s.addInterface(c)
			s.addPromoted(c, methods)
			s.addFields(c)
			s.addFunctionObject(c)
		}
		for _, c := range s.classes[:index] {
			s.addProtocol(c)
		}
	}
	for _, name := range declared {
		if !s.isChosen {
			s.addReceivers(name, methods[name])
		}
	}
	s.isClosed = true
	for _, c := range s.classes {
		if s.isForeign(c) {
			s.addForeign(c)
		}
	}
	for _, c := range s.classes {
		s.addConversions(c)
		s.addMaker(c)
		s.addRelease(c)
	}
}

// receiver is the type of the package that a method belongs to.
func (s *shim) receiver(d *ast.FuncDecl) *types.TypeName {
	function, ok := s.info.Defs[d.Name].(*types.Func)
	if !ok {
		return nil
	}
	t := function.Type().(*types.Signature).Recv().Type()
	if pointer, ok := unaliased(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	if named, ok := unaliased(t).(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// class is the class of a type, which is made when it is first met.
func (s *shim) class(t types.Type) (string, error) {
	held := t
	if pointer, ok := unaliased(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	named, ok := unaliased(t).(*types.Named)
	if !ok {
		return "", outOfReach("the type %s, which has no name", types.TypeString(held, types.RelativeTo(s.types)))
	}
	name := named.Obj()
	if name.Pkg() == nil {
		return "", outOfReach("the type %s", name.Name())
	}
	if name.Pkg() != s.types && (s.isClosed && s.byType[name] == nil || !isOpenPackage(name.Pkg())) {
		return "", outOfReach("the type %s of another package", types.TypeString(held, nil))
	}
	if named.TypeParams().Len() > 0 || named.TypeArgs().Len() > 0 {
		return "", outOfReach("the generic type %s", name.Name())
	}
	if !name.Exported() {
		return "", outOfReach("the type %s, which is not exported", name.Name())
	}
	switch u := named.Underlying().(type) {
	case *types.Struct:
		held = types.NewPointer(named)
	case *types.Interface:
		if _, isPointer := held.(*types.Pointer); isPointer {
			return "", outOfReach("a pointer to the interface %s", name.Name())
		}
		if name.Pkg() != s.types && !isOpen(u) {
			return "", outOfReach("the type %s of another package", types.TypeString(held, nil))
		}
		held = named
	case *types.Signature:
		if _, isPointer := unaliased(held).(*types.Pointer); isPointer || !s.isFunctionObject(named) {
			return "", outOfReach("a function")
		}
		held = named
	default:
		return "", outOfReach("a pointer to %s", name.Name())
	}
	if s.byType[name] == nil {
		c := &class{name: name, title: s.className(name), held: held}
		s.byType[name] = c
		// It is imported, whatever becomes of the function that named it.
		s.heldName(c)
		s.classes = append(s.classes, c)
	}
	return "swift_" + s.byType[name].title, nil
}

// typeName is how the shim writes a type of this package or of another.
func (s *shim) typeName(t types.Type) (string, error) {
	var failure error
	name := types.TypeString(t, func(p *types.Package) string {
		if p == s.types {
			return strings.TrimSuffix(s.qualifier, ".")
		}
		if strings.Contains(p.Path(), "internal/") || strings.HasPrefix(p.Path(), "vendor/") {
			failure = outOfReach("a type of the internal package %s", p.Path())
		}
		return s.packageName(p)
	})
	if named, ok := unaliased(t).(*types.Named); ok && named.Obj().Pkg() != nil && !named.Obj().Exported() && (!s.inside || named.Obj().Pkg() != s.types) {
		return "", outOfReach("the type %s, which is not exported", named.Obj().Name())
	}
	return name, failure
}

func title(name string) string { return strings.ToUpper(name[:1]) + name[1:] }
