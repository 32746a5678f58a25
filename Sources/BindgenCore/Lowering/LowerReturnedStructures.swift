/// Structs that come out of Go and are given back.
extension FunctionLowering {
    /// The struct that is behind a returned pointer is given back at the end; what takes it back takes
    /// back what is in it, too.
    func takeStructure(from export: inout Export, to function: inout BoundFunction) {
        takeValue(from: &export, to: &function)
        guard let pointer = export.returnedPointer else { return }
        function.resultSafety = .unsafe
        function.callSafety = .unsafe
        function.returnedStructure = .init(
            taker: nil, membersSet: export.conventions.membersSet)
        if export.conventions.isBorrowed { return }
        let header = bridges.header
        if let tag = header.pointee(of: pointer).flatMap(header.tag),
            let taker = bridges.free.function(for: tag, of: export)
        {
            function.returnedStructure?.taker = .function(taker)
            export.conventions.borrowed += export.results.map(\.nameInDirectives)
            return
        }
        function.returnedStructure?.taker = bridges.free.taker(for: export)
    }

    /// A struct that says itself how it is given back is, where callers do not get it.
    func releaseLostStructures(of export: Export, in function: inout BoundFunction) {
        for result in function.results {
            guard case .output(let number) = result.source, !export.isBorrowed(result.source),
                let type = export.type(of: result.source, in: bridges.header),
                let tag = bridges.header.tag(of: type)
            else { continue }
            function.outputs[number].releaseMember = bridges.header.releaseMember(of: tag)
        }
    }

    /// The same for a struct that is returned itself, if a function takes such ones back, or their
    /// addresses, and none of its members is the caller's own.
    private func takeValue(from export: inout Export, to function: inout BoundFunction) {
        guard let tag = export.unpackedStructure.flatMap(bridges.header.tag) else { return }
        let ofValues = bridges.free.function(forValueOf: tag, of: export)
        guard let taker = ofValues ?? bridges.free.function(for: tag, of: export),
            !export.conventions.isBorrowed,
            !export.results.contains(where: {
                export.conventions.owned.contains($0.nameInDirectives)
            })
        else { return }
        function.resultSafety = .unsafe
        function.callSafety = .unsafe
        function.returnedStructure = .init(
            taker: .function(taker), isValue: true, isTakenByAddress: ofValues == nil)
        export.conventions.borrowed += export.results.map(\.nameInDirectives)
    }
}
