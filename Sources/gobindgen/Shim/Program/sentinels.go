package main

import (
	"fmt"
	"go/types"
	"strings"
)

// sentinels are the errors that the package exports as variables, in the order of their names.
func (s *shim) sentinels() []string {
	var names []string
	scope := s.types.Scope()
	for _, name := range scope.Names() {
		if v, ok := scope.Lookup(name).(*types.Var); ok && v.Exported() && isError(v.Type()) {
			names = append(names, name)
		}
	}
	return names
}

// failureList is what a function that can fail returns of its failure.
func (s *shim) failureList() []string {
	if len(s.codes) == 0 {
		return []string{"err *C.char"}
	}
	return []string{"swiftCode int", "err *C.char"}
}

// failureDirectives say what of that tells of a failure.
func (s *shim) failureDirectives() []string {
	if len(s.codes) == 0 {
		return nil
	}
	return []string{"//swift:throws nonzero swiftCode", "//swift:errortext err"}
}

// recovery makes an error of a panic.
func (s *shim) recovery() string {
	if len(s.codes) == 0 {
		return "\tdefer swiftRecover(&err)\n"
	}
	return "\tdefer swiftRecover(&swiftCode, &err)\n"
}

// failed is what is returned of an error.
func (s *shim) failed(err string) string {
	if len(s.codes) == 0 {
		return "swiftError(" + err + ")"
	}
	return "swiftCodeOf(" + err + "), swiftError(" + err + ")"
}

// returned returns the error that a call gives, and nothing else.
func (s *shim) returned(invocation string) string {
	if len(s.codes) == 0 {
		return "\treturn " + s.failed(invocation) + "\n"
	}
	return "\tfailure := " + invocation + "\n\treturn " + s.failed("failure") + "\n"
}

// failedAs is what is returned of an error that is none of Go's, of which there is the text.
func (s *shim) failedAs(text string) string {
	if len(s.codes) == 0 {
		return "C.CString(" + text + ")"
	}
	return "-1, C.CString(" + text + ")"
}

// succeeded is what is returned where there is no error.
func (s *shim) succeeded() string {
	if len(s.codes) == 0 {
		return "nil"
	}
	return "0, nil"
}

// codeSupport is what tells errors apart, and what makes one of a panic.
func (s *shim) codeSupport() string {
	if len(s.codes) == 0 {
		return recoverSupport
	}
	var cases strings.Builder
	for i, name := range s.codes {
		fmt.Fprintf(&cases, "\tcase errors.Is(err, %s%s):\n\t\treturn %d\n", s.qualifier, name, i+1)
	}
	return fmt.Sprintf(codedSupport, cases.String())
}

const recoverSupport = `// swiftRecover makes an error of a panic, with Go's stack.
func swiftRecover(err **C.char) {
	if reason := recover(); reason != nil {
		*err = C.CString(fmt.Sprintf("panic: %v\n\n%s", reason, debug.Stack()))
	}
}

`

const codedSupport = `// swiftCodeOf is which of the package's errors one is, or wraps: -1 for any other one, and 0 for none.
func swiftCodeOf(err error) int {
	switch {
	case err == nil:
		return 0
%s	}
	return -1
}

// swiftRecover makes an error of a panic, with Go's stack.
func swiftRecover(code *int, err **C.char) {
	if reason := recover(); reason != nil {
		*code, *err = -1, C.CString(fmt.Sprintf("panic: %%v\n\n%%s", reason, debug.Stack()))
	}
}

`
