func threadsSupport(_ names: SupportNames) -> String {
    """
    /// Threads for calls that block. Swift's own are as few as the processor has cores: what blocks one
    /// takes it from every task.
    @safe \(names.isolation)private final class GoThreads: @unchecked Sendable {
        static let all = GoThreads()
        /// So many calls block at a time; others stand in line.
        private static let limit = 512
        private let monitor = unsafe \(names.shim)_makeMonitor()!
        private var line: [(() -> Void)?] = []
        /// How much of the line is done, or being done.
        private var begun = 0
        private var count = 0
        private var idle = 0

        /// Does the work on the next thread that is free.
        func run(_ work: @escaping () -> Void) {
            unsafe \(names.shim)_enter(monitor)
            line.append(work)
            let needsThread = line.count - begun > idle && count < GoThreads.limit
            if needsThread { count += 1 }
            unsafe \(names.shim)_wake(monitor)
            unsafe \(names.shim)_leave(monitor)
            guard needsThread else { return }
            let isStarted = unsafe \(names.shim)_start { _ in
                GoThreads.all.serve()
                return nil
            }
            if !isStarted { loseThread() }
        }

        /// Works until there has been nothing to do for some seconds.
        private func serve() {
            unsafe \(names.shim)_enter(monitor)
            var isWoken = true
            while isWoken || begun < line.count {
                while begun < line.count {
                    var work = next()
                    unsafe \(names.shim)_leave(monitor)
                    work?()
                    work = nil
                    unsafe \(names.shim)_enter(monitor)
                }
                idle += 1
                isWoken = unsafe \(names.shim)_wait(monitor, 5)
                idle -= 1
            }
            count -= 1
            unsafe \(names.shim)_leave(monitor)
        }

        private func next() -> (() -> Void)? {
            let next = line[begun]
            line[begun] = nil
            begun += 1
            if begun > 64, begun * 2 > line.count {
                line.removeFirst(begun)
                begun = 0
            }
            return next
        }

        /// The system gave no thread: those that there are do the work.
        private func loseThread() {
            unsafe \(names.shim)_enter(monitor)
            count -= 1
            let isNone = count == 0
            unsafe \(names.shim)_leave(monitor)
            precondition(!isNone, "the system gives no thread for a call that blocks")
        }
    }

    /// Does what blocks on a thread that may, while the caller waits.
    \(names.isolation)private func onThread<Value, Failure: Error>(
        _ work: @escaping () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        typealias Caller = CheckedContinuation<Swift.Result<Value, Failure>, Never>
        let outcome = await withCheckedContinuation { (caller: Caller) in
            // Nobody else uses what the work is about: its owner waits here.
            nonisolated(unsafe) let work = work
            GoThreads.all.run {
                nonisolated(unsafe) let outcome = unsafe Swift.Result(catching: work)
                unsafe caller.resume(returning: outcome)
            }
        }
        return try outcome.get()
    }
    """
}

func cancellationSupport(_ names: SupportNames) -> String {
    """
    /// A call that its task can cancel.
    @safe \(names.isolation)private final class GoCall<Value>: @unchecked Sendable {
        typealias Caller = CheckedContinuation<Swift.Result<Value, any Error>, Never>

        private let monitor = unsafe \(names.shim)_makeMonitor()!
        /// Who waits for a call that has not begun.
        private var caller: Caller?
        private var isRunning = false
        private var isCancelled = false

        deinit { unsafe \(names.shim)_freeMonitor(monitor) }

        /// Whether there is anything to do: the call may be over before it has begun.
        func wait(_ caller: Caller) -> Bool {
            unsafe \(names.shim)_enter(monitor)
            defer { unsafe \(names.shim)_leave(monitor) }
            guard !isCancelled else {
                caller.resume(returning: .failure(CancellationError()))
                return false
            }
            self.caller = caller
            return true
        }

        func run(_ work: () throws -> Value) {
            unsafe \(names.shim)_enter(monitor)
            let caller = self.caller.take()
            isRunning = caller != nil
            unsafe \(names.shim)_leave(monitor)
            guard let caller else { return }
            nonisolated(unsafe) let outcome = Swift.Result(catching: work)
            unsafe \(names.shim)_enter(monitor)
            isRunning = false
            unsafe \(names.shim)_leave(monitor)
            unsafe caller.resume(returning: outcome)
        }

        /// Tells Go if it is at work: the call does not return while it is told.
        func cancel(_ tell: () throws -> Void) {
            unsafe \(names.shim)_enter(monitor)
            defer { unsafe \(names.shim)_leave(monitor) }
            isCancelled = true
            if isRunning { try? tell() }
            caller.take()?.resume(returning: .failure(CancellationError()))
        }
    }

    /// Does what blocks on a thread that may, while the caller waits; a cancelled one tells Go.
    \(names.isolation)private func onThread<Value>(
        _ work: @escaping () throws -> Value, cancel: @escaping () throws -> Void
    ) async throws -> Value {
        let call = GoCall<Value>()
        nonisolated(unsafe) let work = work
        nonisolated(unsafe) let cancel = cancel
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { caller in
                if call.wait(caller) { GoThreads.all.run { unsafe call.run(work) } }
            }
        } onCancel: {
            unsafe call.cancel(cancel)
        }
        try Task.checkCancellation()
        return try outcome.get()
    }
    """
}
