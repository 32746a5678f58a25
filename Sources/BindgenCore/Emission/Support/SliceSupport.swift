func lendSliceSupport(_ names: SupportNames) -> String {
    """
    /// Lends elements to Go for the duration of a call; the capacity is their number, so that `append`
    /// in Go makes a new array.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withGoSlice<Element, Result>(
        _ elements: [Element], _ body: (GoSlice) -> Result
    ) -> Result {
        unsafe elements.withUnsafeBufferPointer { elements in
            let count = GoInt(truncatingIfNeeded: elements.count)
            let data = unsafe UnsafeMutableRawPointer(mutating: elements.baseAddress)
            return unsafe body(GoSlice(data: data, len: count, cap: count))
        }
    }

    \(names.lending)
    \(names.spanAvailability)
    \(names.isolation)private \(names.dynamic)func withGoSlice<Element, Result>(
        _ elements: Span<Element>, _ body: (GoSlice) -> Result
    ) -> Result {
        unsafe elements.withUnsafeBufferPointer { elements in
            let count = GoInt(truncatingIfNeeded: elements.count)
            let data = unsafe UnsafeMutableRawPointer(mutating: elements.baseAddress)
            return unsafe body(GoSlice(data: data, len: count, cap: count))
        }
    }
    """
}

func lendMutableSliceSupport(_ names: SupportNames) -> String {
    """
    /// Lends elements to Go for the duration of a call, in which Go may write to them; the capacity is
    /// their number, so that `append` in Go makes a new array.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withMutableGoSlice<Element, Result>(
        _ elements: inout [Element], _ body: (GoSlice) -> Result
    ) -> Result {
        unsafe elements.withUnsafeMutableBufferPointer { elements in
            let count = GoInt(truncatingIfNeeded: elements.count)
            return unsafe body(GoSlice(data: elements.baseAddress, len: count, cap: count))
        }
    }

    \(names.lending)
    \(names.spanAvailability)
    \(names.isolation)private \(names.dynamic)func withMutableGoSlice<Element, Result>(
        _ elements: inout MutableSpan<Element>, _ body: (GoSlice) -> Result
    ) -> Result {
        unsafe elements.withUnsafeMutableBufferPointer { elements in
            let count = GoInt(truncatingIfNeeded: elements.count)
            return unsafe body(GoSlice(data: elements.baseAddress, len: count, cap: count))
        }
    }
    """
}

func lendStringsSupport(_ names: SupportNames) -> String {
    """
    /// Lends the UTF-8 of strings to Go for the duration of a call, one after the other in one buffer.
    @inline(never)
    \(names.isolation)private dynamic func withGoStrings<Result>(
        _ strings: [String], _ body: (GoSlice) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var ends: [Int] = []
        ends.reserveCapacity(strings.count)
        for string in strings {
            for byte in string.utf8 { bytes.append(CChar(bitPattern: byte)) }
            ends.append(bytes.count)
        }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var headers: [GoString] = unsafe []
            unsafe headers.reserveCapacity(ends.count)
            for end in ends {
                let text = unsafe bytes.baseAddress.map { unsafe $0 + start }
                unsafe headers.append(GoString(p: text, n: end - start))
                start = end
            }
            let count = GoInt(truncatingIfNeeded: ends.count)
            return unsafe headers.withUnsafeMutableBufferPointer { headers in
                unsafe body(GoSlice(data: headers.baseAddress, len: count, cap: count))
            }
        }
    }
    """
}

func copySliceSupport(_ names: SupportNames) -> String {
    """
    /// Copies the elements of a slice that Go keeps.
    @inline(never)
    \(names.isolation)private func copySlice<Element>(_ slice: GoSlice, of type: Element.Type) -> [Element] {
        let elements = unsafe slice.data?.assumingMemoryBound(to: type)
        return unsafe Array(UnsafeBufferPointer(start: elements, count: Int(slice.len)))
    }
    """
}
