package main

import (
	"fmt"
	"go/types"
	"strings"
)

// A callback is how Go calls a function of Swift's: what is declared in C, and what a function of Go does
// that calls it.
type callback struct {
	// The name of the C function's type, without its prefix.
	name string
	// The parameters of the function of Go, their types, and what it returns.
	parameters, goTypes, goResults []string
	// What is written before the call, and what the C function is called with but for its context.
	before, called []string
	// What makes the results of the call, of which there is one unless they come through pointers.
	returned []string
	// The pointers through which Swift returns, as directives name them.
	outputs []string
	// Whether Swift returns the text of an error.
	fails bool
}

// callback finds out how Go calls a function of Swift's that has a signature, and declares that in C.
func (s *shim) callback(name string, signature *types.Signature) (callback, error) {
	if signature.Variadic() || signature.TypeParams().Len() > 0 {
		return callback{}, outOfReach("a function with any number of parameters")
	}
	c := callback{name: name}
	declared, passed := []string{"void *context"}, []string{"context"}
	for i := 0; i < signature.Params().Len(); i++ {
		p := signature.Params().At(i)
		label, local := s.parameterName(p.Name(), i), fmt.Sprintf("p%d", i)
		typ, err := s.typeName(p.Type())
		if err != nil {
			return callback{}, err
		}
		c.parameters = append(c.parameters, local+" "+typ)
		c.goTypes = append(c.goTypes, typ)
		taken, err := s.closureParameter(p.Type(), label, local)
		if err != nil {
			return callback{}, err
		}
		declared = append(declared, taken.declared...)
		passed = append(passed, taken.passed...)
		c.called = append(c.called, taken.called...)
		c.before = append(c.before, taken.before...)
	}
	result := "void"
	list := signature.Results()
	count := list.Len()
	if count > 0 && isError(list.At(count-1).Type()) {
		s.uses["failure"], s.uses["given"] = true, true
		c.fails, result = true, "char *"
		count--
	}
	for i := 0; i < count; i++ {
		typ, err := s.typeName(list.At(i).Type())
		if err != nil {
			return callback{}, err
		}
		c.goResults = append(c.goResults, typ)
		// A number needs no pointer where it is all that is returned.
		basic, ok := list.At(i).Type().Underlying().(*types.Basic)
		if number := ok && cNumbers[basic.Kind()] != ""; number && list.Len() == 1 {
			result = cNumbers[basic.Kind()]
			c.returned = append(c.returned, typ+"(%s)")
			continue
		}
		given, err := s.closureResult(list.At(i), typ, i)
		if err != nil {
			return callback{}, err
		}
		declared = append(declared, given.declared...)
		passed = append(passed, given.passed...)
		c.called = append(c.called, given.called...)
		c.before = append(c.before, given.before...)
		c.returned = append(c.returned, given.returned)
		c.outputs = append(c.outputs, given.passed[0])
	}
	if c.fails {
		c.goResults = append(c.goResults, "error")
	}
	s.declareClosure(name, result, declared, passed)
	s.uses["closure"] = true
	return c, nil
}

// result is what stands behind the parameters of the function of Go.
func (c callback) result() string {
	switch len(c.goResults) {
	case 0:
		return ""
	case 1:
		return " " + c.goResults[0]
	}
	return " (" + strings.Join(c.goResults, ", ") + ")"
}

// body calls the function of C, which is in a variable, as its context is.
func (c callback) body(function, context string) string {
	var b strings.Builder
	for _, line := range c.before {
		b.WriteString("\t\t" + line + "\n")
	}
	called := append([]string{function, context}, c.called...)
	call := "C.swift_call_" + c.name + "(" + strings.Join(called, ", ") + ")"
	switch {
	case len(c.goResults) == 0:
		b.WriteString("\t\t" + call + "\n")
	case len(c.outputs) == 0 && c.fails:
		b.WriteString("\t\treturn swiftFailure(" + call + ")\n")
	case len(c.outputs) == 0:
		b.WriteString("\t\treturn " + fmt.Sprintf(c.returned[0], call) + "\n")
	case c.fails:
		b.WriteString("\t\tfailure := " + call + "\n")
		b.WriteString("\t\treturn " + strings.Join(c.returned, ", ") + ", swiftFailure(failure)\n")
	default:
		b.WriteString("\t\t" + call + "\n")
		b.WriteString("\t\treturn " + strings.Join(c.returned, ", ") + "\n")
	}
	return b.String()
}

// directives are what the author of a function would say that takes the callback under a name.
func (c callback) directives(name string) (directives []string) {
	if c.fails {
		directives = append(directives, "//swift:fails "+name)
	}
	if len(c.outputs) > 0 {
		line := "//swift:out"
		for _, output := range c.outputs {
			line += " " + name + "." + output
		}
		directives = append(directives, line)
	}
	return directives
}

// declareClosure declares the type of a C function, and what calls one.
func (s *shim) declareClosure(name, result string, parameters, passed []string) {
	list := strings.Join(parameters, ", ")
	prefix := ""
	if result != "void" {
		prefix = "return "
	}
	s.preamble = append(s.preamble,
		fmt.Sprintf("typedef %s (*swift_%s)(%s);", result, name, list),
		fmt.Sprintf("static inline %s swift_call_%s(swift_%s call, %s) {\n\t%scall(%s);\n}", result, name, name, list, prefix, strings.Join(passed, ", ")))
}
