/// Which parameter of Swift's stands for which one of the exported function's.
extension BoundFunction {
    /// Puts a parameter in front of another one.
    mutating func insert(_ parameter: Parameter, at index: Int) {
        parameters.insert(parameter, at: index)
        arguments = arguments.map { argument in
            let moved = { (number: Int) in number < index ? number : number + 1 }
            return switch argument {
            case .parameter(let number): .parameter(moved(number))
            case .count(let number, let type): .count(of: moved(number), type)
            case .lengths(let number): .lengths(of: moved(number))
            case .structure(let number, let structure): .structure(of: moved(number), structure)
            case .closures(let number, let structure):
                .closures(from: moved(number), structure)
            case .context(let number): .context(of: moved(number))
            case .receiver, .number, .output, .release, .memory, .capacity, .needed: argument
            }
        }
    }

    /// Makes a property of a function that only gives something.
    mutating func becomeProperty(_ export: Export) throws(Misfit) {
        let canBeRead =
            switch role {
            case .function, .method, .staticFunction: true
            case .initializer, .release: false
            }
        guard canBeRead, visibleParameters.isEmpty, resultType != .void, failure == nil,
            awaiting == nil
        else {
            throw Misfit(
                message: "'\(export.name)' is no property: it does more than to return something",
                fix: "take '//swift:property' away, or the parameters, the error or the wait")
        }
        isProperty = true
    }

    /// The index of the parameter that the one of the exported function at `index` is, if it is one.
    func parameter(at index: Int) -> Int? {
        guard arguments.indices.contains(index), case .parameter(let number) = arguments[index]
        else { return nil }
        return number
    }

    /// The index of the parameter that the exported function has under that name.
    func parameter(called name: String, of export: Export) -> Int? {
        export.parameters.firstIndex { $0.name == name }.flatMap(parameter)
    }
}

extension BoundFunction {
    /// Whether its body has a parameter or a result of that name, or calls its object's handle so.
    func names(_ text: String) -> Bool {
        parameters.contains { $0.name.text == text } || results.contains { $0.local.text == text }
            || receiver?.text == text
    }

    /// Whether it makes a variable of that name, of a parameter or for an output.
    func makes(_ text: String) -> Bool {
        parameters.contains { $0.bridge.makes(text) } || outputs.contains { $0.name.text == text }
    }
}

extension ArgumentBridge {
    /// Whether a variable that it needs is called so.
    fileprivate func makes(_ text: String) -> Bool {
        switch self {
        case .record(_, let variable, let memory, _, _):
            variable.text == text || memory?.text == text
        case .copiedReference(_, let variable): variable.text == text
        default: false
        }
    }
}
