// Package options makes servers by options, which are functions.
package options

import (
	"errors"
	"fmt"
)

type config struct {
	name  string
	port  int
	check Check
}

// An Option says something about a server.
type Option func(*config) error

// WithName gives it a name.
func WithName(name string) Option {
	return func(c *config) error {
		c.name = name
		return nil
	}
}

// WithPort gives it a port, which must not be 0.
func WithPort(port int) Option {
	return func(c *config) error {
		if port == 0 {
			return errors.New("the port is 0")
		}
		c.port = port
		return nil
	}
}

// WithCheck gives it a check.
func WithCheck(check Check) Option {
	return func(c *config) error {
		c.check = check
		return nil
	}
}

// Both are two options.
func Both(first, second Option) []Option { return []Option{first, second} }

// A Check says whether a text is right, and how long it is.
type Check func(text string) (int, error)

// Not turns a check around.
func (c Check) Not() Check {
	return func(text string) (int, error) {
		n, err := c(text)
		if err != nil {
			return n, nil
		}
		return n, fmt.Errorf("%q is not wrong", text)
	}
}

// AtMost is a check, or nothing for less than 0.
func AtMost(length int) Check {
	if length < 0 {
		return nil
	}
	return func(text string) (int, error) {
		if len(text) > length {
			return len(text), errors.New("it is too long")
		}
		return len(text), nil
	}
}

// A Server is made by options.
type Server struct {
	// Last is what was asked last.
	Last  Check
	inner config
}

// NewServer makes one.
func NewServer(options ...Option) (*Server, error) {
	s := &Server{inner: config{name: "server", port: 80}}
	for _, option := range options {
		if err := option(&s.inner); err != nil {
			return nil, err
		}
	}
	s.Last = s.inner.check
	return s, nil
}

// Address is its name and its port.
func (s *Server) Address() string { return fmt.Sprintf("%s:%d", s.inner.name, s.inner.port) }

// Ask asks its check.
func (s *Server) Ask(text string) (int, error) { return s.inner.check(text) }

// A Visitor is a function that nothing gives: Swift does.
type Visitor func(n int) bool

// Visit calls it.
func Visit(visitor Visitor) bool { return visitor(1) }
