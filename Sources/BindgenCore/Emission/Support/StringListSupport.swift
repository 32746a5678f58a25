func lendCStringsSupport(_ names: SupportNames) -> String {
    """
    /// Lends strings to Go for the duration of a call: a list of C strings that ends with NULL, and
    /// their number.
    @inline(never)
    \(names.isolation)private dynamic func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int) -> Result
    ) -> Result {
        var bytes: [CChar] = []
        var starts: [Int] = []
        starts.reserveCapacity(strings.count)
        for string in strings {
            starts.append(bytes.count)
            for byte in string.utf8 { bytes.append(CChar(bitPattern: byte)) }
            bytes.append(0)
        }
        return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
            var list: [UnsafeMutablePointer<CChar>?] = unsafe []
            unsafe list.reserveCapacity(starts.count + 1)
            for start in starts { unsafe list.append(bytes.baseAddress.map { unsafe $0 + start }) }
            unsafe list.append(nil)
            return unsafe list.withUnsafeMutableBufferPointer { list in
                unsafe body(list.baseAddress, starts.count)
            }
        }
    }
    """
}

func copyStringsSupport(_ names: SupportNames) -> String {
    """
    /// Copies the C strings of a list of that number, or up to a NULL.
    @inline(never)
    \(names.isolation)private func copyStrings(_ list: UnsafeRawPointer?, count: Int? = nil) -> [String] {
        let list = unsafe list?.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
        guard let list = unsafe list else { return [] }
        precondition(count ?? 0 >= 0, "Go returned a negative number of strings")
        var strings: [String] = []
        while strings.count != count {
            let text = unsafe list[strings.count]
            if unsafe text == nil, count == nil { break }
            strings.append(unsafe text.map { unsafe String(cString: $0) } ?? "")
        }
        return strings
    }
    """
}

/// The same for a list that is the caller's: each string is freed when it is copied, and the list at
/// the end.
func takeStringsSupport(_ names: SupportNames) -> String {
    """
    /// Copies the C strings of a list of that number, or up to a NULL, and frees them and the list.
    @inline(never)
    \(names.isolation)private func takeStrings(_ list: UnsafeMutableRawPointer?, count: Int? = nil) -> [String] {
    \(takingEach(by: names.free))
    }
    """
}

func takeStringsWithSupport(_ names: SupportNames) -> String {
    """
    /// Copies the C strings of a list of that number, or up to a NULL, and frees them and the list in
    /// the library's own way.
    @inline(never)
    \(names.isolation)private func takeStrings(
        _ list: UnsafeMutableRawPointer?, count: Int? = nil,
        eachBy free: (UnsafeMutableRawPointer) -> Void
    ) -> [String] {
    \(takingEach(by: "free"))
    }
    """
}

func takeStringsAtOnceSupport(_ names: SupportNames) -> String {
    """
    /// Copies the C strings of a list of that number, or up to a NULL, and gives the list back.
    @inline(never)
    \(names.isolation)private func takeStrings(
        _ list: UnsafeMutableRawPointer?, count: Int? = nil,
        free: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
    ) -> [String] {
        guard let list = unsafe list else { return [] }
        defer { unsafe free(list.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)) }
        return unsafe copyStrings(list, count: count)
    }
    """
}

private func takingEach(by free: String) -> String {
    """
        let list = unsafe list?.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
        guard let list = unsafe list else { return [] }
        defer { unsafe \(free)(list) }
        precondition(count ?? 0 >= 0, "Go returned a negative number of strings")
        var strings: [String] = []
        while strings.count != count {
            guard let text = unsafe list[strings.count] else {
                if count == nil { break }
                strings.append("")
                continue
            }
            strings.append(unsafe String(cString: text))
            unsafe \(free)(text)
        }
        return strings
    """
}
