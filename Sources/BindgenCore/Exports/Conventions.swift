/// What the author of a library says about a function beyond its types, by directives in the Go
/// source, on the function or on the whole package.
struct Conventions: Equatable, Sendable {
    /// How failure is told.
    enum Failure: Equatable, Sendable {
        /// The result of that name, or the last one, is the text of an error.
        case message(String?)
        /// That parameter, a `char **`, receives the text of an error.
        case output(String)
        /// The last text is that of an error, by what it says.
        case wording(Wording)
        /// The result of that name, or the only one, is a status; it stays a result if it is kept.
        case status(Status, result: String?, isKept: Bool)
    }

    /// Which text is a failure.
    enum Wording: Equatable, Sendable {
        /// Every other one than these, which then is no result.
        case unless([String])
        /// What begins so; any other one is a result.
        case prefix(String)
        /// One without a character; any other one is a result.
        case empty
    }

    /// Which status is a failure.
    enum Status: Equatable, Sendable {
        case negative, nonzero, zero, `false`, null
        /// Every other number than these.
        case unless([Int])

        /// Those that are one word.
        static let byName: [String: Status] = [
            "negative": .negative, "nonzero": .nonzero, "zero": .zero, "false": .false,
            "null": .null,
        ]
    }

    /// Elements, and the number of them: the names of two parameters or of two results.
    struct Buffer: Equatable, Sendable {
        var data: String
        /// A name, or the number itself.
        var count: String
        /// The number of elements that there is room for, where the wrapper has the memory.
        var capacity: Int?
        /// Whether it is said of a result and not of the parameter that has its name, or the other way about;
        /// nothing where no two have it, or it may be said of both.
        var isOfResult: Bool?
        /// What the elements are, where the pointer is to bytes or to anything.
        var element: Element?
        /// What the body of the function takes them for, where nothing else says it.
        var elementOfBody: String?

        struct Element: Equatable, Sendable {
            /// The type, as Go writes it.
            var text: String
            /// Nothing where there is no such type.
            var type: ExportType?
        }

        /// The number that is always the same.
        var fixedCount: Int? { Int(count) }
    }

    /// Memory that a function fills: the names of the pointer, of how much there is, and of what says through
    /// a pointer how much that should be, where that is another one.
    struct Fill: Equatable, Sendable {
        var data: String
        var count: String
        var needed: String?
    }

    /// Arrays in parallel: the names of pointers to elements, of how many each has, and of how many there
    /// are.
    struct Arrays: Equatable, Sendable {
        var data: String
        var lengths: String
        var count: String
    }

    /// Two slices that are one value: the names of two parameters or of two results.
    struct Pair: Equatable, Sendable {
        enum Form: Equatable, Sendable {
            /// The keys of a dictionary, and their values.
            case dictionary
            /// The elements of all arrays in an array, and how many each has.
            case nested
        }

        var form: Form
        var first: String
        var second: String
    }

    /// A struct whose fields cross one by one: the parameters or results whose names begin with its own.
    struct Structure: Equatable, Sendable {
        var type: String
        var value: String
        /// Whether each of them is an array, and the value an array of structs.
        var isArray: Bool
    }

    /// Bytes that are a value of a type of Go's.
    struct Coded: Equatable, Sendable {
        var name: String
        /// The type, as Go writes it.
        var text: String
        /// Nothing where there is no such type, or one whose values do not cross so.
        var type: CodedType?
    }

    /// An error that the library tells from others, by its code.
    struct ErrorKind: Equatable, Sendable {
        var code: Int
        /// The name in Go: `ErrNotFound`.
        var name: String
    }

    /// A parameter that is a function, and the exported function that makes it be forgotten.
    struct Stream: Equatable, Sendable {
        var data: String
        var end: String?
    }

    /// What is called after the function that goes on to the next element of an object.
    struct Elements: Equatable, Sendable {
        /// The function that has the element, where there is one.
        var item: String
        /// The function that has the error, where there is no element any more.
        var failure: String?
    }

    /// A name for Swift: `greet(_:)`.
    struct Name: Equatable, Sendable {
        var base: String
        /// The labels, `_` for none; nothing where they follow from the parameters.
        var labels: [String]?
    }

    var failure: Failure?
    /// The package says so, of every function that can fail so.
    var isFailureOfPackage = false
    /// The errors of the package that have codes.
    var errorKinds: [ErrorKind] = []
    /// The function that has the text of the last error.
    var errorText: String?
    var isErrorTextOfPackage = false
    /// The functions that know the error that is there instead: its text, its code, how to free it.
    var errorFunctions: [String] = []
    /// It is a result too, where nothing has failed.
    var isErrorTextKept = false
    /// The function that frees the texts that this one returns.
    var free: String?
    /// The texts that this function returns stay the library's.
    var isBorrowed = false
    /// The members that have values even where the function has failed, of the struct whose address it returns:
    /// nothing where all have.
    var membersSet: Set<String>?
    /// A result that is a handle which something else has.
    var shared: HeldResults.Held?
    /// Parameters that the function does not keep, whatever the Go compiler says.
    var borrowed: [String] = []
    /// The results are never null pointers.
    var isNonnull = false
    /// NULL is a value as good as another one, beside a nil error too.
    var isNullable = false
    /// What it takes by an address that can be NULL: texts, numbers, structs.
    var nullable: [String] = []
    /// Parameters through which the function returns.
    var outputs: [String] = []
    /// Those of them that are bytes without a NUL at their end, as the body shows.
    var endlessOutputs: [String] = []
    /// Parameters that the function writes to.
    var writable: [String] = []
    /// Parameters that it only reads, whatever its body and the Go compiler say.
    var readOnly: [String] = []
    var buffers: [Buffer] = []
    /// The elements that functions are given which it is given: `visitor.key`.
    var closureBuffers: [Buffer] = []
    var arrays: [Arrays] = []
    /// The function blocks, and callers wait for it without a thread of their own.
    var isAsync = false
    /// Whether callers wait for what the function tells, or listen to it.
    var isAwaited: Bool { isAsync || stream != nil }
    /// The function that a cancelled task calls.
    var cancel: String?
    /// The function that is called as often as there is something to tell, and what ends that.
    var stream: Stream?
    /// Functions that are called during the call only.
    var noescape: [String] = []
    /// Functions that are called once.
    var once: [String] = []
    /// Functions that return the text of an error, which the library frees.
    var failing: [String] = []
    /// The protocol whose requirements the functions are that share a context.
    var protocolName: String?
    /// The exported functions after whose calls the functions are not called any more.
    var until: [String] = []
    /// For functions that are called at any time: the functions of C that are called once the library
    /// has forgotten them.
    var releases: [String: String] = [:]
    /// A number that tells one call from all others, which callers do not give.
    var token: String?
    /// Numbers of nanoseconds.
    var durations: [String] = []
    /// Numbers that are true or, where they are 0, false.
    var bools: [String] = []
    var pairs: [Pair] = []
    var structures: [Structure] = []
    var coded: [Coded] = []
    /// What parameters are that do not say so: a typedef, or a pointer to a function.
    var callbacks: [String: CType] = [:]
    /// Memory that the function says the size of, where it is given none, and fills.
    var fill: Fill?
    /// Parameters that are structs of a pointer to elements and their number.
    var bufferStructures: [String] = []
    /// Parameters and results that are lists of C strings, with a NULL at the end.
    var lists: [String] = []
    /// The strings and slices that the function returns are in memory that the caller frees.
    var ownsResults = false
    /// The members of the returned struct that the caller owns.
    var owned: [String] = []
    var name: Name?
    var isSkipped = false
    /// The types are those of the header.
    var isRaw = false
    /// The function gives the elements of an object, until it gives none.
    var isSequence = false
    /// The exported functions that have the element, and the error, where it says only whether there is one.
    var elements: Elements?
    /// Callers read what it returns, as a property.
    var isProperty = false
    /// The function gives a handle back.
    var isDeinit = false
    /// The parameter that has that handle, where another one has that of its parent.
    var ended: String?
    /// The parameter whose object the returned one depends on.
    var parent: String?
    /// Where each directive stands, for messages.
    var ranges: [String: SourceRange] = [:]
}

extension Conventions {
    /// The number of elements in memory of that name that the wrapper has.
    func capacity(of name: String) -> Int? {
        buffers.lazy.filter { $0.data == name }.compactMap { $0.capacity ?? $0.fixedCount }.first
    }

    /// Whether they say of a member of the returned struct what becomes of it.
    func speaks(ofMember name: String) -> Bool {
        if owned.contains(name) || lists.contains(name) || errorText == name { return true }
        if buffers.contains(where: { $0.data == name || $0.count == name }) { return true }
        if arrays.contains(where: { [$0.data, $0.lengths, $0.count].contains(name) }) {
            return true
        }
        return switch failure {
        case .message(name), .status(_, result: name, isKept: _): true
        default: false
        }
    }
}
