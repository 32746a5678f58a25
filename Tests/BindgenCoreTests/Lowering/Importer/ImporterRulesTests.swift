import Testing

@testable import BindgenCore

@Suite struct ImporterRulesTests {
    /// The signature that the wrapper gives an export which takes one value of a C type.
    private func signature(_ type: String, preamble: String = "") -> String? {
        let wrapper = generated(preamble: preamble, "extern void F(\(type) a);").wrapper
        let line = wrapper.split(separator: "\n").first { $0.contains("func f(") }
        return line.map(String.init)
    }

    @Test(
        "A C type has the Swift type that the importer gives it",
        arguments: [
            ("int", "CInt"), ("unsigned int", "CUnsignedInt"), ("short int", "CShort"),
            ("short unsigned int", "CUnsignedShort"), ("long int", "CLong"),
            ("long unsigned int", "CUnsignedLong"), ("long long int", "CLongLong"),
            ("long long unsigned int", "CUnsignedLongLong"), ("unsigned long", "CUnsignedLong"),
            ("char", "CChar"), ("signed char", "Int8"), ("unsigned char", "UInt8"),
            ("_Bool", "Bool"), ("float", "Float"), ("double", "Double"), ("size_t", "Int"),
            ("uintptr_t", "UInt"), ("int64_t", "Int64"), ("uint8_t", "UInt8"), ("off_t", "off_t"),
        ])
    func scalars(_ type: String, _ expected: String) {
        #expect(signature(type) == "public func f(a: \(expected)) {")
    }

    @Test(
        "A pointer is optional, typed where it can be, and its function unsafe",
        arguments: [
            ("void*", "UnsafeMutableRawPointer?"),
            ("void**", "UnsafeMutablePointer<UnsafeMutableRawPointer?>?"),
            ("char**", "UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?"),
            ("int*", "UnsafeMutablePointer<CInt>?"),
            ("GoInt*", "UnsafeMutablePointer<GoInt>?"),
            ("size_t*", "UnsafeMutablePointer<Int>?"),
            ("GoComplex128*", "UnsafeMutablePointer<CLib_Complex128>?"),
            ("Point*", "UnsafeMutablePointer<Point>?"),
            ("struct Tag*", "UnsafeMutablePointer<Tag>?"),
            ("struct Opaque*", "OpaquePointer?"), ("opaque_t*", "OpaquePointer?"),
            ("opaque_t**", "UnsafeMutablePointer<OpaquePointer?>?"),
            ("opaque_ref", "opaque_ref?"),
            ("const_int*", "UnsafePointer<const_int>?"),
            ("callback", "callback?"),
            ("function*", "(@convention(c) (CInt, UnsafeMutableRawPointer?) -> CInt)?"),
            ("name_t*", "UnsafeMutablePointer<name_t>?"),
            ("FILE*", "UnsafeMutableRawPointer?"), ("struct tm*", "UnsafeMutableRawPointer?"),
        ])
    func pointers(_ type: String, _ expected: String) {
        let preamble = """
            typedef struct { double x, y; } Point;
            struct Tag { int a; };
            typedef struct Opaque opaque_t;
            typedef struct Opaque *opaque_ref;
            typedef const int const_int;
            typedef int (*callback)(int, void *);
            typedef int function(int, void *);
            typedef char name_t[16];
            """
        #expect(signature(type, preamble: preamble) == "@unsafe public func f(a: \(expected)) {")
    }

    @Test(
        "A struct is as unsafe as what it holds",
        arguments: [
            ("struct { int a; } T", false), ("struct { int *a; } T", true),
            ("struct { struct { char *s; } inner; } T", true),
            ("struct { int a[4]; } T", false), ("struct { void *a[4]; } T", true),
            ("struct { void (*f)(int); } T", false), ("struct { void (*f)(void *); } T", true),
            ("union { int a; float b; } T", false), ("enum { A, B } T", false),
        ])
    func structs(_ definition: String, _ isUnsafe: Bool) {
        let expected = (isUnsafe ? "@unsafe " : "") + "public func f(a: T) {"
        #expect(signature("T", preamble: "typedef \(definition);") == expected)
    }

    @Test(
        "Where the compiler's versions may differ, the wrapper is right either way",
        arguments: ["void *a[4];", "void (*f)(void *);", "struct { char *s; } a[2];"])
    func undecided(_ member: String) {
        let output = generated(preamble: "typedef struct { \(member) } T;", "extern T F(T a);")
        #expect(output.wrapper.contains("    unsafe unchecked(CLib.F(a))\n"))
    }

    @Test(
        "What the importer hides is left out",
        arguments: [
            ("T", "typedef __int128 T;"), ("T", "typedef _Atomic int T;"),
            ("T", "typedef _Atomic(int) T;"),
            ("T", "typedef struct { int a; } __attribute__((aligned(32))) T;"),
            ("struct T", "struct T { _Alignas(64) int a; };"),
            ("struct T", "struct __attribute__((aligned(64))) T { int a; };"),
            (
                "T",
                "typedef float v8 __attribute__((vector_size(32)));\ntypedef struct { v8 v; } T;"
            ),
            ("T", "typedef struct { struct { _Alignas(32) int a; } in[2]; } T;"),
        ])
    func hidden(_ type: String, _ preamble: String) {
        let output = generated(preamble: preamble, "extern void F(\(type) a);")
        #expect(output.codes == [.cTypeNotImported])
        #expect(output.wrapper.contains("// F is left out: its parameter 'a' is a C "))
    }

    @Test(
        "What is aligned as Swift can is imported",
        arguments: [
            "typedef struct { int a; } T __attribute__((aligned(64)));",
            "typedef struct { int a; } __attribute__((aligned(16))) T;",
            "typedef struct { int a; } __attribute__((packed, aligned(4))) T;",
            "typedef struct { _Alignas(8) int a; } T;",
            "typedef int T __attribute__((aligned(64)));",
            "typedef float T __attribute__((vector_size(32)));",
            "typedef struct { __int128 hidden; int b; } T;",
        ])
    func aligned(_ definition: String) {
        #expect(signature("T", preamble: definition) == "public func f(a: T) {")
    }

    @Test("A name that means two types is left out by value, and untyped behind a pointer")
    func ambiguousNames() {
        let preamble = "struct v { int x; }; typedef struct v *v;"
        #expect(generated(preamble: preamble, "extern v F(void);").codes == [.cTypeNotImported])
        let pointer = "@unsafe public func f(a: UnsafeMutableRawPointer?) {"
        #expect(signature("struct v*", preamble: preamble) == pointer)
        let opaque = "struct v; typedef struct v *v;"
        #expect(signature("v", preamble: opaque) == "@unsafe public func f(a: v?) {")
    }

    @Test("A type that depends on the system is its name, and no more is known of it")
    func systemDependent() {
        let preamble = """
            #ifdef _WIN32
            typedef void *os_handle;
            #else
            typedef int os_handle;
            #endif
            """
        #expect(signature("os_handle", preamble: preamble) == "public func f(a: os_handle) {")
        let pointer = "@unsafe public func f(a: UnsafeMutableRawPointer?) {"
        #expect(signature("os_handle*", preamble: preamble) == pointer)
    }

    @Test("A pointer to what is hidden is opaque")
    func opaque() {
        let preamble = """
            typedef float v8 __attribute__((vector_size(32)));
            typedef struct { _Alignas(64) int a; } wide;
            """
        for type in ["v8*", "wide*", "GoComplex128**"] {
            let pointer =
                type == "GoComplex128**"
                ? "UnsafeMutablePointer<OpaquePointer?>?" : "OpaquePointer?"
            let expected = "@unsafe public func f(a: \(pointer)) {"
            #expect(signature(type, preamble: preamble) == expected)
        }
    }

    @Test("A type that holds itself behind a pointer is no riddle")
    func recursion() {
        let preamble = "typedef struct node { struct node *next; struct other *o; } node;"
        #expect(signature("node", preamble: preamble) == "@unsafe public func f(a: node) {")
        // No compiler takes this, but a broken header must not take us down either.
        let broken = "struct a { struct b x; }; struct b { struct a y; }; typedef loop loop;"
        #expect(signature("struct a", preamble: broken) != nil)
        #expect(signature("loop", preamble: broken) != nil)
    }
}
