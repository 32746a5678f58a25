/// Everything that is to be generated, with every decision taken: emission only prints it.
struct BindingModule: Equatable, Sendable {
    enum Member: Equatable, Sendable {
        case function(Shared<BoundFunction>)
        indirect case object(BoundClass)
        indirect case enumeration(BoundEnumeration)
        indirect case `protocol`(BoundProtocol)
        indirect case structure(BoundStructure)
        indirect case record(BoundRecord)
        /// A function that is left out: its name, and why.
        indirect case omission(name: String, reason: String)
    }

    /// The file name of the header.
    var headerName: String
    var clangModule: SwiftIdentifier
    var access: AccessLevel
    /// Whether the API names types of the C module.
    var exposesClangModule: Bool
    /// The caseless enum that holds the functions, or nothing if they are free.
    var namespace: SwiftIdentifier?
    /// In header order.
    var members: [Member]
    /// The errors that callers can tell from others, by their codes.
    var errorKinds: [ErrorKind] = []
    /// In the order in which it is written.
    var support: [SupportFeature]
    /// Standard names that a C declaration or the generated code itself takes away.
    var shadowedNames: Set<String>
    /// The types that the generated code declares, which hide C's.
    var generatedTypes: Set<String>
    /// Names of support code that a C declaration has too, and what is written instead.
    var renamedHelpers: [String: String]
    /// The C function that frees what the library allocated: its own, or that of the shim header.
    var freeFunction: SwiftIdentifier
    var shim: ShimHeader
    /// The library that the module map names for the linker.
    var linkedLibrary: String?
    /// What changes whenever the library does.
    var libraryDigest: String?
    /// Whether all functions share the code that lends texts and elements, which is inlined into each
    /// of them otherwise.
    var sharesLending = false
}

/// An error that callers can tell from others.
struct ErrorKind: Equatable, Sendable {
    var name: SwiftIdentifier
    var code: Int
}

/// A piece of support code, written only when a function needs it, in the order of the cases.
enum SupportFeature: UInt8, CaseIterable, Equatable, Hashable, Sendable {
    case goError
    case goErrorWithCode
    case tracing
    case symbolCheck
    case time
    case duration
    case complex64
    case complex128
    case handle
    case handleOfParent
    case useHandle
    case useHandleThrowing
    case giveHandle
    case useHandles
    case useHandlesThrowing
    case throwError
    case throwBorrowedError
    case failure
    case unwrap
    case lendString
    case lendCString
    case lendNullableCString
    case lendStrings
    case lendCStrings
    case lendSlice
    case lendMutableSlice
    case lendArrays
    case lendReference
    case lendBuffer
    case lendCharacters
    case lendMutableBuffer
    case giveBackMemory
    case takeStruct
    case copyEach
    case freeEach
    case lentMemory
    case writtenText
    case requireCount
    case rejectCount
    case splitTexts
    case lengthOfTexts
    case countToNull
    case textInMemory
    case fill
    case threads
    case cancellation
    case lock
    case turn
    case giveText
    case giveCopy
    case lendClosure
    case keepClosure
    case openClosure
    case closureSlots
    case holdClosure
    case completion
    case stream
    case narrow
    case immortal
    case immortalString
    case immortalStrings
    case immortalSlice
    case requireNoNul
    case rejectNul
    case requireNoExcess
    case rejectExcess
    case takeCString
    case takeCStringOrThrow
    case takeCStringWith
    case takeBuffer
    case takeBufferWith
    case takeStrings
    case takeStringsWith
    case takeStringsAtOnce
    case takeArrays
    case takeArraysWith
    case copyArrays
    case copyBuffer
    case copyCString
    case copyCharacters
    case copyArray
    case copyStrings
    case copyString
    case copyText
    case takeGoString
    case takeGoSlice
    case takeGoStrings
    case copySlice
    case unicodeScalar
    case dictionary
    case nested
    case coding
    case codedScalar
    case codedDuration
    case codedTime
    case anyValue
    case markUnknown
}

/// The C header that stands between the module map and cgo's header.
struct ShimHeader: Equatable, Sendable {
    /// A `static inline` function, for an export that Swift cannot call itself.
    struct Function: Equatable, Sendable {
        struct Parameter: Equatable, Sendable {
            /// The C type, as the prototype of the shim has it.
            var type: String
            var name: String
            var conversion: Conversion?
        }

        struct Result: Equatable, Sendable {
            var type: String
            var conversion: Conversion?
            /// The members, if the exported function returns a struct that needs conversion.
            var fields: [Field] = []
        }

        struct Field: Equatable, Sendable {
            var type: String
            var name: String
            var conversion: Conversion?
        }

        /// What stands between the shim's value and the exported function's.
        enum Conversion: Equatable, Sendable {
            /// The shim's own struct, by the suffix of its conversion functions.
            case complex(suffix: String)
            /// A `void *`, which is cast to this type of the exported function.
            case pointer(type: String)
        }

        var name: String
        /// The exported function.
        var target: String
        var parameters: [Parameter]
        var result: Result
    }

    /// A macro with which the library's C was compiled.
    struct Macro: Equatable, Sendable {
        var name: String
        /// What stands for it; nothing where it was undefined.
        var definition: String?
    }

    /// What every name of the shim begins with: the clang module's name, unless C has such names.
    var prefix: String
    var freesMemory: Bool
    /// Whether it frees what is lent in memory of C's.
    var freesCopies = false
    /// Whether it copies texts into memory that Go frees.
    var copiesTexts = false
    /// Whether it copies anything else into such memory.
    var copiesMemory = false
    /// Whether it counts the uses of handles, and those of their parents.
    var countsUses: Bool
    var countsChildren: Bool
    /// Whether it locks what several threads change: the list of the closures that Go may call.
    var locks = false
    /// Whether it has what one thread at a time is in.
    var hasMonitors = false
    /// Whether it starts threads.
    var startsThreads = false
    /// Whether it makes numbers that tell calls apart.
    var numbersCalls = false
    /// Whether it knows the time, and can write to standard error.
    var traces = false
    /// The functions that it can look for in the loaded library.
    var soughtFunctions: [String] = []
    /// The complex types in use, by their cgo names, in declaration order.
    var complexTypes: [Complex]
    var functions: [Function]
    /// The macros that the header depends on.
    var macros: [Macro] = []

    struct Complex: Equatable, Sendable {
        /// `Complex128`
        var suffix: String
        /// `GoComplex128`
        var type: String
        /// `double`
        var part: String
    }
}
