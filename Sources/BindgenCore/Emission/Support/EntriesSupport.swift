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
