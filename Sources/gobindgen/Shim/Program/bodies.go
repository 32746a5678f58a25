package main

import (
	"fmt"
	"strconv"
	"strings"
)

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
	if c.isCalled {
		target = s.heldValue(c.receiver)
	}
	invocation := target + "(" + strings.Join(g.arguments, ", ") + ")" + g.iterates
	if c.isRead {
		invocation = target + g.iterates
	} else if c.isSet {
		invocation = target + " = " + g.arguments[0]
	}
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
		name := fmt.Sprintf("value%d", i)
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
				fmt.Fprintf(b, "\tif value%d == nil {\n\t\treturn %s, %s\n\t}\n", i, strings.Join(zeros, ", "), s.failedAs(strconv.Quote(strings.ReplaceAll(c.target, packageMark, "")+" returned nil")))
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
