/// Adds to exports what the Go compiler found out about their parameters: what Go may keep after the
/// call, and what it writes to.
func matchFacts(
    _ exports: inout [Export], _ facts: EscapeFacts, _ header: CHeader, files: [SourceFile]
) {
    var lines: [Int: LineTable] = [:]
    for index in exports.indices {
        for position in exports[index].parameters.indices {
            let parameter = exports[index].parameters[position]
            guard parameter.type.isPointer, let range = parameter.sourceRange else { continue }
            let file = files[range.file]
            let table = lines[range.file] ?? LineTable(file)
            lines[range.file] = table
            let place = table.position(of: range.bytes.lowerBound)
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            guard let finding = facts[.init(fileName: name, line: place.line, column: place.column)]
            else { continue }
            if case .c = parameter.type {
                // Whatever is handed to C.GoString leaks, as far as the compiler can see, unless that is a
                // function of Go.
                exports[index].parameters[position].mayLeak =
                    facts.seesCopies && finding.leaks && !parameter.isVouched
                exports[index].parameters[position].isProven =
                    parameter.isProven || finding.isKnownToStay
                if finding.isWritten, !parameter.uses.contains(.sent) {
                    exports[index].parameters[position].uses.insert(.written)
                }
                continue
            }
            exports[index].parameters[position].mayBeKept = finding.leaks && !parameter.isProven
            exports[index].parameters[position].isProven =
                parameter.isProven || finding.staysInside || finding.isMutated
            // Of what is written in assembly the compiler knows nothing.
            if finding.isMutated, !finding.leaks, !parameter.uses.contains(.lookedAt) {
                exports[index].lendMutably(position)
            }
        }
        exports[index].writeToBuffers(in: header)
    }
}

extension Export {
    /// What the function was found to write to is the caller's to change, if it is a slice and the author does
    /// not say otherwise.
    mutating func lendMutably(_ index: Int) {
        let name = parameters[index].name
        guard case .slice = parameters[index].type, !conventions.writable.contains(name),
            !conventions.readOnly.contains(name)
        else { return }
        conventions.writable.append(name)
    }
}

extension ExportType {
    /// Whether it points to memory that Go could keep.
    var isPointer: Bool {
        switch self {
        case .string, .slice, .pointer: true
        case .c(let type): if case .pointer = type { true } else { false }
        case .bool, .rune, .scalar, .complex, .map, .channel, .interface, .object, .enumeration:
            false
        }
    }
}
