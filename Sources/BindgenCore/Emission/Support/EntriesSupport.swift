func dictionarySupport(_ names: SupportNames) -> String {
    """
    /// The dictionary of these entries; of a key that is there twice, the first.
    \(names.isolation)private func dictionary<Key: Hashable, Value>(
        _ keys: [Key], _ values: [Value]
    ) -> [Key: Value] {
        Dictionary(zip(keys, values)) { first, _ in first }
    }
    """
}

func nestedSupport(_ names: SupportNames) -> String {
    """
    /// Arrays of that many elements each, one after the other.
    \(names.isolation)private func nested<Element>(
        _ elements: [Element], _ counts: [Int]
    ) -> [[Element]] {
        var start = 0
        return counts.map { count in
            defer { start += count }
            return Array(elements[start..<start + count])
        }
    }
    """
}
