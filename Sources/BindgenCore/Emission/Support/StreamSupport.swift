func streamSupport(_ names: SupportNames) -> String {
    """
    /// What is done when nobody listens any more, be it that this comes first.
    @safe \(names.isolation)private final class GoListening: @unchecked Sendable {
        private var actions: [(_ isCancelled: Bool) -> Void] = []
        /// Whether who listened has ended that, and not Go.
        private var isCancelled: Bool?
        private let lock: UnsafeMutablePointer<UInt8>

        init() {
            unsafe lock = .allocate(capacity: 1)
            unsafe lock.initialize(to: 0)
        }

        deinit { unsafe lock.deallocate() }

        func atEnd(_ action: @escaping (_ isCancelled: Bool) -> Void) {
            unsafe \(names.shim)_lock(lock)
            let isCancelled = self.isCancelled
            if isCancelled == nil { actions.append(action) }
            unsafe \(names.shim)_unlock(lock)
            if let isCancelled { action(isCancelled) }
        }

        func end(isCancelled: Bool) {
            unsafe \(names.shim)_lock(lock)
            if self.isCancelled == nil { self.isCancelled = isCancelled }
            let actions = self.actions
            self.actions = []
            unsafe \(names.shim)_unlock(lock)
            for action in actions.reversed() { action(isCancelled) }
        }
    }
    """
}
