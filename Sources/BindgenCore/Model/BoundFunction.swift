/// A Swift function that calls a function of the C module, with every decision taken.
struct BoundFunction: Equatable, Sendable {
    /// Where callers find it.
    enum Role: Equatable, Sendable {
        /// At the top of the file, or in the namespace.
        case function
        /// A method of the class that it is in, whose handle is called so during the call.
        case method(handle: SwiftIdentifier, MemorySafety)
        /// A static function of the class that it is in.
        case staticFunction
        /// An initializer of the class that it is in.
        case initializer
        /// What gives a handle back, its first parameter; callers see it as `close()`.
        case release
    }

    struct Parameter: Equatable, Sendable {
        /// What callers write, or nothing for `_`.
        var label: SwiftIdentifier?
        /// What the body writes.
        var name: SwiftIdentifier
        var type: SwiftType
        var bridge: ArgumentBridge
        /// Whether Go is given a copy of what is lent, which nobody frees.
        var isImmortal = false
        /// Whether Go becomes the owner: of a copy of what is lent, or of the object's handle.
        var isGiven = false
        /// What becomes of the struct behind a handle that Go becomes the owner of, if callers have it.
        var structureEnd: StructureEnd?
        /// Whether the body makes it, and callers do not give it.
        var isHidden = false
        /// How many elements it has to have, where that is not its own choice.
        var requiredCount: RequiredCount?

        enum StructureEnd: Equatable, Sendable {
            case freed
            /// The function in it is called first, unless Go has taken that away.
            case released(member: String)
        }

        indirect enum RequiredCount: Equatable, Sendable {
            case number(Int)
            /// As many as the parameter that the body calls so.
            case sameAs(SwiftIdentifier)
        }
    }

    /// A value that the C function is given.
    enum Argument: Equatable, Sendable {
        /// The handle of the object whose method this is.
        case receiver
        /// What the parameter at that index becomes.
        case parameter(Int)
        /// The number of elements that the parameter at that index lends, as that type.
        indirect case count(of: Int, SwiftType)
        /// How many elements each of the arrays has that the parameter at that index lends.
        case lengths(of: Int)
        /// A struct of what the parameter at that index lends, and the number of its elements.
        indirect case structure(of: Int, BufferStructure)
        /// A struct of the functions for the closures that the parameters from that index on are, and of
        /// their context.
        indirect case closures(from: Int, ClosureStructure)
        /// The address of the output at that index.
        case output(Int)
        /// What the C function finds the closure by that the parameter at that index is.
        case context(of: Int)
        /// What forgets a closure by its context.
        case release
        /// That number.
        case number(Int)
        /// The memory that is to be filled.
        case memory
        /// The number of elements that the memory has room for.
        case capacity
        /// Where the function says how much of it is needed.
        case needed
    }

    /// What gives the element of an object, or tells why there is none, once a function has gone on to it.
    /// Both are methods of that object.
    struct Step: Equatable, Sendable {
        var item: Shared<BoundFunction>
        var failure: Shared<BoundFunction>?

        var all: [BoundFunction] { [item.value] + (failure.map { [$0.value] } ?? []) }
    }

    /// How the function is called that frees what this one returns, where it takes more than that.
    struct Freeing: Equatable, Sendable {
        var callee: SwiftIdentifier
        var arguments: [Argument]
        /// Whether it takes a pointer to the elements, and not to anything or to bytes.
        var isTyped = false

        enum Argument: Equatable, Sendable {
            case memory, zero
            /// The number of elements, and the type that it has for this function where that is another.
            case count(Source, SwiftType?)
            case fixedCount(Int)
            /// A handle that is in use.
            case handle(SwiftIdentifier)
        }
    }

    /// Memory that the function fills, once it has said how much it needs.
    struct Fill: Equatable, Sendable {
        /// What the body calls the memory and its number of elements.
        var memory: SwiftIdentifier
        var capacity: SwiftIdentifier
        var element: SwiftType
        /// What the C function takes a pointer to, or nothing for `void`.
        var pointee: SwiftType?
        /// The number of elements, as the function takes it.
        var count: SwiftType
        /// Whether the function changes the number to what it needs, instead of returning that.
        var isCountReference: Bool
        /// What the function says through a pointer that it needs, where it takes the number as it is.
        var needed: Needed?
        /// The type of what the function returns, where that is more than the number.
        var returned: SwiftType?

        struct Needed: Equatable, Sendable {
            /// What the body calls it.
            var name: SwiftIdentifier
            var type: SwiftType
        }
    }

    /// A struct of a pointer to elements and their number.
    struct BufferStructure: Equatable, Sendable {
        var type: SwiftType
        /// Its members in their order.
        var members: [Member]

        struct Member: Equatable, Sendable {
            var name: String
            var value: Value
        }

        enum Value: Equatable, Sendable {
            case elements
            case count(SwiftType)
        }
    }

    /// A struct of functions of C and of their context.
    struct ClosureStructure: Equatable, Sendable {
        var type: SwiftType
        /// Its members in their order.
        var members: [Member]
        /// What the body calls it, where C takes its address.
        var variable: SwiftIdentifier?

        struct Member: Equatable, Sendable {
            var name: String
            var value: Value
        }

        enum Value: Equatable, Sendable {
            /// That for the closure of that number, from the first one on.
            case function(Int)
            case context
        }
    }

    /// How many elements a parameter has, under a name: the function returns as many.
    struct GivenCount: Equatable, Sendable {
        var name: SwiftIdentifier
        var parameter: SwiftIdentifier
    }

    /// Where a value stands after the call.
    enum Source: Equatable, Sendable {
        /// It is what the function returned.
        case returned
        /// It is that member of the struct that the function returned.
        case member(String)
        /// It is in the output at that index.
        case output(Int)
        /// It is that member of the struct in the output at that index.
        case memberOfOutput(Int, String)
        /// It is what the function filled.
        case filled
        /// It is what the body calls so, and was there before the call.
        case given(SwiftIdentifier)

        var isMember: Bool { if case .member = self { true } else { false } }
    }

    /// One value of what the Swift function returns.
    struct Result: Equatable, Sendable {
        var source: Source
        var label: SwiftIdentifier?
        /// What the body calls it where it needs a name.
        var local: SwiftIdentifier
        var type: SwiftType
        var bridge: ResultBridge
        /// Whether Swift can tell that a use of the C value is safe.
        var safety = MemorySafety.safe

        /// Whether callers get something that only they can know to be safe.
        var isUnsafe: Bool { bridge == .same && safety.isCallers }
    }

    /// How the C function tells that it failed; the Swift function then throws `GoError`.
    indirect enum Failure: Equatable, Sendable {
        /// By a text; nothing for success.
        case text(Result)
        /// By what a text says, which may be one of the results too.
        case wording(Result, Conventions.Wording)
        /// By a struct that has the text of the error.
        case structure(ErrorStructure)
        /// By a value that passes the test.
        case status(Source, StatusTest, code: StatusCode?, text: ErrorText?)
    }

    /// What makes a status a failure, as it is written after the value.
    enum StatusTest: Equatable, Sendable {
        case isNegative, isNotZero, isZero, isTrue, isFalse, isNil
        /// The raw value of an imported enum is below zero, is not zero, or is.
        case isNegativeEnum, isNotZeroEnum, isZeroEnum
        /// The number, or the raw value of an imported enum, is none of these.
        case isNot([Int], isEnum: Bool)
    }

    /// What tells that there is a result.
    struct Presence: Equatable, Sendable {
        var source: Source
        /// Whether it is a `Bool`, and not a number.
        var isBool: Bool
    }

    /// The number that the error has for its code.
    enum StatusCode: Equatable, Sendable {
        case number
        /// The raw value of an imported enum.
        case enumeration
    }

    /// Where the text of an error is that a status tells of.
    enum ErrorText: Equatable, Sendable {
        case function(ErrorFunction)
        case text(Result)
        case structure(ErrorStructure)
    }

    /// The function of the C module that has the text of the last error, or of an error's code.
    struct ErrorFunction: Equatable, Sendable {
        var callee: SwiftIdentifier
        var bridge: ResultBridge
        var arguments: [Argument]
        /// What takes the error back that the status is the number of.
        var release: Release?

        /// A function that is given the status, as a value of that type where it is of another one.
        struct Release: Equatable, Sendable {
            var callee: SwiftIdentifier
            var type: SwiftType?
        }

        enum Argument: Equatable, Sendable {
            /// The status, as a value of that type where it is of another one, or the error itself.
            case status(as: SwiftType?)
            /// A handle that is in use.
            case handle(SwiftIdentifier)
            /// What the parameter at that index becomes.
            case parameter(Int)
            /// Memory for the text, and how much of it there is.
            case memory, capacity(SwiftType)
        }

        /// Whether it writes the text to memory that it is given.
        var fillsMemory: Bool { arguments.contains(.memory) }
    }

    var documentation: [String]
    /// Whether callers have to write `unsafe`.
    var isUnsafe: Bool
    var role = Role.function
    var name: SwiftIdentifier
    var parameters: [Parameter]
    var arguments: [Argument] = []
    var outputs: [Output] = []
    /// The parameter that has the handle that it gives back, and the one that has that of the parent, if
    /// it gives back a handle, and needs both.
    var endedParameter = 0
    var parentParameter: Int?
    /// What calls of a function that gives a handle back touch by what they are given.
    var safetyOfEnded = MemorySafety.safe
    /// Whether it returns a struct of C, named after it, that has the results.
    var returnsTuple = false
    /// Whether the handle that it gives back is the address of a struct that the wrapper has.
    var endsStructure = false
    /// Whether it gives, one after the other, the elements of the object whose method it is.
    var givesElements = false
    /// Whether the modules of callers have its body too, and need no call to it.
    var isInlinable = false
    /// Whether callers read it, and do not call it.
    var isProperty = false
    /// The values that the function returns; what tells of failure is not among them.
    var results: [Result]
    var failure: Failure?
    /// The function of the C module that is called.
    var callee: SwiftIdentifier
    var callSafety: MemorySafety
    /// Whether the returned value, or its members, need `unsafe`.
    var resultSafety: MemorySafety
    /// What few functions have.
    var particulars: Shared<Particulars>?

    /// What messages call it.
    var nameInMessages: String { role == .release ? "close" : name.text }

    var isThrowing: Bool {
        failure != nil || awaiting?.completion?.error != nil
            || step?.all.contains(where: \.isThrowing) ?? false
    }

    /// Where its only result is, a text, and where the text of the error is that there may be instead:
    /// both in memory that `free` frees.
    var textOrError: (text: Source, error: Source)? {
        guard case .text(let error) = failure, error.bridge == .ownedCString(free: nil),
            results.count == 1, results[0].bridge == .ownedCString(free: nil),
            results[0].type == .standard(.String), presence == nil, outputs.isEmpty, fill == nil,
            returnedStructure == nil, closureEnds.isEmpty, endedClosures == nil, step == nil,
            !parameters.contains(where: { if case .closure = $0.bridge { true } else { false } })
        else { return nil }
        return (results[0].source, error.source)
    }

    /// What callers give.
    var visibleParameters: [Parameter] {
        parameters.contains(where: \.isHidden) ? parameters.filter { !$0.isHidden } : parameters
    }

    /// The type after `->`.
    var resultType: SwiftType {
        if let told = awaiting?.completion { return told.result }
        if let item = step?.item.value.resultType {
            return if case .optional = item { item } else { .optional(item) }
        }
        let type: SwiftType =
            switch results.count {
            case 0: .void
            case 1: results[0].type
            default: .tuple(results.map { SwiftType.Element(label: $0.label, type: $0.type) })
            }
        return presence == nil ? type : .optional(type)
    }
}

extension BoundFunction.Failure {
    /// Whether the struct that the function returns tells of it.
    var isMember: Bool {
        switch self {
        case .text(let text), .wording(let text, _): text.source.isMember
        case .structure(let structure): structure.result.source.isMember
        case .status(let source, _, _, let text): source.isMember || text?.isMember ?? false
        }
    }

    /// How the text of the error becomes Swift's, if there is one and it is a C string.
    var bridge: ResultBridge? {
        switch self {
        case .text(let text), .wording(let text, _): text.bridge
        case .structure(let structure): structure.text.bridge
        case .status(_, _, _, let text): text?.bridge
        }
    }
}

extension BoundFunction.ErrorText {
    /// Whether a member of the struct that the function returns has it.
    fileprivate var isMember: Bool {
        switch self {
        case .function: false
        case .text(let text): text.source.isMember
        case .structure(let structure): structure.result.source.isMember
        }
    }

    /// How the text of the error becomes Swift's, if it is a C string.
    var bridge: ResultBridge? {
        switch self {
        case .function(let function): function.bridge
        case .text(let text): text.bridge
        case .structure(let structure): structure.text.bridge
        }
    }
}
