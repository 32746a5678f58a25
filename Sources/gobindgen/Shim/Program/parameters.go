package main

import (
	"fmt"
	"go/types"
	"strings"
)

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
		g.list = append(g.list, c.receiver.handleName()+" swift_"+c.receiver.title)
	}
	isAsync := s.takesContext(c.signature)
	for i := 0; i < c.signature.Params().Len(); i++ {
		p := c.signature.Params().At(i)
		name := s.parameterName(p.Name(), i)
		if i == 0 && isAsync && c.outlivesCall() {
			isAsync = false
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
		isFunction = isFunction && !s.isFunctionObject(p.Type())
		if isFunction {
			isSaid := c.says("noescape", name)
			f, err := s.closure(c.owner(), name, signature, isSaid || s.staysInside(c, i))
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
	if e, ok := s.pair(p.Type()); ok {
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
		g.list = append(g.list, name+" []uint8")
		g.lent = append(g.lent, name)
		g.arguments = append(g.arguments, "bytes.NewReader(append([]byte(nil), "+name+"...))")
		return nil
	}
	v, err := s.value(p.Type())
	if err == nil && isOptionalNumber(p.Type()) {
		err = outOfReach("%s, which may be written through", types.TypeString(p.Type(), types.RelativeTo(s.types)))
	}
	if err != nil {
		return fmt.Errorf("its parameter %s is %w", nameOr(p.Name(), i), err)
	}
	if v.isOnlyResult {
		what := types.TypeString(p.Type(), types.RelativeTo(s.types))
		if _, ok := p.Type().Underlying().(*types.Chan); ok {
			what = "a channel"
		} else if sequence(p.Type()) != nil {
			what = "an iterator"
		}
		return outOfReach("its parameter %s is %s", nameOr(p.Name(), i), what)
	}
	argument := v.toGo(name)
	if slice, ok := p.Type().Underlying().(*types.Slice); ok && !v.isList && v.shape == "" && s.isBorrowed(slice, c.names, i) {
		found := s.finding(c.names, i)
		isMutated := found.isMutated
		if found.isRead {
			g.directives = append(g.directives, "//swift:in "+name)
		}
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
	g.directives = append(g.directives, v.directive(name)...)
	g.list = append(g.list, name+" "+v.crossing)
	g.arguments = append(g.arguments, argument)
	return nil
}
