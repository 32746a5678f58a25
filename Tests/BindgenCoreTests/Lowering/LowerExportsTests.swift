import Testing

@testable import BindgenCore

@Suite struct LowerExportsTests {
    @Test("Two exports that meet in one Swift name are told, and the first stays")
    func collisions() throws {
        let output = generated("extern GoInt Get(GoInt a);\nextern GoInt get(GoInt a);")
        #expect(output.codes == [.nameCollision])
        #expect(output.diagnostics.first?.notes.first?.message == "'Get' is here")
        #expect(output.wrapper.contains("CLib.Get("))
        #expect(!output.wrapper.contains("CLib.get("))
    }

    @Test("Labels tell functions apart")
    func overloads() {
        let output = generated("extern GoInt Get(GoInt a);\nextern GoInt get(GoInt b);")
        #expect(output.codes == [])
    }

    @Test(
        "A function that is called as an initializer is, and makes nothing, is called otherwise",
        arguments: [
            ("extern void Init(void);", "func initialize()"),
            ("extern void LibInit(void);", "func initialize()"),
            ("extern void Init(void);\nextern void Initialize(void);", "func `init`()"),
            ("extern void Deinit(void);", "func `deinit`()"),
        ])
    func initializers(_ prototypes: String, _ function: String) {
        let output = generated(prototypes) { $0.stripPrefix = "Lib" }
        #expect(output.codes == [] && output.wrapper.contains(function), "\(output.wrapper)")
    }

    @Test("A prefix may make two names meet")
    func prefixCollisions() {
        let output = generated("extern void LibGet(void);\nextern void Get(void);") {
            $0.stripPrefix = "Lib"
        }
        #expect(output.codes == [.nameCollision])
    }

    @Test(
        "What cannot cross is left out, with a comment in its place and a diagnostic",
        arguments: [
            ("extern void F(GoMap m);", "its parameter 'm' is a Go map"),
            ("extern GoChan F(void);", "it returns a Go channel"),
            ("extern GoInterface F(void);", "it returns a Go interface"),
            (
                "struct F_return { GoInt r0; GoInterface r1; /* err */ };\n"
                    + "extern struct F_return F(void);", "its result 'err' is a Go interface"
            ),
        ])
    func omissions(_ prototype: String, _ reason: String) {
        let output = generated(prototype + "\nextern void G(void);")
        #expect(output.codes == [.goTypeCannotCross])
        #expect(output.diagnostics.first?.fix != nil)
        #expect(output.diagnostics.first?.severity == .warning)
        #expect(output.wrapper.contains("// F is left out: \(reason).\n"))
        #expect(output.wrapper.contains("func g()"))
    }

    @Test("A result that Go may abort on is bound, with a warning", arguments: ["String", "Slice"])
    func aborting(_ type: String) {
        let output = generated("extern Go\(type) F(void);")
        #expect(output.codes == [.abortingResult])
        #expect(output.wrapper.contains("func f()"))
    }

    @Test("With --strict every warning keeps the files from being written")
    func strict() {
        let output = generated("extern void F(GoMap m);\nextern void G(void);") {
            $0.isStrict = true
        }
        #expect(output.hasErrors)
        #expect(output.files.isEmpty)
    }

    @Test("The C module is imported publicly only where its types are in the API")
    func imports() {
        let prototype = "extern void F(int* a);"
        #expect(generated(prototype).wrapper.contains("internal import CLib"))
        let exposed = "extern void F(GoSlice a);"
        #expect(generated(exposed).wrapper.contains("public import CLib"))
        let package = generated(exposed) { $0.access = .package }
        #expect(package.wrapper.contains("package import CLib"))
        let hidden = generated(exposed) { $0.access = .internal }
        #expect(hidden.wrapper.contains("internal import CLib"))
    }

    @Test(
        "Callers inline what only numbers cross, if they can see it",
        arguments: [
            ("extern GoInt F(GoInt a, GoUint8 b);", true), ("extern void F(void);", true),
            ("extern GoInt F(int* a);", false), ("extern GoInt F(GoSlice a);", false),
            ("extern char* F(void);", false), ("extern GoInt F(GoString a);", false),
            ("extern GoComplex64 F(GoComplex64 a);", false),
        ])
    func inlinable(_ prototype: String, _ isInlinable: Bool) {
        let output = generated(prototype)
        #expect(output.wrapper.contains("@inlinable\npublic func f(") == isInlinable)
        #expect(!isInlinable || output.wrapper.contains("public import CLib"))
        let changes: [(inout Options) -> Void] = [
            { $0.inlines = false }, { $0.access = .package }, { $0.access = .internal },
        ]
        for change in changes {
            #expect(!generated(prototype, change).wrapper.contains("@inlinable"))
        }
        let traced = generated(prototype) { $0.traces = true }
        #expect(!traced.wrapper.contains("@inlinable"))
    }

    @Test("No export is called for a helper of the wrapper, which gives way")
    func helpers() {
        let unnamed =
            "extern char* F(char* a);\nextern void RequireNoNul(GoString p0, GoString p1);"
        #expect(generated(unnamed).wrapper.contains("func goRequireNoNul("))
        let named = "extern char* F(char* a);\nextern void RequireNoNul(GoString s, GoString t);"
        #expect(generated(named).wrapper.contains("private func requireNoNul("))
        let output = generated(named) { $0.namespace = "Go" }
        #expect(output.wrapper.contains("func goRequireNoNul("))
        #expect(output.wrapper.contains("func requireNoNul(s: String, t: String)"))
    }

    @Test("A helper gives way to a C function of its name")
    func renamedHelpers() {
        let output = generated(
            preamble: "static inline char *takeString(char *s) { return s; }",
            "extern char* F(GoString a);")
        #expect(output.wrapper.contains("unsafe goTakeString(CLib.F(a))"))
        #expect(output.wrapper.contains("private func goTakeString("))
    }

    @Test("What a helper is called instead is neither C's nor a parameter's name")
    func renamedHelperNames() {
        let output = generated(
            preamble: """
                static inline char *takeString(char *s) { return s; }
                enum { goTakeString };
                """,
            "extern char* F(GoString goTakeString2);\nextern void G(GoString goTakeString3);\n"
                + "extern void GoTakeString2(GoInt p0);")
        #expect(output.wrapper.contains("goTakeString2 goTakeString2Value: String"))
        // What is called so without a label would be called for it.
        #expect(output.wrapper.contains("private func goTakeString4("))
    }

    @Test("A namespace or a module that would hide what the wrapper needs is refused")
    func hidingNames() {
        let taken = [
            "CLib", "GoError", "GoInt", "Point", "RED", "LIMIT", "f", "F", "takeString", "size_t",
        ]
        for namespace in taken {
            let preamble = """
                typedef struct { int x; } Point; enum { RED }; static inline void f(void) {}
                #define LIMIT 3
                """
            let output = generated(preamble: preamble, "extern void F(Point p);") {
                $0.namespace = namespace
            }
            #expect(output.codes == [.invalidModuleName], "\(namespace)")
        }
        for module in ["CBool", "export"] {
            #expect(generated("extern void F(void);") { $0.clangModule = module }.hasErrors)
        }
        #expect(generated(preamble: "enum { CLib };", "extern void F(void);").hasErrors)
        let hiding = generated("extern void Lib(void);\nextern void F(void);") {
            $0.clangModule = "lib"
            $0.headerName = "x.h"
        }
        #expect(hiding.codes == [.nameCollision])
    }

    @Test("A namespace leaves the names alone that are made for a helper and for the shim")
    func namespaceOfMadeName() {
        let preamble = "static inline char *takeString(char *s) { return s; }"
        let helper = generated(preamble: preamble, "extern char* F(void);") {
            $0.namespace = "goTakeString"
        }
        #expect(helper.wrapper.contains("private func goTakeString2("))
        let shim = generated("extern GoComplex128 F(void);") { $0.namespace = "CLib_Complex128" }
        #expect(shim.wrapper.contains("CLib.CLibShim_F("))
    }

    @Test("Names that meet in one Swift name are kept apart in body and tuple")
    func meetingNames() {
        let output = generated(
            """
            struct F_return {
            char* r0; /* user_id */ char* r1; /* userId */ char* r2; /* takeString */
            char* r3; /* result */ char* r4; /* err */ };
            extern struct F_return F(GoInt max_n, GoInt maxN, GoInt unwrap);
            """)
        let wrapper = output.wrapper
        #expect(wrapper.contains("    maxN maxNValue: Int,\n    unwrap unwrapValue: Int\n"))
        #expect(wrapper.contains("(userId: String, String, takeString: String, result: String)"))
        #expect(wrapper.contains("let userIdValue = unsafe takeString(result.r1)"))
        #expect(wrapper.contains("let takeStringValue = unsafe takeString(result.r2)"))
        #expect(wrapper.contains("let resultValue = unsafe takeString(result.r3)"))
    }

    @Test("Strings are lent, and that is said once")
    func lending() {
        let output = generated("extern void F(GoString a);\nextern void G(char* b);")
        #expect(output.codes == [.lentMemory])
    }
}

@Suite struct ShadowedNamesTests {
    @Test("A standard name that C takes away is written with its module")
    func shadowed() {
        let output = generated("extern GoInt String(GoString a);")
        #expect(output.wrapper.contains("func string(a: Swift.String) -> Int"))
        #expect(output.wrapper.contains("_ string: Swift.String, _ body"))
    }

    @Test("If even the module's name is taken, a module selector reaches it")
    func swift() {
        let output = generated("extern GoInt Swift(GoInt Int);\nextern GoInt Int(GoInt a);")
        #expect(output.wrapper.contains("-> Swift::Int"))
    }

    @Test("A standard name that a function of the wrapper takes away is written with its module")
    func functions() {
        let output = generated("extern GoInt Precondition(GoInt x);\nextern void F(char* text);")
        #expect(output.wrapper.contains("func precondition(x: Int) -> Int"))
        #expect(output.wrapper.contains(" Swift.precondition(!"))
        let other = generated("extern GoInt G(GoInt x);\nextern void F(char* text);")
        #expect(other.wrapper.contains(" precondition(!"))
    }

    @Test("A type of C with a standard name is written with its own module")
    func types() {
        let output = generated(
            preamble: "typedef struct { int code; } Error;", "extern Error F(Error e);")
        #expect(output.wrapper.contains("func f(e: CLib.Error) -> CLib.Error"))
    }

    @Test("An export that a struct tag hides is called through the shim header")
    func hidden() {
        let output = generated(
            preamble: "struct Thing { int a; };", "extern GoInt Thing(struct Thing* t);")
        #expect(output.wrapper.contains("CLib.CLib_Thing(t)"))
        #expect(
            output.text("CLib/CLib.h")?.contains(
                "static inline GoInt CLib_Thing(struct Thing *p0) {\n  return Thing(p0);") == true)
    }

    @Test(
        "The shim header has no name that C has too",
        arguments: [
            "void CLib_free(void *p);", "#define CLib_Complex128(x) x", "enum { CLib_F };",
            "struct CLib_F_return { int x; };",
        ])
    func shimNames(_ preamble: String) {
        let output = generated(
            preamble: preamble + "\nvoid CLibShim_x(void);",
            "extern GoComplex128 F(GoComplex128 c);\nextern char* G(void);")
        let shim = output.text("CLib/CLib.h") ?? ""
        #expect(shim.contains("static inline void CLibShim2_free("))
        #expect(shim.contains("static inline CLibShim2_Complex128 CLibShim2_F("))
        #expect(!shim.contains("CLib_"))
        #expect(output.wrapper.contains("CLib.CLibShim2_F(CLibShim2_Complex128("))
        #expect(output.wrapper.contains("fileprivate init(_ number: CLibShim2_Complex128)"))
        #expect(!output.wrapper.contains("CLib_"))
    }

    @Test("A macro takes a standard name away as a constant does")
    func macros() {
        let output = generated(
            preamble: "#define Int 3\n#define Double(x) x", "extern GoInt F(GoFloat64 x);")
        #expect(output.wrapper.contains("func f(x: Double) -> Swift.Int"))
    }

    @Test("An export or a type with the clang module's name is refused with a remedy")
    func module() {
        for preamble in ["", "struct CLib { int a; };", "#define CLib 1"] {
            let name = preamble.isEmpty ? "CLib" : "F"
            let output = generated(preamble: preamble, "extern void \(name)(void);")
            #expect(output.codes == [.moduleNameTaken])
            #expect(output.diagnostics.first?.fix?.contains("--clang-module") == true)
        }
    }

    @Test("What is copied back after the call has names and helpers of its own")
    func copiedBack() {
        let wrapper = generated(
            preamble: "#include <stdlib.h>\ntypedef div_t amount;",
            "extern amount F(GoUint8* self, GoInt* result);",
            go: "//export F\nfunc F(self *bool, result *int) C.amount"
        ).wrapper
        #expect(wrapper.contains("var selfValueValue = GoUint8(selfValue ? 1 : 0)"))
        #expect(wrapper.contains("resultValue = Int(truncatingIfNeeded: resultValueValue)"))
        #expect(wrapper.contains("func unchecked<Value>"))
    }
}
