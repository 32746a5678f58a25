import Testing

@testable import BindgenCore

/// What a preamble tells clang and Swift of its types and functions; the fixture `annotated` shows
/// the same to the compiler.
@Suite struct ImporterAttributesTests {
    private func signature(_ type: String, _ preamble: String) -> String? {
        let wrapper = generated(preamble: preamble, "extern \(type) F(\(type) a);").wrapper
        let line = wrapper.split(separator: "\n").first { $0.contains("func f(") }
        return line.map { String($0.drop { $0 != "(" }.dropLast(2)) }
    }

    @Test(
        "A pointer that its typedef says is never null is not optional",
        arguments: [
            ("typedef struct S *_Nonnull T;", "T"), ("typedef struct S *_Nullable T;", "T?"),
            ("typedef struct S *_Null_unspecified T;", "T?"), ("typedef struct S *T;", "T?"),
            ("typedef struct S * const _Nonnull T;", "T"),
            ("typedef struct S *_Nonnull U; typedef U T;", "T"),
            ("typedef struct S *U; typedef U _Nonnull T;", "T"),
            ("typedef struct S *U; typedef _Nonnull U T;", "T"),
            ("typedef struct S *_Nonnull *T;", "T?"), ("typedef struct S **_Nonnull T;", "T"),
            ("typedef void (*_Nonnull T)(int);", "T"),
            ("typedef void (*T)(int *_Nonnull);", "T?"),
            ("typedef int *_Nonnull (*T)(void);", "T?"),
            (
                "#if !__has_feature(nullability)\n#define _Nonnull\n#endif\n"
                    + "typedef struct S *_Nonnull T;", "T"
            ),
            // It holds for what functions take and return, and not for typedefs.
            (
                "#pragma clang assume_nonnull begin\ntypedef struct S *T;\n"
                    + "#pragma clang assume_nonnull end", "T?"
            ),
        ])
    func nonnull(_ preamble: String, _ type: String) {
        #expect(signature("T", preamble) == "(a: \(type)) -> \(type)")
    }

    @Test("A pointer to one that is never null is a pointer to what is not optional")
    func nonnullPointee() {
        let preamble = "typedef struct S *_Nonnull T;"
        let pointer = "UnsafeMutablePointer<T>?"
        #expect(signature("T*", preamble) == "(a: \(pointer)) -> \(pointer)")
    }

    @Test(
        "A type has the name that it has in Swift",
        arguments: [
            ("T", "typedef int T __attribute__((swift_name(\"U\")));", "U"),
            ("T", "typedef struct { int x; } T __attribute__((__swift_name__(\"U\")));", "U"),
            ("T", "typedef struct __attribute__((swift_name(\"U\"))) { int x; } T;", "U"),
            ("struct T", "struct T { int x; } __attribute__((swift_name(\"A.B\")));", "A.B"),
            ("enum T", "enum T { A } __attribute__((swift_name(\"U\")));", "U"),
            ("enum T", "enum __attribute__((enum_extensibility(open))) T { A };", "T"),
            ("T", "typedef int T __attribute__((swift_private));", "__T"),
            ("T", "typedef int T __attribute__((availability(swift, unavailable)));", "CInt"),
            ("T", "typedef int T __attribute__((deprecated(\"no\")));", "CInt"),
            ("T", "typedef int T __attribute__((swift_newtype(struct)));", "T"),
            ("T", "typedef const char *T __attribute__((swift_wrapper(struct)));", "T?"),
            ("struct T", "struct T { int x; } __attribute__((swift_name(\"Int\")));", "CLib.Int"),
        ])
    func names(_ type: String, _ preamble: String, _ expected: String) {
        #expect(signature(type, preamble) == "(a: \(expected)) -> \(expected)")
    }

    @Test("A pointer to what Swift lets nobody name goes through the shim header")
    func unavailable() {
        let preamble = "struct T { int x; } __attribute__((availability(swift, unavailable)));"
        let output = generated(
            preamble: preamble, "extern void F(struct T* a);\nextern void G(struct T a);")
        #expect(output.wrapper.contains("unsafe CLib.CLib_F(a)"))
        #expect(output.codes == [.cTypeNotImported])
    }

    @Test(
        "An export that the preamble declares with more than C is called through the shim header",
        arguments: [
            ("extern int *F(int *_Nonnull a);", true), ("extern int *_Nullable F(int *a);", true),
            (
                "#pragma clang assume_nonnull begin\nextern int *F(int *a);\n"
                    + "#pragma clang assume_nonnull end", true
            ),
            (
                "_Pragma(\"clang assume_nonnull begin\")\nextern int *F(int *a);\n"
                    + "_Pragma(\"clang assume_nonnull end\")", true
            ),
            ("#pragma clang assume_nonnull begin\nextern int *F(int *a);", true),
            ("extern int *F(int *a) __attribute__((swift_name(\"g(_:)\")));", true),
            ("extern int *F(int *a) __attribute__((swift_private));", true),
            ("extern int *F(int *a);", false), ("extern int *G(int *_Nonnull a);", false),
            ("extern int *F(int *a) __attribute__((visibility(\"default\")));", false),
        ])
    func functions(_ preamble: String, _ isShimmed: Bool) {
        let output = generated(preamble: preamble, "extern int* F(int* a);\nextern int H(int a);")
        #expect(output.wrapper.contains("CLib.CLib_F(a)") == isShimmed)
        #expect(output.wrapper.contains("CLib.H(a)"))
    }
}
