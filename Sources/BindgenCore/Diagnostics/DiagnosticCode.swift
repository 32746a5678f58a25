/// Every kind of finding. The raw values are part of the interface: they are shown, they are the
/// headings of `Documentation/Diagnostics.md`, and they do not change.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    // The header as a whole: nothing can be generated.
    case notUTF8 = "not-utf8"
    case notCgoHeader = "not-a-cgo-header"
    case truncatedHeader = "truncated-header"
    case noExports = "no-exports"
    case invalidModuleName = "invalid-module-name"
    case moduleNameTaken = "module-name-taken"
    case headerNameTaken = "header-name-taken"
    // What the system says no to.
    case fileSystem = "file-system"
    // What Go says no to.
    case goToolchain = "go-toolchain"
    // The files that the header includes.
    case includeNotFound = "include-not-found"
    case includeOutside = "include-outside"
    // A function that is left out.
    case unreadablePrototype = "unreadable-prototype"
    case hiddenPrototype = "hidden-prototype"
    case goTypeCannotCross = "go-type-cannot-cross"
    case cTypeNotImported = "c-type-not-imported"
    case nameCollision = "name-collision"
    case sharedHandle = "shared-handle"
    // A function that is bound, with a danger.
    case abortingResult = "aborting-result"
    case storedMemory = "stored-memory"
    case ambiguousFree = "ambiguous-free"
    // The Go source.
    case unreadableGo = "unreadable-go"
    case packageClausesDisagree = "package-clauses-disagree"
    case ignoredExport = "ignored-export"
    case wrongExportName = "wrong-export-name"
    case replacedExport = "replaced-export"
    case importedExport = "imported-export"
    case unknownDirective = "unknown-directive"
    case misplacedDirective = "misplaced-directive"
    case misfittingDirective = "misfitting-directive"
    case unknownConstant = "unknown-constant"
    case keptClosure = "kept-closure"
    case outOfReach = "out-of-reach"
    case staleSource = "stale-source"
    case retainedArgument = "retained-argument"
    case immortalArgument = "immortal-argument"
    case noRelease = "no-release"
    // Worth knowing.
    case freeLookAlike = "free-look-alike"
    case unclaimedText = "unclaimed-text"
    case lostWrite = "lost-write"
    case lentMemory = "lent-memory"
    case rawPointer = "raw-pointer"
}
