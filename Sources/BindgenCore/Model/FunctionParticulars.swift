/// What few functions have.
extension BoundFunction {
    /// It is behind one reference: all the other functions, which are copied at many steps, have but that.
    struct Particulars: Equatable, Sendable {
        fileprivate var deprecation: String?
        fileprivate var tracedName: String?
        fileprivate var fill: Fill?
        fileprivate var freeing: Freeing?
        fileprivate var returnedStructure: ReturnedStructure?
        fileprivate var awaiting: Awaiting?
        fileprivate var token: SwiftIdentifier?
        fileprivate var step: Step?
        fileprivate var conformance: BoundProtocol?
        fileprivate var endedClosures: ClosureEnd?
        fileprivate var presence: Presence?
        fileprivate var givenCounts: [GivenCount] = []
        fileprivate var structures: [BoundStructure] = []
        fileprivate var closureEnds: [ClosureEnd] = []
    }

    /// A struct that the function returns, by its address or itself, and whose members are the results.
    struct ReturnedStructure: Equatable, Sendable {
        /// What takes it back, unless it stays the library's.
        var taker: ErrorStructure.Taker?
        /// Whether it is returned itself, and not its address.
        var isValue = false
        /// Whether it is given back by its address, where it is returned itself.
        var isTakenByAddress = false
        /// The members that have values where it has failed too: all, if nothing is said.
        var membersSet: Set<String>?
    }

    /// Whether it has none but that callers should use something else.
    var hasNoParticulars: Bool {
        guard var others = particulars?.value else { return true }
        others.deprecation = nil
        return others == Particulars()
    }

    /// What callers should use instead, if they should not use this.
    var deprecation: String? {
        get { particulars?.value.deprecation }
        set { if newValue != nil || particulars != nil { set(\.deprecation, newValue) } }
    }

    /// What reports of its calls name, if there are any: `Vault.get(key:)`.
    var tracedName: String? {
        get { particulars?.value.tracedName }
        set { if newValue != nil || particulars != nil { set(\.tracedName, newValue) } }
    }

    /// The memory that it fills.
    var fill: Fill? {
        get { particulars?.value.fill }
        set { if newValue != nil || particulars != nil { set(\.fill, newValue) } }
    }

    /// How what it returns is freed, where that takes more than the memory.
    var freeing: Freeing? {
        get { particulars?.value.freeing }
        set { if newValue != nil || particulars != nil { set(\.freeing, newValue) } }
    }

    /// The struct whose members are the results.
    var returnedStructure: ReturnedStructure? {
        get { particulars?.value.returnedStructure }
        set { if newValue != nil || particulars != nil { set(\.returnedStructure, newValue) } }
    }

    /// How callers wait for it, if it is not called on their own thread.
    var awaiting: Awaiting? {
        get { particulars?.value.awaiting }
        set { if newValue != nil || particulars != nil { set(\.awaiting, newValue) } }
    }

    /// What the body calls the number that tells this call from others.
    var token: SwiftIdentifier? {
        get { particulars?.value.token }
        set { if newValue != nil || particulars != nil { set(\.token, newValue) } }
    }

    /// What is called after it, where it says only whether there is an element.
    var step: Step? {
        get { particulars?.value.step }
        set { if newValue != nil || particulars != nil { set(\.step, newValue) } }
    }

    /// What callers conform to instead of giving closures.
    var conformance: BoundProtocol? {
        get { particulars?.value.conformance }
        set { if newValue != nil || particulars != nil { set(\.conformance, newValue) } }
    }

    /// What it ends of the closures that others are given.
    var endedClosures: ClosureEnd? {
        get { particulars?.value.endedClosures }
        set { if newValue != nil || particulars != nil { set(\.endedClosures, newValue) } }
    }

    /// What tells that there is a result: without one the function returns nil.
    var presence: Presence? {
        get { particulars?.value.presence }
        set { if newValue != nil || particulars != nil { set(\.presence, newValue) } }
    }

    /// What it returns as many of as it was given.
    var givenCounts: [GivenCount] {
        get { particulars?.value.givenCounts ?? [] }
        set { if !newValue.isEmpty || particulars != nil { set(\.givenCounts, newValue) } }
    }

    /// The structs that it takes and gives.
    var structures: [BoundStructure] {
        get { particulars?.value.structures ?? [] }
        set { if !newValue.isEmpty || particulars != nil { set(\.structures, newValue) } }
    }

    /// What ends the closures that it is given.
    var closureEnds: [ClosureEnd] {
        get { particulars?.value.closureEnds ?? [] }
        set { if !newValue.isEmpty || particulars != nil { set(\.closureEnds, newValue) } }
    }

    private mutating func set<Value>(_ member: WritableKeyPath<Particulars, Value>, _ value: Value)
    {
        var changed = particulars?.value ?? Particulars()
        changed[keyPath: member] = value
        particulars = Shared(changed)
    }
}
