import Testing

@testable import BindgenCore

@Suite struct CallbackRulesTests {
    private let preamble = """
        typedef void (*event_fn)(void *context, int event);
        typedef void (*free_fn)(void *context);
        typedef struct { event_fn begin; event_fn end; void *context; } span_t;
        typedef struct { event_fn call; void *context; } call_t;
        typedef struct { event_fn call; void *context; int version; } versioned_t;
        typedef struct { event_fn call; void *context; void *other; } contexts_t;
        typedef union { event_fn call; void *context; } union_t;
        typedef void (*done_fn)(void *context, void *result, int error);
        typedef void (*middle_fn)(int n, void *user_data, int m);
        typedef void (*two_fn)(void *a, void *b);
        """

    /// What callers give a function with these parameters.
    private func labels(_ parameters: String) -> String {
        let output = generated(preamble: preamble, "extern void F(\(parameters));")
        let swift = output.text("Lib/Lib.swift") ?? ""
        guard let start = swift.firstRange(of: "func f(") else { return swift }
        let signature = swift[start.upperBound...].prefix { $0 != "{" }
        return signature.split(separator: ":").dropLast().map { part in
            String(part.reversed().prefix { $0.isLetter }.reversed())
        }.joined(separator: " ")
    }

    @Test(
        "What a body looks into is no context",
        arguments: [
            ("app := (*C.app_t)(context); app.n++; C.call(f, context)", true),
            ("C.call(f, context)", false), ("kept = entry{f, context}", false),
            ("x := context; C.call(f, x)", false),
        ])
    func objects(_ body: String, _ isObject: Bool) {
        let run = { (directive: String) in
            generated(
                preamble:
                    "typedef void (*event_fn)(void *context); typedef struct { int n; } app_t;",
                "extern void F(event_fn f, void* context);",
                go:
                    "//export F\(directive)\nfunc F(f C.event_fn, context unsafe.Pointer) { \(body) }"
            )
        }
        let output = run("\n//swift:noescape f")
        #expect(output.codes.contains(.misfittingDirective) == isObject, "\(output.diagnostics)")
        let advice = run("").diagnostics.compactMap(\.fix).joined()
        #expect(advice.contains("only handed on") == isObject, "\(advice)")
    }

    @Test(
        "Functions find the context that is nearest, with only functions in between",
        arguments: [
            ("event_fn a, void *context", "a"),
            ("void *context, event_fn a", "a"),
            ("event_fn a, event_fn b, void *context", "a b"),
            ("void *context, event_fn a, event_fn b", "a b"),
            ("event_fn a, void *context, event_fn b", "a b"),
            ("event_fn a, void *first, event_fn b, void *second", "a b"),
            ("void *first, event_fn a, event_fn b, void *second", "a b"),
            ("event_fn a, int n, void *context", "a n context"),
            ("event_fn a, int n, void *user_data", "a n"),
            ("void *user_data, int n, event_fn a", "n a"),
            ("event_fn a, int n, void *other", "a n other"),
            ("event_fn a, int n, void *context, int m, void *ctx", "a n context m ctx"),
            ("done_fn a, void *context", "a"), ("middle_fn a, void *context", "a"),
            ("two_fn a, void *context", "a context"),
            ("event_fn a, void *context, int n, event_fn b", "a context n b"),
            ("event_fn a", "a"),
            // What forgets a context is no closure.
            ("event_fn a, void *context, free_fn release", "a context release"),
        ])
    func contexts(_ parameters: String, _ labels: String) {
        #expect(self.labels(parameters) == labels)
    }

    @Test(
        "Structs of functions and one context are closures",
        arguments: [
            ("span_t span", "begin end"), ("call_t call", "call"), ("call_t other", "other"),
            ("span_t x, span_t y", "xBegin xEnd yBegin yEnd"),
            ("span_t span, int begin", "spanBegin end begin"),
            ("versioned_t v", "v"), ("contexts_t v", "v"), ("union_t v", "v"),
            // It may be many of them.
            ("span_t *span", "span"),
        ])
    func structures(_ parameters: String, _ labels: String) {
        #expect(self.labels(parameters) == labels)
    }

    @Test(
        "What is behind a pointer is one struct where its author speaks of it",
        arguments: [
            "//swift:noescape span", "//swift:noescape span.end", "//swift:once span.begin",
            "//swift:until F",
        ])
    func pointers(_ directive: String) {
        let go = "//export F\n\(directive)\nfunc F(span *C.span_t)"
        let output = generated(preamble: preamble, "extern void F(span_t* span);", go: go)
        #expect(output.diagnostics.filter { $0.severity == .error }.isEmpty)
        let swift = output.text("Lib/Lib.swift") ?? ""
        #expect(swift.contains("begin:") && swift.contains("F(&spanStructure)"), "\(swift)")
    }

    @Test(
        "A member that a directive names is one",
        arguments: [
            ("//swift:noescape span.begin", true), ("//swift:once span.other", false),
            ("//swift:noescape begin", false), ("//swift:once other.begin", false),
        ])
    func members(_ directive: String, _ isRight: Bool) {
        let go = "//export F\n\(directive)\nfunc F(span C.span_t)"
        let output = generated(preamble: preamble, "extern void F(span_t span);", go: go)
        #expect(output.diagnostics.contains { $0.severity == .error } != isRight)
    }

    @Test(
        "A context further off is one by its name, where the author speaks of the function",
        arguments: [
            ("//swift:once a\n", "ctx", true), ("//swift:until F\n", "my_context", true),
            ("//swift:once a\n", "handle", false), ("", "ctx", false), ("", "userData", true),
        ])
    func namedContexts(_ directive: String, _ name: String, _ isClosure: Bool) {
        let output = generated(
            preamble: preamble, "extern void F(void* \(name), int n, event_fn a);",
            go: "//export F\n\(directive)func F(\(name) unsafe.Pointer, n C.int, a C.event_fn)")
        #expect(output.wrapper.contains("(CInt) -> Void") == isClosure, "\(output.wrapper)")
    }

    @Test(
        "What cannot be a closure is told with the reason",
        arguments: [
            ("const char *(*f_fn)(void *context)", "noescape f", "a 'const char *' as its result"),
            ("char *(*f_fn)(void *context)", "noescape f", "'//swift:owned f'"),
            (
                "int (*f_fn)(int *x, void *context)", "noescape f\n//swift:out f.x",
                "last parameters"
            ),
            ("void (*f_fn)()", "noescape f", nil), ("void (*f_fn)(void)", "once f", nil),
        ])
    func reasons(_ type: String, _ directives: String, _ reason: String?) {
        let output = generated(
            preamble: "typedef \(type);", "extern void F(f_fn f, void* context);",
            go: "//export F\n//swift:\(directives)\nfunc F(f C.f_fn, context unsafe.Pointer)")
        let misfit = output.diagnostics.first { $0.code == .misfittingDirective }
        #expect((misfit == nil) == (reason == nil), "\(misfit?.message ?? "")")
        if let reason {
            #expect(misfit?.message.contains(reason) ?? false, "\(misfit?.message ?? "")")
        }
    }

    @Test(
        "A closure is given elements where C says that it can only read them, and how many there are",
        arguments: [
            ("const void *data, size_t size", "[UInt8]"),
            ("const unsigned char *data, size_t size", "[UInt8]"),
            ("const double *data, size_t count", "[CDouble]"),
            ("const char *text, size_t length", "String"),
            ("const char *text, int length", "String"),
            ("const uint8_t *data, uint32_t n", "[UInt8]"),
            ("const char *text, int n", "String?, CInt"),
            ("const char *path, int64_t size", "String?, Int64"),
            ("const char *data, int64_t size", "[UInt8]"),
            ("const char *packet, size_t size", "[UInt8]"),
            ("char *data, int len", "[UInt8]"),
            ("int64_t len, const char *data", "[UInt8]"),
            ("const char *word, int len_word", "String"),
            ("const char *word, size_t length_of_it", "String"),
            ("const char *key, size_t size_other", "String?, Int"),
            ("int len, char *text", "String"), ("int size, const char *name", "CInt, String?"),
            ("const char *path, size_t done, size_t total", "String?, Int, Int"),
            ("const char *a, int a_len, const char *b", "String, String?"),
            ("size_t n, const char *text", "Int, UnsafePointer<CChar>?"),
            ("size_t, const char *", "Int, UnsafePointer<CChar>?"),
            ("size_t index, const char *name", "Int, String?"),
            ("const char *key, int code, int key_len", "UnsafePointer<CChar>?, CInt, CInt"),
            ("const char *key, const char *value, int len", "String?, String"),
            ("double *data, size_t count", "UnsafeMutablePointer<CDouble>?, Int"),
            ("char *pass_out, size_t pass_cap", "UnsafeMutablePointer<CChar>?, Int"),
            ("char *buf, size_t size", "UnsafeMutablePointer<CChar>?, Int"),
            ("char *text, size_t max", "UnsafeMutablePointer<CChar>?, Int"),
            ("char *text, size_t length", "String"),
            ("const span_t *data, size_t count", "UnsafePointer<span_t>?, Int"),
            ("const double *data", "UnsafePointer<CDouble>?"),
            ("const struct timespec *now", "UnsafeRawPointer?"),
            ("FILE *file", "UnsafeMutableRawPointer?"),
            ("double _Complex *z", "UnsafeMutableRawPointer?"),
            ("const triple_t place", "UnsafePointer<CDouble>?"),
            ("triple_t place", "UnsafeMutablePointer<CDouble>?"),
        ])
    func elements(_ parameters: String, _ types: String) {
        let output = generated(
            preamble: preamble + "\n#include <time.h>\ntypedef double triple_t[3];\n"
                + "typedef void (*f_fn)(\(parameters), void *context);",
            "extern void F(f_fn f, void* context);")
        let types = types.replacing("CDouble", with: "Double")
        #expect(output.wrapper.contains("(@Sendable (\(types)) -> Void)?"), "\(output.wrapper)")
    }

    @Test("What a function could fill that returns a number stays a pointer")
    func filled() {
        let output = generated(
            preamble: "typedef int (*f_fn)(char *data, int len, void *context);",
            "extern void F(f_fn f, void* context);")
        let type = "(@Sendable (UnsafeMutablePointer<CChar>?, CInt) -> CInt)?"
        #expect(output.wrapper.contains(type), "\(output.wrapper)")
    }

    @Test(
        "What an author calls elements is, with an integer beside it",
        arguments: [
            ("char *x, int n", "x f.n", "[UInt8]"), ("int n, char *x", "x f.n", "[UInt8]"),
            ("const char *text, int n", "text f.n", "[UInt8]"),
            ("float *x, uint32_t many", "x f.many", "[Float]"),
            ("void *x, char *y, size_t n", "y f.n", "UnsafeMutableRawPointer?, [UInt8]"),
            ("int a, char *x, int n, char *y", "y f.n", "CInt, String?, [UInt8]"),
            ("char *x, float n", "x f.n", nil), ("char *x, int y, int n", "x f.n", nil),
            ("int x, int n", "x f.n", nil), ("char *x, int n", "y f.n", nil),
            ("char *x, int n", "x f.m", nil), ("char *x, int n", "x x.n", nil),
            ("void *context, int n", "context f.n", nil), ("FILE *x, int n", "x f.n", nil),
        ])
    func saidElements(_ parameters: String, _ said: String, _ types: String?) {
        let output = generated(
            preamble: "#include <stdio.h>\ntypedef void (*f_fn)(void *context, \(parameters));",
            "extern void F(f_fn f, void* context);",
            go: "//export F\n//swift:noescape f\n//swift:buffer f.\(said)\n"
                + "func F(f C.f_fn, context unsafe.Pointer)")
        #expect(output.diagnostics.contains { $0.severity == .error } == (types == nil))
        guard let types else { return }
        #expect(output.wrapper.contains("(f: (\(types)) -> Void)"), "\(output.wrapper)")
    }

    @Test(
        "What fails returns the text of an error",
        arguments: [("char *", true), ("const char *", false), ("void ", false), ("int ", false)])
    func failures(_ result: String, _ isRight: Bool) {
        let output = generated(
            preamble: "typedef \(result)(*f_fn)(void *context);",
            "extern void F(f_fn f, void* context);",
            go: "//export F\n//swift:fails f\nfunc F(f C.f_fn, context unsafe.Pointer)")
        #expect(output.diagnostics.contains { $0.severity == .error } != isRight)
        #expect(output.wrapper.contains("() throws -> Void") == isRight)
    }

    @Test(
        "A closure returns through the last pointers of its function",
        arguments: [
            ("int key, int64_t *x", "(CInt) -> Int64"), ("int key, char **x", "(CInt) -> String?"),
            ("int key, char **x, size_t *length", "(CInt) -> String"),
            ("int key, void **x, size_t *size", "(CInt) -> [UInt8]"),
            ("double **x, size_t *count", "() -> [Double]"),
            ("int64_t *x, int key", nil), ("const int64_t *x", nil), ("double **x", nil),
            ("const char **x", nil), ("event_fn *x", nil), ("int x", nil), ("int64_t *y", nil),
        ])
    func outputs(_ parameters: String, _ type: String?) {
        let output = generated(
            preamble: preamble + "\ntypedef void (*f_fn)(void *context, \(parameters));",
            "extern void F(f_fn f, void* context);",
            go: "//export F\n//swift:noescape f\n//swift:out f.x\n"
                + "func F(f C.f_fn, context unsafe.Pointer)")
        #expect(output.diagnostics.contains { $0.severity == .error } == (type == nil))
        if let type { #expect(output.wrapper.contains("f(f: \(type)) {"), "\(output.wrapper)") }
    }

    @Test(
        "Functions with one context are a protocol's requirements",
        arguments: [
            ("a, b C.event_fn, context unsafe.Pointer", "//swift:noescape a b\n", true),
            ("a, b C.event_fn, context unsafe.Pointer", "//swift:until F\n", true),
            ("s C.span_t", "//swift:noescape s\n", true),
            ("a C.event_fn, x unsafe.Pointer, b C.event_fn, y unsafe.Pointer", "", false),
            ("n int", "", false), ("a C.event_fn, x unsafe.Pointer", "//swift:stream a\n", false),
        ])
    func protocols(_ parameters: String, _ directive: String, _ isRight: Bool) {
        let c = parameters.replacing("a, b C.event_fn", with: "event_fn a, event_fn b")
            .replacing("a C.event_fn", with: "event_fn a")
            .replacing("b C.event_fn", with: "event_fn b").replacing("s C.span_t", with: "span_t s")
            .replacing("n int", with: "GoInt n")
        let words = ["context", "x", "y"]
        let list = words.reduce(c) { list, word in
            list.replacing("\(word) unsafe.Pointer", with: "void *\(word)")
        }
        let output = generated(
            preamble: preamble, "extern void F(\(list));",
            go: "//export F\n//swift:protocol Observer\n\(directive)func F(\(parameters))")
        #expect(output.diagnostics.contains { $0.severity == .error } != isRight)
        #expect(output.wrapper.contains("some Observer") == isRight, "\(output.wrapper)")
    }

    @Test(
        "A protocol has a name of its own",
        arguments: [("One", "Two", 0), ("One", "One", 1), ("GoError", "One", 1)])
    func protocolNames(_ first: String, _ second: String, _ collisions: Int) {
        let go = """
            //export F
            //swift:protocol \(first)
            func F(a C.event_fn, context unsafe.Pointer)

            //export G
            //swift:protocol \(second)
            func G(b C.event_fn, context unsafe.Pointer)
            """
        let output = generated(
            preamble: preamble,
            "extern void F(event_fn a, void* context);\nextern void G(event_fn b, void* context);",
            go: go)
        #expect(output.codes.filter { $0 == .nameCollision }.count == collisions)
    }

    @Test("What is told by two functions is not waited for")
    func twoAnswers() {
        let go = """
            //export F
            //swift:async
            //swift:once a b
            func F(a, b C.event_fn, context unsafe.Pointer)
            """
        let output = generated(
            preamble: preamble, "extern void F(event_fn a, event_fn b, void* context);", go: go)
        #expect(output.codes.contains(.misfittingDirective))
    }

    @Test("What says itself which function it is needs no directive for that")
    func typed() {
        let output = generated(
            preamble: "typedef void (*event_fn)(void *context, int event);",
            "extern void Listen(event_fn event, void* context);",
            go: "//export Listen\n//swift:callback event void (void *context, int event)\n"
                + "func Listen(event C.event_fn, context unsafe.Pointer)")
        #expect(output.codes.contains(.misfittingDirective))
    }
}
