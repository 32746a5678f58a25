// Package failures has errors that callers tell apart.
package failures

import (
	"errors"
	"fmt"
)

var (
	// ErrNotFound is for what is not there.
	ErrNotFound = errors.New("not found")
	// ErrClosed is for what is not open any more.
	ErrClosed = errors.New("closed")
	errSecret = errors.New("secret")
)

// A Box has things in it.
type Box struct {
	things map[string]string
	closed bool
}

// Open opens a box.
func Open(name string) (*Box, error) {
	switch name {
	case "":
		return nil, ErrNotFound
	case "nil":
		return nil, nil
	}
	return &Box{things: map[string]string{"name": name}}, nil
}

// Get finds a thing.
func (b *Box) Get(name string) (thing string, size int, err error) {
	if b.closed {
		return "", 0, ErrClosed
	}
	thing, ok := b.things[name]
	if !ok {
		return "", 0, fmt.Errorf("get %q: %w", name, ErrNotFound)
	}
	return thing, len(thing), nil
}

// Put puts a thing in, or panics.
func (b *Box) Put(name, thing string) error {
	if thing == "" {
		return errSecret
	}
	if b.closed {
		b.things = nil
	}
	b.things[name] = thing
	return nil
}

// Shut closes the box.
func (b *Box) Shut() { b.closed = true }

// Close cannot be done twice.
func (b *Box) Close() error {
	if b.closed {
		return fmt.Errorf("close: %w", ErrClosed)
	}
	b.closed = true
	return nil
}

// A Change is made whole, or not at all.
type Change struct{ things map[string]string }

// Put puts a thing in.
func (c *Change) Put(name, thing string) error {
	if name == "" {
		return ErrNotFound
	}
	c.things[name] = thing
	return nil
}

// Update makes the change that change says, unless that fails.
func (b *Box) Update(change func(c *Change) error) error {
	c := &Change{map[string]string{}}
	if err := change(c); err != nil {
		return fmt.Errorf("update: %w", err)
	}
	for name, thing := range c.things {
		b.things[name] = thing
	}
	return nil
}

// OnShut calls check once the box is shut, and keeps what that says.
func (b *Box) OnShut(check func(size int) error) { checks[b] = check }

var checks = map[*Box]func(int) error{}

// Check calls what OnShut was given.
func (b *Box) Check() error {
	defer delete(checks, b)
	if check := checks[b]; check != nil {
		return check(len(b.things))
	}
	return nil
}
