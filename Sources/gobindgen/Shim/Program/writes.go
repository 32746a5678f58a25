package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// readers are functions of Go's own library that only read the slices that they are given, of which the
// compiler cannot say so: some are written in assembly, or call what is. A name that ends in a dot stands
// for all of a package.
var readers = []string{
	"bytes.", "crypto/hmac.Equal", "crypto/md5.Sum", "crypto/sha1.Sum", "crypto/sha256.Sum", "crypto/sha3.Sum",
	"crypto/sha512.Sum", "crypto/subtle.ConstantTime", "encoding/base32.", "encoding/base64.", "encoding/hex.Dump",
	"encoding/hex.EncodeToString", "encoding/json.Unmarshal", "encoding/json.Valid", "hash/adler32.Checksum", "hash/crc32.",
	"hash/crc64.", "hash/maphash.Bytes", "net/http.DetectContentType", "os.WriteFile", "regexp.Match", "slices.Contains",
	"slices.Equal", "slices.Index", "slices.Max", "slices.Min", "unicode/utf8.Decode", "unicode/utf8.FullRune",
	"unicode/utf8.RuneCount", "unicode/utf8.Valid",
}

// notReaders are those among them that write.
var notReaders = map[string]bool{
	"encoding/base32.Encode": true, "encoding/base32.Decode": true, "encoding/base64.Encode": true,
	"encoding/base64.Decode": true, "bytes.Read": true, "bytes.ReadAt": true,
}

// A writeSearch looks for what a function may write to a slice that it is given.
type writeSearch struct {
	*shim
	// The parameters that are looked at, or were: what calls itself writes to nothing by that.
	seen map[types.Object]bool
	// Whether what is returned is copied, and nothing comes after that.
	copiesResults bool
}

// mayWrite reports whether a function of the package may write to the elements of a parameter, as far as its body
// shows. The compiler says so of whatever reaches assembly, and of append, which writes to a copy where there is
// no room.
func (s *shim) mayWrite(name *ast.Ident) bool {
	parameter := s.info.Defs[name]
	d := s.functionWhere(func(d *ast.FuncDecl) bool { return d.Pos() <= name.Pos() && name.Pos() < d.End() })
	if parameter == nil || d == nil {
		return true
	}
	return writeSearch{s, map[types.Object]bool{}, !hasNamedResults(d)}.writes(parameter, d.Body)
}

// functionWhere is the first function or method with a body of which something holds, or nil.
func (s *shim) functionWhere(holds func(*ast.FuncDecl) bool) *ast.FuncDecl {
	for _, file := range s.files {
		for _, declaration := range file.Decls {
			if d, ok := declaration.(*ast.FuncDecl); ok && d.Body != nil && holds(d) {
				return d
			}
		}
	}
	return nil
}

// hasNamedResults reports whether what is deferred can get at what a function returns.
func hasNamedResults(d *ast.FuncDecl) bool {
	return d.Type.Results != nil && len(d.Type.Results.List) > 0 && len(d.Type.Results.List[0].Names) > 0
}

// writes reports whether a body writes to what a parameter lends, or hands it to what may.
func (w writeSearch) writes(parameter types.Object, body ast.Node) bool {
	if w.seen[parameter] {
		return false
	}
	w.seen[parameter] = true
	var parents []ast.Node
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if n == nil {
			parents = parents[:len(parents)-1]
			return true
		}
		if name, ok := n.(*ast.Ident); ok && w.info.Uses[name] == parameter && !w.isRead(name, parents) {
			found = true
		}
		parents = append(parents, n)
		return true
	})
	return found
}

// isRead reports whether a slice is only read where it stands, in what is around it.
func (w writeSearch) isRead(slice ast.Expr, parents []ast.Node) bool {
	if len(parents) == 0 {
		return false
	}
	outer := parents[:len(parents)-1]
	switch parent := parents[len(parents)-1].(type) {
	case *ast.ParenExpr:
		return w.isRead(parent, outer)
	case *ast.SliceExpr:
		return parent.X == slice && (hasNoRoom(parent) || w.isRead(parent, outer))
	case *ast.IndexExpr:
		return parent.X == slice && !isChanged(parent, outer)
	case *ast.RangeStmt:
		return parent.X == slice
	case *ast.BinaryExpr:
		return true
	case *ast.ReturnStmt:
		return w.copiesResults && !isInFunction(outer)
	case *ast.CallExpr:
		return w.isReadBy(parent, slice, outer)
	}
	return false
}

// hasNoRoom reports whether nothing can be appended to a slice in its place: xs[:0:0].
func hasNoRoom(slice *ast.SliceExpr) bool {
	end, ok := slice.Max.(*ast.BasicLit)
	return ok && end.Value == "0"
}

// isChanged reports whether an element stands where it is assigned to, or where its address is taken.
func isChanged(element ast.Expr, parents []ast.Node) bool {
	switch parent := parents[len(parents)-1].(type) {
	case *ast.AssignStmt:
		for _, left := range parent.Lhs {
			if left == element {
				return true
			}
		}
	case *ast.IncDecStmt:
		return true
	case *ast.UnaryExpr:
		return parent.Op == token.AND
	case *ast.RangeStmt:
		return parent.Key == element || parent.Value == element
	case *ast.ParenExpr:
		return true
	}
	return false
}

// isInFunction reports whether a function without a name is among what is around something.
func isInFunction(parents []ast.Node) bool {
	for _, parent := range parents {
		if _, ok := parent.(*ast.FuncLit); ok {
			return true
		}
	}
	return false
}

// isReadBy reports whether a call only reads a slice that is an argument of it.
func (w writeSearch) isReadBy(call *ast.CallExpr, slice ast.Expr, parents []ast.Node) bool {
	position := -1
	for i, argument := range call.Args {
		if argument == slice {
			position = i
		}
	}
	if position < 0 {
		return false
	}
	if w.info.Types[call.Fun].IsType() {
		basic, ok := w.info.TypeOf(call.Fun).Underlying().(*types.Basic)
		return ok && basic.Info()&types.IsString != 0
	}
	switch callee := w.callee(call.Fun).(type) {
	case *types.Builtin:
		switch callee.Name() {
		case "len", "cap", "print", "println", "min", "max":
			return true
		case "copy":
			return position == 1
		case "append":
			// There is no room behind what Swift lends, so that what is appended is appended to a copy; if that is
			// nothing, the slice itself goes on.
			return position > 0 || len(call.Args) > 1 && !call.Ellipsis.IsValid() || w.isRead(call, parents)
		}
	case *types.Func:
		return w.isReader(callee) || w.readsParameter(callee, position)
	}
	return false
}

// callee is the function that is called by its name.
func (w writeSearch) callee(function ast.Expr) types.Object {
	switch function := function.(type) {
	case *ast.Ident:
		return w.info.Uses[function]
	case *ast.SelectorExpr:
		return w.info.Uses[function.Sel]
	case *ast.ParenExpr:
		return w.callee(function.X)
	}
	return nil
}

// isReader reports whether a function of another package only reads what it is given.
func (w writeSearch) isReader(function *types.Func) bool {
	// What implements an io.Writer must not change what it is given, not even for a moment.
	if signature := function.Type().(*types.Signature); signature.Recv() != nil && function.Name() == "Write" && isWrite(signature) {
		return true
	}
	if function.Pkg() == nil {
		return false
	}
	name := function.Pkg().Path() + "." + function.Name()
	if notReaders[name] || !returnsValues(function.Type().(*types.Signature)) {
		return false
	}
	for _, reader := range readers {
		if strings.HasPrefix(name, reader) {
			return true
		}
	}
	return false
}

// returnsValues reports whether nothing that a function returns can be part of what it was given.
func returnsValues(signature *types.Signature) bool {
	for i := 0; i < signature.Results().Len(); i++ {
		t := signature.Results().At(i).Type()
		switch t.Underlying().(type) {
		case *types.Basic, *types.Array:
		default:
			if !isError(t) {
				return false
			}
		}
	}
	return true
}

// isWrite reports whether a method is io.Writer's, by what it takes and returns.
func isWrite(signature *types.Signature) bool {
	results := signature.Results()
	return signature.Params().Len() == 1 && results.Len() == 2 && isError(results.At(1).Type())
}

// readsParameter reports whether a function of the package only reads one of its parameters.
func (w writeSearch) readsParameter(function *types.Func, position int) bool {
	signature := function.Type().(*types.Signature)
	if function.Pkg() != w.types || signature.Variadic() || position >= signature.Params().Len() {
		return false
	}
	d := w.functionWhere(func(d *ast.FuncDecl) bool { return w.info.Defs[d.Name] == types.Object(function) })
	// What it returns goes on in the function that calls it.
	w.copiesResults = false
	return d != nil && !w.writes(signature.Params().At(position), d.Body)
}
