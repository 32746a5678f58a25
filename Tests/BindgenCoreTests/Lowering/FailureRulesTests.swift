import Testing

@testable import BindgenCore

@Suite struct FailureRulesTests {
    private func wrapper(_ type: String, _ name: String) -> String {
        generated(
            preamble: "typedef const char cchar_t;",
            """
            struct F_return { GoInt r0; /* n */ \(type) r1; /* \(name) */ };
            extern struct F_return F(void);
            """
        ).wrapper
    }

    @Test(
        "A last text with an error's name is thrown",
        arguments: ["err", "error", "errMsg", "err_msg", "errText", "errorMessage", "ERR"])
    func errors(_ name: String) {
        #expect(wrapper("char*", name).contains("func f() throws(GoError) -> Int {"))
    }

    @Test(
        "Any other last result is a result", arguments: ["message", "e", "errors", "terror", "s"])
    func results(_ name: String) {
        #expect(wrapper("char*", name).contains("-> (n: Int, \(name): String?)"))
    }

    @Test("A number with an error's name is no text of an error")
    func numbers() {
        #expect(wrapper("int", "err").contains("-> (n: Int, err: CInt)"))
    }

    @Test("An error that the library keeps is copied, and not freed")
    func borrowed() {
        #expect(
            wrapper("cchar_t*", "err").contains("try unsafe throwIfPresent(copyString(result.r1))"))
    }

    @Test("Texts are taken over before an error is thrown, so that they do not leak")
    func order() throws {
        let wrapper = generated(
            """
            struct F_return { char* r0; /* s */ char* r1; /* err */ };
            extern struct F_return F(void);
            """
        ).wrapper
        let taken = try #require(wrapper.range(of: "let s = unsafe takeString(result.r0)"))
        let thrown = try #require(wrapper.range(of: "try unsafe throwIfPresent("))
        #expect(taken.upperBound < thrown.lowerBound)
    }
}

extension String {
    /// The first place where a text stands in this one.
    func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
