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
	f, err := s.callback(owner+"_"+name, signature)
	if err != nil {
		return closure{}, err
	}
	c := closure{name: owner + "_" + name, directives: f.directives(name)}
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
	s.functions = append(s.functions, fmt.Sprintf(
		"// swiftFunc_%s makes a function of Go of one of Swift's.\nfunc swiftFunc_%s(%s) func(%s)%s {\n%s\treturn func(%s)%s {\n%s%s\t}\n}\n",
		c.name, c.name, given, strings.Join(f.goTypes, ", "), f.result(), hold, strings.Join(f.parameters, ", "), f.result(),
		keep, f.body("call", context)))
	c.argument = "swiftFunc_" + c.name + "(" + strings.Join(arguments, ", ") + ")"
	return c, nil
}

// isContext reports whether a type is that of a context, which is the life of a call.
func isContext(t types.Type) bool { return isOfPackage(t, "context", "Context") }

// takesContext reports whether a function's first parameter is a context.
func (s *shim) takesContext(signature *types.Signature) bool {
	// For the package context itself it is a type like others.
	return signature.Params().Len() > 0 && isContext(signature.Params().At(0).Type()) && s.types.Path() != "context"
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
