// Command shim writes the Go file that stands between a package and Swift.
//
// It reads a package as the compiler does, with go/types, and writes for every function, method and
// field that Swift can reach an exported function of cgo: one that clones what Go may keep, copies
// what it returns into C's memory and turns panics into errors. It is carried by gobindgen and run
// with the user's own toolchain.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// A config is what gobindgen asks for.
type config struct {
	// The folder of the package, and its files that take part in a build.
	dir   string
	files []string
	// The import path, and the lines "path=file" of the packages that it imports.
	path       string
	exportData string
	// What the compiler printed of parameters.
	facts string
	// Whether the shim is a file of the package itself, which then becomes a main package.
	inside bool
	// The folder for the shim, and for the package's files without their exports.
	out string
}

func main() {
	var c config
	var files string
	flag.StringVar(&c.dir, "dir", "", "folder of the package")
	flag.StringVar(&files, "files", "", "its files, with commas between them")
	flag.StringVar(&c.path, "path", "", "its import path")
	flag.StringVar(&c.exportData, "exports", "", "file that names the export data of imports")
	flag.StringVar(&c.facts, "facts", "", "what the compiler printed")
	flag.BoolVar(&c.inside, "inside", false, "whether the shim belongs to the package")
	flag.StringVar(&c.out, "out", "", "folder to write into")
	flag.Parse()
	c.files = strings.Split(files, ",")
	if err := run(c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(c config) error {
	p, err := load(c)
	if err != nil {
		return err
	}
	s := newShim(p, c.inside)
	s.addAll()
	source, err := s.source()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(c.out, "swift_shim.go"), source, 0o666); err != nil {
		return err
	}
	if c.inside {
		if err := p.writeFiles(c.out, s.replaced); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(os.Stdout)
	for _, o := range s.omissions {
		at := p.fset.Position(o.pos)
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", filepath.Base(at.Filename), at.Offset, o.name, o.reason)
	}
	for name, pos := range s.exported {
		// What comes with a type of another package has no place here.
		if at := p.fset.Position(pos); filepath.Dir(at.Filename) == filepath.Clean(c.dir) {
			fmt.Fprintf(w, "%s\t%d\t%s\n", filepath.Base(at.Filename), at.Offset, name)
		}
	}
	return w.Flush()
}

// A loadedPackage is a package with its types.
type loadedPackage struct {
	fset    *token.FileSet
	files   []*ast.File
	sources map[string][]byte
	types   *types.Package
	info    *types.Info
	facts   facts
}

// load parses and checks a package; what it imports is read as the compiler left it.
func load(c config) (*loadedPackage, error) {
	p := &loadedPackage{
		fset:    token.NewFileSet(),
		sources: map[string][]byte{},
		info: &types.Info{
			Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			Types: map[ast.Expr]types.TypeAndValue{},
		},
	}
	for _, name := range c.files {
		path := filepath.Join(c.dir, name)
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(p.fset, path, source, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		p.sources[name] = source
		p.files = append(p.files, file)
	}
	exports, err := exportData(c.exportData)
	if err != nil {
		return nil, err
	}
	lookup := func(path string) (io.ReadCloser, error) {
		file, ok := exports[path]
		if !ok {
			return nil, fmt.Errorf("no export data for %s", path)
		}
		return os.Open(file)
	}
	conf := types.Config{
		Importer: importer.ForCompiler(p.fset, "gc", lookup),
		// The compiler has accepted the package: what is wrong here is C, which go/types cannot see.
		FakeImportC: true,
		Error:       func(error) {},
	}
	p.types, _ = conf.Check(c.path, p.fset, p.files, p.info)
	p.facts, err = readFacts(c.facts)
	return p, err
}

// exportData reads lines "path=file".
func exportData(name string) (map[string]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, line := range strings.Split(string(text), "\n") {
		if path, file, ok := strings.Cut(line, "="); ok {
			exports[path] = file
		}
	}
	return exports, nil
}

// writeFiles writes the package's files as they are built with the shim: as a main package, without the
// export comments of the functions that the shim exports in their place. Everything else keeps its line
// and column.
func (p *loadedPackage) writeFiles(folder string, replaced map[*ast.FuncDecl]bool) error {
	for _, file := range p.files {
		name := filepath.Base(p.fset.Position(file.Package).Filename)
		source := append([]byte(nil), p.sources[name]...)
		changed := false
		for _, declaration := range file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok || !replaced[function] {
				continue
			}
			for _, comment := range function.Doc.List {
				if strings.HasPrefix(comment.Text, "//export ") {
					at := p.fset.Position(comment.Pos()).Offset
					copy(source[at:], "// xport ")
					changed = true
				}
			}
		}
		if file.Name.Name != "main" {
			at := p.fset.Position(file.Name.Pos()).Offset
			rest := source[at+len(file.Name.Name):]
			source = append(append(append([]byte(nil), source[:at]...), "main"...), rest...)
			changed = true
		}
		if !changed {
			continue
		}
		if err := os.WriteFile(filepath.Join(folder, name), source, 0o666); err != nil {
			return err
		}
	}
	return nil
}
