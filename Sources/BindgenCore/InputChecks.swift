// What the input must be before anything can be made of it.

/// Go source is UTF-8, and so is every header that cgo writes.
func checkText(_ file: SourceFile, _ diagnostics: inout DiagnosticList) {
    guard let offset = file.firstInvalidUTF8 else { return }
    diagnostics.append(
        Diagnostic(
            code: .notUTF8, severity: .error,
            message: "the header is not UTF-8, as every header that Go writes is",
            range: SourceRange(file: 0, bytes: offset..<(offset + 1)),
            fix: "give the .h file that 'go build' wrote, as it wrote it"))
}

/// A header that is copied must not take the place of a file that is made.
func checkLocalHeaders(_ input: GenerationInput, _ diagnostics: inout DiagnosticList) {
    let made = [
        OutputNames.shimHeaderName(clangModule: input.options.clangModule), "module.modulemap",
    ].map { $0.lowercased() }
    for header in input.localHeaders where made.contains(header.path.lowercased()) {
        diagnostics.append(
            Diagnostic(
                code: .headerNameTaken, severity: .error,
                message: "the included header '\(header.path)' would be where gobindgen writes a "
                    + "file of that name",
                range: nil, fix: "choose another name for the clang module with --clang-module"))
    }
}

/// The names that the user chose must be names, and differ.
func checkOptions(_ options: Options, _ diagnostics: inout DiagnosticList) {
    for (option, name) in [("--module", options.module), ("--clang-module", options.clangModule)]
    where !SwiftNaming.isModuleName(name) {
        diagnostics.append(
            .moduleName("'\(name)' cannot be a module's name", fix: "choose another with \(option)")
        )
    }
    if let namespace = options.namespace, !SwiftNaming.isModuleName(namespace) {
        diagnostics.append(
            .moduleName(
                "'\(namespace)' cannot be the name of an enum",
                fix: "choose another with --namespace"))
    }
    if options.clangModule.isModuleMapWord {
        diagnostics.append(
            .moduleName(
                "'\(options.clangModule)' is a word of module maps",
                fix: "choose another name with --clang-module"))
    }
    if options.clangModule.isStandardCName {
        diagnostics.append(
            .moduleName(
                "'\(options.clangModule)' is a type of Swift's standard library, which the clang "
                    + "module would hide behind",
                fix: "choose another name with --clang-module"))
    }
    if options.module == options.clangModule {
        diagnostics.append(
            .moduleName(
                "the Swift module and the clang module are both called '\(options.module)'",
                fix: "choose another name with --clang-module"))
    }
    let shim = OutputNames.shimHeaderName(clangModule: options.clangModule)
    if options.headerName.lowercased() == shim.lowercased() {
        diagnostics.append(
            Diagnostic(
                code: .headerNameTaken, severity: .error,
                message: "the header '\(options.headerName)' and the shim header '\(shim)' would "
                    + "be one file",
                range: nil, fix: "choose another name for the clang module with --clang-module"))
    }
}

/// Checks that the types of the library's are called as nothing else in the wrapper is.
func checkTypes(
    _ findings: SourceFindings, _ options: Options, _ diagnostics: inout DiagnosticList
) {
    for type in findings.types
    where !type.kind.isNanoseconds && SupportRules.helperNames.contains(type.name) {
        diagnostics.append(.takenTypeName(type.name, at: type.range))
    }
    let names = findings.types.map(\.name) + findings.records.compactMap(\.name)
    guard let namespace = options.namespace, names.contains(namespace) else { return }
    diagnostics.append(.takenNamespace(namespace))
}

/// What the header includes must be there, and its names must leave the clang module's alone.
func checkHeader(_ header: CHeader, _ options: Options, _ diagnostics: inout DiagnosticList) {
    for include in header.unresolvedIncludes {
        let isInside = includedPath(include.path, from: options.headerName) != nil
        diagnostics.append(isInside ? .includeNotFound(include) : .includeOutside(include))
    }
    if let namespace = options.namespace {
        let isTaken =
            header.declarations.contains { $0.name == namespace }
            || header.constants.contains(namespace) || header.valueMacros.contains(namespace)
            || SystemDeclarations.isNumber(namespace)
        if isTaken || namespace == options.clangModule
            || SupportRules.helperNames.contains(namespace)
        {
            diagnostics.append(.takenNamespace(namespace))
        }
    }
    // What has a value is a constant to Swift.
    let isMacro = header.valueMacros.contains(options.clangModule)
    if isMacro || header.constants.contains(options.clangModule) {
        diagnostics.append(
            Diagnostic(
                code: .moduleNameTaken, severity: .error,
                message: "the header \(isMacro ? "defines the macro" : "declares the constant") "
                    + "'\(options.clangModule)', which is the name of the clang module too",
                range: nil, fix: "choose another name with --clang-module"))
    }
    let taken = header.declarations.first { declaration in
        declaration.name == options.clangModule
    }
    if let taken {
        diagnostics.append(
            Diagnostic(
                code: .moduleNameTaken, severity: .error,
                message: "the header declares '\(taken.name)', which is the name of the clang "
                    + "module too: Swift could then reach nothing in that module",
                range: taken.range, fix: "choose another name with --clang-module"))
    }
}

/// A library without a single function is no library for Swift.
func checkExports(
    _ exports: [Export], of header: CHeader, _ diagnostics: inout DiagnosticList
) {
    guard exports.isEmpty else { return }
    if let unreadable = header.unreadable.first {
        diagnostics.append(
            Diagnostic(
                code: .noExports, severity: .error,
                message: "no exported function can be read",
                range: SourceRange(file: 0, bytes: 0..<0),
                notes: [
                    Diagnostic.Note(message: "this declaration cannot be read", range: unreadable)
                ],
                fix: "if a C compiler takes the header, please report that declaration"))
        return
    }
    diagnostics.append(
        Diagnostic(
            code: .noExports, severity: .error, message: "the header exports no function",
            range: SourceRange(file: 0, bytes: 0..<0),
            fix: "put '//export Name' directly above a function of a Go file that imports \"C\""))
}

extension Diagnostic {
    fileprivate static func takenNamespace(_ namespace: String) -> Diagnostic {
        .moduleName(
            "'\(namespace)' is a name that the header or the wrapper has already",
            fix: "choose another name with --namespace")
    }

    fileprivate static func moduleName(_ message: String, fix: String) -> Diagnostic {
        Diagnostic(
            code: .invalidModuleName, severity: .error, message: message, range: nil, fix: fix)
    }

    fileprivate static func includeNotFound(_ include: CInclude) -> Diagnostic {
        Diagnostic(
            code: .includeNotFound, severity: .warning,
            message: "the included header \"\(include.path)\" is not found",
            range: include.range,
            fix: "name the Go package with --go, or the folder it is in with -I")
    }

    fileprivate static func includeOutside(_ include: CInclude) -> Diagnostic {
        Diagnostic(
            code: .includeOutside, severity: .error,
            message: "the included header \"\(include.path)\" is outside the header's folder, and "
                + "so cannot be copied with it",
            range: include.range,
            fix: "include it by a path without '..' and name its folder with -I")
    }
}

extension String {
    /// Whether a module map reads it as what it means there.
    fileprivate var isModuleMapWord: Bool {
        let words = [
            "config_macros", "conflict", "exclude", "explicit", "export", "export_as", "extern",
            "framework", "header", "link", "module", "private", "requires", "textual", "umbrella",
            "use",
        ]
        return words.contains(self)
    }

    /// Whether the standard library has a type for C of that name: `CBool` for `bool`.
    fileprivate var isStandardCName: Bool {
        let others = [
            "CBool", "CChar16", "CChar32", "CDouble", "CFloat", "CFloat16", "CVaListPointer",
            "CVarArg", "CWideChar", "Character", "ClosedRange", "Codable", "Collection",
            "CommandLine", "Comparable", "ContiguousArray", "CaseIterable",
        ]
        return StandardName(rawValue: self) != nil || others.contains(self)
    }
}
