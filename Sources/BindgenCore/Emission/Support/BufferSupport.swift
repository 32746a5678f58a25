func lendBufferSupport(_ names: SupportNames) -> String {
    """
    /// Lends elements for the duration of a call, as a pointer and their number.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withBuffer<Element, Result>(
        _ elements: [Element], _ body: (UnsafeMutableRawPointer?, Int) -> Result
    ) -> Result {
        unsafe elements.withUnsafeBufferPointer { elements in
            unsafe body(UnsafeMutableRawPointer(mutating: elements.baseAddress), elements.count)
        }
    }

    \(names.lending)
    \(names.spanAvailability)
    \(names.isolation)private \(names.dynamic)func withBuffer<Element, Result>(
        _ elements: Span<Element>, _ body: (UnsafeMutableRawPointer?, Int) -> Result
    ) -> Result {
        unsafe elements.withUnsafeBufferPointer { elements in
            unsafe body(UnsafeMutableRawPointer(mutating: elements.baseAddress), elements.count)
        }
    }
    """
}

func lendCharactersSupport(_ names: SupportNames) -> String {
    """
    /// Lends a text for the duration of a call, as a pointer to its UTF-8 and the number of bytes.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withBuffer<Result>(
        _ text: String, _ body: (UnsafeMutableRawPointer?, Int) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            unsafe body(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        }
    }
    """
}

func lendMutableBufferSupport(_ names: SupportNames) -> String {
    """
    /// Lends elements for the duration of a call, in which they may be written to, as a pointer and
    /// their number.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withMutableBuffer<Element, Result>(
        _ elements: inout [Element], _ body: (UnsafeMutableRawPointer?, Int) -> Result
    ) -> Result {
        unsafe elements.withUnsafeMutableBufferPointer { elements in
            unsafe body(UnsafeMutableRawPointer(elements.baseAddress), elements.count)
        }
    }

    \(names.lending)
    \(names.spanAvailability)
    \(names.isolation)private \(names.dynamic)func withMutableBuffer<Element, Result>(
        _ elements: inout MutableSpan<Element>, _ body: (UnsafeMutableRawPointer?, Int) -> Result
    ) -> Result {
        unsafe elements.withUnsafeMutableBufferPointer { elements in
            unsafe body(UnsafeMutableRawPointer(elements.baseAddress), elements.count)
        }
    }
    """
}

func takeBufferSupport(_ names: SupportNames) -> String {
    """
    /// Copies elements that the library allocated for its caller, and frees them.
    @inline(never)
    \(names.isolation)private func takeBuffer<Element>(
        _ pointer: UnsafeMutableRawPointer?, count: Int, of type: Element.Type
    ) -> [Element] {
        guard let pointer = unsafe pointer else { return [] }
        defer { unsafe \(names.free)(pointer) }
        precondition(count >= 0, "Go returned a negative number of elements")
        let elements = unsafe pointer.assumingMemoryBound(to: type)
        return unsafe Array(UnsafeBufferPointer(start: elements, count: count))
    }
    """
}

func takeBufferWithSupport(_ names: SupportNames) -> String {
    """
    /// Copies elements that the library allocated for its caller, and frees them in its own way.
    @inline(never)
    \(names.isolation)private func takeBuffer<Element>(
        _ pointer: UnsafeMutableRawPointer?, count: Int, of type: Element.Type,
        free: (UnsafeMutableRawPointer) -> Void
    ) -> [Element] {
        guard let pointer = unsafe pointer else { return [] }
        defer { unsafe free(pointer) }
        precondition(count >= 0, "Go returned a negative number of elements")
        let elements = unsafe pointer.assumingMemoryBound(to: type)
        return unsafe Array(UnsafeBufferPointer(start: elements, count: count))
    }
    """
}

func copyBufferSupport(_ names: SupportNames) -> String {
    """
    /// Copies elements that the library keeps.
    @inline(never)
    \(names.isolation)private func copyBuffer<Element>(
        _ pointer: UnsafeRawPointer?, count: Int, of type: Element.Type
    ) -> [Element] {
        guard let pointer = unsafe pointer else { return [] }
        precondition(count >= 0, "Go returned a negative number of elements")
        let elements = unsafe pointer.assumingMemoryBound(to: type)
        return unsafe Array(UnsafeBufferPointer(start: elements, count: count))
    }
    """
}

func fillSupport(_ names: SupportNames) -> String {
    """
    /// Asks a function how many elements it has, and then for them; again if there are more by then.
    @inline(never)
    \(names.isolation)private dynamic func fill<Element>(
        _ type: Element.Type, _ body: (UnsafeMutableRawPointer?, Int) -> Int
    ) -> [Element] {
        var elements: [Element] = []
        var count = body(nil, 0)
        while count > elements.count {
            elements = unsafe Array(unsafeUninitializedCapacity: count) { memory, filled in
                let capacity = count
                let bytes = UnsafeMutableRawPointer(memory.baseAddress)
                unsafe bytes?.initializeMemory(
                    as: UInt8.self, repeating: 0, count: capacity * MemoryLayout<Element>.stride)
                count = unsafe body(bytes, capacity)
                filled = max(0, min(count, capacity))
            }
        }
        return elements
    }
    """
}

func narrowSupport(_ names: SupportNames) -> String {
    """
    /// The number of elements that are lent, as the function takes it; it traps where that cannot hold
    /// it.
    @inline(never)
    \(names.isolation)private func narrow<Number: FixedWidthInteger>(
        _ count: Int, to type: Number.Type
    ) -> Number {
        guard let number = Number(exactly: count) else {
            preconditionFailure("\\(count) elements are more than \\(type) can count")
        }
        return number
    }
    """
}
