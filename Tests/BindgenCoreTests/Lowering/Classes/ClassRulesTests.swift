import Testing

@testable import BindgenCore

@Suite struct ClassRulesTests {
    @Test(
        "What gives a handle back takes nothing else, but for what it returns through",
        arguments: [
            ("GoUintptr s", "s Store", []), ("GoUintptr s, char** e", "s Store, e **C.char", []),
            ("GoUintptr s, GoInt n", "s Store, n int", [.misfittingDirective, .noRelease]),
            ("GoUintptr s, GoUintptr t", "s, t Store", [.misfittingDirective, .noRelease]),
        ] as [(String, String, [DiagnosticCode])])
    func releases(_ c: String, _ go: String, _ codes: [DiagnosticCode]) {
        let convention = c.contains("**") ? "\n//swift:throws out e" : ""
        let output = generated(
            "extern void End(\(c));",
            go: "//swift:class\ntype Store uintptr\n\n//export End\n//swift:deinit\(convention)\n"
                + "func End(\(go))")
        #expect(output.codes.sorted { $0.rawValue < $1.rawValue } == codes, "\(output.codes)")
    }

    @Test(
        "A function that is no class's gives back the handles of all that have none of their own",
        arguments: [
            ("GoUintptr", "uintptr", []), ("uintptr_t", "C.uintptr_t", [.misfittingDirective]),
            ("GoInt", "int", [.misfittingDirective]), ("GoUintptr", "Own", [.noRelease]),
        ] as [(String, String, [DiagnosticCode])])
    func sharedReleases(_ c: String, _ go: String, _ codes: [DiagnosticCode]) {
        let output = generated(
            preamble: "#include <stdint.h>",
            "extern void CloseOwn(GoUintptr o);\nextern void End(\(c) handle);",
            go: "//swift:class\ntype Store uintptr\n\n//swift:class\ntype Book uintptr\n\n"
                + "//swift:class\ntype Own uintptr\n\n//export CloseOwn\nfunc CloseOwn(o Own)\n\n"
                + "//export End\n//swift:deinit\nfunc End(handle \(go))")
        let isMisfit = codes == [.misfittingDirective]
        #expect(output.codes.contains(.misfittingDirective) == isMisfit, "\(output.codes)")
        if codes.isEmpty {
            #expect(output.codes.isEmpty, "\(output.codes)")
            #expect(output.wrapper.matches(of: /CLib\.End\(handleValue\)/).count == 2)
            #expect(output.wrapper.contains("CLib.CloseOwn(o)"))
            #expect(!output.wrapper.contains("func end("))
        }
    }

    @Test(
        "A text that comes back from giving a handle back is freed, and nobody's",
        arguments: [
            ("extern char* End(GoUintptr s);", "*C.char", "{ handle in"),
            (
                "struct End_return { char* r0; char* r1; };\n"
                    + "extern struct End_return End(GoUintptr s);",
                "(text, err *C.char)", "{ handle throws(GoError) in"
            ),
        ])
    func releasesWithTexts(_ c: String, _ go: String, _ head: String) {
        let wrapper = generated(
            c + "\nextern GoUintptr NewStore(void);",
            go: "//swift:class\ntype Store uintptr\n\n//export End\n//swift:deinit\n"
                + "func End(s Store) \(go)\n\n//export NewStore\nfunc NewStore() Store"
        ).wrapper
        #expect(wrapper.contains(head), "\(wrapper)")
        #expect(wrapper.contains("            _ = "), "\(wrapper)")
    }

    @Test(
        "Functions call a class as Swift does, or as Go does",
        arguments: [
            ("FreeConn", "//swift:class Connection\ntype Conn uintptr"),
            ("FreeConnection", "//swift:class Connection\ntype Conn uintptr"),
            ("free_conn", "//swift:class\ntype Conn uintptr"),
            ("conn_free", "//swift:class\ntype CONN uintptr"),
            ("free_db", "//swift:class DB\ntype Conn uintptr"),
        ])
    func names(_ release: String, _ type: String) {
        let goName = type.contains("CONN") ? "CONN" : "Conn"
        let output = generated(
            "extern GoUintptr NewConn(void);\nextern GoInt ConnSize(GoUintptr c);\n"
                + "extern void \(release)(GoUintptr c);",
            go: "\(type)\n\n//export NewConn\nfunc NewConn() \(goName)\n\n//export ConnSize\n"
                + "func ConnSize(c \(goName)) int\n\n//export \(release)\nfunc \(release)(c \(goName))"
        )
        #expect(output.codes.isEmpty, "\(output.codes) \(output.wrapper)")
        #expect(output.wrapper.contains("CLib.\(release)(c)"))
        #expect(output.wrapper.contains("public func size() -> Int"))
        #expect(output.wrapper.contains("public convenience init()"))
    }

    @Test("A handle that comes out and that something else has is no second object")
    func sharedOutput() {
        let output = generated(
            "extern void ConnTwin(void* c, void** out);\nextern void CloseConn(void* c);",
            go: """
                var current Conn
                //swift:class
                type Conn unsafe.Pointer

                //export ConnTwin
                //swift:out out
                func ConnTwin(c Conn, out *Conn) { *out = c }

                //export CloseConn
                func CloseConn(c Conn)
                """)
        #expect(output.codes.contains(.sharedHandle))
        #expect(!output.wrapper.contains("func twin("))
    }

    @Test(
        "A handle that something else has is no second object",
        arguments: [
            ("uintptr", "GoUintptr", "return c", "its parameter 'c'"),
            ("uintptr", "GoUintptr", "d := c; return d", "its parameter 'c'"),
            ("uintptr", "GoUintptr", "next++; return next", nil),
            ("uintptr", "GoUintptr", "all.next++; return all.next", nil),
            ("uintptr", "GoUintptr", "return all[1]", "the variable 'all' of the package"),
            (
                "uintptr", "GoUintptr", "d, ok := all.named[k]; if ok { return d }; return 0",
                "the variable 'all' of the package"
            ),
            ("uintptr", "GoUintptr", "return Conn(cgo.NewHandle(1))", nil),
            ("unsafe.Pointer", "void*", "return current", "the variable 'current' of the package"),
            (
                "unsafe.Pointer", "void*", "x := get(); return x.conn",
                "something that the package keeps"
            ),
            ("uintptr", "GoUintptr", "x := get(); return x.conn", nil),
            (
                "uintptr", "GoUintptr",
                "if n := len(all); n > 0 { d := all[n-1]; all = all[:n-1]; return d }; return open()",
                nil
            ),
            ("unsafe.Pointer", "void*", "return latest()", "something that the package keeps"),
            (
                "uintptr", "GoUintptr",
                "if d, ok := all[k]; ok { return d }; d := open(); all[k] = d; return d",
                "the variable 'all' of the package"
            ),
            (
                "uintptr", "GoUintptr", "if current == 0 { current = open() }; return current",
                "the variable 'current' of the package"
            ),
            (
                "uintptr", "GoUintptr", "once.Do(func() { current, err = open() }); return current",
                "the variable 'current' of the package"
            ),
            (
                "uintptr", "GoUintptr", "for _, d := range all { if d > c { return d } }; return 0",
                "the variable 'all' of the package"
            ),
            ("uintptr", "GoUintptr", "current = open(); return current", nil),
            ("uintptr", "GoUintptr", "id := next; next = id + 1; return id", nil),
            ("uintptr", "GoUintptr", "d := current; current = 0; return d", nil),
            ("uintptr", "GoUintptr", "if c == 0 { return none }; return open()", nil),
            ("uintptr", "GoUintptr", "for i := range all { return Conn(i) }; return 0", nil),
            ("uintptr", "GoUintptr", "c = Conn(open()); return c", nil),
            ("unsafe.Pointer", "void*", "p := C.malloc(1); return p", nil),
            ("unsafe.Pointer", "void*", "p := C.malloc(1); current = p; return p", nil),
        ] as [(String, String, String, String?)])
    func shared(_ goType: String, _ cType: String, _ body: String, _ sharer: String?) {
        func run(_ directive: String, release: String = "CloseConn") -> GenerationOutput {
            generated(
                "extern \(cType) ConnSet(\(cType) c);\nextern void \(release)(\(cType) c);",
                go: """
                    var current, next, all, none \(goType)
                    var latest = sync.OnceValue(open)
                    //swift:class
                    type Conn \(goType)

                    //export ConnSet\(directive)
                    func ConnSet(c Conn) Conn { \(body) }

                    //export \(release)
                    func \(release)(c Conn)
                    """)
        }
        let output = run("")
        #expect(output.codes.contains(.sharedHandle) == (sharer != nil), "\(output.codes)")
        #expect(output.wrapper.contains("func set(") == (sharer == nil))
        if let sharer { #expect(output.diagnostics.contains { $0.message.contains(sharer) }) }
        #expect(run("\n//swift:owned r0").wrapper.contains("func set("))
        // Without a release, objects may share.
        #expect(run("", release: "Other").wrapper.contains("func set("))
    }

    @Test(
        "What makes an object and nothing else is an initializer",
        arguments: ["NewConn", "ConnInit", "CreateConn", "MakeConn", "conn_new", "ConnNew", "Init"])
    func makers(_ name: String) {
        let wrapper = generated(
            "extern GoUintptr \(name)(GoInt size);\nextern void CloseConn(GoUintptr c);",
            go:
                "//swift:class\ntype Conn uintptr\n\n//export \(name)\nfunc \(name)(size int) Conn\n\n"
                + "//export CloseConn\nfunc CloseConn(c Conn)"
        ).wrapper
        #expect(wrapper.contains("public convenience init(size: Int)"), "\(wrapper)")
    }

    @Test(
        "What is called a word for it and takes the handle gives it back",
        arguments: [
            ("Close", "c Conn", true), ("Free", "c Conn", true), ("ReleaseConn", "c Conn", true),
            ("Stop", "c Conn", false), ("CloseAll", "c Conn", false),
            ("Close", "c Conn, n int", false),
        ])
    func releases(_ name: String, _ parameters: String, _ isRelease: Bool) {
        let c = parameters.contains("n int") ? "GoUintptr c, GoInt n" : "GoUintptr c"
        let output = generated(
            "extern GoUintptr NewConn(void);\nextern void \(name)(\(c));",
            go:
                "//swift:class\ntype Conn uintptr\n\n//export NewConn\nfunc NewConn() Conn\n\n"
                + "//export \(name)\nfunc \(name)(\(parameters))")
        #expect(output.codes.contains(.noRelease) != isRelease, "\(output.codes)")
    }

    @Test(
        "What is called so behind the words that all names begin with gives a handle back, or what frees it",
        arguments: [
            ("lib_close", "", true), ("lib_done", "C.free(unsafe.Pointer(b))", true),
            ("lib_done", "", false), ("close_all", "", false), ("x_free_box", "", true),
            ("theBoxDestroy", "", true), ("x_handle_free", "", true), ("x_free_boxes", "", false),
        ])
    func releasesOfLibraries(_ name: String, _ body: String, _ isRelease: Bool) {
        let output = generated(
            preamble: "typedef struct box box;",
            "extern box* lib_open(void);\nextern void \(name)(box* b);",
            go:
                "//swift:class\ntype Box = *C.box\n\n//export lib_open\nfunc lib_open() *C.box { return b }\n\n"
                + "//export \(name)\nfunc \(name)(b *C.box) { \(body) }")
        #expect(output.codes.contains(.noRelease) != isRelease, "\(output.codes)")
    }

    @Test("What is called by the type gives a handle back, and not Close beside it")
    func namedReleases() {
        let wrapper = generated(
            "extern GoUintptr NewBox(void);\nextern void Close(GoUintptr b);\n"
                + "extern void BoxFree(GoUintptr b);",
            go:
                "//swift:class\ntype Box uintptr\n\n//export NewBox\nfunc NewBox() Box\n\n"
                + "//export Close\nfunc Close(b Box)\n\n//export BoxFree\nfunc BoxFree(b Box)"
        ).wrapper
        #expect(wrapper.contains("CLib.BoxFree(b)"), "\(wrapper)")
    }

    @Test("An alias of a type of C is a class for all that is written without it")
    func aliases() {
        let output = generated(
            preamble: "typedef struct tree tree; typedef int color_t;",
            "extern tree* NewTree(void);\nextern int TreeDepth(tree* t);\n"
                + "extern void FreeTree(tree* t);\nextern color_t TreeColor(tree* t);",
            go: """
                //swift:class
                type Tree = *C.tree

                //swift:enum
                type Color = C.color_t

                const ColorRed Color = 1

                //export NewTree
                func NewTree() *C.tree

                //export TreeDepth
                func TreeDepth(t *C.tree) C.int

                //export TreeColor
                func TreeColor(t Tree) C.color_t

                //export FreeTree
                func FreeTree(t *C.tree)
                """)
        #expect(output.codes.isEmpty, "\(output.diagnostics)")
        for line in ["convenience init?()", "func depth() -> CInt", "func color() -> Color"] {
            #expect(output.wrapper.contains("    public \(line)"), "\(line)\n\(output.wrapper)")
        }
    }

    @Test("Init beside other results is no initializer, and is not called as one")
    func initBesideOthers() {
        let wrapper = generated(
            "struct Init_return { GoUintptr r0; GoInt r1; };\nextern struct Init_return Init(void);\n"
                + "extern void CloseConn(GoUintptr c);",
            go:
                "//swift:class\ntype Conn uintptr\n\n//export Init\nfunc Init() (c Conn, n int)\n\n"
                + "//export CloseConn\nfunc CloseConn(c Conn)"
        ).wrapper
        #expect(wrapper.contains("static func initialize() -> (c: Conn, n: Int)"), "\(wrapper)")
    }

    @Test("A handle that is a pointer need not be there, beside a nil error")
    func nullable() {
        let wrapper = generated(
            preamble: "struct db;",
            "struct Open_return { struct db* r0; /* d */ char* r1; /* err */ };\n"
                + "extern struct Open_return Open(void);\nextern void CloseDB(struct db* d);",
            go: "//swift:class\ntype DB *C.struct_db\n\n//export Open\n//swift:nullable\n"
                + "func Open() (d DB, err *C.char)\n\n//export CloseDB\nfunc CloseDB(d DB)"
        ).wrapper
        #expect(wrapper.contains("open() throws(GoError) -> DB?"))
        #expect(wrapper.contains("DB(orNil: result.r0)"), "\(wrapper)")
    }

    @Test(
        "A type with a small name is a class with a capital one, unless another type is called so")
    func smallNames() {
        func classes(_ types: String...) -> (String, [DiagnosticCode]) {
            let output = generated(
                "extern GoUintptr OpenConn(void);\nextern void CloseConn(GoUintptr c);",
                go: types.joined(separator: "\n\n")
                    + "\n\n//export OpenConn\nfunc OpenConn() conn\n\n"
                    + "//export CloseConn\nfunc CloseConn(c conn)")
            return (output.wrapper, output.codes)
        }
        let (alone, codes) = classes("//swift:class\ntype conn uintptr")
        #expect(alone.contains("public final class Conn: Sendable"))
        #expect(alone.contains("public static func open() -> Conn"))
        #expect(codes.isEmpty)
        let (both, _) = classes(
            "//swift:class\ntype conn uintptr", "//swift:class\ntype Conn uintptr")
        #expect(both.contains("public final class conn: Sendable"))
        let (_, taken) = classes(
            "//swift:class Conn\ntype other uintptr", "//swift:class\ntype conn uintptr")
        #expect(taken.contains(.misfittingDirective))
    }

    @Test("What would be called as the wrapper's own handle keeps its whole name, or is left out")
    func handles() {
        let output = generated(
            "extern GoInt StoreHandle(GoUintptr s);\nextern GoInt Handle(GoUintptr s);\n"
                + "extern void End(GoUintptr s);",
            go: """
                //swift:class
                type Store uintptr
                //export StoreHandle
                func StoreHandle(s Store) int
                //export Handle
                func Handle(s Store) int
                //export End
                //swift:deinit
                func End(s Store)
                """)
        #expect(output.wrapper.contains("public func storeHandle() -> Int"), "\(output.wrapper)")
        #expect(output.codes == [.nameCollision])
    }

    @Test("A struct of the caller's is no struct of the library's")
    func ownStructures() {
        let output = generated(
            preamble: "struct store { void *data; };",
            "extern void Begin(struct store* s);\nextern struct store* Find(void);\n"
                + "extern void End(struct store* s);",
            go: """
                //swift:class
                type Store *C.struct_store

                //export Begin
                //swift:out s
                func Begin(s Store)

                //export Find
                func Find() Store

                //export End
                //swift:deinit
                func End(s Store)
                """)
        #expect(output.codes == [.misfittingDirective])
    }

    private let go = """
        // A Vault keeps things.
        //
        //swift:class
        type Vault uintptr

        //export NewVault
        func NewVault(size int) Vault

        //export OpenVault
        func OpenVault(path string) (v Vault, err *C.char)

        //export VaultGet
        func VaultGet(v Vault, key string) (value *C.char, ok bool)

        //export CloseVault
        func CloseVault(v Vault)
        """

    private let c = """
        struct OpenVault_return { GoUintptr r0; /* v */ char* r1; /* err */ };
        struct VaultGet_return { char* r0; /* value */ GoUint8 r1; /* ok */ };
        extern GoUintptr NewVault(GoInt size);
        extern struct OpenVault_return OpenVault(GoString path);
        extern struct VaultGet_return VaultGet(GoUintptr v, GoString key);
        extern void CloseVault(GoUintptr v);
        """

    @Test("Functions become members of the class of their first parameter, or of their result")
    func members() {
        let wrapper = generated(c, go: go).wrapper
        for line in [
            "/// A Vault keeps things.\npublic final class Vault: Sendable {",
            "    public convenience init(size: Int) {",
            "    public static func open(path: String) throws(GoError) -> Vault {",
            "    public func get(key: String) -> String? {",
            "    public func close() {",
        ] {
            #expect(wrapper.contains(line), "\(line)\n\(wrapper)")
        }
    }

    @Test("Who gives a handle back has to be known")
    func release() {
        let header = c.replacing("CloseVault", with: "DropVault")
        let source = go.replacing("CloseVault", with: "DropVault")
        #expect(generated(header, go: source).codes.contains(.noRelease))
        let marked = source.replacing(
            "//export DropVault", with: "//export DropVault\n//swift:deinit")
        #expect(!generated(header, go: marked).codes.contains(.noRelease))
    }

    @Test("A child keeps its parent's handle")
    func parent() {
        let output = generated(
            """
            \(c)
            extern GoUintptr VaultBegin(GoUintptr v);
            extern void CloseBatch(GoUintptr b);
            """,
            go: """
                \(go)
                //swift:class
                type Batch uintptr
                //export VaultBegin
                //swift:parent v
                func VaultBegin(v Vault) Batch
                //export CloseBatch
                func CloseBatch(b Batch)
                """)
        #expect(output.wrapper.contains("Batch(CLib.VaultBegin(v), parent: self.handle)"))
        #expect(output.wrapper.contains("parent?.addUse()"))
    }

    @Test(
        "What needs a parent to give a handle back has to have one",
        arguments: [
            // The batch needs the only vault there is, or the one that is named.
            ("GoUintptr v", "v Vault", "name begin", "parent: self.handle"),
            ("GoUintptr v, GoUintptr w", "v, w Vault", "parent w", "parent: w.handle"),
            ("GoUintptr v, GoUintptr w", "v, w Vault", "name begin", nil),
            ("void", "", "nonnull", nil),
            ("GoUintptr v, GoUintptr b", "v Vault, b Batch", "parent b", nil),
        ])
    func parentOfEnded(_ c: String, _ go: String, _ directive: String, _ line: String?) {
        let output = generated(
            """
            \(self.c)
            extern GoUintptr Begin(\(c));
            extern void CloseBatch(GoUintptr v, GoUintptr b);
            """,
            go: """
                \(self.go)
                //swift:class
                type Batch uintptr
                //export Begin
                //swift:\(directive)
                func Begin(\(go)) Batch
                //export CloseBatch
                //swift:deinit b
                func CloseBatch(v Vault, b Batch)
                """)
        #expect(output.codes.contains(.misfittingDirective) == (line == nil), "\(output.codes)")
        if let line { #expect(output.wrapper.contains(line), "\(output.wrapper)") }
    }

    @Test("What a closure is given has no parent")
    func parentOfGiven() {
        let output = generated(
            preamble: """
                typedef uintptr_t batch_t;
                typedef void (*body_fn)(void *context, batch_t batch);
                """,
            """
            \(c)
            extern void VaultUpdate(GoUintptr v, body_fn body, void* context);
            extern void CloseBatch(GoUintptr v, GoUintptr b);
            """,
            go: """
                \(go)
                //swift:class
                type Batch uintptr
                //export VaultUpdate
                //swift:noescape body
                func VaultUpdate(v Vault, body C.body_fn, context unsafe.Pointer)
                //export CloseBatch
                //swift:deinit b
                func CloseBatch(v Vault, b Batch)
                """)
        let messages = output.diagnostics.map(\.message)
        #expect(messages.contains { $0.contains("gives a 'Batch' that nothing can give back") })
    }

    @Test("Two members of one name are told apart or reported")
    func collisions() {
        let output = generated(
            "\(c)\nextern void VaultClose(GoUintptr v);",
            go: "\(go)\n//export VaultClose\n//swift:name close\nfunc VaultClose(v Vault)")
        #expect(output.codes.contains { $0 == .nameCollision || $0 == .noRelease })
    }
}

@Suite struct EnumerationTests {
    private func output(_ type: String, _ constants: String, _ c: String) -> GenerationOutput {
        generated(
            "extern void Set(\(c) m);",
            go: """
                //swift:enum\(type)
                const (
                \(constants)
                )
                //export Set
                func Set(m Mode)
                """)
    }

    @Test("An enum has one case for a value, and other names for it")
    func duplicates() {
        let constants = "ModeA Mode = 1\nModeB Mode = 2\nModeFirst = ModeA"
        let wrapper = output(" closed\ntype Mode int32", constants, "GoInt32").wrapper
        #expect(wrapper.contains("    case a = 1\n    case b = 2\n"))
        #expect(wrapper.contains("    public static let first = Mode.a\n"))
    }

    @Test("An option set of no options has a literal of its own")
    func options() {
        let wrapper = output(
            " options\ntype Mode C.int", "ModeNone Mode = 0\nModeX Mode = 4", "int"
        ).wrapper
        #expect(wrapper.contains("static let none: Mode = []"))
        #expect(wrapper.contains("let rawValue: CInt"))
        #expect(wrapper.contains("CLib.Set(m.rawValue)"))
    }

    @Test("A rune is a number to an enumeration")
    func rune() {
        let wrapper = output("\ntype Mode rune", "ModeA Mode = 'a'", "GoInt32").wrapper
        #expect(wrapper.contains("static let a = Mode(rawValue: 97)"))
        #expect(wrapper.contains("func set(m: Mode)"))
    }

    @Test("A constant that cannot be computed is named")
    func unknown() {
        let output = output("\ntype Mode uint64", "ModeHigh Mode = 1 << 64", "GoUint8")
        #expect(output.codes.contains(.unknownConstant))
    }

    @Test("What is called init is an initializer, be its first parameter an object or not")
    func initializerOfAnother() {
        let wrapper = generated(
            "extern GoInt BookOf(GoInt s);\nextern void CloseBook(GoInt b);\nextern void CloseShelf(GoInt s);",
            go: """
                //swift:class
                type Shelf int

                //swift:class
                type Book int

                //export BookOf
                //swift:name init(of:)
                func BookOf(s Shelf) Book

                //export CloseBook
                func CloseBook(b Book)

                //export CloseShelf
                func CloseShelf(s Shelf)
                """
        ).wrapper
        #expect(wrapper.contains("    public convenience init(of s: Shelf) {"), "\(wrapper)")
    }

    @Test("A namespace is none of the types")
    func namespace() {
        let output = generated(
            "extern void CloseShelf(GoInt s);",
            go: "//swift:class\ntype Shelf int\n\n//export CloseShelf\nfunc CloseShelf(s Shelf)"
        ) { $0.namespace = "Shelf" }
        #expect(output.codes.contains(.invalidModuleName))
    }

    @Test(
        "A struct says by a function in it how it is given back, where nothing else does",
        arguments: [
            ("void (*release)(struct s *)", true), ("void (*done)(struct s *s)", true),
            ("int (*release)(struct s *)", false), ("void (*release)(void *)", false),
            ("void (*release)(struct s *, int)", false),
            ("void (*a)(struct s *); void (*b)(struct s *)", false),
        ])
    func releaseMember(_ member: String, _ isRelease: Bool) {
        let output = generated(
            preamble: "struct s { void *data; \(member); };", "extern int Make(struct s* s);",
            go: """
                //swift:class
                type S *C.struct_s

                //export Make
                //swift:out s
                //swift:throws nonzero
                func Make(s S) C.int
                """)
        #expect(output.codes.contains(.noRelease) == !isRelease, "\(output.codes)")
        #expect(output.wrapper.contains("?(handle)\n") == isRelease, "\(output.wrapper)")
        // What it has begun when it fails is given back as well.
        #expect(output.wrapper.contains("?(sValue)\n") == isRelease, "\(output.wrapper)")
    }

    @Test("What takes an object over is no method of it, and frees the struct that callers have")
    func taking() {
        let output = generated(
            preamble: "struct s { void *data; };",
            """
            extern int Make(struct s* s);
            extern void Take(struct s* s);
            extern void FreeS(struct s* s);
            """,
            go: """
                //swift:class
                type S *C.struct_s

                //export Make
                //swift:out s
                //swift:throws nonzero
                func Make(s S) C.int

                //export Take
                //swift:owned s
                func Take(s S)

                //export FreeS
                func FreeS(s S)
                """)
        #expect(!output.diagnostics.contains { $0.severity == .error }, "\(output.codes)")
        #expect(output.wrapper.contains("public func take(s: S) {"), "\(output.wrapper)")
        #expect(output.wrapper.contains("defer { unsafe sHandle.deallocate() }"))
    }

    @Test(
        "A directive for a parent that no object keeps is an error",
        arguments: [
            ("//export F\nfunc F(c Conn) int", "extern GoInt F(GoUintptr c);"),
            (
                "//export F\n//swift:once f\nfunc F(c Conn, f C.made_fn, context unsafe.Pointer)",
                "extern void F(GoUintptr c, made_fn f, void* context);"
            ),
        ])
    func lostParents(_ go: String, _ c: String) {
        let output = generated(
            preamble: """
                typedef uintptr_t row;
                typedef void (*made_fn)(void *context, row r);
                """, c + "\nextern void CloseConn(GoUintptr c);",
            go: """
                //swift:class
                type Conn uintptr

                //swift:class Row
                type row uintptr

                //export CloseConn
                func CloseConn(c Conn)

                //swift:parent c
                \(go)
                """)
        #expect(output.codes.contains(.misfittingDirective), "\(output.codes)")
    }

    @Test("What gives back a child and fails with a text is called safely")
    func failingChildren() {
        let wrapper = generated(
            "extern GoUintptr OpenRow(GoUintptr c);\nextern char* CloseRow(GoUintptr c, GoUintptr r);"
                + "\nextern void CloseConn(GoUintptr c);",
            go: """
                //swift:class
                type Conn uintptr

                //swift:class
                type Row uintptr

                //export CloseConn
                func CloseConn(c Conn)

                //export OpenRow
                //swift:parent c
                func OpenRow(c Conn) Row

                //export CloseRow
                //swift:deinit r
                //swift:throws
                func CloseRow(c Conn, r Row) *C.char
                """
        ).wrapper
        #expect(wrapper.contains("try Self.release(parent.value, handle)"), "\(wrapper)")
    }
}
