func tracingSupport(_ names: SupportNames) -> String {
    """
    /// A call of the Go library, as `traceGoCalls` tells of it.
    \(names.access)struct GoTrace: Sendable, CustomStringConvertible {
        /// The function that was called: `Vault.get(key:)`.
        \(names.memberAccess)let function: String
        /// How long the call took, with what was done for it in Swift.
        \(names.memberAccess)private(set) var nanoseconds: UInt64
        /// What it threw, if it did.
        \(names.memberAccess)private(set) var error: String?

        fileprivate init(_ function: String) {
            self.function = function
            nanoseconds = \(names.shim)_now()
        }

        fileprivate mutating func fail(_ error: any Error) {
            self.error = "\\(error)"
        }

        fileprivate func end() {
            var report = self
            report.nanoseconds = \(names.shim)_now() - nanoseconds
            GoTracing.shared.report?(report)
        }

        /// `Vault.get(key:) took 1234 ns`, and what it threw.
        \(names.memberAccess)var description: String {
            "\\(function) took \\(nanoseconds) ns" + (error.map { " and threw: \\($0)" } ?? "")
        }
    }

    /// Tells of every call of the Go library from now on, when it has ended and on the thread that it was
    /// made on; `nil` tells nobody any more.
    ///
    /// Until this is called, every call is written to standard error where the environment's
    /// `GOBINDGEN_TRACE` is set to something else than 0.
    \(names.access)func traceGoCalls(_ report: (@Sendable (GoTrace) -> Void)?) {
        GoTracing.shared.report = report
    }

    /// Who is told of calls.
    \(names.isolation)private final class GoTracing: @unchecked Sendable {
        static let shared = GoTracing()
        private var reporter: (@Sendable (GoTrace) -> Void)?
        private let lock = GoLock()

        private init() {
            guard \(names.shim)_isTraced() else { return }
            reporter = { call in unsafe \(names.shim)_print(call.description) }
        }

        var report: (@Sendable (GoTrace) -> Void)? {
            get { lock.withLock { reporter } }
            set { lock.withLock { reporter = newValue } }
        }
    }
    """
}

func symbolCheckSupport(_ names: SupportNames) -> String {
    """
    /// Throws if the library that is loaded lacks a function that this module calls: a shared library can
    /// be replaced, and a call of what it lacks ends the process.
    \(names.access)func requireGoLibrary() throws(GoError) {
        guard let name = unsafe \(names.shim)_missingFunction() else { return }
        throw unsafe GoError(message: "the Go library has no function '\\(String(cString: name))'")
    }
    """
}
