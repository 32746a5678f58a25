import Foundation
import TestSupport
import Testing

@testable import BindgenCore

/// The tables of the other tests say what we think that C means; clang says what it means.
@Suite struct ClangAgreementTests {
    @Test("Clang reads the same types from the same declarations")
    func types() throws {
        let scalars = CSpecifierParserTests.scalars.flatMap { scalar in
            CSpecifierParserTests.permutations(scalar.words.split(separator: " ").map(String.init))
                .map { "\($0.joined(separator: " ")) *x;" }
        }
        let declarations = CDeclaratorParserTests.table.map(\.text) + scalars
        var lines = ["struct s { int member; }; union u { int member; }; enum e { E };"]
        for (number, declaration) in declarations.enumerated() {
            // Not on all targets.
            if declaration.contains("loat128") { continue }
            let type = try #require(parsed(declaration).type(of: "x"), "\(declaration)")
            let text = declaration.replacing(/\bx\b/, with: "x\(number)")
            lines.append("extern \(text)")
            // Through a pointer, since qualifiers at the top do not count for compatibility.
            lines.append(
                "_Static_assert(__builtin_types_compatible_p(__typeof__(x\(number)) *, "
                    + "__typeof__(\(type.spelling)) *), \"\(number)\");")
        }
        let scratch = try ScratchFolder()
        try scratch.write(Array(lines.joined(separator: "\n").utf8), to: "types.c")
        let outcome = try Shell.run(
            "clang", ["-std=gnu11", "-fsyntax-only", "-w", "types.c"], in: scratch.url)
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}

extension ClangAgreementTests {
    @Test("Clang computes the same constants from the same expressions")
    func constants() throws {
        var random = SeededGenerator(seed: 7)
        let atoms = [
            "0", "1", "2", "7", "31", "-1", "0x7fffffff", "0x80000000", "0xffffffff", "2147483647",
            "4294967295", "1u", "3U", "0xFFu", "1L", "1ll", "~0u", "0x7fffffffffffffff",
            "0xffffffffffffffff", "1ull", "'a'", "(-2147483647 - 1)",
        ]
        let operators = [
            "+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=",
            "&&", "||",
        ]
        func expression(_ depth: Int) -> String {
            if depth == 0 { return atoms.randomElement(using: &random) ?? "1" }
            switch Int.random(in: 0..<8, using: &random) {
            case 0: return "-(\(expression(depth - 1)))"
            case 1: return "~(\(expression(depth - 1)))"
            case 2: return "!(\(expression(depth - 1)))"
            case 3:
                let parts = (0..<3).map { _ in "(\(expression(depth - 1)))" }
                return "\(parts[0]) ? \(parts[1]) : \(parts[2])"
            default:
                let sign = operators.randomElement(using: &random) ?? "+"
                return "(\(expression(depth - 1))) \(sign) (\(expression(depth - 1)))"
            }
        }
        var lines: [String] = []
        for _ in 0..<3000 {
            let text = expression(Int.random(in: 1...3, using: &random))
            var names = CNameTable()
            let bytes = Array(text.utf8)
            let tokens = lexC(bytes, file: 0, names: &names)
            var evaluator = CExpressionEvaluator(tokens, names: names) { token in
                token.kind == .character ? CNumber.value(ofCharacter: bytes[token.bytes]) : nil
            }
            guard let number = evaluator.number() else { continue }
            let value = number == .min ? "-9223372036854775807 - 1" : "\(number)"
            // In the type that it has, so that a sign counts.
            lines.append(
                "_Static_assert((\(text)) == (__typeof__(\(text)))(\(value)), \"\(lines.count)\");")
            lines.append(
                "_Static_assert(((\(text)) < 0) == \(number < 0 ? 1 : 0), \"\(lines.count)\");")
        }
        #expect(lines.count > 2000)
        let scratch = try ScratchFolder()
        try scratch.write(Array(lines.joined(separator: "\n").utf8), to: "constants.c")
        let outcome = try Shell.run(
            "clang", ["-std=gnu11", "-fsyntax-only", "-w", "constants.c"], in: scratch.url)
        #expect(outcome.status == 0, "\(outcome.output)")
    }
}

extension CType {
    /// The type as C, by `__typeof__` from the inside out, so that no declarator syntax is needed.
    fileprivate var spelling: String {
        switch self {
        case .void: "void"
        case .bool: "_Bool"
        case .integer(let integer): integer.rawValue
        case .floating(let floating): floating.rawValue
        case .complex(let floating): "_Complex \(floating.rawValue)"
        case .named(let name): name
        case .tagged(let tag): "\(tag.kind.rawValue) \(tag.text)"
        case .pointer(let type): "__typeof__(\(type.spelling)) *"
        case .array(let element, let count):
            "__typeof__(__typeof__(\(element.spelling))[\(count.map(String.init) ?? "")])"
        case .function(let type): type.spelling
        case .const(let type): "const __typeof__(\(type.spelling))"
        case .atomic(let type): "_Atomic(\(type.spelling))"
        case .vector, .other: "what no test here spells"
        }
    }
}

extension CFunctionType {
    fileprivate var spelling: String {
        var list = parameters.map { "__typeof__(\($0.spelling))" }
        if isVariadic { list.append("...") }
        if list.isEmpty, hasPrototype { list = ["void"] }
        return "__typeof__(__typeof__(\(result.spelling))(\(list.joined(separator: ", "))))"
    }
}
