func lendArraysSupport(_ names: SupportNames) -> String {
    """
    /// Lends the elements of arrays for the duration of a call: pointers to them, how many each has, and
    /// how many there are. They are copied, one array behind the other.
    @inline(never)
    \(names.isolation)private dynamic func withArrays<Element, Number: FixedWidthInteger, Result>(
        _ arrays: [[Element]], lengths type: Number.Type,
        _ body: (UnsafeMutablePointer<UnsafeMutableRawPointer?>?, UnsafeMutablePointer<Number>?, Int) -> Result
    ) -> Result {
        var elements = arrays.flatMap { $0 }
        var lengths = arrays.map { narrow($0.count, to: type) }
        return unsafe elements.withUnsafeMutableBufferPointer { elements in
            var list: [UnsafeMutableRawPointer?] = unsafe []
            unsafe list.reserveCapacity(arrays.count)
            var start = 0
            for array in arrays {
                unsafe list.append(elements.baseAddress.map { unsafe UnsafeMutableRawPointer($0 + start) })
                start += array.count
            }
            return unsafe list.withUnsafeMutableBufferPointer { list in
                unsafe lengths.withUnsafeMutableBufferPointer { lengths in
                    unsafe body(list.baseAddress, lengths.baseAddress, arrays.count)
                }
            }
        }
    }
    """
}

func takeArraysSupport(_ names: SupportNames) -> String {
    """
    /// Copies arrays that the library allocated for its caller, and frees them and both lists.
    @inline(never)
    \(names.isolation)private func takeArrays<Element, Number: FixedWidthInteger>(
        _ list: UnsafeMutableRawPointer?, lengths: UnsafeMutablePointer<Number>?, count: Int,
        of type: Element.Type
    ) -> [[Element]] {
    \(takingEach(by: names.free))
    }
    """
}

func takeArraysWithSupport(_ names: SupportNames) -> String {
    """
    /// Copies arrays that the library allocated for its caller, and frees them and both lists in its own
    /// way.
    @inline(never)
    \(names.isolation)private func takeArrays<Element, Number: FixedWidthInteger>(
        _ list: UnsafeMutableRawPointer?, lengths: UnsafeMutablePointer<Number>?, count: Int,
        of type: Element.Type, free: (UnsafeMutableRawPointer) -> Void
    ) -> [[Element]] {
    \(takingEach(by: "free"))
    }
    """
}

private func takingEach(by free: String) -> String {
    """
        let list = unsafe list?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        defer {
            if let list = unsafe list { unsafe \(free)(list) }
            if let lengths = unsafe lengths { unsafe \(free)(lengths) }
        }
        guard let list = unsafe list, let lengths = unsafe lengths else { return [] }
        precondition(count >= 0, "Go returned a negative number of arrays")
        return (0..<count).map { index in
            guard let data = unsafe list[index] else { return [] }
            defer { unsafe \(free)(data) }
            precondition(unsafe lengths[index] >= 0, "Go returned a negative number of elements")
            let elements = unsafe data.assumingMemoryBound(to: type)
            return unsafe Array(UnsafeBufferPointer(start: elements, count: Int(lengths[index])))
        }
    """
}

func copyArraysSupport(_ names: SupportNames) -> String {
    """
    /// Copies arrays that the library keeps.
    @inline(never)
    \(names.isolation)private func copyArrays<Element, Number: FixedWidthInteger>(
        _ list: UnsafeRawPointer?, lengths: UnsafePointer<Number>?, count: Int, of type: Element.Type
    ) -> [[Element]] {
        let list = unsafe list?.assumingMemoryBound(to: UnsafeRawPointer?.self)
        guard let list = unsafe list, let lengths = unsafe lengths else { return [] }
        precondition(count >= 0, "Go returned a negative number of arrays")
        return (0..<count).map { index in
            guard let data = unsafe list[index] else { return [] }
            precondition(unsafe lengths[index] >= 0, "Go returned a negative number of elements")
            let elements = unsafe data.assumingMemoryBound(to: type)
            return unsafe Array(UnsafeBufferPointer(start: elements, count: Int(lengths[index])))
        }
    }
    """
}
