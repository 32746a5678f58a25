package main

import (
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A place is a file's name, a line and a column.
type place struct {
	file         string
	line, column int
}

// A finding is what the compiler found out about a parameter.
type finding struct {
	leaks, staysInside, isMutated bool
	// Whether the compiler says that it is changed, and its body shows that it is not.
	isRead bool
}

type facts map[place]finding

// at gives what is known of the parameter whose name is there.
func (f facts) at(p token.Position) finding {
	return f[place{filepath.Base(p.Filename), p.Line, p.Column}]
}

// readFacts reads lines such as "./p.go:10:47: leaking param: s".
func readFacts(name string) (facts, error) {
	found := facts{}
	if name == "" {
		return found, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for _, line := range strings.Split(string(text), "\n") {
		parts := strings.SplitN(line, ":", 4)
		if len(parts) < 4 {
			continue
		}
		row, rowError := strconv.Atoi(parts[1])
		column, columnError := strconv.Atoi(parts[2])
		if rowError != nil || columnError != nil {
			continue
		}
		at := place{filepath.Base(parts[0]), row, column}
		f := found[at]
		text := strings.TrimSpace(parts[3])
		switch {
		case strings.HasPrefix(text, "leaking param"):
			f.leaks = f.leaks || !strings.Contains(text, " to result ")
		case strings.HasPrefix(text, "moved to heap: "):
			f.leaks = true
		case strings.HasPrefix(text, "mutates param: "):
			f.isMutated = true
		// What is called or changed is not said to stay, and is said to leak if it does.
		case strings.HasPrefix(text, "calls param: "), strings.Contains(text, " does not escape"):
			f.staysInside = true
		}
		found[at] = f
	}
	return found, nil
}
