func openClosureSupport(_ names: SupportNames) -> String {
    """
    /// The closure that Go knows by this context, unless it has been let go of.
    @inline(never)
    \(names.isolation)private func openClosure<Closure>(
        _ context: UnsafeMutableRawPointer?, as type: Closure.Type
    ) -> Closure? {
        let kept = GoClosures.all.closure(UInt(bitPattern: context), isLast: false)
        return (kept as? GoClosure<Closure>)?.closure
    }

    /// Lets go of a closure: what Go calls by this context from now on, nobody hears.
    @inline(never)
    \(names.isolation)private func forgetClosure(_ context: UnsafeMutableRawPointer?) {
        _ = GoClosures.all.closure(UInt(bitPattern: context), isLast: true)
    }
    """
}

func holdClosureSupport(_ names: SupportNames) -> String {
    """
    /// The closures that Go calls no more once a function has been called with certain values.
    \(names.isolation)private final class GoHeldClosures: @unchecked Sendable {
        static let all = GoHeldClosures()
        private var held: [(context: UInt, end: [AnyHashable], number: UInt64)] = []
        private var next: UInt64 = 0
        private let lock = GoLock()

        /// How many there have been so far: a call that begins now ends none of those that follow.
        var count: UInt64 { lock.withLock { next } }

        func hold(_ context: UInt, until end: [AnyHashable]) {
            lock.withLock {
                // Where one closure at a time has a context, what would have ended the last one ends nothing.
                held.removeAll { $0.context == context && $0.end.first == end.first }
                held.append((context, end, next))
                next += 1
            }
        }

        func release(_ end: [AnyHashable], of count: UInt64) -> Set<UInt> {
            lock.withLock {
                let ended = Set(
                    held.filter { $0.number < count && $0.end == end }.map(\\.context))
                held.removeAll { ended.contains($0.context) }
                return ended
            }
        }
    }

    /// Keeps a closure until Go's function has been called with these values.
    @inline(never)
    \(names.isolation)private func holdClosure(
        _ context: UnsafeMutableRawPointer?, until function: String, _ values: AnyHashable...
    ) {
        guard let context = unsafe context else { return }
        GoHeldClosures.all.hold(UInt(bitPattern: context), until: [function] + values)
    }

    /// Lets go of the closures that were kept until this call. Meanwhile Go may have given others what told
    /// these apart: those are none of the first so many.
    @inline(never)
    \(names.isolation)private func releaseClosures(
        _ count: UInt64, until function: String, _ values: AnyHashable...
    ) {
        GoHeldClosures.all.release([function] + values, of: count).forEach { context in
            unsafe forgetClosure(UnsafeMutableRawPointer(bitPattern: context))
        }
    }
    """
}

func closureSlotsSupport(_ names: SupportNames) -> String {
    """
    extension GoClosures {
        /// Puts a closure, or none, where another one may be.
        fileprivate func exchange(_ slot: UInt, _ closure: AnyObject?) -> AnyObject? {
            lock.withLock {
                let previous = slots[slot]
                slots[slot] = closure
                return previous
            }
        }
    }

    /// What a function of C that is given no context finds its closure by: there is one at a time.
    \(names.isolation)private func closureSlot(_ slot: UInt) -> UnsafeMutableRawPointer? {
        unsafe UnsafeMutableRawPointer(bitPattern: slot)
    }

    /// Lends a closure to Go for the duration of a call.
    \(names.isolation)private func withSlot<Closure, Result>(
        _ slot: UInt, _ closure: Closure, _ body: () -> Result
    ) -> Result {
        fillSlot(slot, closure)
        defer { unsafe forgetClosure(closureSlot(slot)) }
        return body()
    }

    /// Puts a closure where no other one is.
    @inline(never)
    \(names.isolation)private func fillSlot<Closure>(_ slot: UInt, _ closure: Closure) {
        guard GoClosures.all.exchange(slot, GoClosure(closure)) == nil else {
            preconditionFailure("Go was given a closure without a context while it has another one")
        }
    }

    /// Puts a closure, if there is one, in the place of another one, and gives that.
    @inline(never) @discardableResult
    \(names.isolation)private func replaceInSlot<Closure>(_ slot: UInt, _ closure: Closure?) -> AnyObject? {
        guard let closure else { return GoClosures.all.closure(slot, isLast: false) }
        return GoClosures.all.exchange(slot, GoClosure(closure))
    }
    """
}
