func lendCStringSupport(_ names: SupportNames) -> String {
    """
    /// Lends a string to Go for the duration of a call, with a NUL at its end.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withCString<Result>(
        _ string: String, _ body: (UnsafeMutablePointer<CChar>) -> Result
    ) -> Result {
        unsafe string.withCString { characters in
            unsafe body(UnsafeMutablePointer(mutating: characters))
        }
    }
    """
}

func lendNullableCStringSupport(_ names: SupportNames) -> String {
    """
    /// Lends a string to Go for the duration of a call, with a NUL at its end; nil is NULL.
    \(names.lending)
    \(names.isolation)private \(names.dynamic)func withNullableCString<Result>(
        _ string: String?, _ body: (UnsafeMutablePointer<CChar>?) -> Result
    ) -> Result {
        guard let string else { return body(nil) }
        return unsafe string.withCString { characters in
            unsafe body(UnsafeMutablePointer(mutating: characters))
        }
    }
    """
}

func requireNoNulSupport(_ names: SupportNames) -> String {
    """
    /// Traps where C would silently cut a string: at a NUL within it.
    @inline(never)
    \(names.isolation)private func requireNoNul(_ string: String, _ parameter: StaticString) {
        precondition(!string.utf8.contains(0), "'\\(parameter)' has a NUL within it")
    }
    """
}

func rejectNulSupport(_ names: SupportNames) -> String {
    """
    /// Throws where C would silently cut a string: at a NUL within it.
    @inline(never)
    \(names.isolation)private func rejectNul(_ string: String, _ parameter: StaticString) throws(GoError) {
        if string.utf8.contains(0) {
            throw GoError(message: "'\\(parameter)' has a NUL within it")
        }
    }
    """
}

func requireNoExcessSupport(_ names: SupportNames) -> String {
    """
    /// Traps where C has no room for all of a text or of an array.
    @inline(never)
    \(names.isolation)private func requireNoExcess(_ excess: Int, _ parameter: StaticString) {
        precondition(excess == 0, "'\\(parameter)' is \\(excess) bytes longer than C has room for")
    }
    """
}

func rejectExcessSupport(_ names: SupportNames) -> String {
    """
    /// Throws where C has no room for all of a text or of an array.
    @inline(never)
    \(names.isolation)private func rejectExcess(_ excess: Int, _ parameter: StaticString) throws(GoError) {
        if excess > 0 {
            throw GoError(message: "'\\(parameter)' is \\(excess) bytes longer than C has room for")
        }
    }
    """
}

func takeCStringSupport(_ names: SupportNames) -> String {
    """
    /// Copies a C string that the library allocated for its caller, and frees it; what is not UTF-8
    /// in it becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func takeString(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        defer { unsafe \(names.free)(pointer) }
        return unsafe String(validatingCString: pointer) ?? String(cString: pointer)
    }
    """
}

func takeCStringOrThrowSupport(_ names: SupportNames) -> String {
    """
    /// Takes a text that Go allocated for its caller, or throws the error whose text it allocated, and
    /// frees both.
    @inline(never)
    \(names.isolation)private func takeString(
        _ pointer: UnsafeMutablePointer<CChar>?, orThrow error: UnsafeMutablePointer<CChar>?,
        _ function: StaticString
    ) throws(GoError) -> String {
        let text = unsafe takeString(pointer)
        try unsafe throwIfPresent(error)
        return try unwrap(text, function)
    }
    """
}

func takeCStringWithSupport(_ names: SupportNames) -> String {
    """
    /// Copies a C string that the library allocated for its caller, and frees it in its own way.
    @inline(never)
    \(names.isolation)private func takeString(
        _ pointer: UnsafeMutablePointer<CChar>?, free: (UnsafeMutablePointer<CChar>) -> Void
    ) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        defer { unsafe free(pointer) }
        return unsafe String(validatingCString: pointer) ?? String(cString: pointer)
    }
    """
}

func copyCStringSupport(_ names: SupportNames) -> String {
    """
    /// Copies a C string that the library keeps; what is not UTF-8 in it becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func copyString(_ pointer: UnsafePointer<CChar>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(validatingCString: pointer) ?? String(cString: pointer)
    }
    """
}

func copyCharactersSupport(_ names: SupportNames) -> String {
    """
    /// Copies the text in an array of characters, up to a NUL, if there is one; what is not UTF-8 in it
    /// becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func copyCharacters<Value>(_ characters: Value) -> String {
        unsafe withUnsafeBytes(of: characters) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
    """
}

func copyArraySupport(_ names: SupportNames) -> String {
    """
    /// Copies the elements of an array of C's, or the first ones.
    @inline(never)
    \(names.isolation)private func copyArray<Value, Element>(
        _ array: Value, count: Int = .max, of type: Element.Type
    ) -> [Element] {
        precondition(count >= 0, "Go returned a negative number of elements")
        return unsafe withUnsafeBytes(of: array) { bytes in
            unsafe Array(bytes.bindMemory(to: type).prefix(count))
        }
    }
    """
}

func giveBackMemorySupport(_ names: SupportNames) -> String {
    """
    /// Frees what the library allocated for its caller.
    @inline(never)
    \(names.isolation)private func giveBackMemory(_ memory: UnsafeMutableRawPointer?) {
        if let memory = unsafe memory { unsafe \(names.free)(memory) }
    }
    """
}

func writtenTextSupport(_ names: SupportNames) -> String {
    """
    /// The C string that a function writes to memory that it is given; what does not fit is cut off.
    @inline(never)
    \(names.isolation)private func writtenText(_ write: (UnsafeMutablePointer<CChar>?, Int) -> Void) -> String {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { text in
            unsafe text.initialize(repeating: 0)
            unsafe write(text.baseAddress, text.count - 1)
            return unsafe text.baseAddress.map { unsafe String(cString: $0) } ?? ""
        }
    }
    """
}

func copyTextSupport(_ names: SupportNames) -> String {
    """
    /// Copies a text of that many bytes; what is not UTF-8 in it becomes U+FFFD.
    @inline(never)
    \(names.isolation)private func copyString(_ bytes: UnsafeRawPointer?, count: Int) -> String {
        guard let bytes = unsafe bytes else { return "" }
        precondition(count >= 0, "Go returned a negative number of bytes")
        return unsafe String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
    """
}

func giveTextSupport(_ names: SupportNames) -> String {
    """
    /// Copies a text into memory that Go frees; a NUL within it would cut it.
    @inline(never)
    \(names.isolation)private func giveText(_ text: String?) -> UnsafeMutablePointer<CChar>? {
        guard let text else { return nil }
        precondition(!text.utf8.contains(0), "a closure gave Go a text with a NUL within it")
        return unsafe text.withCString { unsafe \(names.shim)_copyText($0) }
    }
    """
}

func giveCopySupport(_ names: SupportNames) -> String {
    """
    /// Copies elements into memory that Go frees, and says how many they are.
    @inline(never)
    \(names.isolation)private func giveCopy<Element>(
        of elements: [Element], count: UnsafeMutablePointer<Int>?
    ) -> UnsafeMutableRawPointer? {
        unsafe count?.pointee = elements.count
        return unsafe elements.withUnsafeBytes { elements in
            unsafe \(names.shim)_copy(elements.baseAddress, elements.count)
        }
    }
    """
}
