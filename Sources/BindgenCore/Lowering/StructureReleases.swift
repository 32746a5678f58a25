/// The functions that take structs of C back of which callers never have one, since the wrapper takes them
/// apart: it calls them itself, and nobody else could.
struct StructureReleases {
    private struct Taker {
        /// Where it is among the functions of no class.
        var place: Int
        var export: String
        /// What the struct is called in Swift.
        var structure: String
    }

    private let free: FreeRules
    private let records: RecordRules
    /// The structs whose members are results.
    private let unpacked: Set<CTag>
    private var takers: [Taker] = []
    /// The types of C that other functions show to callers.
    private var seen: Set<String> = []

    init(_ exports: [Export], free: FreeRules, records: RecordRules) {
        self.free = free
        self.records = records
        let header = records.header
        unpacked =
            free.takesStructures
            ? Set(
                exports.annotated.compactMap { export in
                    let pointee = export.returnedPointer.flatMap(header.pointee)
                    return (export.unpackedStructure ?? pointee).flatMap(header.tag)
                }) : []
    }

    /// Looks at a function that is at that place among the functions of no class, or is in a class.
    ///
    /// - Returns: whether it is one of them, unless callers have such structs all the same.
    mutating func add(_ function: BoundFunction, _ export: Export, at place: Int?) -> Bool {
        guard free.takesStructures else { return false }
        if let place, let structure = structure(takenBy: export) {
            takers.append(Taker(place: place, export: export.name, structure: structure))
            return true
        }
        for parameter in function.visibleParameters {
            parameter.type.forEachImported { seen.insert($0) }
        }
        for result in function.results { result.type.forEachImported { seen.insert($0) } }
        return false
    }

    /// The functions that nobody can call, by their places.
    var hidden: [(place: Int, export: String)] {
        takers.filter { !seen.contains($0.structure) }.map { ($0.place, $0.export) }
    }

    /// Whether one of them can be called, and shows its struct.
    var areSeen: Bool { takers.contains { seen.contains($0.structure) } }

    /// What the struct is called that a function takes back, if the wrapper takes such ones apart.
    private func structure(takenBy export: Export) -> String? {
        let said = export.conventions
        guard free.takesStructure(export), export.isPlain || !said.isRaw && said.name == nil
        else { return nil }
        let header = records.header
        let type = export.parameters[0].type.cType
        guard let tag = header.tag(of: header.pointee(of: type) ?? type),
            unpacked.contains(tag) || records.value(of: type) != nil
        else { return nil }
        return records.importer.importedName(of: tag)
    }
}
