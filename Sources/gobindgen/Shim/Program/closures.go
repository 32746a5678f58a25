package main

import (
	"fmt"
	"go/types"
	"strings"
)

// A closure is how a function of Swift's crosses: as a function of C and its context.
type closure struct {
	// The name of the C function's type, without its prefix.
	name string
	// The parameters of the exported function that it takes.
	parameters []string
	// What its author would say of it.
	directives []string
	// What makes a function of Go of those parameters.
	argument string
}

// cNumbers are the types of C that Swift sees as it sees Go's.
var cNumbers = map[types.BasicKind]string{
	types.Bool: "bool", types.Int: "ptrdiff_t", types.Uint: "uintptr_t", types.Uintptr: "uintptr_t",
	types.Int8: "int8_t", types.Int16: "int16_t", types.Int32: "int32_t", types.Int64: "int64_t",
	types.Uint8: "uint8_t", types.Uint16: "uint16_t", types.Uint32: "uint32_t", types.Uint64: "uint64_t",
	types.Float32: "float", types.Float64: "double",
}

// closure makes a parameter of a function's type one that Swift can give.
//
// isLent says that the function is not kept after the call; else Swift keeps it until Go has forgotten
// it.
func (s *shim) closure(owner, name string, signature *types.Signature, isLent bool) (closure, error) {
	if signature.Variadic() || signature.TypeParams().Len() > 0 {
		return closure{}, outOfReach("a function with any number of parameters")
	}
	c := closure{name: owner + "_" + name}
	declared := []string{"void *context"}
	passed := []string{"context"}
	called := []string{"call", "context"}
	var parameters, goTypes, before []string
	for i := 0; i < signature.Params().Len(); i++ {
		p := signature.Params().At(i)
		label, local := s.parameterName(p.Name(), i), fmt.Sprintf("p%d", i)
		typ, err := s.typeName(p.Type())
		if err != nil {
			return closure{}, err
		}
		parameters = append(parameters, local+" "+typ)
		goTypes = append(goTypes, typ)
		taken, err := s.closureParameter(p.Type(), label, local)
		if err != nil {
			return closure{}, err
		}
		declared = append(declared, taken.declared...)
		passed = append(passed, taken.passed...)
		called = append(called, taken.called...)
		before = append(before, taken.before...)
	}
	result, goResult, wrap := "void", "", "%s"
	switch signature.Results().Len() {
	case 0:
	case 1:
		t := signature.Results().At(0).Type()
		if isError(t) {
			s.uses["failure"], s.uses["given"] = true, true
			c.directives = append(c.directives, "//swift:fails "+name)
			result, goResult, wrap = "char *", " error", "return swiftFailure(%s)"
			break
		}
		basic, ok := t.Underlying().(*types.Basic)
		isText := ok && basic.Info()&types.IsString != 0
		if !ok || !isText && cNumbers[basic.Kind()] == "" {
			return closure{}, outOfReach("a function that returns %s", types.TypeString(t, types.RelativeTo(s.types)))
		}
		typ, err := s.typeName(t)
		if err != nil {
			return closure{}, err
		}
		if isText {
			s.uses["given"] = true
			c.directives = append(c.directives, "//swift:owned "+name)
			result, goResult, wrap = "char *", " "+typ, "return "+convert("swiftGiven(%s)", typ, "string")
			break
		}
		result, goResult, wrap = cNumbers[basic.Kind()], " "+typ, "return "+typ+"(%s)"
	default:
		return closure{}, outOfReach("a function that returns several values")
	}
	s.declareClosure(c.name, result, declared, passed)
	s.uses["closure"] = true

	context, hold, keep := "context", "", ""
	c.parameters = []string{name + " C.swift_" + c.name, name + "Context unsafe.Pointer"}
	arguments := []string{name, name + "Context"}
	given := "call C.swift_" + c.name + ", context unsafe.Pointer"
	if isLent {
		c.directives = append(c.directives, "//swift:noescape "+name)
	} else {
		s.uses["release"] = true
		c.parameters = append(c.parameters, name+"Release C.swift_release")
		c.directives = append(c.directives, "//swift:release "+name+" "+name+"Release")
		arguments = append(arguments, name+"Release")
		given += ", release C.swift_release"
		context, hold, keep = "held.context", "\theld := swiftHold(context, release)\n", "\t\tdefer runtime.KeepAlive(held)\n"
	}
	called[1] = context
	invocation := fmt.Sprintf(wrap, "C.swift_call_"+c.name+"("+strings.Join(called, ", ")+")")
	body := keep
	for _, line := range before {
		body += "\t\t" + line + "\n"
	}
	s.functions = append(s.functions, fmt.Sprintf(
		"// swiftFunc_%s makes a function of Go of one of Swift's.\nfunc swiftFunc_%s(%s) func(%s)%s {\n%s\treturn func(%s)%s {\n%s\t\t%s\n\t}\n}\n",
		c.name, c.name, given, strings.Join(goTypes, ", "), goResult, hold, strings.Join(parameters, ", "), goResult, body, invocation))
	c.argument = "swiftFunc_" + c.name + "(" + strings.Join(arguments, ", ") + ")"
	return c, nil
}

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
	counted := func(ctype, suffix, called string, before ...string) (closureParameter, error) {
		return closureParameter{
			[]string{ctype + label, "size_t " + label + suffix}, []string{label, label + suffix},
			[]string{called, "C.size_t(len(" + local + "))"}, before,
		}, nil
	}
	if isError(t) {
		s.uses["error"] = true
		return one("const char *", local+"Text",
			local+"Text := swiftError("+local+")", "defer C.free(unsafe.Pointer("+local+"Text))")
	}
	if isBytes(t) {
		return counted("const void *", "Size", local+"Bytes",
			local+"Bytes := C.CBytes("+local+")", "defer C.free("+local+"Bytes)")
	}
	if _, ok := t.(*types.Pointer); ok {
		class, err := s.givenObject(t)
		if err != nil {
			return closureParameter{}, err
		}
		return one(class+"_t ", "C."+class+"_t(cgo.NewHandle("+local+"))")
	}
	basic, ok := t.Underlying().(*types.Basic)
	if ok && basic.Info()&types.IsString != 0 {
		return counted("const char *", "Length", local+"Text",
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
	s.uses["handle"] = true
	declaration := "typedef uintptr_t " + class + "_t;"
	for _, declared := range s.preamble {
		if declared == declaration {
			return class, nil
		}
	}
	s.preamble = append(s.preamble, declaration)
	return class, nil
}

// isBytes reports whether a type is a slice of bytes.
func isBytes(t types.Type) bool {
	slice, ok := t.Underlying().(*types.Slice)
	return ok && types.Identical(slice.Elem(), types.Typ[types.Byte])
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

// sequence is the function that a range-over-func iterator gives its elements to, nil for any other type.
func sequence(t types.Type) *types.Signature {
	iterator, ok := t.Underlying().(*types.Signature)
	if !ok || iterator.Params().Len() != 1 || iterator.Results().Len() != 0 {
		return nil
	}
	yield, ok := iterator.Params().At(0).Type().Underlying().(*types.Signature)
	if !ok || yield.Results().Len() != 1 || yield.Params().Len() > 2 {
		return nil
	}
	if b, ok := yield.Results().At(0).Type().Underlying().(*types.Basic); !ok || b.Kind() != types.Bool {
		return nil
	}
	return yield
}

// isContext reports whether a type is that of a context, which is the life of a call.
func isContext(t types.Type) bool { return isOfPackage(t, "context", "Context") }

// takesContext reports whether a function's first parameter is a context.
func takesContext(signature *types.Signature) bool {
	return signature.Params().Len() > 0 && isContext(signature.Params().At(0).Type())
}

const closureSupport = `// A swiftClosure is what Swift keeps a function by, until Go has forgotten it.
type swiftClosure struct {
	context unsafe.Pointer
	release C.swift_release
}

func swiftHold(context unsafe.Pointer, release C.swift_release) *swiftClosure {
	held := &swiftClosure{context, release}
	runtime.SetFinalizer(held, func(held *swiftClosure) { C.swift_call_release(held.release, held.context) })
	return held
}

`

const failureSupport = `// swiftFailure makes an error of the text of one of Swift's.
func swiftFailure(text *C.char) error {
	if text == nil {
		return nil
	}
	return errors.New(swiftGiven(text))
}

`

const givenSupport = `// swiftGiven takes a text that a function of Swift's returned: nothing is an empty one.
func swiftGiven(text *C.char) string {
	defer C.free(unsafe.Pointer(text))
	return C.GoString(text)
}

`

const contextSupport = `// swiftCalls are the calls that Swift can cancel, by their numbers.
var (
	swiftCalls     = map[uintptr]context.CancelFunc{}
	swiftCallsLock sync.Mutex
)

// swiftBegin makes the context of a call, which may have been cancelled already; the call ends with the
// function.
func swiftBegin(call uintptr) (context.Context, func()) {
	swiftCallsLock.Lock()
	defer swiftCallsLock.Unlock()
	ctx, cancel := context.WithCancel(context.Background())
	if _, isCancelled := swiftCalls[call]; isCancelled {
		cancel()
	}
	swiftCalls[call] = cancel
	return ctx, func() {
		cancel()
		swiftCallsLock.Lock()
		defer swiftCallsLock.Unlock()
		delete(swiftCalls, call)
	}
}

// Cancels a call, before it has begun or later.
//
//export swift_Cancel
//swift:skip
func swift_Cancel(swiftCall uintptr) {
	swiftCallsLock.Lock()
	defer swiftCallsLock.Unlock()
	if cancel := swiftCalls[swiftCall]; cancel != nil {
		cancel()
	} else {
		swiftCalls[swiftCall] = nil
	}
}

`
