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
