package main

import "go/types"

// isOfPackage reports whether a type is one of those of a package.
func isOfPackage(t types.Type, path string, names ...string) bool {
	named, ok := unaliased(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != path {
		return false
	}
	for _, name := range names {
		if named.Obj().Name() == name {
			return true
		}
	}
	return false
}

// isWriter reports whether a parameter is something to write to: for Swift, a closure that is given what
// is written.
func isWriter(t types.Type) bool { return isOfPackage(t, "io", "Writer") }

// isReader reports whether a parameter is something to read from that a bytes.Reader can be: for Swift,
// the bytes.
func isReader(t types.Type) bool {
	return isOfPackage(t, "io", "Reader", "ByteReader", "RuneReader", "ReaderAt", "ByteScanner", "RuneScanner", "ReadSeeker")
}

// written is the type of the functions that are given what is written.
func written() *types.Signature {
	bytes := types.NewVar(0, nil, "bytes", types.NewSlice(types.Typ[types.Byte]))
	return types.NewSignature(nil, types.NewTuple(bytes), nil, false)
}

// reader is for what Go reads from: an object that is a sequence of the pieces that are read.
func (s *shim) reader() value {
	s.uses["reader"] = true
	s.uses["error"] = true
	s.elements["uint8"] = true
	name := s.readerName()
	return value{
		crossing:  "swift_" + name,
		toSwift:   func(n string) string { return "swiftHandle" + name + "(" + n + ")" },
		nullable:  true,
		isPointer: true, isOnlyResult: true,
	}
}

// readerName is what Swift calls the class of what is read from.
func (s *shim) readerName() string {
	if s.types.Scope().Lookup("ByteReader") != nil {
		return "GoByteReader"
	}
	return "ByteReader"
}

const writerSupport = `// A swiftWriter gives a closure of Swift's what is written.
type swiftWriter func([]byte)

func (w swiftWriter) Write(p []byte) (int, error) {
	w(p)
	return len(p), nil
}

`

const readerSupport = `// Reads piece by piece.
//
//swift:class %[1]s
type swift_%[1]s uintptr

func swiftHandle%[1]s(reader io.Reader) swift_%[1]s {
	if reader == nil {
		return 0
	}
	return swift_%[1]s(cgo.NewHandle(reader))
}

// Reads the next bytes, as many as there are; nil is the end.
//
//export swift_%[1]s_Next
//swift:async
//swift:sequence
//swift:owned
%[2]sfunc swift_%[1]s_Next(readerHandle swift_%[1]s) (next []uint8, ok bool, %[3]s) {
%[4]s	buffer := make([]byte, 32*1024)
	for {
		n, failure := cgo.Handle(readerHandle).Value().(io.Reader).Read(buffer)
		switch {
		case n > 0:
			return swiftUint8s(buffer[:n]), true, %[5]s
		case failure == io.EOF:
			return nil, false, %[5]s
		case failure != nil:
			return nil, false, %[6]s
		}
	}
}

// Closes what is read from, if that can be closed.
//
//export swift_%[1]s_Release
//swift:deinit
func swift_%[1]s_Release(readerHandle swift_%[1]s) {
	defer cgo.Handle(readerHandle).Delete()
	if closer, ok := cgo.Handle(readerHandle).Value().(io.Closer); ok {
		_ = closer.Close()
	}
}

`
