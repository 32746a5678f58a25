func lockSupport(_ names: SupportNames) -> String {
    """
    /// A lock for what several threads change: nobody has it for longer than it takes to find one entry.
    @safe \(names.isolation)private final class GoLock: @unchecked Sendable {
        nonisolated(unsafe) private let byte: UnsafeMutablePointer<UInt8>

        init() {
            unsafe byte = .allocate(capacity: 1)
            unsafe byte.initialize(to: 0)
        }

        deinit { unsafe byte.deallocate() }

        func withLock<Result>(_ body: () -> Result) -> Result {
            unsafe \(names.shim)_lock(byte)
            defer { unsafe \(names.shim)_unlock(byte) }
            return body()
        }
    }
    """
}

func turnSupport(_ names: SupportNames) -> String {
    """
    /// What one thread at a time has, for as long as its calls of Go take that belong together.
    @safe \(names.isolation)private final class GoTurn: @unchecked Sendable {
        private let monitor = unsafe \(names.shim)_makeMonitor()!

        deinit { unsafe \(names.shim)_freeMonitor(monitor) }

        func begin() { unsafe \(names.shim)_enter(monitor) }
        func end() { unsafe \(names.shim)_leave(monitor) }
    }
    """
}
