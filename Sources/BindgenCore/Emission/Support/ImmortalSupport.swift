func immortalSupport(_ names: SupportNames) -> String {
    """
    /// Copies memory for Go to keep: nobody frees the copy.
    \(names.isolation)private func immortal(
        _ bytes: UnsafeRawPointer?, size: Int
    ) -> UnsafeMutableRawPointer? {
        guard let bytes = unsafe bytes, size > 0 else { return nil }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        unsafe copy.copyMemory(from: bytes, byteCount: size)
        return unsafe copy
    }
    """
}

func immortalStringSupport(_ names: SupportNames) -> String {
    """
    \(names.isolation)private func immortal(_ string: GoString) -> GoString {
        let bytes = unsafe immortal(string.p, size: string.n)
        return unsafe GoString(p: bytes?.assumingMemoryBound(to: CChar.self), n: string.n)
    }
    """
}

func immortalStringsSupport(_ names: SupportNames) -> String {
    """
    /// Copies the texts of a slice and the slice.
    \(names.isolation)private func immortalStrings(_ slice: GoSlice) -> GoSlice {
        let count = unsafe Int(slice.len)
        let bytes = unsafe immortal(slice.data, size: count * MemoryLayout<GoString>.stride)
        let strings = unsafe bytes?.assumingMemoryBound(to: GoString.self)
        for index in 0..<count {
            guard let string = unsafe strings?[index] else { continue }
            let text = unsafe immortal(string.p, size: string.n)?.assumingMemoryBound(to: CChar.self)
            unsafe strings?[index] = unsafe GoString(p: text, n: string.n)
        }
        return unsafe GoSlice(data: bytes, len: slice.len, cap: slice.len)
    }
    """
}

func immortalSliceSupport(_ names: SupportNames) -> String {
    """
    \(names.isolation)private func immortal<Element>(
        _ slice: GoSlice, of type: Element.Type
    ) -> GoSlice {
        let bytes = unsafe immortal(slice.data, size: Int(slice.len) * MemoryLayout<Element>.stride)
        return unsafe GoSlice(data: bytes, len: slice.len, cap: slice.len)
    }
    """
}
