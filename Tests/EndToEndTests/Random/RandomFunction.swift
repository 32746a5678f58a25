import BindgenCore
import TestSupport

/// An exported function of any types that a library can have, with directives that may or may not fit.
struct RandomFunction {
    /// A parameter's type in C and in Go.
    private static let parameterTypes = [
        ("GoInt", "int"), ("GoInt64", "int64"), ("GoUint8", "bool"), ("GoFloat64", "float64"),
        ("GoInt32", "rune"), ("GoString", "string"), ("GoSlice", "[]float64"),
        ("GoSlice", "[]string"), ("GoSlice", "[]byte"), ("GoUintptr", "Handle"),
        ("GoUintptr", "Cursor"), ("GoSlice", "[]Handle"), ("GoSlice", "[]int"),
        ("GoInt32", "Color"),
        ("GoSlice", "[]Color"), ("GoUintptr", "uintptr"), ("char*", "*C.char"),
        ("char**", "**C.char"), ("long int*", "*C.long"), ("double*", "*C.double"),
        ("size_t", "C.size_t"), ("int", "C.int"), ("void*", "unsafe.Pointer"),
        ("void*", "unsafe.Pointer"), ("event_fn", "C.event_fn"), ("event_fn", "C.event_fn"),
        ("ask_fn", "C.ask_fn"), ("chunk_fn", "C.chunk_fn"), ("done_fn", "C.done_fn"),
        ("find_fn", "C.find_fn"), ("fill_fn", "C.fill_fn"), ("find_fn", "C.find_fn"),
        ("tick_fn", "C.tick_fn"), ("peek_fn", "C.peek_fn"), ("hash_t*", "*C.hash_t"),
        ("free_fn", "C.free_fn"), ("pair_t", "C.pair_t"),
        ("pair_t*", "*C.pair_t"), ("call_t", "C.call_t"), ("part_t", "C.part_t"),
        ("GoComplex128", "complex128"), ("point_t", "C.point_t"), ("point_t*", "*C.point_t"),
        ("struct node*", "Node"), ("problem_t*", "*C.problem_t"), ("problem_t**", "**C.problem_t"),
        ("struct fault*", "*C.struct_fault"), ("GoUint8*", "*byte"), ("char*", "*C.char"),
        ("void**", "*unsafe.Pointer"), ("struct node**", "**C.struct_node"),
        ("enum mood", "C.enum_mood"), ("enum mood*", "*C.enum_mood"), ("tag_t", "C.tag_t"),
        ("tag_t*", "*C.tag_t"),
    ]

    /// The results' types in C and in Go, with their names.
    private static let resultLists = [
        [], [], [("GoInt", "int", "n")], [("char*", "*C.char", "text")],
        [("GoUint8", "bool", "ok")], [("GoUintptr", "Handle", "handle")],
        [("GoUintptr", "Cursor", "cursor")], [("double*", "*C.double", "values")],
        [("GoInt", "int", "n"), ("char*", "*C.char", "err")],
        [("GoInt", "int", "n"), ("GoUint8", "bool", "ok")],
        [("char*", "*C.char", "text"), ("GoUint8", "bool", "ok"), ("char*", "*C.char", "err")],
        [("GoUintptr", "Handle", "handle"), ("char*", "*C.char", "err")],
        [("double*", "*C.double", "values"), ("GoInt", "int", "count")],
        [("GoSlice", "[]string", "keys"), ("GoSlice", "[]int", "values")],
        [("GoInt32", "Color", "color"), ("GoInt", "int", "code"), ("char*", "*C.char", "err")],
        [("struct reply", "C.struct_reply", "r0")], [("struct reply*", "*C.struct_reply", "r0")],
        [("problem_t*", "*C.problem_t", "problem")], [("mode_t", "C.mode_t", "mode")],
        [("enum mood", "C.enum_mood", "mood")], [("tag_t", "C.tag_t", "tag")],
        [("enum mood", "C.enum_mood", "mood"), ("void*", "unsafe.Pointer", "err")],
    ]

    /// The members of the struct that a function may return.
    private static let members = ["status", "body", "size", "error"]

    private static let names = [
        "n", "text", "values", "count", "context", "call", "done", "data", "size", "handle", "err",
        "out", "lent_x", "lent_y", "key", "token", "release", "self", "in", "result", "value",
        "lent", "inout", "let", "willSet", "caller", "stream",
    ]

    var name: String
    var prototype: String
    var source: String

    init(_ number: Int, companions: [String], _ numbers: inout SeededGenerator) {
        let prefix = ["", "", "", "Handle", "Cursor"].randomElement(using: &numbers)!
        name = "\(prefix)F\(number)"
        var names = Self.names.shuffled(using: &numbers)
        var parameters: [(c: String, go: String, name: String)] = []
        if !prefix.isEmpty { parameters.append(("GoUintptr", prefix, "h")) }
        for _ in 0..<Int.random(in: 0...4, using: &numbers) {
            let type = Self.parameterTypes.randomElement(using: &numbers)!
            parameters.append((type.0, type.1, names.removeLast()))
        }
        let results = Self.resultLists.randomElement(using: &numbers)!
        let members = results.contains { $0.0.contains("reply") } ? Self.members : []
        let words = parameters.map(\.name) + results.map(\.2) + companions + members
        let directives = Self.directives(words, &numbers)
        let list = parameters.map { "\($0.c) \($0.name)" }.joined(separator: ", ")
        let (structure, result) = Self.cResult(results, of: name)
        prototype = "\(structure)extern \(result) \(name)(\(list));"
        let goList = parameters.map { "\($0.name) \($0.go)" }.joined(separator: ", ")
        let goResults = results.map { $0.2 == "r0" ? $0.1 : "\($0.2) \($0.1)" }
            .joined(separator: ", ")
        source = """
            //export \(name)
            \(directives.map { $0 + "\n" }.joined())func \(name)(\(goList)) (\(goResults))
            """
    }

    private static func cResult(
        _ results: [(String, String, String)], of name: String
    ) -> (structure: String, result: String) {
        switch results.count {
        case 0: return ("", "void")
        case 1: return ("", results[0].0)
        default:
            let members = results.enumerated().map { index, result in
                "\t\(result.0) r\(index); /* \(result.2) */\n"
            }.joined()
            return ("struct \(name)_return {\n\(members)};\n", "struct \(name)_return")
        }
    }

    /// Some directives, each with as many words as it may have.
    private static func directives(_ words: [String], _ numbers: inout SeededGenerator) -> [String]
    {
        let failures = [
            "message", "negative", "nonzero", "zero", "false", "null", "out", "prefix error:",
            "empty", "unless ok", "unless 0", "unless 1 2",
        ]
        let names = [
            "async", "bool", "borrowed", "buffer", "buffer", "cancel", "deinit", "dictionary",
            "duration",
            "errortext", "fails", "fill", "free", "inout", "list", "nested", "noescape",
            "noescape",
            "nonnull", "nullable", "once", "once", "out", "out", "owned", "parent", "property",
            "protocol",
            "protocol", "raw", "release",
            "sequence", "stream", "struct", "throws", "token", "until", "until", "value",
        ]
        return (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            let name = names.randomElement(using: &numbers)!
            var arguments: [String] =
                switch name {
                case "throws": [failures.randomElement(using: &numbers)!]
                case "struct": [["Place", "[]Place", "Handle"].randomElement(using: &numbers)!]
                case "protocol": [["Observer", "Handle"].randomElement(using: &numbers)!]
                default: []
                }
            let count =
                switch name {
                case "async", "deinit", "nonnull", "property", "protocol", "raw", "sequence": 0
                case "errortext": Int.random(in: 1...4, using: &numbers)
                case "nullable": Int.random(in: 0...1, using: &numbers)
                case "buffer", "dictionary", "fill", "nested", "release": 2
                case "struct", "value": 1
                default: Int.random(in: 0...2, using: &numbers)
                }
            if !words.isEmpty {
                let members = name == "out" ? ["", ".found", ".data"] : [""]
                arguments += (0..<count).map { _ in
                    words.randomElement(using: &numbers)! + members.randomElement(using: &numbers)!
                }
            }
            // A number instead of a name, or after one.
            let number = Int.random(in: 0..<6, using: &numbers)
            if name == "buffer", number == 0 { arguments = arguments.dropLast() + ["4"] }
            if name == "buffer", number == 1 { arguments += ["64"] }
            if name == "buffer", number == 2 {
                arguments += [
                    "of",
                    ["float64", "byte", "C.point_t", "Color"].randomElement(using: &numbers)!,
                ]
            }
            if name == "value" { arguments += [["any", "[]string", "Place"][number % 3]] }
            if name == "errortext", number < 3 { arguments = arguments.prefix(1) + ["keep"] }
            return (["//swift:" + name] + arguments).joined(separator: " ")
        }
    }
}
