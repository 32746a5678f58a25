func requireCountSupport(_ names: SupportNames) -> String {
    """
    /// Traps where Go would read or write beside the elements that it is lent.
    @inline(never)
    \(names.isolation)private func requireCount(_ count: Int, _ expected: Int, _ parameter: StaticString) {
        precondition(count == expected, "'\\(parameter)' has \\(count) elements instead of \\(expected)")
    }
    """
}

func rejectCountSupport(_ names: SupportNames) -> String {
    """
    /// Throws where Go would read or write beside the elements that it is lent.
    @inline(never)
    \(names.isolation)private func rejectCount(
        _ count: Int, _ expected: Int, _ parameter: StaticString
    ) throws(GoError) {
        if count != expected {
            throw GoError(message: "'\\(parameter)' has \\(count) elements instead of \\(expected)")
        }
    }
    """
}

func splitTextsSupport(_ names: SupportNames) -> String {
    """
    /// The texts that stand one behind the other, each with a NUL at its end, up to an empty one.
    @inline(never)
    \(names.isolation)private func splitTexts<Number: FixedWidthInteger>(_ bytes: [Number]) -> [String] {
        var texts: [String] = []
        for text in bytes.split(separator: 0, omittingEmptySubsequences: false) {
            if text.isEmpty { break }
            texts.append(String(decoding: text.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self))
        }
        return texts
    }
    """
}

func lengthOfTextsSupport(_ names: SupportNames) -> String {
    """
    /// The number of bytes of such texts, before an empty one.
    @inline(never)
    \(names.isolation)private func lengthOfTexts(_ texts: UnsafePointer<CChar>?) -> Int {
        guard let texts = unsafe texts else { return 0 }
        var length = 0
        while unsafe texts[length] != 0 {
            while unsafe texts[length] != 0 { length += 1 }
            length += 1
        }
        return length
    }
    """
}

func countToNullSupport(_ names: SupportNames) -> String {
    """
    /// The number of elements before a null pointer, or a 0.
    @inline(never)
    \(names.isolation)private func countToNull<Element>(
        _ list: UnsafeRawPointer?, of type: Element.Type
    ) -> Int {
        let size = MemoryLayout<Element>.stride
        guard var element = unsafe list else { return 0 }
        var count = 0
        while unsafe !UnsafeRawBufferPointer(start: element, count: size).allSatisfy({ $0 == 0 }) {
            count += 1
            unsafe element += size
        }
        return count
    }
    """
}

func textInMemorySupport(_ names: SupportNames) -> String {
    """
    /// The text in memory that Go has written to, up to a NUL.
    @inline(never)
    \(names.isolation)private func textInMemory(_ characters: [CChar]) -> String {
        let bytes = characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
    """
}
