func streamSupport(_ names: SupportNames) -> String {
    """
    /// What is done when nobody listens any more, be it that this comes first.
    \(names.isolation)private final class GoListening: @unchecked Sendable {
        private var actions: [(_ isCancelled: Bool) -> Void] = []
        /// Whether who listened has ended that, and not Go.
        private var isCancelled: Bool?
        private let lock = GoLock()

        func atEnd(_ action: @escaping (_ isCancelled: Bool) -> Void) {
            let isCancelled = lock.withLock {
                if self.isCancelled == nil { actions.append(action) }
                return self.isCancelled
            }
            if let isCancelled { action(isCancelled) }
        }

        func end(isCancelled: Bool) {
            let actions = lock.withLock {
                if self.isCancelled == nil { self.isCancelled = isCancelled }
                defer { self.actions = [] }
                return self.actions
            }
            for action in actions.reversed() { action(isCancelled) }
        }
    }
    """
}
