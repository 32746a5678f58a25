/// What becomes of the values that a function returns, by whatever way.
extension FunctionLowering {
    func lowerResults(
        of export: Export, into function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        if !export.conventions.ownsResults,
            let what = export.results.lazy.compactMap(\.type.abortsWhenReturned).first
        {
            diagnostics.append(.abortingResult(export, what))
        }
        for index in export.results.indices {
            let result = export.results[index]
            let source = result.member.map { BoundFunction.Source.member($0) } ?? .returned
            switch bridges.buffer(result: index, of: export)
                ?? bridges.result(at: index, of: export)
            {
            case .refused(let refusal):
                let reason =
                    result.name.map { "its result '\($0)' is \(refusal.what)" }
                    ?? "it returns \(refusal.what)"
                diagnostics.append(.refused(export, reason, refusal, at: export.range))
                throw Omission(reason: reason)
            case .crosses(let type, let bridge, let safety):
                function.resultSafety = function.resultSafety.joined(with: safety)
                add(result.name, source, type, bridge, safety, of: export, to: &function)
            }
        }
    }

    private func add(
        _ name: String?, _ source: BoundFunction.Source, _ type: SwiftType, _ bridge: ResultBridge,
        _ safety: MemorySafety, of export: Export, to function: inout BoundFunction
    ) {
        var label = name.flatMap { SwiftNaming.label($0) }
        // What an output is called, which comes later, is that one's.
        let isCalledValue = export.parameters.contains { $0.name == "value" }
        let fallback = isCalledValue ? "returnedValue" : "value"
        let position = function.results.count
        var local = SwiftNaming.local(label, position: position, orElse: fallback) {
            namesInBodies.contains($0) || function.names($0)
        }
        // An error is looked at where its variable is not.
        if let name, function.makes(local.text), !export.isError(name) {
            local = SwiftNaming.local(SwiftNaming.label("returned_" + name), position: position) {
                namesInBodies.contains($0) || function.names($0)
            }
        }
        // `user_id` and `userId` are one in Swift, and a tuple takes no label twice.
        if function.results.contains(where: { $0.label == label }) { label = nil }
        function.results.append(
            BoundFunction.Result(
                source: source, label: label, local: local, type: type, bridge: bridge,
                safety: safety))
    }

    func lowerOutputs(
        of export: Export, into function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        if export.isPlain { return }
        for index in export.parameters.indices where export.isOutput(index) {
            let parameter = export.parameters[index]
            let number = function.outputs.count
            let room = room(of: parameter, of: export, in: &function)
            guard
                let (found, source, type, bridge) = bridges.output(
                    index, of: export, as: number, room: room)
            else {
                diagnostics.append(.noOutput(export, parameter))
                throw Omission(reason: "'\(parameter.name)' cannot be an output")
            }
            var output = found
            output.room =
                export.conventions.buffers.first { $0.count == parameter.name }?.capacity
            function.outputs.append(output)
            add(parameter.name, source, type, bridge, output.safety, of: export, to: &function)
        }
    }

    /// How much an output has room for, where callers say so.
    private func room(
        of parameter: Export.Parameter, of export: Export, in function: inout BoundFunction
    ) -> BoundFunction.Capacity? {
        guard let buffer = export.room(of: parameter.name, in: bridges.header),
            case .given(let name) = ResultRules.count(
                of: buffer, in: &function, export, besides: namesInBodies)
        else { return nil }
        return .given(name)
    }

    /// The memory that the function fills becomes one more result; how much there is, is none.
    func lowerFill(
        of export: Export, into function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) throws(Omission) {
        guard let names = export.conventions.fill else { return }
        guard let (found, type) = bridges.fill(of: export, names) else {
            let what =
                "pointer to elements with a number that the function also returns, or reads and changes"
            diagnostics.append(.misfit(export, names.data, .fill, isNo: what))
            throw Omission(reason: "'\(names.data)' cannot be filled")
        }
        function.callSafety = .unsafe
        if !found.isCountReference, found.needed == nil, export.conventions.failure == nil {
            function.results.removeAll { $0.source == .returned }
        }
        if export.conventions.lists.contains(names.data) {
            let texts = SwiftType.array(.standard(.String))
            add(names.data, .filled, texts, .texts(of: .same), .safe, of: export, to: &function)
        } else {
            add(names.data, .filled, type, .same, .safe, of: export, to: &function)
        }
        var fill = found
        fill.memory = function.results.last?.local ?? fill.memory
        fill.capacity = SwiftNaming.local(
            SwiftNaming.label(names.count), position: function.results.count, orElse: "capacity"
        ) { namesInBodies.contains($0) || function.names($0) }
        if let needed = fill.needed {
            fill.needed?.name = SwiftNaming.local(
                SwiftNaming.label(names.needed ?? needed.name.text),
                position: function.results.count, orElse: "needed"
            ) { namesInBodies.contains($0) || function.names($0) || $0 == fill.capacity.text }
        }
        function.fill = fill
    }

    /// What the author, or the Go source, says of results that could be missing.
    func finishResults(
        of export: Export, in function: inout BoundFunction, _ diagnostics: inout DiagnosticList
    ) {
        ResultRules.takeOwnership(in: &function, export)
        if !export.isPlain {
            for misfit in coded.gatherResults(in: &function, export) {
                diagnostics.append(.noValue(export, misfit))
            }
            for misfit in PairRules.pairResults(in: &function, export) {
                diagnostics.append(.noPair(export, misfit))
            }
        }
        ResultRules.pairBuffers(in: &function, export, besides: namesInBodies)
        // A pointer out of a struct that is given back would point nowhere.
        if function.returnedStructure?.taker != nil {
            function.results.removeAll { $0.source.isMember && $0.isUnsafe }
        }
        ParentRules.keepParent(in: &function, export, parents)
        do throws(Misfit) {
            try ParentRules.check(function, export, parents)
        } catch {
            diagnostics.append(.misfit(export, error, of: .parent))
        }
        ResultRules.separatePresence(from: &function, export)
        ResultRules.unwrapPresent(in: &function, export)
        if export.isPlain { return }
        for misfit in StructRules.gatherResults(
            in: &function, export, besides: namesInBodies)
        {
            diagnostics.append(.noStructure(export, misfit))
        }
    }
}

extension ExportType {
    /// What Go refuses to return, by aborting the process, where it lives in Go's own memory.
    fileprivate var abortsWhenReturned: String? {
        switch self {
        case .string: "string"
        case .slice: "slice"
        case .bool, .rune, .scalar, .complex, .map, .channel, .interface, .pointer, .object,
            .enumeration, .c:
            nil
        }
    }
}
