import Testing

@testable import BindgenCore

@Suite struct UntilRulesTests {
    private let header = """
        extern GoInt Subscribe(GoString topic, event_fn event, void* context);
        extern void Unsubscribe(GoInt subscription);
        extern void UnsubscribeTopic(GoString topic);
        extern void Forget(GoFloat64 weight);
        extern void Plain(GoInt n);
        """

    private func messages(_ directives: String, plain: String = "") -> [String] {
        let go = """
            //export Subscribe
            \(directives)
            func Subscribe(topic string, event C.event_fn, context unsafe.Pointer) int

            //export Unsubscribe
            func Unsubscribe(subscription int)

            //export UnsubscribeTopic
            func UnsubscribeTopic(topic string)

            //export Forget
            func Forget(weight float64)

            //export Plain
            \(plain)
            func Plain(n int)
            """
        return generated(
            preamble: "typedef void (*event_fn)(void *context, int event);", header, go: go
        ).diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    @Test(
        "What ends closures takes what their function takes or returns",
        arguments: [
            ("Unsubscribe", ""), ("UnsubscribeTopic", ""), ("Subscribe", ""),
            ("Unsubscribe UnsubscribeTopic", ""),
            ("Stop", "no exported function is called 'Stop'"),
            ("Forget", "'Forget' takes 'weight', and 'Subscribe' neither takes nor returns that"),
        ])
    func ends(_ name: String, _ message: String) {
        #expect(messages("//swift:until \(name)") == (message.isEmpty ? [] : [message]))
    }

    @Test("A closure of an object that was not made is let go of")
    func ofNoObject() {
        let output = generated(
            preamble: "typedef void (*event_fn)(void *context, int event);",
            """
            extern void* NewRoom(event_fn event, void* context);
            extern void CloseRoom(void* room);
            """,
            go: """
                //swift:class
                type Room unsafe.Pointer

                //export NewRoom
                //swift:until CloseRoom
                func NewRoom(event C.event_fn, context unsafe.Pointer) Room

                //export CloseRoom
                func CloseRoom(room Room)
                """)
        let expected = """
                    if unsafe result == nil {
                        unsafe forgetClosure(eventContext)
                    } else {
                        unsafe holdClosure(eventContext, until: "CloseRoom", result)
                    }
            """
        #expect(output.wrapper.contains(expected), "\(output.wrapper)")
    }

    @Test("What ends closures is whole where nobody can give any")
    func endsNone() throws {
        let output = generated(
            preamble: "typedef void (*event_fn)(void *context, int event);",
            """
            extern void Subscribe(event_fn event, void* context, GoMap topics);
            extern void Unsubscribe();
            """,
            go: """
                //export Subscribe
                //swift:until Unsubscribe
                func Subscribe(event C.event_fn, context unsafe.Pointer, topics map[string]int)

                //export Unsubscribe
                func Unsubscribe()
                """)
        let swift = try #require(output.text("Lib/Lib.swift"))
        #expect(!swift.contains("func subscribe"))
        #expect(swift.contains("releaseClosures(heldCount, until: \"Unsubscribe\")"))
        #expect(swift.contains("class GoClosures"))
        #expect(swift.contains("class GoLock"))
    }

    @Test(
        "A directive about functions of C stands above one that takes them",
        arguments: ["//swift:until Plain", "//swift:noescape n", "//swift:once n"])
    func misplaced(_ directive: String) {
        #expect(messages("", plain: directive).count == 1, "\(messages("", plain: directive))")
    }

    @Test(
        "What is called a function has to be a type of one",
        arguments: [
            ("event_fn", true), ("void (void *context)", true), ("void (*)(void *context)", false),
            ("nothing", false), ("int", false), ("void (", false), ("void (...)", false),
        ])
    func types(_ type: String, _ isRight: Bool) {
        let found = generated(
            preamble: "typedef void (*event_fn)(void *context, int event);",
            "extern void F(GoUintptr call, GoUintptr context);",
            go: "//export F\n//swift:callback call \(type)\nfunc F(call, context uintptr)"
        ).codes
        #expect(found.contains(.misfittingDirective) != isRight, "\(found)")
    }

    @Test(
        "Go keeps what is in a struct of closures, and not its address",
        arguments: [
            ("current = l", true), ("all = append(all, l)", true), ("copied = *l", false),
            ("C.begin(l)", false),
        ])
    func structures(_ body: String, _ isRefused: Bool) {
        let output = generated(
            preamble: """
                typedef struct { void *ctx; void (*begin)(void *ctx); } listener_t;
                """,
            "extern void Listen(listener_t* l);",
            go: """
                var current *C.listener_t
                var copied C.listener_t
                var all []*C.listener_t
                //export Listen
                //swift:until Listen
                func Listen(l *C.listener_t) { \(body) }
                """)
        #expect(output.codes.contains(.retainedArgument) == isRefused, "\(output.codes)")
    }
}
