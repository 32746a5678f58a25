/// The directives by their names. `Documentation/Directives.md` has a section for each.
enum DirectiveName: String, CaseIterable, Equatable, Sendable {
    case async, bool, borrowed, buffer, callback, cancel, `class`, `deinit`, dictionary, duration,
        `enum`
    case error, errortext, fails, fill, free
    case `in`, `inout`, list, name, nested, noescape, nonnull, nullable, once, out, owned, parent,
        property, `protocol`, raw
    case release, sequence, skip, stream, `struct`, `throws`, time, token, until, value

    /// What a directive can stand above.
    enum Place: String, Equatable, Sendable {
        case function = "an exported function"
        case type = "a type"
        case package = "the package clause"
    }

    var places: [Place] {
        switch self {
        case .class, .enum, .time: [.type]
        case .buffer, .duration, .list, .nonnull, .struct: [.function, .type]
        case .error: [.package]
        case .errortext, .free, .throws: [.function, .package]
        case .async, .bool, .borrowed, .callback, .cancel, .deinit, .dictionary, .fails, .fill,
            .in, .inout, .name, .nested, .noescape, .nullable, .once, .out, .owned, .parent,
            .property, .protocol, .raw, .release, .sequence, .skip, .stream, .token,
            .until, .value:
            [.function]
        }
    }

    /// Whether it says something that there is only one of: a second one would take its place.
    var isSaidOnce: Bool {
        switch self {
        case .cancel, .errortext, .fill, .free, .name, .parent, .protocol, .sequence, .stream,
            .throws, .token:
            true
        default: false
        }
    }

    /// What follows the name, as a message shows it.
    var usage: String {
        switch self {
        case .borrowed: "[parameter or result …]"
        case .buffer:
            "data count [of type], data number, data count number, data lengths count, or struct"
        case .callback: "parameter type, or parameter result (parameters)"
        case .dictionary: "keys values"
        case .nested: "elements counts"
        case .error: "code Name"
        case .duration: "[parameter or result …]"
        case .fill: "data count [needed]"
        case .class: "[Name]"
        case .protocol: "Name"
        case .struct: "[Name, or Name value, or []Name values]"
        case .deinit: "[parameter]"
        case .sequence: "[Function [Function]]"
        case .async, .nonnull, .property, .raw, .skip, .time: ""
        case .enum: "[open | closed | options]"
        case .cancel, .free: "Function"
        case .errortext: "Function, or parameter [keep | Function …]"
        case .fails, .in, .inout, .noescape, .once: "parameter …"
        case .out: "parameter …, or parameter.parameter …"
        case .bool, .list: "parameter or result …"
        case .name: "name, or name(label:_:)"
        case .nullable: "[parameter …]"
        case .owned: "[member or parameter …]"
        case .parent, .token: "parameter"
        case .release: "parameter parameter"
        case .stream: "parameter [Function]"
        case .until: "Function …"
        case .value: "parameter or result, and its type in Go"
        case .throws:
            "[message [result] | out parameter | unless word … | prefix text | empty | "
                + "(negative | nonzero | zero | false | null | unless number …) [result] [keep]]"
        }
    }

    /// The directive whose name is spelled most like this one, if any is near.
    static func nearest(to text: String) -> DirectiveName? {
        guard text.utf8.count < 32 else { return nil }
        let ranked = allCases.map { ($0, editDistance($0.rawValue, text)) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, text.count / 3) else {
            return nil
        }
        return best.0
    }
}
