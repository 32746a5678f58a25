/// A Go function that a library exports, seen from every side.
struct Export: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        /// As in the header: the Go name, `p0`, `p1` … by position where Go has none or one that is
        /// not ASCII, or `_`.
        var name: String
        var type: ExportType
        var range: SourceRange
        /// The name in the Go source, where that was read.
        var sourceRange: SourceRange?
        /// Whether the Go compiler cannot rule out that the function keeps it after the call.
        var mayBeKept = false
        /// Whether it cannot do so of a pointer of C, which the body does not show to be kept.
        var mayLeak = false
        /// Whether the Go compiler, or the author, says that the function does not keep it.
        var isProven = false
        /// Whether the author says so.
        var isVouched = false
        /// What the body of the Go function shows of it.
        var uses: GoParameterUse = []

        /// Whether the body of the Go function looks at what it points to, or writes there.
        var isLookedInto = false

        /// Whether Go takes the number for where something is.
        var isAddress: Bool {
            uses.contains(.address) || type == .scalar(.uintptr) && uses.contains(.memory)
        }
    }

    struct Result: Equatable, Sendable {
        /// The Go name, if it has one; a single result's is not in the header.
        var name: String?
        var type: ExportType
        /// The member of the returned struct that holds it; nothing for a single result.
        var member: String?
        /// Whether the Go source shows that it is no null pointer.
        var isNeverNull = false
        /// Whether characters in it are no text: nothing says where they end.
        var isNoText = false
        /// Whether a text in it is the library's although the type does not say so.
        var isBorrowed = false
        /// What to read instead of the member that has it, if nobody should read that.
        var deprecation: String?

        /// What a directive calls it.
        var nameInDirectives: String { name ?? member ?? "r0" }

        /// Whether a directive means it by that name: the Go name, or that of its member.
        func isCalled(_ name: String) -> Bool { self.name == name || member ?? "r0" == name }
    }

    /// The symbol, which is the Go function's name too.
    var name: String
    var parameters: [Parameter]
    var results: [Result]
    /// The pointer to a struct that is returned, where the results are the struct's members.
    var returnedPointer: CType?
    /// The struct that is returned, where the results are its members by the author's words.
    var unpackedStructure: CType?
    /// Whether the preamble declares it too, and says there how to call it, or which pointers may be
    /// null: that holds for the declaration here as well.
    var isAnnotated = false
    /// What the preamble says to call instead, if nobody should call it.
    var deprecation: String?
    /// The lines of the Go doc comment, without comment marks and directives.
    var documentation: [String]
    /// The name in the prototype.
    var range: SourceRange
    /// The name in the Go source, where that was read.
    var sourceRange: SourceRange?
    /// What the author says beyond the types.
    var conventions: Conventions {
        get { said.value }
        set { (said, isPlain) = (Shared(newValue), false) }
    }
    /// Whether the author says nothing, as nearly always.
    private(set) var isPlain = true
    private var said = nothing
    private static let nothing = Shared(Conventions())
}

extension [Export] {
    /// Those of which the author says something: hardly any, in most libraries.
    var annotated: [Export] { filter { !$0.isPlain } }
}

/// The type of a value of an exported function: what cgo's C spelling shows of a Go type, and what
/// the Go source adds where it was read.
indirect enum ExportType: Equatable, Hashable, Sendable {
    /// A `bool`, which is a `uint8` in the header.
    case bool
    /// A `rune`, which is an `int32` in the header.
    case rune
    case scalar(GoScalar)
    case complex(GoComplex)
    case string
    /// `[]T`, or nothing where `T` is not known: the header does not have it.
    case slice(of: ExportType?)
    case map
    case channel
    case interface
    /// `*T`, for a number.
    case pointer(to: ExportType)
    /// A named type that is a class in Swift, and what it is in Go.
    case object(String, ExportType)
    /// A named type that is an enumeration in Swift, or a duration or a time, and the number that it is
    /// in Go, or in C.
    case enumeration(String, ExportType)
    /// A type of C, or a pointer to anything.
    case c(CType)
}

/// Go's numbers, as far as cgo tells them apart: `bool` and `byte` are `uint8`, `rune` is `int32`.
enum GoScalar: String, CaseIterable, Equatable, Hashable, Sendable {
    case int, int8, int16, int32, int64
    case uint, uint8, uint16, uint32, uint64, uintptr
    case float32, float64
}

extension GoScalar {
    var isFloating: Bool { self == .float32 || self == .float64 }

    /// Whether Swift knows that it is never negative: it has a signed type for `size_t`, and so for
    /// `uintptr`.
    var isNatural: Bool {
        switch self {
        case .uint, .uint8, .uint16, .uint32, .uint64: true
        case .int, .int8, .int16, .int32, .int64, .uintptr, .float32, .float64: false
        }
    }
}

/// Go's complex numbers.
enum GoComplex: String, CaseIterable, Equatable, Hashable, Sendable {
    case complex64, complex128
}

extension ExportType {
    /// What it points to.
    func pointee(in header: CHeader) -> ExportType? {
        if case .pointer(let pointee) = self { return pointee }
        return header.pointee(of: cType).map(CgoTypeTable.exportType)
    }
}
