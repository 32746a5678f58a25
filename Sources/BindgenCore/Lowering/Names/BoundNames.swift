/// The names that functions have in Swift so far: by them and their labels it tells functions apart.
struct BoundNames {
    private struct Owner {
        var function: Shared<BoundFunction>
        var export: ExportedName
    }

    /// The first function of each name without labels. Nearly always it stays the only one, and labels
    /// need not be looked at.
    private var first: [String: Owner] = [:]
    /// Where a name has several functions: those, by their names with labels.
    private var overloads: [String: ExportedName] = [:]

    mutating func reserveCapacity(_ count: Int) { first.reserveCapacity(count) }

    /// Gives a function its name, or says which export has it already.
    mutating func take(
        _ function: Shared<BoundFunction>, at place: FunctionPlace, for export: Export
    ) -> ExportedName? {
        var scope = ""
        // A method and a static function may have one name.
        if let owner = place.owner { scope = (place.hasReceiver ? "self." : "") + owner + "." }
        let key = scope + function.value.name.text
        let name = ExportedName(export)
        let owner = Owner(function: function, export: name)
        guard let first = first.updateValue(owner, forKey: key) else { return nil }
        self.first[key] = first
        overloads[scope + first.function.value.fullName] = first.export
        let fullName = scope + function.value.fullName
        if let other = overloads[fullName] { return other }
        overloads[fullName] = name
        return nil
    }
}

/// What a message about an export names: all that is kept of those that are done with.
struct ExportedName {
    var name: String
    var range: SourceRange

    init(_ export: Export) {
        name = export.name
        range = export.range
    }
}

extension BoundFunction {
    /// The name with its labels: `divide(a:b:)`.
    var fullName: String {
        var name = name.text
        name += "("
        for parameter in visibleParameters {
            name += parameter.label?.text ?? "_"
            name += ":"
        }
        name += ")"
        return name
    }
}
