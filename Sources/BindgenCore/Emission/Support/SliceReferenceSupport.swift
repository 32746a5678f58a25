func lendReferenceSupport(_ names: SupportNames) -> String {
    """
    /// Lends elements to Go for the duration of a call, as a slice that Go may change: elements, and where
    /// it begins and ends, in memory with so much room. What Go makes a new array for would not be there
    /// any more when it is read here, and it traps.
    @inline(never)
    \(names.isolation)private dynamic func withGoSliceReference<Element, Result>(
        _ elements: inout [Element], room: Int = 0, _ body: (UnsafeMutablePointer<GoSlice>) -> Result
    ) -> Result {
        var result: Result?
        let (given, count) = (elements, elements.count)
        elements = unsafe Array(unsafeUninitializedCapacity: max(count, room)) { memory, filled in
            let capacity = max(count, room) * MemoryLayout<Element>.stride
            let bytes = UnsafeMutableRawPointer(memory.baseAddress)
            unsafe bytes?.initializeMemory(as: UInt8.self, repeating: 0, count: capacity)
            unsafe given.withUnsafeBytes { given in
                if let start = given.baseAddress {
                    unsafe bytes?.copyMemory(from: start, byteCount: given.count)
                }
            }
            var slice = unsafe GoSlice(
                data: bytes, len: GoInt(truncatingIfNeeded: count),
                cap: GoInt(truncatingIfNeeded: max(count, room)))
            result = unsafe body(&slice)
            filled = unsafe Int(truncatingIfNeeded: slice.len)
            guard filled != 0 else { return }
            let size = filled * MemoryLayout<Element>.stride
            guard let bytes = unsafe bytes, let data = unsafe slice.data,
                unsafe data >= bytes, unsafe data + size <= bytes + capacity
            else { preconditionFailure("Go stored a slice of other memory than it was given") }
            unsafe bytes.copyMemory(from: data, byteCount: size)
        }
        return result!
    }
    """
}
