import Testing

@testable import BindgenCore

@Suite struct CPreprocessorTests {
    /// What is left of the first file, as text with single spaces.
    private func preprocessed(_ texts: (path: String, text: String)...) -> String {
        words(of: texts).text
    }

    private func words(
        of texts: [(path: String, text: String)]
    ) -> (text: String, output: CPreprocessed) {
        let files = texts.map { SourceFile(path: $0.path, text: $0.text) }
        var names = CNameTable()
        let output = preprocess(files, paths: texts.map(\.path), names: &names)
        let words = output.tokens.map { token in
            token.kind == .identifier || token.kind == .number
                ? names[token.name] : files[Int(token.file)].text(token.bytes)
        }
        return (words.joined(separator: " "), output)
    }

    @Test(
        "A branch is kept unless it is known not to be compiled",
        arguments: [
            ("#if 0\na\n#endif\nb", "b"),
            ("#if 1\na\n#else\nb\n#endif", "a"),
            ("#if 0\na\n#else\nb\n#endif", "b"),
            ("#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif", "b"),
            ("#if 0\na\n#elif 0\nb\n#else\nc\n#endif", "c"),
            ("#if X\na\n#else\nb\n#endif", "a b"),
            ("#if X\na\n#elif 1\nb\n#else\nc\n#endif", "a b"),
            ("#if X\na\n#elif 0\nb\n#else\nc\n#endif", "a c"),
            ("#if X\na\n#elif Y\nb\n#endif", "a b"),
            ("#if 1\na\n#elif X\nb\n#else\nc\n#endif", "a"),
            ("#ifdef X\na\n#else\nb\n#endif", "a b"),
            ("#ifndef X\na\n#endif", "a"),
            ("#ifdef __cplusplus\na\n#endif", ""),
            ("#ifndef __cplusplus\na\n#endif", "a"),
            ("#if defined(__cplusplus)\na\n#else\nb\n#endif", "b"),
            ("#ifdef __clang__\na\n#else\nb\n#endif", "a"),
            ("#ifdef _MSC_VER\na\n#else\nb\n#endif", "b"),
            ("#ifdef __linux__\na\n#else\nb\n#endif", "a b"),
            ("#ifdef linux\na\n#else\nb\n#endif", "a b"),
            ("#if __has_include(<x.h>)\na\n#endif", "a"),
            // in lower case, a macro is the header's own or that of one that was not read
            ("#ifdef feature\na\n#else\nb\n#endif", "b"),
            ("#include <stdio.h>\n#ifdef feature\na\n#else\nb\n#endif", "b"),
            ("#include <mylib.h>\n#ifdef feature\na\n#else\nb\n#endif", "a b"),
            // C23
            ("#if 0\n#elifdef X\na\n#endif", "a"),
            ("#define X\n#if 0\na\n#elifdef X\nb\n#else\nc\n#endif", "b"),
            ("#define X\n#if 0\na\n#elifndef X\nb\n#else\nc\n#endif", "c"),
            // nested
            ("#if 0\n#if 1\na\n#else\nb\n#endif\nc\n#endif\nd", "d"),
            ("#if 1\n#if 0\na\n#else\nb\n#endif\nc\n#endif\nd", "b c d"),
            ("#if X\n#if 0\na\n#else\nb\n#endif\n#endif", "b"),
            ("#if 0\n#else\n#if X\na\n#endif\nb\n#endif", "a b"),
            // directives in what is left out are not obeyed
            ("#if 0\n#define A 1\n#include \"x.h\"\n#endif\nA", "A"),
            // broken
            ("#else\na\n#endif\n#endif\nb", "a b"), ("#elif\na", "a"), ("#if\na\n#endif", "a"),
            ("#ifdef\na\n#endif", "a"), ("#ifdef 1\na\n#endif", "a"), ("#define\n#undef\na", "a"),
            ("#define 1 2\n1", "1"), ("#\n# 12 \"x.c\"\n#line 3\n#unheard of\na", "a"),
            ("#if 0\na\n#else\nb\n#else\nc\n#endif", "b"),
            ("#if 0 // comment\na\n#endif /* c */\nb", "b"),
            ("#/* c */if 0\na\n#endif\nb", "b"),
        ] as [(String, String)])
    func conditionals(_ text: String, _ left: String) {
        #expect(preprocessed(("lib.h", text)) == left)
    }

    @Test(
        "Macros of the header are known in its conditions",
        arguments: [
            ("#define A 1\n#if A\na\n#else\nb\n#endif", "a"),
            ("#define A 0\n#if A\na\n#else\nb\n#endif", "b"),
            ("#define A\n#ifdef A\na\n#else\nb\n#endif", "a"),
            ("#define A\n#undef A\n#ifdef A\na\n#else\nb\n#endif", "b"),
            ("#define A B\n#define B 2\n#if A == 2\na\n#else\nb\n#endif", "a"),
            ("#define V(a, b) ((a) * 100 + (b))\n#if V(1, 2) >= 102\na\n#else\nb\n#endif", "a"),
            // `defined` asks for the name and not for what stands for it
            ("#define A 0\n#if defined A && defined(A)\na\n#else\nb\n#endif", "a"),
            ("#define A B\n#if defined(A)\na\n#else\nb\n#endif", "a"),
            // what is defined in a branch that may be compiled may be defined
            ("#if X\n#define A\n#endif\n#ifdef A\na\n#else\nb\n#endif", "a b"),
            ("#define A\n#if X\n#undef A\n#endif\n#ifdef A\na\n#else\nb\n#endif", "a b"),
            ("#define A\n#if X\n#define A\n#endif\n#ifdef A\na\n#else\nb\n#endif", "a"),
            ("#if 0\n#define __GNUC__ 1\n#endif\n#ifdef __GNUC__\na\n#else\nb\n#endif", "a b"),
            // and so may have one value or another
            (
                "#ifdef _WIN32\n#define A 1\n#else\n#define A 2\n#endif\n#if A == 1\na\n#else\nb\n#endif",
                "a b"
            ),
            ("#define A 0\n#ifdef X\n#define A 1\n#endif\n#if A\na\n#else\nb\n#endif", "a b"),
            ("#ifdef X\n#define A 1\n#endif\n#define A 0\n#if A\na\n#else\nb\n#endif", "b"),
            ("#ifdef X\n#define A 1\n#endif\n#define B A\n#if B\na\n#else\nb\n#endif", "a b"),
        ] as [(String, String)])
    func macrosInConditions(_ text: String, _ left: String) {
        #expect(preprocessed(("lib.h", text)) == left)
    }

    @Test(
        "An include guard is seen for what it is, in whatever form",
        arguments: [
            "#ifndef LIB_H\n#define LIB_H\na\n#else\nb\n#endif",
            "/* c */\n#ifndef LIB_H // c\n/* c */\n#define LIB_H 1\na\n#else\nb\n#endif",
            "#if !defined(LIB_H)\n#define LIB_H\na\n#else\nb\n#endif",
            "#if !defined LIB_H\n#define LIB_H\na\n#else\nb\n#endif",
            "#ifndef _LIB_H_\n#define _LIB_H_\na\n#else\nb\n#endif",
        ])
    func guards(_ text: String) {
        #expect(
            preprocessed(("lib.h", text)) == "a"
                || preprocessed(("lib.h", text)) == "/* c */ /* c */ a")
    }

    @Test("Local headers stand in the places where they are included")
    func includes() {
        #expect(
            preprocessed(
                ("lib.h", "a\n#include \"b.h\"\nc"), ("b.h", "b1\n#include \"sub/d.h\"\nb2"),
                ("sub/d.h", "d\n#include \"e.h\"\n#include \"../f.h\""), ("sub/e.h", "e"),
                ("f.h", "f")) == "a b1 d e f b2 c")
    }

    @Test("The macros and conditions of a local header hold for what follows it")
    func includedMacros() {
        #expect(
            preprocessed(
                ("lib.h", "#include \"c.h\"\n#if V > 1\nT x;\n#endif"),
                ("c.h", "#define V 2\n#define T long")) == "long x ;")
    }

    @Test(
        "A guarded header is read once, and another as often as it is included",
        arguments: [
            ("#pragma once\na", "a"), ("a\n#pragma once", "a"), ("# pragma once // c\na", "a"),
            ("#ifndef H\n#define H\na\n#endif", "a"),
            ("#if !defined(H)\n#define H\na\n#endif", "a"),
            ("a", "a a"), ("#if 0\n#pragma once\n#endif\na", "a a"), ("#pragma pack(1)\na", "a a"),
        ])
    func repeatedIncludes(_ text: String, _ left: String) {
        #expect(
            preprocessed(("lib.h", "#include \"a.h\"\n#include \"a.h\""), ("a.h", text)) == left)
    }

    @Test("Headers that include one another, or themselves, end")
    func cycles() {
        #expect(preprocessed(("lib.h", "a\n#include \"lib.h\"\nb")) == "a b")
        #expect(
            preprocessed(
                ("lib.h", "a\n#include \"b.h\""), ("b.h", "b\n#include \"c.h\""),
                ("c.h", "c\n#include \"b.h\"\n#include \"lib.h\"\nd")) == "a b c d")
    }

    @Test("A tower of headers that each include the next twice ends", )
    func includeBomb() {
        let tower = (1...40).map { level in
            (
                path: "\(level).h",
                text: "#include \"\(level + 1).h\"\n#include \"\(level + 1).h\"\nx\n"
            )
        }
        let duration = ContinuousClock().measure {
            _ = words(of: [(path: "lib.h", text: "#include \"1.h\"")] + tower)
        }
        #expect(duration < .seconds(5))
    }

    @Test("What is included and not given is told, unless the system has it")
    func unresolved() {
        let text = """
            #include <stdio.h>
            #include <sys/stat.h>
            #include "stdint.h"
            #if 0
            #include "left-out.h"
            #endif
            #if X
            #include "perhaps.h"
            #endif
            #include "../outside.h"
            #include "there.h"
            #include_next "next.h"
            """
        let output = words(of: [("lib.h", text), ("there.h", "#include \"missing.h\"")]).output
        #expect(
            output.unresolved.map(\.path) == ["perhaps.h", "../outside.h", "missing.h", "next.h"])
        #expect(output.unresolved.map(\.range.file) == [0, 0, 1, 0])
        #expect(output.hasUnreadIncludes)
    }

    @Test(
        "A header that is not the system's and is not read may declare anything",
        arguments: [
            ("#include <stdio.h>", false), ("#include \"stdio.h\"", false),
            ("#include <mylib.h>", true), ("#include \"mylib.h\"", true), ("#include CONFIG", true),
            ("#if 0\n#include <mylib.h>\n#endif", false), ("#include", true), ("", false),
            ("#/* c */include /* c */ <stdio.h> // > c", false), ("#include \"open", true),
        ])
    func unreadIncludes(_ text: String, _ isUnread: Bool) {
        #expect(words(of: [("lib.h", text)]).output.hasUnreadIncludes == isUnread)
    }

    @Test("A local header cannot open or close the conditionals of the one that includes it")
    func conditionalsOfIncludes() {
        let unbalanced = words(of: [
            ("lib.h", "#include \"open.h\"\nb"), ("open.h", "#if 0\na"),
        ])
        #expect(unbalanced.text == "b")
        let closing = words(of: [
            ("lib.h", "#if 0\n#else\n#include \"close.h\"\na\n#else\nb\n#endif"),
            ("close.h", "#endif"),
        ])
        #expect(closing.text == "a")
    }

    @Test("Conditionals nested without end are read in no time", )
    func depth() {
        for opening in ["#if 1\n", "#if 0\n", "#if X\n", "#ifdef X\n#else\n"] {
            let text = String(repeating: opening, count: 10_000) + "a\n"
            let duration = ContinuousClock().measure { _ = words(of: [("lib.h", text)]) }
            #expect(duration < .seconds(2))
        }
    }
}
