package main

import (
	"fmt"
	"strings"
)

// An iteration is one of the classes that Swift takes the elements of iterators by.
type iteration struct {
	// What Swift calls it.
	name string
	// What a loop over the iterator has: one or two elements, or one and an error.
	elements []element
	// Whether an error stands behind the element.
	fails bool
}

// An element is how a variable of a loop is written in Go, and how it crosses.
type element struct {
	typ   string
	value value
}

// types are those of the variables of a loop.
func (i *iteration) types() string {
	var types []string
	for _, e := range i.elements {
		types = append(types, e.typ)
	}
	return strings.Join(types, ", ")
}

// source is what runs such iterators, and what Swift waits by for their elements.
func (i *iteration) source(s *shim) string {
	var declared, fields, given, results, zeros, lifted []string
	var values []value
	directives, before := "", ""
	for index, e := range i.elements {
		field := fmt.Sprintf("e%d", index)
		declared = append(declared, field+" "+e.typ)
		fields = append(fields, "\t"+field+" "+e.typ+"\n")
		given = append(given, field)
		if i.fails && index == 1 {
			continue
		}
		name := "_"
		if e.value.shape != "" {
			name = fmt.Sprintf("r%d", index)
		}
		results = append(results, name+" "+e.value.crossing)
		zeros = append(zeros, zero(e.value.crossing))
		lifted = append(lifted, e.value.toSwift("element."+field))
		directives += lines(e.value.directive(name))
		// Where there are two, one of them may be nil, and the other one is not.
		values = append(values, value{owned: e.value.owned, nullable: e.value.isPointer && len(i.elements) == 2 && !i.fails})
	}
	none := strings.Join(append(zeros, "false"), ", ")
	if i.fails {
		before += fmt.Sprintf("\t\t\tif element.e1 != nil {\n\t\t\t\treturn %s, %s\n\t\t\t}\n", none, s.failed("element.e1"))
	}
	if i.elements[0].value.isPointer && (len(i.elements) == 1 || i.fails) {
		before += "\t\t\tif element.e0 == nil {\n\t\t\t\tcontinue\n\t\t\t}\n"
	}
	directives = resultDirectives(values) + directives + lines(s.failureDirectives())
	results = append(append(results, "ok bool"), s.failureList()...)
	text := strings.NewReplacer(
		"NAME", i.name, "FIELDS", strings.Join(fields, ""), "TYPES", i.types(),
		"PARAMETERS", strings.Join(declared, ", "), "ELEMENTS", strings.Join(given, ", "),
		"DIRECTIVES", directives, "RESULTS", strings.Join(results, ", "), "RECOVERY", s.recovery(),
		"BEFORE", before, "LIFTED", strings.Join(lifted, ", ")+", true, "+s.succeeded(),
		"FAILED", none+", "+s.failedAs("text"), "NONE", none+", "+s.succeeded())
	return text.Replace(iterationSource)
}

const iterationSource = `// Runs an iterator of Go's, from one element to the next.
//
//swift:class NAME
type swift_NAME uintptr

type swiftElement_NAME struct {
FIELDS}

type swiftIteration_NAME struct {
	*swiftIteration
	elements chan swiftElement_NAME
}

func swiftIterate_NAME(iterator func(yield func(TYPES) bool), cancel func()) swift_NAME {
	i := swiftIteration_NAME{newSwiftIteration(cancel), make(chan swiftElement_NAME)}
	go i.run(func() {
		iterator(func(PARAMETERS) bool {
			select {
			case i.elements <- swiftElement_NAME{ELEMENTS}:
			case <-i.ended:
			}
			return i.isWanted()
		})
	})
	return swift_NAME(cgo.NewHandle(i))
}

// Goes on to the next element; nil is the end. A panic of the iterator is thrown.
//
//export swift_NAME_Next
//swift:async
//swift:cancel swift_NAME_End
//swift:sequenceDIRECTIVES
func swift_NAME_Next(sequenceHandle swift_NAME) (RESULTS) {
RECOVERY	i := cgo.Handle(sequenceHandle).Value().(swiftIteration_NAME)
	for i.want() {
		select {
		case element := <-i.elements:
BEFORE			return LIFTED
		case text := <-i.panicked:
			return FAILED
		case <-i.done:
		case <-i.ended:
		}
	}
	return NONE
}

// Ends the wait for the next element, and for all after it.
//
//export swift_NAME_End
//swift:skip
func swift_NAME_End(sequenceHandle swift_NAME) {
	cgo.Handle(sequenceHandle).Value().(swiftIteration_NAME).close()
}

// Ends the iterator as leaving a loop does, and waits until it has returned, unless its task was cancelled.
//
//export swift_NAME_Release
//swift:deinit
func swift_NAME_Release(sequenceHandle swift_NAME) {
	defer cgo.Handle(sequenceHandle).Delete()
	cgo.Handle(sequenceHandle).Value().(swiftIteration_NAME).leave()
}

`

const iterationSupport = `// A swiftIteration runs an iterator on a goroutine of its own, no further than to the element that is waited
// for. (What iter.Pull makes can only be called on the thread that made it, where that is one of C's.)
type swiftIteration struct {
	*swiftWait
	wanted   chan struct{}
	panicked chan string
	done     chan struct{}
	isLeft   bool
}

func newSwiftIteration(cancel func()) *swiftIteration {
	return &swiftIteration{
		swiftWait: newSwiftWait(cancel), wanted: make(chan struct{}), panicked: make(chan string), done: make(chan struct{}),
	}
}

func (i *swiftIteration) run(iterate func()) {
	defer close(i.done)
	defer func() {
		if reason := recover(); reason != nil {
			select {
			case i.panicked <- fmt.Sprintf("panic: %v\n\n%s", reason, debug.Stack()):
			case <-i.ended:
			}
		}
	}()
	if i.isWanted() {
		iterate()
	}
}

// isWanted waits until somebody wants the next element, and reports whether that will ever be.
func (i *swiftIteration) isWanted() bool {
	if i.isLeft {
		panic("the iterator goes on after its loop was left")
	}
	select {
	case <-i.wanted:
	case <-i.ended:
		i.isLeft = true
	}
	return !i.isLeft
}

// want asks for the next element, and reports whether it is worth waiting for.
func (i *swiftIteration) want() bool {
	select {
	case i.wanted <- struct{}{}:
		return true
	case <-i.done:
	case <-i.ended:
	}
	return false
}

// leave ends the iterator. Where a task was cancelled, it may be about to wait for long.
func (i *swiftIteration) leave() {
	select {
	case <-i.ended:
	default:
		i.close()
		<-i.done
	}
}

`
