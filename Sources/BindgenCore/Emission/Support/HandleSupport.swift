func handleSupport(_ names: SupportNames, hasParents: Bool) -> String {
    let conformance = hasParents ? "GoParent, @unchecked Sendable" : "@unchecked Sendable"
    let property = hasParents ? "\n    private let parent: (any GoParent)?" : ""
    let parameter = hasParents ? ", parent: (any GoParent)? = nil" : ""
    let keep = hasParents ? "\n        self.parent = parent\n        parent?.addUse()" : ""
    let leave = hasParents ? "\n        defer { parent?.endUse() }" : ""
    let addUse =
        hasParents
        ? """


            /// Begins a use within another one.
            func addUse() {
                unsafe \(names.shim)_addUse(uses)
            }
        """ : ""
    let parent =
        hasParents
        ? """
        /// A handle that those of its children keep.
        \(names.isolation)private protocol GoParent: AnyObject, Sendable {
            func addUse()
            func endUse()
        }


        """ : ""
    return parent + """
        /// A handle that Go gave out. It goes back once: by `close()` or with the last reference to it,
        /// but not before the last call that uses it has returned.
        @safe \(names.isolation)private final class GoHandle<Value, Failure: Error>: \(conformance) {
            let value: Value
            private let release: (Value) throws(Failure) -> Void\(property)
            /// Twice the number of uses, and one more when the handle is closed.
            private let uses: UnsafeMutablePointer<UInt>

            init(_ value: Value\(parameter), release: @escaping (Value) throws(Failure) -> Void) {
                self.value = value
                self.release = release
                unsafe uses = .allocate(capacity: 1)
                unsafe uses.initialize(to: 0)\(keep)
            }

            deinit {
                try? close()
                unsafe uses.deallocate()
            }

            /// Begins a use, unless the handle is closed.
            func beginUse() -> Bool {
                unsafe \(names.shim)_beginUse(uses)
            }\(addUse)

            /// Ends a use: the last one of a closed handle gives it back.
            func endUse() {
                if unsafe \(names.shim)_endUse(uses) { try? giveBack() }
            }

            /// Closes the handle, and gives it back if nothing uses it.
            func close() throws(Failure) {
                if unsafe \(names.shim)_close(uses) { try giveBack() }
            }

            private func giveBack() throws(Failure) {\(leave)
                try release(value)
            }
        }
        """
}

func useHandleSupport(_ names: SupportNames) -> String {
    """
    extension GoHandle {
        /// Begins a use of the handle for a call; it traps where the handle is closed.
        \(names.lending)
        fileprivate \(names.isolation)func use(_ function: StaticString) -> Value {
            if !beginUse() { trapClosed(function) }
            return value
        }

        @inline(never)
        private \(names.isolation)func trapClosed(_ function: StaticString) -> Never {
            preconditionFailure("\\(function) was called after close()")
        }
    }
    """
}

func useHandleThrowingSupport(_ names: SupportNames) -> String {
    """
    extension GoHandle {
        /// Begins a use of the handle for a call, or throws where the handle is closed.
        \(names.lending)
        fileprivate \(names.isolation)func useOrThrow(_ function: StaticString) throws(GoError) -> Value {
            guard beginUse() else { throw closedError(function) }
            return value
        }

        @inline(never)
        private \(names.isolation)func closedError(_ function: StaticString) -> GoError {
            GoError(message: "\\(function) was called after close()")
        }
    }
    """
}

func giveHandleSupport(_ names: SupportNames) -> String {
    let leave =
        names.handlesHaveParents
        ? """


            /// Ends the use of the parent, once the call is over to which it was given.
            fileprivate \(names.isolation)func leaveParent() {
                parent?.endUse()
            }
        """ : ""
    return """
        extension GoHandle {
            /// Closes the handle without giving it back: Go becomes its owner. It traps where the object is
            /// closed, or in use.
            @inline(never)
            fileprivate \(names.isolation)func giveAway(_ function: StaticString) -> Value {
                guard unsafe \(names.shim)_close(uses) else {
                    preconditionFailure("\\(function) was given an object that is closed, or in use")
                }
                return value
            }\(leave)
        }
        """
}

func useHandlesSupport(_ names: SupportNames) -> String {
    """
    /// Begins a use of each handle for a call; it traps where one is closed.
    @inline(never)
    \(names.isolation)private func useAll<Value, Failure>(
        _ handles: [GoHandle<Value, Failure>], _ function: StaticString
    ) -> [Value] {
        handles.map { handle in
            precondition(handle.beginUse(), "\\(function) was called after close()")
            return handle.value
        }
    }
    """
}

func useHandlesThrowingSupport(_ names: SupportNames) -> String {
    """
    /// Begins a use of each handle for a call, or of none, and throws, where one is closed.
    @inline(never)
    \(names.isolation)private func useAllOrThrow<Value, Failure>(
        _ handles: [GoHandle<Value, Failure>], _ function: StaticString
    ) throws(GoError) -> [Value] {
        for (index, handle) in handles.enumerated() where !handle.beginUse() {
            handles.prefix(index).forEach { $0.endUse() }
            throw GoError(message: "\\(function) was called after close()")
        }
        return handles.map { $0.value }
    }
    """
}
