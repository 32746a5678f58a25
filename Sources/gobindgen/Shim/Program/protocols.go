package main

import (
	"fmt"
	"go/types"
	"sort"
	"strings"
)

// addProtocol writes what makes an object of an interface whose methods Swift implements, if Go can call
// all of them: for Swift, a protocol.
func (s *shim) addProtocol(c *class) {
	i, ok := c.name.Type().Underlying().(*types.Interface)
	if !ok || i.NumMethods() == 0 || !c.isTaken || c.hasProtocol {
		return
	}
	c.hasProtocol = true
	name := c.title
	list := methodsOf(i)
	for _, method := range list {
		// Nobody outside of the package implements it, in Go neither.
		if !method.Exported() {
			return
		}
	}
	declared := len(s.preamble)
	protocol := s.protocolName(name)
	var fields, parameters, names, directives, methods, values []string
	for index, method := range list {
		f, err := s.callback(protocol+"_"+method.Name(), method.Type().(*types.Signature))
		if err != nil {
			s.preamble = s.preamble[:declared]
			// What is of another package is left out there.
			if s.isForeign(c) {
				return
			}
			s.omit(c.name.Pos(), protocol, fmt.Errorf("its method %s is %w", method.Name(), err))
			return
		}
		parameter := s.parameterName(strings.ToLower(method.Name()[:1])+method.Name()[1:], index)
		names = append(names, parameter)
		parameters = append(parameters, parameter+" C.swift_"+f.name)
		fields = append(fields, "\tcall"+method.Name()+" C.swift_"+f.name+"\n")
		values = append(values, ", "+parameter)
		directives = append(directives, f.directives(parameter)...)
		methods = append(methods, fmt.Sprintf(
			"func (s *swift%s) %s(%s)%s {\n\t\tdefer runtime.KeepAlive(s.held)\n%s}\n",
			protocol, method.Name(), strings.Join(f.parameters, ", "), f.result(), f.body("s.call"+method.Name(), "s.held.context")))
	}
	s.uses["release"] = true
	directives = append(directives, "//swift:release "+names[0]+" release", "//swift:name init(_:)", "//swift:protocol "+protocol)
	s.functions = append(s.functions, fmt.Sprintf(
		"// A swift%s is a %s of Swift's.\ntype swift%s struct {\n\theld *swiftClosure\n%s}\n",
		protocol, name, protocol, strings.Join(fields, "")))
	s.functions = append(s.functions, methods...)
	s.functions = append(s.functions, fmt.Sprintf(
		"// Makes a %s of what implements it in Swift. Go may call it on any thread, until nothing in Go has it any more.\n//\n//export swift_%s\n%s\nfunc swift_%s(%s, context unsafe.Pointer, release C.swift_release) swift_%s {\n\treturn swift_%s(cgo.NewHandle(%s(&swift%s{swiftHold(context, release)%s})))\n}\n",
		name, protocol, strings.Join(directives, "\n"), protocol, strings.Join(parameters, ", "), name,
		name, s.heldName(c), protocol, strings.Join(values, "")))
}

// addConversions writes what makes an object of an interface of the objects that implement it.
func (s *shim) addConversions(c *class) {
	i, ok := c.name.Type().Underlying().(*types.Interface)
	if !ok || !c.isTaken {
		return
	}
	for _, other := range s.classes {
		if other == c || !types.Implements(other.held, i) {
			continue
		}
		name, from := c.title, other.title
		label := s.parameterName(strings.ToLower(from[:1])+from[1:], 0)
		held := "cgo.Handle(" + label + ").Value().(" + s.heldName(other) + ")"
		s.functions = append(s.functions, fmt.Sprintf(
			"// Makes a %s of a %s.\n//\n//export swift_%s__%s\n//swift:name init(%s:)\nfunc swift_%s__%s(%s swift_%s) swift_%s {\n\treturn swift_%s(cgo.NewHandle(%s))\n}\n",
			name, from, name, from, label, name, from, label, from, name, name, held))
	}
}

// methodsOf are the methods of an interface, as they stand in the source.
func methodsOf(i *types.Interface) []*types.Func {
	var methods []*types.Func
	for index := 0; index < i.NumMethods(); index++ {
		methods = append(methods, i.Method(index))
	}
	sort.SliceStable(methods, func(a, b int) bool { return methods[a].Pos() < methods[b].Pos() })
	return methods
}

// protocolName is what Swift calls the protocol of an interface, whose own name its class has.
func (s *shim) protocolName(name string) string {
	protocol := name + "Protocol"
	for s.types.Scope().Lookup(protocol) != nil {
		protocol = "Go" + protocol
	}
	return protocol
}
