/// What support code has in common with the rest of its wrapper.
struct SupportNames {
    /// What a declaration for everybody begins with: `public `.
    var access: String
    /// What a member of such a declaration begins with: `public `, or nothing.
    var memberAccess: String
    /// What a private declaration needs in an app's own target: `nonisolated `, or nothing.
    var isolation: String
    /// What a function that takes a span has to say of Apple's systems.
    var spanAvailability: String
    /// What the names of the shim header begin with.
    var shim: String
    /// The function that frees a C string, with its module.
    var free: String
    /// Whether handles keep those of their parents.
    var handlesHaveParents = false
    /// Whether some closures are found without a context.
    var closuresHaveSlots = false
    /// Whether some structs of C have arrays with texts in them.
    var structsHaveRooms = false
    /// Whether all functions share what lends texts and elements.
    var sharesLending: Bool

    /// What stands before a function that lends.
    var lending: String { sharesLending ? "@inline(never)" : "@inline(__always)" }
    var dynamic: String { sharesLending ? "dynamic " : "" }
}

/// The Swift text of a feature: whole, readable code, the same in every wrapper.
///
/// What takes texts and elements back is not inlined into the functions that call it: beside the copy
/// that gains nothing, and it would double the time that the compiler takes for a wrapper, and the
/// size of its code. What lends is: a call costs then what it costs in C. Where a wrapper has very many
/// functions they share it, and it is dynamic, or the optimiser makes a copy of it for every closure.
func supportCode(_ feature: SupportFeature, _ names: SupportNames) -> String {
    switch feature {
    case .goError: goErrorSupport(names)
    case .goErrorWithCode: goErrorWithCodeSupport(names)
    case .tracing: tracingSupport(names)
    case .symbolCheck: symbolCheckSupport(names)
    case .time: timeSupport(names)
    case .duration: durationSupport(names)
    case .complex64: complexSupport(names, bits: 64, part: "Float")
    case .complex128: complexSupport(names, bits: 128, part: "Double")
    case .handle: handleSupport(names, hasParents: false)
    case .handleOfParent: handleSupport(names, hasParents: true)
    case .useHandle: useHandleSupport(names)
    case .useHandleThrowing: useHandleThrowingSupport(names)
    case .giveHandle: giveHandleSupport(names)
    case .useHandles: useHandlesSupport(names)
    case .useHandlesThrowing: useHandlesThrowingSupport(names)
    case .throwError: throwErrorSupport(names)
    case .throwBorrowedError: throwBorrowedErrorSupport(names)
    case .failure: failureSupport(names)
    case .unwrap: unwrapSupport(names)
    case .lendString: lendStringSupport(names)
    case .lendCString: lendCStringSupport(names)
    case .lendNullableCString: lendNullableCStringSupport(names)
    case .lendStrings: lendStringsSupport(names)
    case .lendCStrings: lendCStringsSupport(names)
    case .lendSlice: lendSliceSupport(names)
    case .lendMutableSlice: lendMutableSliceSupport(names)
    case .lendArrays: lendArraysSupport(names)
    case .lendReference: lendReferenceSupport(names)
    case .lendBuffer: lendBufferSupport(names)
    case .lendCharacters: lendCharactersSupport(names)
    case .lendMutableBuffer: lendMutableBufferSupport(names)
    case .requireNoNul: requireNoNulSupport(names)
    case .rejectNul: rejectNulSupport(names)
    case .requireNoExcess: requireNoExcessSupport(names)
    case .rejectExcess: rejectExcessSupport(names)
    case .takeCString: takeCStringSupport(names)
    case .takeCStringOrThrow: takeCStringOrThrowSupport(names)
    case .takeCStringWith: takeCStringWithSupport(names)
    case .giveBackMemory: giveBackMemorySupport(names)
    case .takeStruct: takeStructSupport(names)
    case .copyEach: copyEachSupport(names)
    case .freeEach: freeEachSupport(names)
    case .lentMemory: lentMemorySupport(names)
    case .writtenText: writtenTextSupport(names)
    case .requireCount: requireCountSupport(names)
    case .rejectCount: rejectCountSupport(names)
    case .splitTexts: splitTextsSupport(names)
    case .lengthOfTexts: lengthOfTextsSupport(names)
    case .countToNull: countToNullSupport(names)
    case .textInMemory: textInMemorySupport(names)
    case .fill: fillSupport(names)
    case .threads: threadsSupport(names)
    case .cancellation: cancellationSupport(names)
    case .lock: lockSupport(names)
    case .turn: turnSupport(names)
    case .giveText: giveTextSupport(names)
    case .giveCopy: giveCopySupport(names)
    case .lendClosure: lendClosureSupport(names)
    case .completion: completionSupport(names)
    case .stream: streamSupport(names)
    case .openClosure: openClosureSupport(names)
    case .closureSlots: closureSlotsSupport(names)
    case .holdClosure: holdClosureSupport(names)
    case .keepClosure: keepClosureSupport(names)
    case .narrow: narrowSupport(names)
    case .immortal: immortalSupport(names)
    case .immortalString: immortalStringSupport(names)
    case .immortalStrings: immortalStringsSupport(names)
    case .immortalSlice: immortalSliceSupport(names)
    case .takeBufferWith: takeBufferWithSupport(names)
    case .takeBuffer: takeBufferSupport(names)
    case .takeStrings: takeStringsSupport(names)
    case .takeStringsWith: takeStringsWithSupport(names)
    case .takeStringsAtOnce: takeStringsAtOnceSupport(names)
    case .takeArrays: takeArraysSupport(names)
    case .takeArraysWith: takeArraysWithSupport(names)
    case .copyArrays: copyArraysSupport(names)
    case .copyBuffer: copyBufferSupport(names)
    case .copyStrings: copyStringsSupport(names)
    case .copyCString: copyCStringSupport(names)
    case .copyCharacters: copyCharactersSupport(names)
    case .copyArray: copyArraySupport(names)
    case .copyString: copyStringSupport(names)
    case .copyText: copyTextSupport(names)
    case .copySlice: copySliceSupport(names)
    case .takeGoString: takeGoStringSupport(names)
    case .takeGoSlice: takeGoSliceSupport(names)
    case .takeGoStrings: takeGoStringsSupport(names)
    case .unicodeScalar: unicodeScalarSupport(names)
    case .dictionary: dictionarySupport(names)
    case .nested: nestedSupport(names)
    case .coding: codingSupport(names)
    case .codedScalar: codedScalarSupport(names)
    case .codedDuration: codedNanosecondsSupport("Duration", names)
    case .codedTime: codedNanosecondsSupport("GoTime", names)
    case .anyValue: anyValueSupport(names)
    case .markUnknown: markUnknownSupport(names)
    }
}
