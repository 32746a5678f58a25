func lendStringSupport(_ names: SupportNames) -> String {
    """
    /// Lends the UTF-8 of a string to Go for the duration of a call.
    @inline(never)
    \(names.isolation)private dynamic func withGoString<Result>(
        _ string: String, _ body: (GoString) -> Result
    ) -> Result {
        var string = string
        return string.withUTF8 { utf8 in
            unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
                unsafe body(GoString(p: characters.baseAddress, n: characters.count))
            }
        }
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
