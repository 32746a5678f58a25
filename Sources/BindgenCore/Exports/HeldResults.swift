/// Texts and arrays that a function returns and its library keeps: who frees them frees them twice.
struct HeldResults {
    private let header: CHeader
    private let returnedValues: GoReturnedValues
    private let variables: Set<String>
    /// What functions of the preamble return, as Go calls them.
    private var returned: [String: CType] = [:]

    init(_ package: GoPackage, _ header: CHeader, _ returnedValues: GoReturnedValues) {
        self.header = header
        self.returnedValues = returnedValues
        variables = package.files.reduce(into: []) { $0.formUnion($1.variables) }
        guard package.files.contains(where: { $0.functions.contains(where: \.returnsCallOfC) })
        else { return }
        for declaration in header.declarations {
            guard case .function(let function) = declaration.kind else { continue }
            returned["C." + declaration.name] = function.result
        }
    }

    /// Takes results for the library's that a variable of the package holds too, or of which a function of
    /// the preamble says by `const` that they are nobody's to free.
    ///
    /// - Returns: those that a variable holds, which callers may have to free nevertheless, and those that a
    ///   function of the preamble may hold, which are taken for the caller's.
    func mark(in export: inout Export, _ source: GoExport) -> [Held] {
        let said = export.conventions
        guard !said.isRaw, !said.isBorrowed, !said.ownsResults, said.free == nil else { return [] }
        var found: [Held] = []
        for index in export.results.indices {
            let result = export.results[index]
            let name = result.nameInDirectives
            guard case .c(let type) = result.type, header.isWritableNumbers(type),
                header.isCharacterPointer(type)
                    || said.buffers.contains(where: { $0.data == name }),
                !said.borrowed.contains(name), !said.owned.contains(name)
            else { continue }
            let values = returnedValues.values(of: source.function, at: index)
            let variable = values.lazy.compactMap(variable).first
            let functions = values.compactMap(function)
            if let variable {
                found.append(Held(result: name, holder: variable, isTaken: true))
            } else if let function = functions.first, !functions.contains(where: returnsConst) {
                found.append(Held(result: name, holder: function, isTaken: false))
            }
            if variable != nil || functions.contains(where: returnsConst) {
                export.conventions.borrowed.append(name)
            }
        }
        return found
    }

    /// The variable of the package that it is, or is in.
    private func variable(_ value: GoReturnedValue) -> String? {
        guard case .held(let name) = value, variables.contains(name) else { return nil }
        return name
    }

    /// The function of the preamble that returns it.
    private func function(_ value: GoReturnedValue) -> String? {
        guard case .call(let function) = value, returned[function] != nil else { return nil }
        return function
    }

    private func returnsConst(_ function: String) -> Bool {
        returned[function].map { header.resolved($0).pointsToConst(in: header) } ?? false
    }

    struct Held: Equatable {
        var result: String
        /// The variable, or the function.
        var holder: String
        /// Whether it is taken for the library's.
        var isTaken: Bool
    }
}

extension GoFunction {
    fileprivate var returnsCallOfC: Bool {
        returns.contains { statement in
            statement.calls.values.contains { $0.hasPrefix("C.") }
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
            message: "'\(held.result)' of '\(export.name)' is taken for the "
                + (held.isTaken
                    ? "library's, and copied only: the variable '\(held.holder)' of the package holds "
                        + "it too"
                    : "caller's, and freed: nothing says whether '\(held.holder)' keeps it"),
            range: export.sourceRange ?? export.range,
            fix:
                "write '//swift:borrowed' if that is so, or '//swift:owned \(held.result)' if callers "
                + "are to free it")
    }
}
