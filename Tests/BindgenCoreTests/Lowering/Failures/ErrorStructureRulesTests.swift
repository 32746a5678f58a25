import TestSupport
import Testing

@testable import BindgenCore

@Suite struct ErrorStructureRulesTests {
    /// A function that fills a struct, or returns one through a pointer to a pointer.
    private func filling(
        _ members: String, above type: String = "", isAllocated: Bool = false, more: String = ""
    ) -> GenerationOutput {
        let stars = isAllocated ? "**" : "*"
        return generated(
            preamble: """
                typedef struct { char *p; int n; } text_t;
                typedef struct { \(members) } Problem;
                """,
            "extern void F(Problem\(stars) problem);",
            go: """
                \(type)

                //export F
                //swift:throws out problem\(more)
                func F(problem \(stars)C.Problem)
                """)
    }

    @Test(
        "The text of an error has a length where that is certain",
        arguments: [
            ("int code; char *message; int n;", "problemValue.message", "problemValue.n"),
            ("int code; char *message; size_t len;", "problemValue.message", "problemValue.len"),
            (
                "char *message; uint32_t messageLength; int code;", "problemValue.message",
                "problemValue.messageLength"
            ),
            ("text_t message;", "problemValue.message.p", "problemValue.message.n"),
            ("text_t id; text_t msg;", "problemValue.msg.p", "problemValue.msg.n"),
            (
                "struct { char *bytes; size_t size; } text;", "problemValue.text.bytes",
                "problemValue.text.size"
            ),
        ])
    func lengths(_ members: String, _ data: String, _ count: String) {
        let wrapper = filling(members).wrapper
        // However the line is broken.
        let text = wrapper.filter { !$0.isWhitespace }
        let copy = "copyString(\(data),count:Int(truncatingIfNeeded:\(count)))"
        #expect(text.contains(copy), "\(wrapper)")
        #expect(wrapper.contains("unsafe giveBackMemory(\(data))"), "\(wrapper)")
    }

    @Test(
        "A number that could be another one is no length",
        arguments: [
            "int n; char *message;", "char *message; int count;", "char *message; int size;",
            "char *message; int code; int n;", "char *message; double n;",
            "char *message; char *n;",
        ])
    func noLengths(_ members: String) {
        let wrapper = filling(members).wrapper
        #expect(wrapper.contains("takeString(problemValue.message)"), "\(wrapper)")
    }

    @Test(
        "Nobody knows whose it is what a struct points to besides texts with lengths",
        arguments: [
            "text_t message; void *more;", "text_t message; char *more;",
            "text_t message; struct hidden *more;", "text_t message; void *more[2];",
            "text_t message; struct { void *p; } more;",
        ], [false, true])
    func unknownOwner(_ members: String, _ isAllocated: Bool) {
        let output = filling(members, isAllocated: isAllocated)
        #expect(output.codes.contains(.misfittingDirective), "\(output.wrapper)")
        // What is only read needs no owner.
        let more = "\n//swift:borrowed problem"
        let borrowed = filling(members, isAllocated: isAllocated, more: more)
        #expect(!borrowed.codes.contains(.misfittingDirective))
        #expect(!borrowed.wrapper.contains("giveBackMemory"))
    }

    @Test("Whoever says what a struct is says what is freed", arguments: [false, true])
    func records(_ isAllocated: Bool) {
        let type = """
            //swift:struct
            //swift:buffer data size
            type Trouble C.Problem
            """
        let members = "char *path; uint8_t *data; uint8_t size; const char *name; char *message;"
        let wrapper = filling(members, above: type, isAllocated: isAllocated).wrapper
        let value = isAllocated ? "problem.pointee" : "problemValue"
        for member in ["path", "data", "message"] {
            #expect(wrapper.contains("unsafe giveBackMemory(\(value).\(member))"), "\(wrapper)")
        }
        #expect(!wrapper.contains(".name)"))
        #expect(wrapper.contains("unsafe giveBackMemory(problem)") == isAllocated)
        #expect(!wrapper.contains("struct Trouble"))
    }

    @Test("Who takes the struct back frees its text")
    func taker() {
        let output = generated(
            preamble: "typedef struct { char *p; int n; void *more; } Problem;",
            """
            extern void F(Problem** problem);
            extern void FreeProblem(Problem* problem);
            """,
            go: """
                //export F
                //swift:throws out problem
                func F(problem **C.Problem)

                //export FreeProblem
                //swift:skip
                func FreeProblem(problem *C.Problem)
                """)
        #expect(output.wrapper.contains("defer { unsafe CLib.FreeProblem(problem) }"))
        #expect(!output.wrapper.contains("giveBackMemory"))
    }

    @Test(
        "The length of an error's text in a returned struct is heard, and what takes it back called",
        arguments: [
            ("", "message err", false), ("", "", false),
            ("extern void e_free(e_t e);", "message err", true),
            ("extern void e_free(e_t* e);", "message err", true),
            ("extern void e_free(e_t e);", "", true), ("extern void e_free(e_t* e);", "", true),
            ("extern void e_free(e_t e);", "nonzero code\n//swift:errortext err", true),
        ])
    func returnedTexts(_ free: String, _ convention: String, _ isFreed: Bool) {
        let isAddress = free.contains("*")
        let output = generated(
            preamble: "typedef struct { char *err; int err_len; int code; } e_t;",
            "extern e_t F(void);\n\(free)",
            go: "//export F\n//swift:throws \(convention)\nfunc F() C.e_t\n"
                + (isFreed ? "//export e_free\nfunc e_free(e \(isAddress ? "*" : "")C.e_t)" : ""))
        #expect(output.wrapper.contains("copyString(result.err, count:"), "\(output.wrapper)")
        let call = isAddress ? "CLib.e_free(&returned)" : "defer { unsafe CLib.e_free(result) }"
        #expect(output.wrapper.contains(call) == isFreed, "\(output.wrapper)")
        #expect(!output.wrapper.contains("takeString"))
    }
}
