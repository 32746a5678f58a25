// What a library returns in memory that it allocated for its caller, as the types that Go has for it.

func takeGoStringSupport(_ names: SupportNames) -> String {
    """
    /// Copies a string that the library allocated for its caller, and frees it; what is not UTF-8 in it
    /// becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func takeString(_ string: GoString) -> String {
        defer { unsafe \(names.free)(UnsafeMutableRawPointer(mutating: string.p)) }
        return unsafe String(
            decoding: UnsafeRawBufferPointer(start: string.p, count: string.n), as: UTF8.self)
    }
    """
}

func takeGoSliceSupport(_ names: SupportNames) -> String {
    """
    /// Copies the elements of a slice that the library allocated for its caller, and frees it.
    @inline(never)
    \(names.isolation)private func takeSlice<Element>(_ slice: GoSlice, of type: Element.Type) -> [Element] {
        defer { unsafe \(names.free)(slice.data) }
        let elements = unsafe slice.data?.assumingMemoryBound(to: type)
        return unsafe Array(UnsafeBufferPointer(start: elements, count: Int(slice.len)))
    }
    """
}

func takeGoStringsSupport(_ names: SupportNames) -> String {
    """
    /// Copies strings that the library allocated for its caller in one piece, and frees it.
    @inline(never)
    \(names.isolation)private func takeStrings(_ slice: GoSlice) -> [String] {
        defer { unsafe \(names.free)(slice.data) }
        let strings = unsafe UnsafeBufferPointer(
            start: slice.data?.assumingMemoryBound(to: GoString.self), count: Int(slice.len))
        return unsafe strings.map { string in
            unsafe String(
                decoding: UnsafeRawBufferPointer(start: string.p, count: string.n), as: UTF8.self)
        }
    }
    """
}
