/// What the results of a function mean together.
enum ResultRules {
    /// Memory and the number of its elements become one array.
    static func pairBuffers(
        in function: inout BoundFunction, _ export: Export, besides taken: NameSet
    ) {
        // One number may be that of several.
        var counts: [BoundFunction.Source] = []
        for buffer in export.conventions.buffers where buffer.isOfResult != false {
            guard let data = index(of: buffer.data, in: function, export),
                let count = count(of: buffer, in: &function, export, besides: taken),
                let bridge = function.bridge(of: data, countedBy: count)
            else { continue }
            function.results[data].bridge = bridge
            counts.append(count)
        }
        pairArrays(in: &function, export, &counts)
        function.results.removeAll { counts.contains($0.source) }
    }

    /// Where the number of elements stands: it comes back, or was given.
    static func count(
        of buffer: Conventions.Buffer, in function: inout BoundFunction, _ export: Export,
        besides taken: NameSet
    ) -> BoundFunction.Source? {
        if let count = index(of: buffer.count, in: function, export) {
            return function.results[count].source
        }
        guard let position = export.parameters.firstIndex(where: { $0.name == buffer.count }),
            function.arguments.indices.contains(position)
        else { return nil }
        switch function.arguments[position] {
        case .parameter(let index): return .given(function.parameters[index].name)
        case .count(let index, _):
            let parameter = function.parameters[index].name
            if let known = function.givenCounts.first(where: { $0.parameter == parameter }) {
                return .given(known.name)
            }
            let name = SwiftNaming.local(
                SwiftNaming.label(buffer.count), position: position, orElse: "count"
            ) { taken.contains($0) || function.names($0) }
            function.givenCounts.append(.init(name: name, parameter: parameter))
            return .given(name)
        case .receiver, .lengths, .structure, .closures, .output, .context, .release, .number,
            .memory, .capacity, .needed:
            return nil
        }
    }

    /// Pointers to elements, how many each has, and how many there are, become one array of arrays.
    private static func pairArrays(
        in function: inout BoundFunction, _ export: Export, _ counts: inout [BoundFunction.Source]
    ) {
        for names in export.conventions.arrays {
            guard let data = index(of: names.data, in: function, export),
                let lengths = index(of: names.lengths, in: function, export),
                let count = index(of: names.count, in: function, export),
                case .arrays(let arrays, _, _, let owner) = function.results[data].bridge
            else { continue }
            let sources = [lengths, count].map { function.results[$0].source }
            function.results[data].bridge = .arrays(
                arrays, lengths: sources[0], count: sources[1], owner)
            counts += sources
        }
    }

    /// Strings and slices of Go's types that are in C's memory are the caller's.
    static func takeOwnership(in function: inout BoundFunction, _ export: Export) {
        guard export.conventions.ownsResults else { return }
        for index in function.results.indices {
            let source = export.results.first { $0.isSource(of: function.results[index]) }
            if case .slice(of: .string) = source?.type {
                function.results[index].type = .array(.standard(.String))
                function.results[index].bridge = .ownedStrings
            } else if let owned = function.results[index].bridge.owned {
                function.results[index].bridge = owned
            }
        }
    }

    /// The result of that name in Go, or of that member of a returned struct.
    static func index(
        of name: String, in function: BoundFunction, _ export: Export
    ) -> Int? {
        function.results.firstIndex { result in
            switch result.source {
            case .returned: export.results.first?.name ?? "r0" == name
            case .member(let member):
                export.results.contains { $0.member == member && ($0.name ?? member) == name }
            case .output, .memberOfOutput, .filled, .given:
                result.label?.text == SwiftNaming.label(name)?.text
            }
        }
    }

    /// `(v T, ok bool)`: the last result says whether there are others.
    static func separatePresence(from function: inout BoundFunction, _ export: Export) {
        guard function.results.count > 1, let last = function.results.last,
            last.label?.text == "ok", case .member(let member) = last.source
        else { return }
        let type = export.results.first { $0.member == member }?.type
        switch type {
        case .bool, .scalar(.uint8): function.presence = .init(source: last.source, isBool: false)
        case .c(.bool): function.presence = .init(source: last.source, isBool: true)
        default: return
        }
        function.results.removeLast()
    }

    /// Beside a nil error, or an `ok`, there are values; and some are always there.
    static func unwrapPresent(in function: inout BoundFunction, _ export: Export) {
        if export.conventions.isNullable {
            allowMissingObjects(in: &function)
            return
        }
        let isPresent = function.presence != nil || function.failure != nil
        for index in function.results.indices {
            guard case .optional(let type) = function.results[index].type,
                function.results[index].bridge.isMissingForNull
            else { continue }
            let isThere =
                isPresent || export.conventions.isNonnull
                || export.results.contains {
                    $0.isNeverNull && $0.isSource(of: function.results[index])
                }
            if isThere { function.results[index].type = type }
        }
    }
}

extension ResultRules {
    /// A handle that is a number is 0 where there is no object.
    private static func allowMissingObjects(in function: inout BoundFunction) {
        for index in function.results.indices {
            guard case .object(_, _, isPointer: false) = function.results[index].bridge else {
                continue
            }
            function.results[index].type = .optional(function.results[index].type)
        }
    }
}

extension Export.Result {
    fileprivate func isSource(of result: BoundFunction.Result) -> Bool {
        switch result.source {
        case .returned: member == nil
        case .member(let name): member == name
        case .output, .memberOfOutput, .filled, .given: false
        }
    }
}

extension BoundFunction {
    /// How a result becomes an array of so many elements.
    fileprivate func bridge(of result: Int, countedBy count: Source) -> ResultBridge? {
        let result = results[result]
        if let counted = result.bridge.counted(by: .source(count)) { return counted }
        // What says how much room there is does not say how much was written.
        if case .given = count { return nil }
        guard case .output(let number) = result.source, outputs[number].capacity != nil else {
            return nil
        }
        return switch result.bridge {
        case .same: .written(count: count)
        case .numbers(of: .same, let bridge): .numbers(of: .written(count: count), bridge)
        // A text ends where nothing is written any more.
        case .textInMemory: .textInMemory
        default: nil
        }
    }
}

extension ResultBridge {
    /// Whether a null pointer means that there is nothing, and not that there is a null pointer.
    fileprivate var isMissingForNull: Bool {
        switch self {
        case .ownedCString, .borrowedCString, .object, .record(.pointer, _, _): true
        case .same, .integer, .flag, .unicodeScalar, .dictionary, .nested, .structure, .coded,
            .rawValue,
            .borrowedString, .borrowedSlice, .ownedString, .ownedSlice, .ownedStrings, .ownedBuffer,
            .borrowedBuffer,
            .strings, .arrays, .complex, .objects, .numbers, .texts, .textInMemory, .written,
            .record:
            false
        }
    }

    /// The same for a string, or a slice, in memory that the caller owns.
    var owned: ResultBridge? {
        switch self {
        case .borrowedString: .ownedString
        case .borrowedSlice(let element): .ownedSlice(element: element)
        case .numbers(let numbers, let bridge): numbers.owned.map { .numbers(of: $0, bridge) }
        case .objects(let type, let handles, let parent, let isPointer):
            handles.owned.map { .objects(type, of: $0, parent: parent, isPointer: isPointer) }
        default: nil
        }
    }

    /// The same for a buffer of that number of elements.
    fileprivate func counted(by count: ElementCount) -> ResultBridge? {
        switch self {
        case .ownedBuffer(let element, _, let free):
            .ownedBuffer(element: element, count: count, free: free)
        case .borrowedBuffer(let element, _): .borrowedBuffer(element: element, count: count)
        case .strings(_, let owner): .strings(count: count, owner)
        case .record(let value, _?, let owner): .record(value, count: count, owner)
        case .texts(let bytes): bytes.counted(by: count).map { .texts(of: $0) }
        case .objects(let type, let handles, let parent, let isPointer):
            handles.counted(by: count).map {
                .objects(type, of: $0, parent: parent, isPointer: isPointer)
            }
        default: nil
        }
    }
}
