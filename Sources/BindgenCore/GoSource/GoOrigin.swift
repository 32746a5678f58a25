/// Where a value comes from that a function gives to its caller, as far as that can be seen without knowing
/// types.
enum GoOrigin: Hashable, Sendable {
    /// `nil`, or what a variable has before it is given a value.
    case null
    /// What a call returns, and which of its results that is: of a function by its name, `f` or
    /// `C.CString`, or of a method by its name after a period, `.text`.
    case call(String, result: Int)
    /// What a variable holds that the function does not declare, or something in it, or its address: an
    /// element is looked up there, `m[k]`.
    case shared(variable: String, isElement: Bool = false)
    /// What is looked up in such a variable, and taken out of it: `x := all[0]; all = all[1:]`.
    case taken(variable: String)
    /// What a variable of the function holds.
    case local(variable: String)
    /// What is given to the function.
    case parameter(String)
    /// Something in what the function has: `s.text`, `texts[i]`.
    case part
    /// What a variable of the function holds, and something that is not the function's too:
    /// `texts[key] = text`.
    case kept(variable: String)
    /// What a variable of the function holds, and something of the function's in which it is put:
    /// `entry.text = text`, `entry{text}`.
    case placed(variable: String)
    /// What a variable of the function holds, and is handed to that function, or method after a period, which
    /// may keep it.
    case handed(GoHandedParameter, variable: String)
    /// What that function, or method after a period, puts where it is given an address.
    case filled(GoHandedParameter)
    case other

    /// Whether it is what something has that a function does not declare.
    var isBorrowed: Bool {
        switch self {
        case .shared, .taken, .part: true
        case .null, .call, .local, .parameter, .kept, .placed, .handed, .filled, .other: false
        }
    }

    /// Whether nothing in a package says more of it.
    var isLast: Bool {
        switch self {
        case .null, .part, .kept, .placed, .other: true
        case .call(let function, _): function.hasPrefix("C.")
        case .shared, .taken, .local, .parameter, .handed, .filled: false
        }
    }
}

/// Where the values come from that the variables of a function hold, whatever the order of its statements.
struct GoVariableOrigins: Equatable, Sendable {
    /// By the names of the variables: two of one name count as one.
    var held: [String: Set<GoOrigin>] = [:]
    /// What is put into them, or behind the pointers that they hold.
    var members: [String: Set<GoMemberOrigin>] = [:]
    /// By the names of the parameters: what is put where they point to, `*text = x`.
    var given: [String: Set<GoOrigin>] = [:]
    /// By the names of the parameters, where something becomes of them.
    var fates: [String: Set<GoFate>] = [:]
}
