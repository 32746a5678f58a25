/// Numbers that a body takes for where something is.
extension GoParser {
    /// Finds the parameters that are numbers and become pointers: `unsafe.Pointer(uintptr(n))`,
    /// `unsafe.Pointer(n + 8)`.
    ///
    /// - Parameter body: the tokens between the braces.
    func readAddresses(in body: Range<Int>, of function: inout GoFunction) {
        guard function.exportComment != nil,
            function.parameters.contains(where: \.type.mayBeNumber)
        else { return }
        for position in body where token(at: position).is(.leftParenthesis) {
            guard let name = address(in: position) else { continue }
            let text = text(token(at: name))
            for index in function.parameters.indices
            where function.parameters[index].name == text
                && function.parameters[index].type.mayBeNumber
            {
                function.parameters[index].uses.insert(.address)
            }
        }
    }

    /// The name of the number of which a pointer is made in that parenthesis.
    private func address(in parenthesis: Int) -> Int? {
        guard text(token(at: parenthesis - 1)) == "Pointer",
            function(before: parenthesis)?.name == "unsafe.Pointer"
        else { return nil }
        var name = parenthesis + 1
        if text(token(at: name)) == "uintptr", token(at: name + 1).is(.leftParenthesis) {
            name += 2
        }
        guard token(at: name).kind == .identifier else { return nil }
        let next = token(at: name + 1)
        return next.is(.rightParenthesis) || next.is(.plus) || next.is(.minus) ? name : nil
    }
}

extension GoType {
    /// Whether a value of it may be a number: types of C and of the package are called anything.
    fileprivate var mayBeNumber: Bool {
        switch self {
        case .name(let name): name != "string" && name != "bool"
        case .qualified(let package, _): package == "C"
        default: false
        }
    }
}
