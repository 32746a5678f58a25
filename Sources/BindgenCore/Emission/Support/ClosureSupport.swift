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
    let slots =
        names.closuresHaveSlots
        ? """

            /// The closures that functions of C find without a context.
            private var slots: [UInt: AnyObject] = [:]
        """ : ""
    let slot =
        names.closuresHaveSlots
        ? """

                    if number < GoPlaces.first {
                        return isLast ? slots.removeValue(forKey: number) : slots[number]
                    }
        """ : ""
    return """
        /// The closures that Go may call at any time. Go is given a number for each, and not its address: a
        /// call that comes too late finds nothing, and harms nothing.
        \(names.isolation)private final class GoClosures: @unchecked Sendable {
            static let all = GoClosures()
            private var places = GoPlaces()\(slots)
            private let lock = GoLock()

            func keep(_ closure: AnyObject) -> UInt {
                lock.withLock { places.keep(closure) }
            }

            func closure(_ number: UInt, isLast: Bool) -> AnyObject? {
                lock.withLock {\(slot)
                    return isLast ? places.take(number) : places.closure(number)
                }
            }
        }

        /// Where closures are, by their numbers. The low half of a number is that of a place, and the high
        /// half counts who was there. It is no address of any memory, and no small number either, which Go
        /// does not take for a pointer.
        \(names.isolation)private struct GoPlaces {
            static let first = UInt.max / 4 + 1
            private static let step: UInt = 1 << (UInt.bitWidth / 2)
            private var places: [(number: UInt, closure: AnyObject?)] = []
            private var free: [Int] = []

            mutating func keep(_ closure: AnyObject) -> UInt {
                guard let place = free.popLast() else {
                    precondition(places.count < GoPlaces.step, "Go has too many closures")
                    places.append((GoPlaces.first + UInt(places.count), closure))
                    return places[places.count - 1].number
                }
                places[place].number += GoPlaces.step
                places[place].closure = closure
                return places[place].number
            }

            func closure(_ number: UInt) -> AnyObject? {
                let place = Int(number % GoPlaces.step)
                guard place < places.count, places[place].number == number else { return nil }
                return places[place].closure
            }

            mutating func take(_ number: UInt) -> AnyObject? {
                guard let closure = closure(number) else { return nil }
                let place = Int(number % GoPlaces.step)
                places[place].closure = nil
                // A place that has had all of its numbers stays empty.
                if number <= UInt.max - GoPlaces.step { free.append(place) }
                return closure
            }
        }

        /// A closure, or what holds it, as an object.
        \(names.isolation)private final class GoClosure<Closure> {
            let closure: Closure

            init(_ closure: Closure) {
                self.closure = closure
            }
        }

        /// Keeps a closure for Go, and gives what Go knows it by.
        @inline(never)
        \(names.isolation)private func keepClosure<Closure>(_ closure: Closure) -> UnsafeMutableRawPointer? {
            unsafe UnsafeMutableRawPointer(bitPattern: GoClosures.all.keep(GoClosure(closure)))
        }

        /// The closure that Go knows by this context.
        @inline(never)
        \(names.isolation)private func keptClosure<Closure>(
            _ context: UnsafeMutableRawPointer?, as type: Closure.Type, isLast: Bool = false
        ) -> Closure {
            let kept = GoClosures.all.closure(UInt(bitPattern: context), isLast: isLast)
            guard let kept = kept as? GoClosure<Closure> else {
                preconditionFailure("Go called a closure that it was not to call any more")
            }
            return kept.closure
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
