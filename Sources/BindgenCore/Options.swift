/// Who may see the generated declarations.
public enum AccessLevel: String, CaseIterable, Equatable, Sendable {
    /// Everybody who imports the module.
    case `public`
    /// The modules of the package.
    case package
    /// The module alone: for code that is generated into an app's own target.
    case `internal`
}

/// What becomes of an argument that Go may keep after the call, although Swift lends its memory for the
/// call only.
public enum RetainedPolicy: String, CaseIterable, Equatable, Sendable {
    /// Nothing is written: Go should keep a copy.
    case error
    /// Go is given a copy that nobody frees.
    case copy
}

/// The choices that may change output.
public struct Options: Equatable, Sendable {
    /// The file name of the header, under which it is copied.
    public var headerName: String
    /// The Swift module that the wrapper belongs to.
    public var module: String
    /// The clang module that holds the header.
    public var clangModule: String
    /// The library that the module map tells the linker to take, or nothing.
    public var linkedLibrary: String?
    /// Who may see the generated declarations.
    public var access: AccessLevel = .public
    /// What to take off the front of every function's name, if it is there.
    public var stripPrefix = ""
    /// The caseless enum that is to hold the functions, or nothing for free functions.
    public var namespace: String?
    /// What changes whenever the library does, or nothing: the wrapper carries it, because SwiftPM does
    /// not link again when nothing but a library of an artifact bundle has changed.
    public var libraryDigest: String?
    /// What becomes of arguments that Go may keep.
    public var retained = RetainedPolicy.error
    /// Whether the wrapper can tell of each call how long it took and how it ended.
    public var traces = false
    /// Whether the wrapper can tell which functions a shared library lacks that took the place of
    /// another one.
    public var checksSymbols = false
    /// Whether the modules of callers may have the bodies of functions that only numbers cross, and with
    /// them the clang module.
    public var inlines = true
    /// Whether warnings are errors.
    public var isStrict = false

    /// The options for a header of that name, with the names that follow from it.
    public init(headerName: String) {
        let names = OutputNames(headerName: headerName)
        self.headerName = headerName
        module = names.module
        clangModule = names.clangModule
        linkedLibrary = names.library
    }
}
