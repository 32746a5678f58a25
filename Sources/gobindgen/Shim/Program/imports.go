package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"sort"
	"strings"
)

// packageMark ends the name of a package where the shim is written: no name in it can be the same. What the
// package is called in the end is known when all other names are.
const packageMark = "ˑ"

// standardImports are the packages that the shim's own code calls by the last elements of their paths.
var standardImports = []string{
	"bytes", "context", "errors", "fmt", "io", "math", "reflect", "runtime", "runtime/cgo", "runtime/debug", "sync", "time", "unsafe",
}

func lastElement(path string) string { return path[strings.LastIndex(path, "/")+1:] }

// packageName is how the shim writes a package in front of its names, for now.
func (s *shim) packageName(p *types.Package) string {
	if name := s.imports[p.Path()]; name != "" {
		return name
	}
	name := p.Name()
	for number := 2; s.isImported(name + packageMark); number++ {
		name = fmt.Sprint(p.Name(), number)
	}
	s.imports[p.Path()] = name + packageMark
	return s.imports[p.Path()]
}

func (s *shim) isImported(name string) bool {
	for _, imported := range s.imports {
		if imported == name {
			return true
		}
	}
	return false
}

// identifier is a type as part of a name.
func (s *shim) identifier(t types.Type) string {
	spelling := types.TypeString(t, func(p *types.Package) string {
		if p == s.types {
			return ""
		}
		return strings.TrimSuffix(s.packageName(p), packageMark)
	})
	return strings.Map(func(r rune) rune {
		if r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || r >= 0x80 {
			return r
		}
		return '_'
	}, strings.ReplaceAll(spelling, "*", "pointerTo_"))
}

// A reference is a place where a package is named.
type reference struct {
	start, end int
	path       string
}

// importing gives the packages their names, which nothing else in the source has, and imports them.
func (s *shim) importing(source []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	for _, path := range standardImports {
		paths[lastElement(path)] = path
	}
	for path, name := range s.imports {
		paths[name] = path
	}
	isPackage := map[*ast.Ident]bool{}
	var references []reference
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if name, ok := selector.X.(*ast.Ident); ok && name.Obj == nil && paths[name.Name] != "" {
			isPackage[name] = true
			references = append(references, reference{
				fset.Position(name.Pos()).Offset, fset.Position(name.End()).Offset, paths[name.Name],
			})
		}
		return true
	})
	taken := map[string]bool{}
	if s.inside {
		for _, name := range s.types.Scope().Names() {
			taken[name] = true
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok && !isPackage[name] {
			taken[name.Name] = true
		}
		return true
	})
	names := s.importNames(references, taken)
	var b bytes.Buffer
	written := 0
	write := func(end int) {
		b.Write(source[written:end])
		written = end
	}
	// Behind the import of C.
	write(fset.Position(file.Decls[0].End()).Offset)
	b.WriteString("\n\n" + importDeclaration(names))
	for _, r := range references {
		write(r.start)
		b.WriteString(names[r.path])
		written = r.end
	}
	write(len(source))
	return b.Bytes(), nil
}

// importNames are the names of the packages that are referred to: their own, or where that is taken, one
// that is longer.
func (s *shim) importNames(references []reference, taken map[string]bool) map[string]string {
	names := map[string]string{}
	for _, r := range references {
		names[r.path] = ""
	}
	for _, path := range sortedKeys(names) {
		base := lastElement(path)
		if imported := s.imports[path]; imported != "" {
			base = strings.TrimSuffix(imported, packageMark)
		}
		name := base
		for number := 2; taken[name]; number++ {
			if name = base + "pkg"; taken[name] {
				name = fmt.Sprint(base, "pkg", number)
			}
		}
		names[path], taken[name] = name, true
	}
	return names
}

// importDeclaration imports packages under their names.
func importDeclaration(names map[string]string) string {
	var b strings.Builder
	b.WriteString("import (\n")
	for _, path := range sortedKeys(names) {
		if lastElement(path) == names[path] {
			fmt.Fprintf(&b, "\t%q\n", path)
		} else {
			fmt.Fprintf(&b, "\t%s %q\n", names[path], path)
		}
	}
	b.WriteString(")\n\n")
	return b.String()
}

func sortedKeys[Value any](m map[string]Value) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
