extension ArgumentBridge {
    /// What makes a copy of what it lends that Go may keep; nothing where a copy would not do, since
    /// the caller should see what Go writes, or has objects that give their handles back.
    var immortalSupport: SupportFeature? {
        switch self {
        case .lentString: .immortalString
        case .lentStrings: .immortalStrings
        case .lentSlice(isMutable: false): .immortalSlice
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .complex,
            .rawValue, .lentCString, .lentCStrings, .lentArrays, .lentReference, .lentSlice,
            .lentBuffer, .lentHandles,
            .lentRawValues, .reference, .copiedReference, .closure, .handle, .nullableHandle,
            .record:
            nil
        }
    }
}
