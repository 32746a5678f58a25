package main

import (
	"go/ast"
	"go/types"
	"strings"
)

// addReceivers writes functions for the methods of the types that are values for Swift: numbers, texts, slices
// and maps. What a method has for its receiver, the function has for its first parameter.
func (s *shim) addReceivers(name *types.TypeName, methods []*ast.FuncDecl) {
	named, ok := name.Type().(*types.Named)
	if !ok || s.byType[name] != nil || s.structures[name] != nil || named.TypeParams().Len() > 0 {
		return
	}
	for _, d := range methods {
		method, ok := s.info.Defs[d.Name].(*types.Func)
		if !ok || !method.Exported() {
			continue
		}
		if err := s.addReceiver(named, method, d); err != nil {
			s.omit(d.Name.Pos(), name.Name()+"."+d.Name.Name, err)
		}
	}
}

func (s *shim) addReceiver(named *types.Named, method *types.Func, d *ast.FuncDecl) error {
	name := named.Obj().Name()
	signature := method.Type().(*types.Signature)
	if _, ok := signature.Recv().Type().(*types.Pointer); ok {
		return outOfReach("it can change a %s, of which Swift has a copy", name)
	}
	receiver := types.NewVar(d.Recv.Pos(), s.types, strings.ToLower(name[:1])+name[1:], named)
	var first *ast.Ident
	if names := d.Recv.List[0].Names; len(names) > 0 {
		first = names[0]
	}
	names := append([]*ast.Ident{first}, parameterNames(d)...)
	switch named.Underlying().(type) {
	case *types.Basic:
	case *types.Slice, *types.Map:
		if signature.Results().Len() == 0 || s.finding(names, 0).isMutated {
			return outOfReach("it changes a %s, of which Swift has a copy", name)
		}
	default:
		return outOfReach("Swift has no methods of %s", name)
	}
	parameters := []*types.Var{receiver}
	for i := 0; i < signature.Params().Len(); i++ {
		parameters = append(parameters, signature.Params().At(i))
	}
	return s.add(call{
		name: name + "_" + method.Name(), target: s.qualifier + name + "." + method.Name(), doc: docLines(d.Doc), pos: d.Name.Pos(),
		directives: directiveLines(d.Doc), names: names, alwaysThere: makesObject(d),
		signature: types.NewSignature(nil, types.NewTuple(parameters...), signature.Results(), signature.Variadic()),
	})
}
