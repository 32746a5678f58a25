/// What is known of a condition without knowing the target, the compiler's options and the
/// system's headers.
enum CTruth: Equatable, Sendable {
    case no, unknown, yes

    static func && (left: CTruth, right: @autoclosure () -> CTruth) -> CTruth {
        if left == .no { return .no }
        let right = right()
        if right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    static func || (left: CTruth, right: @autoclosure () -> CTruth) -> CTruth {
        !(!left && !right())
    }

    static prefix func ! (truth: CTruth) -> CTruth {
        switch truth {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }
}
