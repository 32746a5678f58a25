@testable import BindgenCore

/// What parsing a header gives, in the order in which the header says it.
func parsed(_ text: String, locals: [(path: String, text: String)] = []) -> CHeader {
    let files = [SourceFile(path: "lib.h", text: text)]
    let others = locals.map { SourceFile(path: "/elsewhere/\($0.path)", text: $0.text) }
    return parseHeader(files + others, paths: ["lib.h"] + locals.map(\.path))
}

extension CHeader {
    /// Kind and name of each declaration: `function f`. Tags that are only mentioned are left out.
    var summary: [String] {
        declarations.compactMap { declaration in
            switch declaration.kind {
            case .typedef: "typedef \(declaration.name)"
            case .function: "function \(declaration.name)"
            case .variable: "variable \(declaration.name)"
            case .record(let record):
                record.fields.map { _ in "\(record.tag.kind.rawValue) \(declaration.name)" }
            case .enumeration(let enumeration):
                enumeration.constants.map { _ in "enum \(declaration.name)" }
            }
        }
    }

    /// The names of the functions, in order.
    var functions: [String] {
        declarations.compactMap { declaration in
            if case .function = declaration.kind { declaration.name } else { nil }
        }
    }

    /// The last declaration of that name that is no struct, union or enum.
    func type(of name: String) -> CType? {
        for declaration in declarations.reversed() where declaration.name == name {
            switch declaration.kind {
            case .typedef(let type), .variable(let type): return type
            case .function(let function):
                return .function(
                    CFunctionType(
                        result: function.result, parameters: function.parameters.map(\.type),
                        isVariadic: function.isVariadic, hasPrototype: function.hasPrototype))
            case .record, .enumeration: continue
            }
        }
        return nil
    }

    /// The function of that name.
    func function(_ name: String) -> CFunction? {
        for declaration in declarations where declaration.name == name {
            if case .function(let function) = declaration.kind { return function }
        }
        return nil
    }

    /// The struct or union of that tag.
    func record(_ tag: String, _ kind: CTag.Kind = .struct) -> CRecord? {
        records[CTag(kind: kind, name: .tag(tag))]
    }
}

extension CType {
    /// The type in words, from the outside in, so that nothing depends on C's declarator syntax:
    /// `pointer to function (int) returning void`.
    var words: String {
        switch self {
        case .void: "void"
        case .bool: "bool"
        case .integer(let integer): integer.rawValue
        case .floating(let floating): floating.rawValue
        case .complex(let floating): "complex \(floating.rawValue)"
        case .named(let name): name
        case .tagged(let tag): "\(tag.kind.rawValue) \(tag.text.isEmpty ? "?" : tag.text)"
        case .pointer(let type): "pointer to \(type.words)"
        case .array(let element, let count):
            "array \(count.map { "\($0) " } ?? "")of \(element.words)"
        case .function(let type):
            "function (\(type.parameterWords)) returning \(type.result.words)"
        case .const(let type): "const \(type.words)"
        case .atomic(let type): "atomic \(type.words)"
        case .vector(let element, let bytes):
            "vector \(bytes.map { "\($0) " } ?? "")of \(element.words)"
        case .other(let what): "other \(what)"
        }
    }
}

extension CFunctionType {
    fileprivate var parameterWords: String {
        var words = parameters.map(\.words)
        if isVariadic { words.append("...") }
        return hasPrototype ? words.joined(separator: ", ") : "?"
    }
}
