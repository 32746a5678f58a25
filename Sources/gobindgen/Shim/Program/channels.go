package main

import (
	"fmt"
	"go/types"
)

// A channel is one of the classes that Swift receives by.
type channel struct {
	// What Swift calls it, and its elements are in Go.
	name, element string
	value         value
}

// channel is for channels that the package sends to: Swift holds one as an object, which is a sequence of
// what is received. It calls cancel, if that is not nil, when nobody receives any more.
func (s *shim) channel(u *types.Chan, cancel string) (value, error) {
	if u.Dir() == types.SendOnly {
		return value{}, outOfReach("a channel to send to")
	}
	element, err := s.typeName(u.Elem())
	if err != nil {
		return value{}, err
	}
	v, err := s.value(u.Elem())
	if err != nil {
		return value{}, fmt.Errorf("a channel each of whose elements is %w", err)
	}
	if v.isOnlyResult {
		return value{}, outOfReach("a channel of %s", types.TypeString(u.Elem(), types.RelativeTo(s.types)))
	}
	name := s.sequenceName(elementWord(u.Elem()), "Channel", element)
	if s.channels[name] == nil {
		s.channels[name] = &channel{name, element, v}
		s.channelNames = append(s.channelNames, name)
	}
	return value{
		crossing:     "swift_" + name,
		toSwift:      func(n string) string { return "swiftReceive_" + name + "(" + n + ", " + cancel + ")" },
		isOnlyResult: true,
	}, nil
}

// source is what Swift waits by for the elements.
func (c *channel) source() string {
	receive := fmt.Sprintf(receiveSupport, zero(c.value.crossing))
	if c.value.isPointer {
		receive = fmt.Sprintf(receiveObjectSupport, zero(c.value.crossing))
	}
	directives := resultDirectives([]value{{owned: c.value.owned}}) + lines(c.value.directive("next"))
	return fmt.Sprintf(channelSupport, c.name, c.element, c.value.crossing, directives, receive, c.value.toSwift("element"))
}

const receiveSupport = `	select {
	case element, ok = <-c.elements:
	case <-c.ended:
	}
	if !ok {
		return %[1]s, false
	}
`

// An object stands for no nil: that is left out.
const receiveObjectSupport = `	for ok = true; ok && element == nil; {
		select {
		case element, ok = <-c.elements:
		case <-c.ended:
			ok = false
		}
	}
	if !ok {
		return %[1]s, false
	}
`

const channelSupport = `// Receives what Go sends, until Go closes the channel.
//
//swift:class %[1]s
type swift_%[1]s uintptr

type swiftChannel_%[1]s struct {
	*swiftWait
	elements <-chan %[2]s
}

func swiftReceive_%[1]s(elements <-chan %[2]s, cancel func()) swift_%[1]s {
	return swift_%[1]s(cgo.NewHandle(swiftChannel_%[1]s{newSwiftWait(cancel), elements}))
}

// Waits for the next element; nil is the end.
//
//export swift_%[1]s_Next
//swift:async
//swift:cancel swift_%[1]s_End
//swift:sequence%[4]s
func swift_%[1]s_Next(channelHandle swift_%[1]s) (next %[3]s, ok bool) {
	c := cgo.Handle(channelHandle).Value().(swiftChannel_%[1]s)
	var element %[2]s
%[5]s	return %[6]s, true
}

// Ends the wait for the next element, and for all after it.
//
//export swift_%[1]s_End
//swift:skip
func swift_%[1]s_End(channelHandle swift_%[1]s) {
	cgo.Handle(channelHandle).Value().(swiftChannel_%[1]s).close()
}

// Ends the context of the function that gave the channel, and forgets it.
//
//export swift_%[1]s_Release
//swift:deinit
func swift_%[1]s_Release(channelHandle swift_%[1]s) {
	defer cgo.Handle(channelHandle).Delete()
	cgo.Handle(channelHandle).Value().(swiftChannel_%[1]s).close()
}

`

const waitSupport = `// A swiftWait ends with the task that waits, and ends the context of what it waits for, if that has one.
type swiftWait struct {
	ended  chan struct{}
	end    sync.Once
	cancel func()
}

func newSwiftWait(cancel func()) *swiftWait {
	return &swiftWait{ended: make(chan struct{}), cancel: cancel}
}

func (w *swiftWait) close() {
	w.end.Do(func() {
		close(w.ended)
		if w.cancel != nil {
			w.cancel()
		}
	})
}

`
