/// Texts and arrays that a function returns and its library keeps: who frees them frees them twice.
struct HeldResults {
    private let variables: Set<String>
    /// What functions of the preamble return, as Go calls them.
    private var returned: [String: CType] = [:]

    init(_ package: GoPackage, _ header: CHeader) {
        variables = package.files.reduce(into: []) { $0.formUnion($1.variables) }
        guard package.exports.contains(where: \.function.returnsCallOfC) else { return }
        for declaration in header.declarations {
            guard case .function(let function) = declaration.kind else { continue }
            returned["C." + declaration.name] = function.result
        }
    }

    /// Takes results for the library's that a variable of the package holds too, or of which a function of
    /// the preamble says by `const` that they are nobody's to free.
    ///
    /// - Returns: those that a variable holds, which callers may have to free nevertheless.
    func mark(in export: inout Export, _ source: GoExport, _ header: CHeader) -> [Held] {
        let said = export.conventions
        guard !said.isRaw, !said.isBorrowed, !said.ownsResults, said.free == nil else { return [] }
        var found: [Held] = []
        for index in export.results.indices {
            let result = export.results[index]
            let name = result.nameInDirectives
            guard case .c(let type) = result.type, header.isWritableNumbers(type),
                !said.borrowed.contains(name), !said.owned.contains(name)
            else { continue }
            let values = source.function.returns.filter {
                $0.values.count == export.results.count
            }.map { $0.values[index] }
            if let variable = values.lazy.compactMap(variable).first {
                found.append(Held(result: name, variable: variable))
            } else if !values.contains(where: { isConst($0, header) }) {
                continue
            }
            export.conventions.borrowed.append(name)
        }
        return found
    }

    /// The variable of the package that it is, or is in.
    private func variable(_ value: GoReturnedValue) -> String? {
        guard case .held(let name) = value, variables.contains(name) else { return nil }
        return name
    }

    private func isConst(_ value: GoReturnedValue, _ header: CHeader) -> Bool {
        guard case .call(let function) = value, let type = returned[function] else { return false }
        return header.resolved(type).pointsToConst(in: header)
    }

    struct Held: Equatable {
        var result: String
        var variable: String
    }
}

extension GoFunction {
    fileprivate var returnsCallOfC: Bool {
        returns.contains { statement in
            statement.values.contains { value in
                if case .call(let function) = value { return function.hasPrefix("C.") }
                return false
            }
        }
    }
}

extension CHeader {
    /// Whether a pointer is to numbers, characters or anything, which its type does not keep from being freed.
    fileprivate func isWritableNumbers(_ type: CType) -> Bool {
        guard let pointee = pointee(of: type), !resolved(type).pointsToConst(in: self) else {
            return false
        }
        switch resolved(pointee).unqualified {
        case .integer, .floating: return true
        default: return false
        }
    }
}

extension Diagnostic {
    static func held(_ held: HeldResults.Held, _ export: Export) -> Diagnostic {
        Diagnostic(
            code: .unclaimedText, severity: .note,
            message: "'\(held.result)' of '\(export.name)' is taken for the library's, and copied "
                + "only: the variable '\(held.variable)' of the package holds it too",
            range: export.sourceRange ?? export.range,
            fix:
                "write '//swift:borrowed' if that is so, or '//swift:owned \(held.result)' if callers "
                + "are to free it")
    }
}
