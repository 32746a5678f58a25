func lendClosureSupport(_ names: SupportNames) -> String {
    """
    /// Lends a closure to Go for the duration of a call.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withClosure<Closure, Result>(
        _ closure: Closure, _ body: (UnsafeMutableRawPointer) -> Result
    ) -> Result {
        var closure = closure
        return unsafe withUnsafeMutablePointer(to: &closure) { closure in
            unsafe body(UnsafeMutableRawPointer(closure))
        }
    }

    /// The closure that is lent by this context.
    \(names.isolation)private func lentClosure<Closure>(
        _ context: UnsafeMutableRawPointer?, as type: Closure.Type
    ) -> Closure {
        unsafe context!.assumingMemoryBound(to: type).pointee
    }
    """
}

func keepClosureSupport(_ names: SupportNames) -> String {
    """
    /// The closures that Go may call at any time. Go is given a number for each, and not its address: a
    /// call that comes too late finds nothing, and harms nothing.
    \(names.isolation)private final class GoClosures: @unchecked Sendable {
        static let all = GoClosures()
        private var closures: [UInt: Any] = [:]
        /// No address of any memory, and no small number either, which Go does not take for a pointer.
        private var last = UInt.max / 4
        private let lock = GoLock()

        func keep(_ closure: Any) -> UInt {
            lock.withLock {
                last += 1
                closures[last] = closure
                return last
            }
        }

        func closure(_ number: UInt, isLast: Bool) -> Any? {
            lock.withLock { isLast ? closures.removeValue(forKey: number) : closures[number] }
        }
    }

    /// Keeps a closure for Go, and gives what Go knows it by.
    @inline(never)
    \(names.isolation)private func keepClosure<Closure>(_ closure: Closure) -> UnsafeMutableRawPointer? {
        unsafe UnsafeMutableRawPointer(bitPattern: GoClosures.all.keep(closure))
    }

    /// The closure that Go knows by this context.
    @inline(never)
    \(names.isolation)private func keptClosure<Closure>(
        _ context: UnsafeMutableRawPointer?, as type: Closure.Type, isLast: Bool = false
    ) -> Closure {
        let number = UInt(bitPattern: context)
        guard let closure = GoClosures.all.closure(number, isLast: isLast) as? Closure else {
            preconditionFailure("Go called a closure that it was not to call any more")
        }
        return closure
    }

    /// The closure that Go knows by this context, and that it calls once.
    @inline(never)
    \(names.isolation)private func takeClosure<Closure>(
        _ context: UnsafeMutableRawPointer?, as type: Closure.Type
    ) -> Closure {
        unsafe keptClosure(context, as: type, isLast: true)
    }
    """
}

func completionSupport(_ names: SupportNames) -> String {
    """
    /// Waits until Go has called the closure that it is given; a cancelled task tells Go, before the call
    /// or after it.
    \(names.isolation)private func completed<Value: Sendable>(
        _ start: (CheckedContinuation<Value, Never>) -> Void, cancel: @escaping () throws -> Void
    ) async throws -> Value {
        try Task.checkCancellation()
        nonisolated(unsafe) let cancel = cancel
        let value = await withTaskCancellationHandler {
            await withCheckedContinuation { caller in
                start(caller)
                // Go may not have known of the call when it was told.
                if Task.isCancelled { try? unsafe cancel() }
            }
        } onCancel: {
            try? unsafe cancel()
        }
        try Task.checkCancellation()
        return value
    }
    """
}
