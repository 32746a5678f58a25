// Oracle says what Go's own parser, type checker and build rules make of Go files, for tests that hold
// gobindgen's reader against it.
//
//	oracle declarations FILE...        the declarations of each file
//	oracle constants DIR               the values of a package's constants, for this system
//	oracle files GOOS GOARCH DIR...    the files of each folder that take part in a build
package main

import (
	"bufio"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

var out = bufio.NewWriter(os.Stdout)

func main() {
	defer out.Flush()
	switch os.Args[1] {
	case "declarations":
		for _, path := range os.Args[2:] {
			declarations(path)
		}
	case "constants":
		constants(os.Args[2])
	case "files":
		files(os.Args[2], os.Args[3], os.Args[4:])
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func line(words ...any) {
	texts := make([]string, len(words))
	for index, word := range words {
		texts[index] = fmt.Sprint(word)
	}
	fmt.Fprintln(out, strings.Join(texts, "\t"))
}

// printer writes types as gobindgen does: interfaces and lengths as in the source, without line ends.
type printer struct {
	set    *token.FileSet
	source []byte
}

func (p printer) offset(pos token.Pos) int { return p.set.PositionFor(pos, false).Offset }

func (p printer) text(node ast.Node) string {
	text := string(p.source[p.offset(node.Pos()):p.offset(node.End())])
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || '\t' <= r && r <= '\r'
	}), " ")
}

func (p printer) typ(expr ast.Expr) string {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr.Name
	case *ast.SelectorExpr:
		return p.typ(expr.X) + "." + expr.Sel.Name
	case *ast.StarExpr:
		return "*" + p.typ(expr.X)
	case *ast.ParenExpr:
		return "(" + p.typ(expr.X) + ")"
	case *ast.ArrayType:
		if expr.Len == nil {
			return "[]" + p.typ(expr.Elt)
		}
		return "[" + p.text(expr.Len) + "]" + p.typ(expr.Elt)
	case *ast.MapType:
		return "map[" + p.typ(expr.Key) + "]" + p.typ(expr.Value)
	case *ast.ChanType:
		word := map[ast.ChanDir]string{
			ast.SEND | ast.RECV: "chan ", ast.SEND: "chan<- ", ast.RECV: "<-chan ",
		}
		return word[expr.Dir] + p.typ(expr.Value)
	case *ast.FuncType:
		return "func" + p.signature(expr)
	case *ast.InterfaceType:
		var elements []string
		for _, field := range expr.Methods.List {
			elements = append(elements, p.text(field))
		}
		return "interface{" + strings.Join(elements, "; ") + "}"
	case *ast.StructType:
		return "struct{" + strings.Join(p.fields(expr.Fields), "; ") + "}"
	case *ast.Ellipsis:
		return "..." + p.typ(expr.Elt)
	case *ast.IndexExpr:
		return p.typ(expr.X) + "[" + p.typ(expr.Index) + "]"
	case *ast.IndexListExpr:
		var arguments []string
		for _, index := range expr.Indices {
			arguments = append(arguments, p.typ(index))
		}
		return p.typ(expr.X) + "[" + strings.Join(arguments, ", ") + "]"
	}
	panic(fmt.Sprintf("%T", expr))
}

func (p printer) fields(list *ast.FieldList) (texts []string) {
	if list == nil {
		return nil
	}
	for _, field := range list.List {
		var names []string
		for _, name := range field.Names {
			names = append(names, name.Name)
		}
		text := p.typ(field.Type)
		if len(names) > 0 {
			text = strings.Join(names, ", ") + " " + text
		}
		texts = append(texts, text)
	}
	return texts
}

func (p printer) signature(expr *ast.FuncType) string {
	text := "(" + strings.Join(p.fields(expr.Params), ", ") + ")"
	results := p.fields(expr.Results)
	switch {
	case len(results) == 0:
		return text
	case len(results) == 1 && len(expr.Results.List[0].Names) == 0:
		return text + " " + results[0]
	}
	return text + " (" + strings.Join(results, ", ") + ")"
}

// doc is where the comments directly above a declaration begin.
func (p printer) doc(groups ...*ast.CommentGroup) string {
	var offsets []string
	for _, group := range groups {
		if group == nil {
			continue
		}
		for _, comment := range group.List {
			offsets = append(offsets, strconv.Itoa(p.offset(comment.Pos())))
		}
		break
	}
	return strings.Join(offsets, ",")
}

// unconverted is what is within parentheses and conversions to pointers.
func unconverted(expr ast.Expr) ast.Expr {
	switch typed := expr.(type) {
	case *ast.ParenExpr:
		return unconverted(typed.X)
	case *ast.CallExpr:
		if len(typed.Args) != 1 || typed.Ellipsis.IsValid() {
			return expr
		}
		if paren, ok := typed.Fun.(*ast.ParenExpr); ok {
			if _, ok := paren.X.(*ast.StarExpr); ok {
				return unconverted(typed.Args[0])
			}
		}
		if name, ok := typed.Fun.(*ast.Ident); ok && name.Name == "uintptr" {
			return unconverted(typed.Args[0])
		}
		if selector, ok := typed.Fun.(*ast.SelectorExpr); ok {
			name, _ := selector.X.(*ast.Ident)
			isPointer := selector.Sel.Name == "Pointer" && name != nil && name.Name == "unsafe"
			// Types of C are called so.
			isOfC := strings.HasSuffix(selector.Sel.Name, "_t") && name != nil && name.Name == "C"
			if isPointer || isOfC {
				return unconverted(typed.Args[0])
			}
		}
	}
	return expr
}

// callee is the function that is called, if it is one of the package or of C.
func callee(expr ast.Expr, own func(*ast.Ident) bool) (string, bool) {
	switch expr := expr.(type) {
	case *ast.Ident:
		return expr.Name, !own(expr)
	case *ast.SelectorExpr:
		name, ok := expr.X.(*ast.Ident)
		if ok && name.Name == "C" && !own(name) {
			return "C." + expr.Sel.Name, true
		}
	}
	return "", false
}

// holder is the variable that an expression is, or is in, or whose address it is.
func holder(expr ast.Expr) *ast.Ident {
	switch expr := unconverted(expr).(type) {
	case *ast.Ident:
		return expr
	case *ast.SelectorExpr:
		return operand(expr.X)
	case *ast.IndexExpr:
		return operand(expr.X)
	case *ast.IndexListExpr:
		return operand(expr.X)
	case *ast.SliceExpr:
		return operand(expr.X)
	case *ast.TypeAssertExpr:
		return operand(expr.X)
	case *ast.StarExpr:
		return holder(expr.X)
	case *ast.UnaryExpr:
		if expr.Op == token.AND {
			return holder(expr.X)
		}
	}
	return nil
}

// operand is the variable with which a chain of selectors and indices begins.
func operand(expr ast.Expr) *ast.Ident {
	switch expr.(type) {
	case *ast.ParenExpr, *ast.StarExpr, *ast.UnaryExpr, *ast.CallExpr:
		return nil
	}
	return holder(expr)
}

// endsWithNul says whether bytes are append(bytes, 0) or []byte(text + "\x00").
func endsWithNul(expr ast.Expr) bool {
	call, ok := expr.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return false
	}
	last := call.Args[len(call.Args)-1]
	if sum, ok := last.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		literal, ok := sum.Y.(*ast.BasicLit)
		return ok && (literal.Value == `"\x00"` || literal.Value == `"\000"`)
	}
	name, isNamed := call.Fun.(*ast.Ident)
	literal, ok := last.(*ast.BasicLit)
	return ok && isNamed && name.Name == "append" && len(call.Args) > 1 && literal.Value == "0"
}

func value(expr ast.Expr, own func(*ast.Ident) bool) string {
	expr = unconverted(expr)
	for star, ok := expr.(*ast.StarExpr); ok; star, ok = expr.(*ast.StarExpr) {
		expr = unconverted(star.X)
	}
	switch expr := expr.(type) {
	case *ast.CallExpr:
		if name, ok := callee(expr.Fun, own); ok {
			if name == "C.CBytes" && len(expr.Args) == 1 && endsWithNul(expr.Args[0]) {
				return "call C.CString"
			}
			return "call " + name
		}
		return "other"
	case *ast.Ident:
		if expr.Name == "nil" && !own(expr) {
			return "nil"
		}
	case *ast.BasicLit:
		// A handle is none then.
		if expr.Value == "0" {
			return "nil"
		}
	}
	if name := holder(expr); name != nil && name.Name != "C" && !own(name) {
		return "held " + name.Name
	}
	return "other"
}

func body(function *ast.FuncDecl) (returns []string, defers bool) {
	own := func(name *ast.Ident) bool {
		return name.Obj != nil && function.Pos() <= name.Obj.Pos() && name.Obj.Pos() < function.End() &&
			name.Obj.Pos() != function.Name.Pos()
	}
	ast.Inspect(function.Body, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			defers = true
		case *ast.ReturnStmt:
			var values []string
			for _, result := range node.Results {
				values = append(values, value(result, own))
			}
			returns = append(returns, strings.Join(values, ", "))
		}
		return true
	})
	return returns, defers
}

func declarations(path string) {
	source, err := os.ReadFile(path)
	check(err)
	p := printer{token.NewFileSet(), source}
	file, err := parser.ParseFile(p.set, path, source, parser.ParseComments)
	check(err)
	line("file", path, file.Name.Name, p.doc(file.Doc))
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			receiver := ""
			if decl.Recv != nil {
				receiver = strings.Join(p.fields(decl.Recv), ", ")
			}
			line("func", decl.Name.Name, p.offset(decl.Name.Pos()), receiver,
				decl.Type.TypeParams != nil, p.signature(decl.Type), p.doc(decl.Doc))
			if decl.Body != nil {
				returns, defers := body(decl)
				line("body", strings.Join(returns, "; "), defers)
			}
		case *ast.GenDecl:
			generic(p, decl)
		}
	}
}

func generic(p printer, decl *ast.GenDecl) {
	var typ, iota = "", 0
	for _, spec := range decl.Specs {
		switch spec := spec.(type) {
		case *ast.ImportSpec:
			path, err := strconv.Unquote(spec.Path.Value)
			check(err)
			alias := ""
			if spec.Name != nil {
				alias = spec.Name.Name
			}
			line("import", path, alias)
		case *ast.TypeSpec:
			line("type", spec.Name.Name, p.offset(spec.Name.Pos()), spec.Assign.IsValid(),
				spec.TypeParams != nil, p.typ(spec.Type), docOf(p, decl, spec.Doc))
		case *ast.ValueSpec:
			if decl.Tok != token.CONST {
				continue
			}
			if len(spec.Values) > 0 {
				typ = ""
				if spec.Type != nil {
					typ = p.typ(spec.Type)
				}
			}
			for _, name := range spec.Names {
				line("const", name.Name, p.offset(name.Pos()), iota, typ, docOf(p, decl, spec.Doc))
			}
			iota++
		}
	}
}

func docOf(p printer, decl *ast.GenDecl, doc *ast.CommentGroup) string {
	if decl.Lparen.IsValid() {
		return p.doc(doc)
	}
	return p.doc(decl.Doc)
}

type noImporter struct{}

func (noImporter) Import(string) (*types.Package, error) { return nil, errors.New("not here") }

func constants(folder string) {
	pkg, err := build.ImportDir(folder, 0)
	check(err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range append(pkg.GoFiles, pkg.CgoFiles...) {
		file, err := parser.ParseFile(set, filepath.Join(folder, name), nil, parser.SkipObjectResolution)
		check(err)
		files = append(files, file)
	}
	config := types.Config{
		FakeImportC: true, IgnoreFuncBodies: true, Importer: noImporter{}, Error: func(error) {},
		Sizes: types.SizesFor("gc", "amd64"),
	}
	checked, _ := config.Check(pkg.Name, set, files, nil)
	for _, name := range checked.Scope().Names() {
		object, ok := checked.Scope().Lookup(name).(*types.Const)
		if !ok {
			continue
		}
		switch value := object.Val(); value.Kind() {
		case constant.Int:
			if number, exact := constant.Int64Val(value); exact {
				line(name, "int", number, basic(object))
			}
		case constant.Float:
			number, _ := constant.Float64Val(value)
			line(name, "float", strconv.FormatFloat(number, 'g', -1, 64), basic(object))
		case constant.String:
			line(name, "string", fmt.Sprintf("%x", constant.StringVal(value)), basic(object))
		case constant.Bool:
			line(name, "bool", constant.BoolVal(value), basic(object))
		}
	}
}

// basic is the named type of a constant, if that is of its package.
func basic(object *types.Const) string {
	if named, ok := object.Type().(*types.Named); ok && named.Obj().Pkg() == object.Pkg() {
		return named.Obj().Name()
	}
	return ""
}

func files(system, architecture string, folders []string) {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = system, architecture, true
	line("tags", strings.Join(context.ToolTags, ","))
	line("release", len(context.ReleaseTags))
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		check(err)
		for _, entry := range entries {
			name := entry.Name()
			if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
				matches, err := context.MatchFile(folder, name)
				line(filepath.Join(folder, name), matches && err == nil)
			}
		}
	}
}
