/// A Go function that a library exports.
struct Export: Equatable, Sendable {
    struct Parameter: Equatable, Sendable {
        /// As in the header: the Go name, `p0`, `p1` … by position where Go has none or one that is
        /// not ASCII, or `_`.
        var name: String
        var type: ExportType
        var range: SourceRange
    }

    struct Result: Equatable, Sendable {
        /// The Go name, if it has one; a single result's is not in the header.
        var name: String?
        var type: ExportType
        /// The member of the returned struct that holds it; nothing for a single result.
        var member: String?
    }

    /// The symbol, which is the Go function's name too.
    var name: String
    var parameters: [Parameter]
    var results: [Result]
    /// The lines of the Go doc comment, without comment marks and directives.
    var documentation: [String]
    /// The name in the prototype.
    var range: SourceRange
}

/// What cgo's C spelling shows of a Go type.
enum ExportType: Equatable, Hashable, Sendable {
    case scalar(GoScalar)
    case complex(GoComplex)
    case string
    /// `[]T`; which `T` is not in the header.
    case slice
    case map
    case channel
    case interface
    /// A type of C, or a pointer to anything.
    case c(CType)
}

/// Go's numbers, as far as cgo tells them apart: `bool` and `byte` are `uint8`, `rune` is `int32`.
enum GoScalar: String, CaseIterable, Equatable, Hashable, Sendable {
    case int, int8, int16, int32, int64
    case uint, uint8, uint16, uint32, uint64, uintptr
    case float32, float64
}

/// Go's complex numbers.
enum GoComplex: String, CaseIterable, Equatable, Hashable, Sendable {
    case complex64, complex128
}
