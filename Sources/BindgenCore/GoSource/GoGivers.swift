/// Which parameters functions hand on to which others.
struct GoGivers {
    private var givers: [GoHandedParameter: [GoHandedParameter]] = [:]

    /// Notes that a parameter is handed on to another one.
    mutating func add(_ giver: GoHandedParameter, to taker: GoHandedParameter) {
        givers[taker, default: []].append(giver)
    }

    /// Those parameters, and all that are handed on to one of them, through whatever functions.
    func all(reaching takers: some Sequence<GoHandedParameter>) -> Set<GoHandedParameter> {
        var reached = Set(takers)
        var ahead = Array(reached)
        while let taker = ahead.popLast() {
            ahead += givers[taker, default: []].filter { reached.insert($0).inserted }
        }
        return reached
    }
}
