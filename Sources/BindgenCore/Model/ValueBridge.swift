/// How a parameter's value becomes what the C function takes.
enum ArgumentBridge: Equatable, Sendable {
    /// It is that value already.
    case same
    /// An integer of the same width, or of the platform's: `GoInt(truncatingIfNeeded: n)`.
    case integer(SwiftType)
    /// A `Bool`, as 0 or 1.
    case flag
    /// A `Unicode.Scalar`, as its number.
    case unicodeScalar
    /// The keys and the values of a dictionary, which other parameters lend under these names.
    indirect case dictionary(keys: SwiftIdentifier, values: SwiftIdentifier)
    /// The elements of all arrays in an array, and how many each has, which other parameters lend under
    /// these names.
    indirect case nested(elements: SwiftIdentifier, counts: SwiftIdentifier)
    /// A struct, or an array of structs, whose fields other parameters are under these names.
    case structure([StructurePart])
    /// A value, as bytes that another parameter lends under this name.
    case coded(bytes: SwiftIdentifier)
    /// A complex number, as the shim header's struct of that name.
    case complex(shim: String)
    /// The `rawValue` of an enumeration, which then crosses as a number does.
    case rawValue(SwiftType?)
    /// A string whose UTF-8 is lent for the call, with its length.
    case lentString
    /// A string whose UTF-8 is lent for the call, with a NUL at its end. If there can be none, it is
    /// NULL then.
    case lentCString(isNullable: Bool)
    /// Strings whose UTF-8 is lent for the call, with their lengths.
    case lentStrings
    /// Elements that are lent for the call, with their number.
    case lentSlice(isMutable: Bool)
    /// Elements that are lent for the call, as a slice that Go may change, in memory that has room for
    /// that many: those that are under that name, which then has what the slice has become.
    case lentReference(local: SwiftIdentifier, room: Int)
    /// Elements that are lent for the call, as such a pointer. Their number, which the body calls so,
    /// is another argument.
    indirect case lentBuffer(as: LentPointer, count: SwiftIdentifier, isMutable: Bool)
    /// C strings that are lent for the call, as a list that ends with NULL, of such pointers where
    /// they are not those that a `char *` is. Their number is another argument where it has a name.
    indirect case lentCStrings(pointee: SwiftType?, count: SwiftIdentifier?)
    /// Elements of arrays that are lent for the call: a list of pointers to them, and one of how many
    /// each has, as such numbers. That one, and the number of both, are other arguments.
    indirect case lentArrays(ParallelArrays, lengths: SwiftIdentifier, count: SwiftIdentifier)
    /// An `inout` value, whose own memory the function writes to.
    case reference
    /// An `inout` value that is copied to a variable of the C type, and back after the call.
    indirect case copiedReference(ScalarBridge, variable: SwiftIdentifier)
    /// The handles in objects, which are in use for the call, and lent as elements under that name, as a
    /// slice or as a buffer is.
    indirect case lentHandles(local: SwiftIdentifier, MemorySafety, as: ArgumentBridge)
    /// The raw values of closed enumerations, which are lent as elements under that name, and become
    /// enumerations again where Go writes to them.
    indirect case lentRawValues(local: SwiftIdentifier, isMutable: Bool)
    /// A struct, or an array of structs, as C has it: under that name, in memory of that one, or without any
    /// where it is a struct of numbers. It may have texts for which C has only so much room.
    indirect case record(
        RecordValue, variable: SwiftIdentifier, memory: SwiftIdentifier?, isReference: Bool,
        hasRooms: Bool)
    /// A closure, as a C function that calls it and the context by which that finds it.
    indirect case closure(BoundClosure)
    /// The handle in an object, which is in use for the call and is called so meanwhile.
    indirect case handle(local: SwiftIdentifier, MemorySafety)
    /// The same of an object that need not be there: NULL, or 0 for a number.
    indirect case nullableHandle(local: SwiftIdentifier, MemorySafety, isNumber: Bool)
}

/// Arrays that C has as a list of pointers to elements and one of how many each has.
struct ParallelArrays: Equatable, Sendable {
    var element: SwiftType
    /// The pointers, as Swift imports them.
    var pointer: SwiftType
    /// The numbers of elements.
    var length: SwiftType
    /// Whether each array is the UTF-8 of a text.
    var isText: Bool

    var type: SwiftType { .array(isText ? .standard(.String) : .array(element)) }
}

/// What the C function takes for lent elements.
enum LentPointer: Equatable, Sendable {
    /// A `void *`.
    case raw
    /// A pointer to that type.
    case typed(SwiftType)
    /// The address, as a number of that type.
    case number(SwiftType)
}

/// A field of a struct, and what the body calls its value, or the array of its values.
struct StructurePart: Equatable, Sendable {
    var field: SwiftIdentifier
    var local: SwiftIdentifier
}

/// A field of a struct that is made, and what it is made of: a value, or an array of values.
struct StructureResult: Equatable, Sendable {
    var field: SwiftIdentifier
    var type: SwiftType
    var bridge: ResultBridge
    var source: BoundFunction.Source
}

/// How a number of Swift and a number of C become each other.
enum ScalarBridge: Equatable, Sendable {
    /// Integers of these types.
    case integer(swift: SwiftType, c: SwiftType)
    /// A `Bool`, and 0 or 1.
    case flag(c: SwiftType)
    /// A `Unicode.Scalar`, and its number.
    case unicodeScalar
    /// An enumeration, and its raw value, which is of the C type or becomes it.
    case rawValue(enumeration: SwiftType, rawType: SwiftType, c: SwiftType?, isClosed: Bool)
    /// A complex number, and the shim header's struct of that name.
    case complex(swift: SwiftType, shim: String)
}

/// How the value that the C function returns becomes the result.
enum ResultBridge: Equatable, Sendable {
    case same
    /// An integer of the same width, or of the platform's: `Int(truncatingIfNeeded: n)`.
    case integer(SwiftType)
    /// Anything but 0 is true.
    case flag
    /// A number that should be a Unicode scalar; U+FFFD where it is none.
    case unicodeScalar
    /// A dictionary of the keys and the values that are in two slices.
    indirect case dictionary(
        keys: ResultBridge, values: ResultBridge, of: BoundFunction.Source)
    /// An array of arrays, of the elements of all, and how many each has.
    indirect case nested(
        elements: ResultBridge, counts: ResultBridge, of: BoundFunction.Source)
    /// A struct, or an array of structs, of the values of its fields.
    indirect case structure(SwiftIdentifier, [StructureResult], isArray: Bool)
    /// A value that is in bytes.
    indirect case coded(SwiftType, in: ResultBridge)
    /// An enumeration, from its raw value, which is of the C type or becomes this one; a closed one
    /// traps where Go has another value than it has cases.
    indirect case rawValue(enumeration: SwiftType, from: SwiftType?, isClosed: Bool)
    /// A C string that the caller owns: copied, and freed on every path, by this function where it
    /// is not by that of the module.
    case ownedCString(free: SwiftIdentifier?)
    /// A C string that the library keeps: copied.
    case borrowedCString
    /// A string that Go keeps: copied.
    case borrowedString
    /// A slice that Go keeps: its elements are copied.
    case borrowedSlice(element: SwiftType)
    /// A string in memory that the caller owns: copied, and freed.
    case ownedString
    /// A slice in memory that the caller owns: its elements are copied, and it is freed.
    case ownedSlice(element: SwiftType)
    /// Strings in memory that the caller owns, which is one piece: copied, and freed.
    case ownedStrings
    /// Memory that the caller owns, with the number of its elements: copied, and freed, by this
    /// function where it is not by that of the module.
    indirect case ownedBuffer(element: SwiftType, count: ElementCount, free: SwiftIdentifier?)
    /// Memory that the library keeps, with the number of its elements: copied.
    indirect case borrowedBuffer(element: SwiftType, count: ElementCount)
    /// Texts that stand one behind the other in bytes, each with a NUL at its end.
    indirect case texts(of: ResultBridge)
    /// The text in memory that the function filled, up to a NUL.
    case textInMemory
    /// An array of the wrapper's that the function filled, of which so many elements were written.
    indirect case written(count: BoundFunction.Source)
    /// C strings: copied, and given back.
    indirect case strings(count: ElementCount, StringsOwner)
    /// Arrays, of so many elements each, of that number: copied, and given back.
    indirect case arrays(
        ParallelArrays, lengths: BoundFunction.Source, count: BoundFunction.Source, StringsOwner)
    /// A struct of C, or elements of that number: copied, with all that it points to, and given back.
    indirect case record(RecordValue, count: ElementCount?, RecordValue.Owner)
    /// A complex number, from the shim header's struct.
    case complex(SwiftType)
    /// A handle, which becomes an object of that class; the object of a child keeps its parent's
    /// handle.
    indirect case object(SwiftIdentifier, parent: Parent?, isPointer: Bool)
    /// An array of handles, each of which becomes an object likewise.
    indirect case objects(SwiftIdentifier, of: ResultBridge, parent: Parent?, isPointer: Bool)
    /// An array of the numbers in a slice, each of which becomes something else.
    indirect case numbers(of: ResultBridge, NumberBridge)

    /// How many elements there are.
    enum ElementCount: Equatable, Sendable {
        case source(BoundFunction.Source)
        case number(Int)
        /// As many as stand before a null pointer or a 0; of texts, before an empty one.
        case toNull
    }

    /// What becomes of a number that is an element.
    enum NumberBridge: Equatable, Sendable {
        /// A Unicode scalar; U+FFFD where it is none.
        case unicodeScalar
        /// A byte, of a character of C.
        case byte
        /// The case of a closed enumeration, with that raw value; it traps where there is none.
        case enumeration(SwiftType)
    }

    /// Who has the C strings of a list, or the arrays, and the list.
    enum StringsOwner: Equatable, Sendable {
        case library
        /// The caller frees each of them, and the list, by this function where it is not by that of
        /// the module.
        case caller(free: SwiftIdentifier?)
        /// The caller gives the list to this function, which frees the strings too.
        case callerAtOnce(free: SwiftIdentifier)
    }

    /// Whose handle is kept while the child lives.
    enum Parent: Equatable, Sendable {
        /// That of the object whose method this is.
        case receiver
        /// That of the argument of this name.
        case parameter(SwiftIdentifier)
    }
}

/// Whether Swift's strict memory safety wants `unsafe` before the use of a value, from what is harmless to what
/// is not.
enum MemorySafety: Int, Equatable, Sendable {
    /// It warns if `unsafe` is there.
    case safe
    /// A type is declared out of sight, and so nobody can say here.
    case unknown
    /// It may warn or not: there are pointers in a struct, where it does not look for them.
    case unseen
    /// It warns if `unsafe` is not there.
    case unsafe

    /// What holds for a value that is made of both.
    func joined(with other: MemorySafety) -> MemorySafety {
        rawValue < other.rawValue ? other : self
    }

    /// Whether only callers can know that a use is safe.
    var isCallers: Bool { self == .unsafe || self == .unseen }

    /// Whether nobody knows if the compiler wants `unsafe`.
    var isOpen: Bool { self == .unknown || self == .unseen }
}

extension BoundFunction.Result {
    /// Whether there is a text, or a handle, where the C value could be a null pointer.
    var isUnwrapped: Bool {
        if case .optional = type { return false }
        return switch bridge {
        case .ownedCString, .borrowedCString, .record(.pointer, _, _): true
        case .object(_, _, let isPointer): isPointer
        case .same, .integer, .flag, .unicodeScalar, .rawValue, .borrowedString, .borrowedSlice,
            .ownedString, .ownedSlice, .ownedStrings, .ownedBuffer, .borrowedBuffer, .strings,
            .arrays,
            .complex, .objects, .numbers, .dictionary, .nested, .structure, .coded, .texts,
            .textInMemory, .written, .record:
            false
        }
    }
}

extension ArgumentBridge {
    /// Whether C gets the number that callers give.
    var isNumber: Bool {
        switch self {
        case .same, .integer: true
        default: false
        }
    }
}
