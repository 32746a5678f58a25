extension BoundFunction {
    /// A struct that tells of an error, or an object that functions of the library know. It is given back
    /// after every call.
    struct ErrorStructure: Equatable, Sendable {
        /// The struct, or the pointer to one or to the object, which is NULL where there is no error.
        var result: Result
        var isPointer: Bool
        var text: Text
        /// Where the number of the error is; that in a member is 0 where there is none.
        var code: Code?
        /// What takes the struct back, if anything does.
        var taker: Taker?

        /// Where the text of the error is. A member's name may be that of one of a struct in it: `text.p`.
        enum Text: Equatable, Sendable {
            /// The C string in that member, and whose that is.
            case string(member: String, ResultBridge)
            /// The UTF-8 behind a pointer in the one member, of as many bytes as the other one says. What
            /// takes the struct back frees it.
            case bytes(data: String, count: String)
            /// What that function gives, which is given the object for the status.
            case function(ErrorFunction)

            /// How it becomes Swift's, if it is a C string.
            var bridge: ResultBridge? {
                switch self {
                case .string(_, let bridge): bridge
                case .bytes, .function: nil
                }
            }

            /// Whether it is freed by itself.
            var isOwned: Bool { bridge.map { $0 != .borrowedCString } ?? false }
        }

        /// What gets the struct's address.
        enum Taker: Equatable, Sendable {
            case function(SwiftIdentifier)
            /// The function of C that is a member of the struct, unless that is NULL.
            case member(String)
            /// What frees memory, once the text is freed.
            case free
            /// That frees the memory behind these members, and then the struct's where it is no variable
            /// of the wrapper's: the library's function of that name, or that of the module.
            case freeMembers([String], isPointer: Bool, by: SwiftIdentifier?)

            /// Whether it is the module's own function that frees memory.
            var freesMemory: Bool {
                switch self {
                case .free, .freeMembers(_, _, by: nil): true
                case .function, .member, .freeMembers: false
                }
            }
        }

        enum Code: Equatable, Sendable {
            case member(String, StatusCode)
            /// What that function says of the object.
            case function(SwiftIdentifier, StatusCode)
        }
    }
}

extension BoundFunction.Failure {
    /// The struct that tells of the error, or more of it.
    var structure: BoundFunction.ErrorStructure? {
        switch self {
        case .structure(let structure), .status(_, _, _, .structure(let structure)): structure
        case .text, .wording, .status: nil
        }
    }
}
