import Testing

@testable import BindgenCore

@Suite struct AsyncRulesTests {
    private let header = """
        extern void F(GoInt id, GoInt* n);
        extern void Stop(GoInt id);
        extern void StopAll(GoString why);
        extern char* Why(GoInt id);
        """

    private func messages(_ directives: String, _ parameters: String = "id int") -> [String] {
        let go = """
            //export F
            \(directives)
            func F(\(parameters), n *int)

            //export Stop
            func Stop(id int)

            //export StopAll
            func StopAll(why string)

            //export Why
            func Why(id int) *C.char
            """
        return generated(header, go: go).diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    @Test("What writes to its parameters cannot be waited for")
    func writing() {
        #expect(messages("//swift:async") == ["nobody can wait for 'F': it writes to 'n'"])
        #expect(messages("//swift:async\n//swift:out n").isEmpty)
    }

    @Test("What is not waited for cannot be cancelled")
    func blocking() {
        #expect(
            messages("//swift:cancel Stop")
                == ["nobody waits for 'F', and so nobody can cancel it"])
    }

    @Test(
        "What ends a call takes what the call was given, and returns nothing that is kept",
        arguments: [
            ("Stop", ""), ("Halt", "no exported function is called 'Halt'"),
            ("StopAll", "'StopAll' takes 'why', and 'F' no such parameter"),
            ("Why", "'Why' cannot be called here: only what fails, and numbers, come back"),
        ])
    func cancelling(_ name: String, _ message: String) {
        let found = messages("//swift:async\n//swift:out n\n//swift:cancel \(name)")
        #expect(found == (message.isEmpty ? [] : [message]))
    }

    @Test("A parameter of another name is another one")
    func names() {
        let found = messages("//swift:async\n//swift:out n\n//swift:cancel Stop", "number int")
        #expect(found == ["'Stop' takes 'id', and 'F' no such parameter"])
    }

    private func told(_ callback: String, _ directives: String, result: String = "void") -> [String]
    {
        let output = generated(
            preamble: "typedef \(callback);",
            "extern \(result) F(f_fn f, void* context);",
            go: """
                //export F
                \(directives)
                func F(f C.f_fn, context unsafe.Pointer) \(result == "void" ? "" : "int")
                """)
        return output.diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    @Test("What is told, nobody answers, and it is no memory that is lent")
    func telling() {
        let message =
            "what 'F' tells cannot be waited for: it wants an answer, or lends memory"
        for directives in ["//swift:async\n//swift:once f", "//swift:stream f"] {
            #expect(told("void (*f_fn)(void *context, int n)", directives).isEmpty)
            #expect(told("int (*f_fn)(void *context, int n)", directives) == [message])
            #expect(told("void (*f_fn)(void *context, int *n)", directives) == [message])
        }
    }

    @Test("What returns at once says nothing but by the function of C")
    func returning() {
        let callback = "void (*f_fn)(void *context, int n)"
        #expect(
            told(callback, "//swift:async\n//swift:once f", result: "GoInt")
                == ["'F' returns at once what nobody would get"])
        #expect(
            told(callback, "//swift:stream f", result: "GoInt")
                == ["'F' returns at once what nobody would get"])
        #expect(
            told(callback, "//swift:stream context")
                == ["'context' of 'F' is no function of C with a context"])
        #expect(
            told("void (*f_fn)(int n)", "//swift:stream f\n//swift:once f")
                == ["'f' of 'F' is no function of C with a context"])
    }

    @Test("What the library has taken the names of, waits all the same")
    func takenNames() {
        let output = generated(
            preamble: "typedef struct Task Task; typedef int Result, CancellationError;",
            "extern void F(void);\nextern void G(void);",
            go: """
                //export F
                //swift:async
                //swift:cancel G
                func F()

                //export G
                func G()
                """)
        #expect(output.wrapper.contains("try _Concurrency.Task.checkCancellation()"))
        #expect(output.wrapper.contains("_Concurrency.CancellationError()"))
        #expect(!output.wrapper.contains(": Result<"))
    }

    @Test("What a struct cannot hold is refused before anybody waits")
    func structures() throws {
        let wrapper = generated(
            preamble: """
                typedef struct { char *host; } addr_t;
                typedef void (*done_fn)(void *context, const char *error);
                """,
            "extern void F(addr_t* a, done_fn done, void* context);",
            go: """
                //swift:struct
                type Addr C.addr_t

                //export F
                //swift:async
                //swift:once done
                func F(a *C.addr_t, done C.done_fn, context unsafe.Pointer) { C.f(done, context) }
                """
        ).wrapper
        let refusal = try #require(wrapper.firstRange(of: "try rejectNul(aMemory"))
        let waiting = try #require(wrapper.firstRange(of: "await withCheckedContinuation"))
        #expect(refusal.lowerBound < waiting.lowerBound)
    }
}
