/// A Swift class that stands for a handle of the library.
struct BoundClass: Equatable, Sendable {
    var documentation: [String]
    /// What callers should use instead, if they should not use this.
    var deprecation: String?
    var name: SwiftIdentifier
    /// What the C functions take and return: the type of a handle that is there.
    var handle: SwiftType
    /// Whether the handle itself is a pointer, and so unsafe to touch.
    var safety: MemorySafety
    /// Whether it keeps the handle of its parent while it lives.
    var hasParent: Bool
    /// Whether a function returns one that may be missing.
    var canBeNil: Bool
    /// In header order.
    var members: [BindingModule.Member]
    /// Whether several of its functions are called for one element, by one thread at a time.
    var takesTurns: Bool { next?.value.step != nil }
    /// The method that gives the next element, or nil, if it is a sequence.
    var next: Shared<BoundFunction>?
    /// The function of C in the struct that the handle is the address of, which gives that back.
    var releaseMember: String?
    /// Whether that struct is the wrapper's own.
    var ownsStructure = false
    /// What gives the handle back to the library, or nothing if nobody does.
    var release: BoundFunction?
}
