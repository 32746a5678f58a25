import Testing

@testable import BindgenCore

@Suite struct MeaningOfNumbersTests {
    private func output(_ cType: String, _ goType: String, _ directive: String) -> GenerationOutput
    {
        generated(
            preamble: "typedef int flag; typedef int64_t nanos; enum mood { BAD, GOOD };",
            "extern \(cType) Get(\(cType) n);",
            go: "//export Get\n//swift:\(directive) n r0\nfunc Get(n \(goType)) \(goType)")
    }

    @Test(
        "Integers are bools where the author says so, and nothing else is",
        arguments: [
            ("int", "C.int", true), ("flag", "C.flag", true), ("GoInt32", "int32", true),
            ("size_t", "C.size_t", true), ("GoUint8", "bool", true), ("double", "C.double", false),
            ("GoFloat32", "float32", false), ("int*", "*C.int", false),
            ("GoString", "string", false),
            ("enum mood", "C.enum_mood", false),
        ])
    func bools(_ c: String, _ go: String, _ isOne: Bool) {
        let output = output(c, go, "bool")
        #expect(output.wrapper.contains("func get(n: Bool) -> Bool") == isOne, "\(output.wrapper)")
        #expect(output.codes.contains(.misfittingDirective) != isOne)
    }

    @Test(
        "Numbers of 64 bits are durations where the author says so, and nothing else is",
        arguments: [
            ("GoInt64", "int64", true), ("int64_t", "C.int64_t", true), ("nanos", "C.nanos", true),
            ("long long int", "C.longlong", true), ("int", "C.int", false),
            ("GoInt", "int", false), ("uint64_t", "C.uint64_t", false),
            ("double", "C.double", false),
        ])
    func durations(_ c: String, _ go: String, _ isOne: Bool) {
        let output = output(c, go, "duration")
        let signature = "func get(n: Duration) -> Duration"
        #expect(output.wrapper.contains(signature) == isOne, "\(output.wrapper)")
        #expect(output.codes.contains(.misfittingDirective) != isOne)
    }
}
