import Testing

@testable import BindgenCore

@Suite struct GoLooksTests {
    /// Whether the first parameter is only looked at by a body.
    private func isLookedAt(_ body: String, _ type: String = "string") -> Bool {
        let text = """
            package main

            import "C"
            import ("crypto/sha256"; "encoding/base64"; "encoding/json"; "errors"; f "fmt"; "fmt"; "log"; "os"; "slices"; "strings"; my "example.com/fmt")

            func F(s \(type), n int) {
            \(body)
            }
            func show(s \(type)) { if len(s) == 0 { return }; fmt.Println(s) }
            func deep(n int, s \(type)) { show(s) }
            func ring(s \(type)) { ring(s); show(s) }
            func keep(s \(type)) { fmt.Println(s); last = s }
            func keepDeep(s \(type)) { keep(s) }
            func set(s \(type)) { s[0] = 1 }
            func generic[T any](s T) { fmt.Println(s) }
            func (l *list) show(s \(type)) { fmt.Println(s) }
            """
        let (package, _, _) = GoSources.package(["main.go": text])
        return package.files[0].functions[0].parameters[0].uses.contains(.lookedAt)
    }

    @Test(
        "What prints, compares or measures a text only looks at it",
        arguments: [
            "", "fmt.Println(s)", "f.Println(n, s)", "log.Printf(\"%s\", s)", "n = len(s)",
            "x := fmt.Sprintf(\"%s-%d\", s, n); last = x", "if s == \"\" { return }",
            "if \"a\" != s && len(s) > 1 { n++ }", "switch s { case \"a\": n++ }",
            "switch x { case s, \"b\": n++ }", "for _, r := range s { use(r) }", "n = int(s[0])",
            "last2 = []byte(s)", "last = strings.Clone(s)", "c := C.CString(s); use(c)",
            "n = strings.Index(s, \"x\")", "show(s)", "deep(1, s)", "ring(s)", "_ = s",
            "defer fmt.Println(s)", "all = append(all, s...)", "x := os.Getenv(s); use(x)",
            "b, _ := base64.StdEncoding.DecodeString(s); use(b)",
            "err := fmt.Errorf(\"%q\", s); use(err)",
        ])
    func looks(_ body: String) { #expect(isLookedAt(body), "\(body)") }

    @Test(
        "What may have it after the call, or what nobody knows, does more",
        arguments: [
            "last = s", "t := s; fmt.Println(t)", "go fmt.Println(s)",
            "go func() { fmt.Println(s) }()",
            "func() { show(s) }()", "keep(s)", "keepDeep(s)", "generic(s)", "l.show(s)",
            "all = append(all, s)", "m[s] = 1", "m[s]++", "x := entry{s}; use(x)", "c <- s",
            "last = strings.TrimSpace(s)", "last = s[1:]", "last = s + \"\"", "log.SetPrefix(s)",
            "err = errors.New(s)", "x := string(s); use(x)", "p := &s; use(p)", "my.Println(s)",
            "unknown(s)", "fmt := x; fmt.Println(s)", "show := keep; show(s)", "return", "f(s)(n)",
            "x.fmt.Println(s)", "fmt.Append(b, s)", "defer func() { show(s) }()", "last, n = s, 1",
        ].filter { $0 != "return" })
    func keeps(_ body: String) { #expect(!isLookedAt(body), "\(body)") }

    @Test("Numbers in slices are looked at one by one, and what is written is not only looked at")
    func slices() {
        for body in [
            "h := sha256.Sum256(s); use(h)", "n = s[n]", "for _, x := range s { n += x }",
            "err := json.Unmarshal(s, &x); use(err)", "copy(x, s)", "x := slices.Max(s); use(x)",
            "x := string(s); use(x)",
        ] {
            #expect(isLookedAt(body, "[]byte"), "\(body)")
        }
        for body in [
            "s[0] = 1", "set(s)", "copy(s, x)", "x := []byte(s); use(x)", "x := &s[0]; use(x)",
        ] {
            #expect(!isLookedAt(body, "[]byte"), "\(body)")
        }
        #expect(isLookedAt("fmt.Println(s, len(s))", "[]string"))
        for body in [
            "last = s[0]", "for _, x := range s { use(x) }", "copy(all, s)", "last = slices.Max(s)",
            "all = append(all, s...)", "all = slices.Clone(s)",
        ] {
            #expect(!isLookedAt(body, "[]string"), "\(body)")
        }
    }

    @Test(
        "A slice behind a pointer may be put back there, and nowhere else",
        arguments: [
            ("*s = append(*s, 1)", true), ("*s = append((*s)[:0], 1)", false),
            ("out := (*s)[:0]; for _, x := range *s { out = append(out, x) }; *s = out", true),
            ("out := (*s)[:0]; last = out; *s = out", false), ("n = (*s)[0] + len(*s)", true),
            ("*s = strconv.AppendInt(*s, 1, 10)", true), ("*s = nil", true),
            ("last = strconv.AppendInt(*s, 1, 10)", false), ("last = *s", false),
            ("last = append(*s, 1)", false), ("keep(s)", false), ("take(*s)", false),
            ("if s == nil { return }", true), ("x := &(*s)[0]; use(x)", false), ("last = s", false),
            ("t := *s; last = t", false),
        ])
    func references(_ body: String, _ expected: Bool) {
        let text = "package main\nimport \"strconv\"\nfunc F(s *[]byte, n int) {\n\(body)\n}\n"
        let (package, _, _) = GoSources.package(["main.go": text])
        let uses = package.files[0].functions[0].parameters[0].uses
        #expect(uses.contains(.lookedAt) == expected, "\(body)")
    }
}
