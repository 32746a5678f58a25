import Testing

@testable import BindgenCore

@Suite struct GoElementWritesTests {
    private func writes(_ body: String) -> [String]? {
        let file = GoSources.declarations("func F(xs, ys []int, s T) {\n\(body)\n}")
        return file.functions.first?.writes
    }

    @Test(
        "A write to an element is seen",
        arguments: [
            "xs[0] = 1", "xs[i] += 2", "xs[len(xs)-1]++", "xs[i]--", "xs[i], xs[j] = xs[j], xs[i]",
            "a, xs[0] = f()", "for i := range ys { xs[i] = ys[i] }", "for xs[0] = range ys { }",
            "go func() { xs[1] = 3 }()", "if a { xs[f(1, g[2])] <<= 1 }", "xs[0], a.b = f(), 2",
            "copy(xs, ys)", "copy(xs[1:], ys)", "clear(xs)", "sort.Ints(xs)",
            "sort.Slice(xs, less)",
            "slices.Reverse(xs[:n])", "n, err := rand.Read(xs)", "xs[i].n = 1", "xs[i].part[j].n++",
            "xs[i][j] = 1", "a, xs[i].n = 1, 2", "n, err := r.Read(xs)", "io.ReadFull(r, xs[1:])",
            "binary.BigEndian.PutUint32(xs, 1)", "f(a).Read(unsafe.Slice(xs, n))",
            "s.r.Read(xs)", "hex.Decode(xs, ys)",
        ])
    func written(_ body: String) {
        #expect(writes(body) == ["xs"])
    }

    @Test(
        "What only reads, or writes to something else, is none",
        arguments: [
            "", "x := xs[0]", "return xs[i], ys[j]", "if xs[0] == 1 { }", "ys2[xs[0]] = 1",
            "f(xs[0], ys[1])",
            "f(xs[0], func() { a = 1 })", "s.xs[0] = 1", "copy(zs, xs)", "z = append(xs, 1)",
            "a := T{xs[0], b}", "b.copy(xs)", "sort.Search(xs)", "x, y := xs[0], ys[0]", "xs = nil",
            "x := xs[0].n", "xs[0].f()", "m[0], z = xs[0], 1", "sort.Ints(f(xs))", "copy(xs.f, ys)",
            "case xs[0], ys[0]:", "r.Write(xs)", "io.ReadFull(xs, zs)",
            "binary.Read(xs, order, &z)",
            "C.Read(xs)", "binary.BigEndian.Uint32(xs)", "f(a).Write(xs)",
        ])
    func read(_ body: String) {
        #expect(writes(body) == [])
    }

    @Test("All that are written to are there, each once, in the order of the parameters")
    func several() {
        #expect(writes("ys[0] = 1; xs[0] = 2; ys[1] = 3; z[0] = 4") == ["xs", "ys"])
    }

    @Test("A long list of elements is read once")
    func longList() {
        let elements = Array(repeating: "xs[0]", count: 20_000).joined(separator: ", ")
        let clock = ContinuousClock()
        let time = clock.measure { #expect(writes("f(\(elements))") == []) }
        #expect(time < .seconds(20))
    }
}
