func lendStringSupport(_ names: SupportNames) -> String {
    """
    /// Lends the UTF-8 of a string to Go for the duration of a call.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withGoString<Result>(
        _ string: String, _ body: (GoString) -> Result
    ) -> Result {
        #if canImport(ObjectiveC)
        // One of Objective-C's need not be UTF-8.
        var string = string
        string.makeContiguousUTF8()
        #endif
        let result = unsafe string.utf8.withContiguousStorageIfAvailable { utf8 in
            let start = unsafe UnsafeRawPointer(utf8.baseAddress)
            let characters = unsafe start?.assumingMemoryBound(to: CChar.self)
            return unsafe body(GoString(p: characters, n: utf8.count))
        }
        return result!
    }
    """
}

func copyStringSupport(_ names: SupportNames) -> String {
    """
    /// Copies a string that Go keeps; what is not UTF-8 in it becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func copyString(_ string: GoString) -> String {
        unsafe String(
            decoding: UnsafeRawBufferPointer(start: string.p, count: string.n), as: UTF8.self)
    }
    """
}
