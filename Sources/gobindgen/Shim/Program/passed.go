package main

import (
	"fmt"
	"go/types"
)

// A closureParameter is what a closure is given: the parameters of the C function, what it passes on, what
// Go calls it with, and what is written before the call.
type closureParameter struct {
	declared, passed, called, before []string
}

// closureParameter finds out how what a closure is given crosses.
func (s *shim) closureParameter(t types.Type, label, local string) (closureParameter, error) {
	one := func(ctype, called string, before ...string) (closureParameter, error) {
		return closureParameter{[]string{ctype + label}, []string{label}, []string{called}, before}, nil
	}
	counted := func(ctype, called string, before ...string) (closureParameter, error) {
		length := "length_" + local
		return closureParameter{
			[]string{ctype + label, "size_t " + length}, []string{label, length},
			[]string{called, "C.size_t(len(" + local + "))"}, before,
		}, nil
	}
	if isError(t) {
		s.uses["error"] = true
		return one("const char *", local+"Text",
			local+"Text := swiftError("+local+")", "defer C.free(unsafe.Pointer("+local+"Text))")
	}
	if isBytes(t) {
		return counted("const void *", local+"Bytes",
			local+"Bytes := C.CBytes("+local+")", "defer C.free("+local+"Bytes)")
	}
	if slice, ok := t.Underlying().(*types.Slice); ok {
		if element, ok := unaliased(slice.Elem()).(*types.Basic); ok && cNumbers[element.Kind()] != "" {
			number, typ := cNumbers[element.Kind()], types.Typ[element.Kind()].Name()
			return counted("const "+number+" *", "(*C."+number+")("+local+"Memory)",
				local+"Memory := C.malloc(C.size_t(len("+local+")+1) * C.size_t(unsafe.Sizeof(*new("+typ+"))))",
				"copy(unsafe.Slice((*"+typ+")("+local+"Memory), len("+local+")), "+local+")",
				"defer C.free("+local+"Memory)")
		}
	}
	_, isPointer := unaliased(t).(*types.Pointer)
	if isPointer || types.IsInterface(t) {
		class, err := s.givenObject(t)
		if err != nil {
			return closureParameter{}, err
		}
		return one(class+"_t ", "C."+class+"_t(cgo.NewHandle("+local+"))")
	}
	basic, ok := t.Underlying().(*types.Basic)
	if ok && basic.Info()&types.IsString != 0 {
		return counted("const char *", local+"Text",
			local+"Text := C.CString(string("+local+"))", "defer C.free(unsafe.Pointer("+local+"Text))")
	}
	if !ok || cNumbers[basic.Kind()] == "" {
		return closureParameter{}, outOfReach("a function that is given %s", types.TypeString(t, types.RelativeTo(s.types)))
	}
	number := cNumbers[basic.Kind()]
	return one(number+" ", "C."+number+"("+local+")")
}

// givenObject is the class of an object that a closure is given: it is the closure's, and must not close
// with its last reference what the closure was only lent.
func (s *shim) givenObject(t types.Type) (string, error) {
	what := types.TypeString(t, types.RelativeTo(s.types))
	class, err := s.class(t)
	if err != nil {
		return "", fmt.Errorf("a function that is given %w", err)
	}
	if object, _, _ := types.LookupFieldOrMethod(t, true, s.types, "Close"); object != nil {
		return "", outOfReach("a function that is given %s, which can be closed", what)
	}
	declaration := "typedef uintptr_t " + class + "_t;"
	for _, declared := range s.preamble {
		if declared == declaration {
			return class, nil
		}
	}
	s.preamble = append(s.preamble, declaration)
	return class, nil
}

// A closureResult is what comes back through pointers: the parameters of the C function, what it passes on,
// what Go calls it with, what is written before the call, and what makes a value of what came.
type closureResult struct {
	declared, passed, called, before []string
	returned                         string
}

// closureResult finds out how one of several results crosses, or one that is no number.
func (s *shim) closureResult(result *types.Var, typ string, index int) (closureResult, error) {
	label, local := s.parameterName(result.Name(), index), fmt.Sprintf("r%d", index)
	if label == fmt.Sprintf("p%d", index) {
		label = local
	}
	t := result.Type()
	length := "length_" + local
	counted := func(ctype, gotype, returned string) (closureResult, error) {
		return closureResult{
			[]string{ctype + label, "size_t *" + length}, []string{label, length},
			[]string{"&" + local, "&" + length},
			[]string{"var " + local + " " + gotype, "var " + length + " C.size_t"}, returned,
		}, nil
	}
	basic, ok := t.Underlying().(*types.Basic)
	switch {
	case ok && basic.Info()&types.IsString != 0:
		s.uses["givenText"] = true
		return counted("char **", "*C.char", convert("swiftGivenText("+local+", "+length+")", typ, "string"))
	case ok && cNumbers[basic.Kind()] != "":
		number := cNumbers[basic.Kind()]
		return closureResult{
			[]string{number + " *" + label}, []string{label}, []string{"&" + local},
			[]string{"var " + local + " C." + number}, typ + "(" + local + ")",
		}, nil
	case isBytes(t):
		s.uses["givenBytes"] = true
		return counted("void **", "unsafe.Pointer", convert("swiftGivenBytes("+local+", "+length+")", typ, "[]byte"))
	}
	if slice, ok := t.Underlying().(*types.Slice); ok {
		if element, ok := unaliased(slice.Elem()).(*types.Basic); ok && cNumbers[element.Kind()] != "" {
			number, gotype := cNumbers[element.Kind()], types.Typ[element.Kind()].Name()
			given, err := counted(number+" **", "*C."+number,
				convert("append([]"+gotype+"(nil), unsafe.Slice((*"+gotype+")(unsafe.Pointer("+local+")), int("+length+"))...)", typ, "[]"+gotype))
			given.before = append(given.before, "defer func() { C.free(unsafe.Pointer("+local+")) }()")
			return given, err
		}
	}
	return closureResult{}, outOfReach("a function that returns %s", types.TypeString(t, types.RelativeTo(s.types)))
}

// isBytes reports whether a type is a slice of bytes.
func isBytes(t types.Type) bool {
	slice, ok := t.Underlying().(*types.Slice)
	return ok && types.Identical(slice.Elem(), types.Typ[types.Byte])
}

const givenTextSupport = `// swiftGivenText takes a text that a function of Swift's gave.
func swiftGivenText(text *C.char, length C.size_t) string {
	defer C.free(unsafe.Pointer(text))
	return string(unsafe.Slice((*byte)(unsafe.Pointer(text)), int(length)))
}

`

const givenBytesSupport = `// swiftGivenBytes takes bytes that a function of Swift's gave.
func swiftGivenBytes(bytes unsafe.Pointer, size C.size_t) []byte {
	defer C.free(bytes)
	return append([]byte(nil), unsafe.Slice((*byte)(bytes), int(size))...)
}

`
