/// What becomes of each parameter of the C function.
struct ParameterPlan {
    enum Role: Equatable {
        case receiver
        case value
        /// The number of elements of the parameter at that index.
        case count(of: Int)
        /// How many elements each of the arrays has that are at that index.
        case lengths(of: Int)
        /// The number of elements that the wrapper's memory has room for.
        case number(Int)
        /// The output of that number.
        case output(Int)
        /// The context of the function at that index.
        case context(of: Int)
        /// What forgets a closure.
        case release
        /// A number that tells this call from others.
        case token
        /// What is filled, how much that is, and what says how much that should be.
        case memory, capacity, needed
    }

    var roles: [Role]

    /// - Parameter contexts: the index of each function's context, by the function's own.
    init(_ export: Export, hasReceiver: Bool, contexts: [Int: Int] = [:]) {
        roles = Array(repeating: .value, count: export.parameters.count)
        var outputs = 0
        for index in export.parameters.indices where export.isOutput(index) {
            roles[index] = .output(outputs)
            outputs += 1
        }
        for buffer in export.conventions.buffers {
            guard let data = export.parameters.firstIndex(where: { $0.name == buffer.data }),
                let count = export.parameters.firstIndex(where: { $0.name == buffer.count }),
                roles[count] == .value
            else { continue }
            if roles[data] == .value { roles[count] = .count(of: data) }
            if let capacity = buffer.capacity { roles[count] = .number(capacity) }
        }
        for arrays in export.conventions.arrays {
            let indices = [arrays.data, arrays.lengths, arrays.count].compactMap { name in
                export.parameters.indices.first {
                    export.parameters[$0].name == name && roles[$0] == .value
                }
            }
            guard indices.count == 3 else { continue }
            roles[indices[1]] = .lengths(of: indices[0])
            roles[indices[2]] = .count(of: indices[0])
        }
        if let fill = export.conventions.fill {
            for (index, parameter) in export.parameters.enumerated() {
                if parameter.name == fill.data { roles[index] = .memory }
                if parameter.name == fill.count { roles[index] = .capacity }
                if parameter.name == fill.needed { roles[index] = .needed }
            }
        }
        for (function, context) in contexts where roles[context] == .value {
            roles[context] = .context(of: function)
        }
        let conventions = export.conventions
        if conventions.token != nil || !conventions.releases.isEmpty {
            for (index, parameter) in export.parameters.enumerated() {
                if conventions.releases.values.contains(parameter.name) { roles[index] = .release }
                if conventions.token == parameter.name { roles[index] = .token }
            }
        }
        if hasReceiver { roles[0] = .receiver }
        // What several directives name has but one role: what stood beside it in another stands alone.
        for (index, role) in roles.enumerated() {
            switch role {
            case .count(let owner), .lengths(let owner), .context(let owner):
                if roles[owner] != .value { roles[index] = .value }
            default: break
            }
        }
    }
}

extension Export {
    /// Whether the function returns through that parameter, be it what tells of failure.
    func isOutput(_ index: Int) -> Bool {
        let parameter = parameters[index]
        if conventions.outputs.contains(parameter.name) { return true }
        guard conventions.failure != nil, parameter.type.isTypedPointer else { return false }
        return switch conventions.failure {
        case .output(parameter.name), .status(_, result: parameter.name, isKept: _): true
        default: conventions.errorText == parameter.name
        }
    }
}

extension Export {
    /// Whether what is called so is the number that tells of failure.
    func isStatus(_ name: String) -> Bool {
        guard case .status(_, let status, _) = conventions.failure else { return false }
        return status ?? results.last?.nameInDirectives == name
    }

    /// Whether what is called so tells of failure.
    func isError(_ name: String) -> Bool {
        conventions.failure == .output(name) || conventions.errorText == name
    }

    /// What says how many elements there is room for under that name, where callers do: the number is a
    /// parameter.
    func room(of name: String, in header: CHeader) -> Conventions.Buffer? {
        conventions.buffers.first { buffer in
            buffer.data == name
                && parameters.indices.contains { index in
                    parameters[index].name == buffer.count && !isOutput(index)
                        && parameters[index].type.isInteger(in: header)
                }
        }
    }
}

extension Export {
    /// The classes of which it makes an object of a struct that the caller has.
    func ownStructures(in header: CHeader) -> [String] {
        parameters.indices.compactMap { index in
            guard isOutput(index), case .object(let name, let handle) = parameters[index].type,
                let tag = header.pointee(of: handle.cType).flatMap(header.tag),
                header.records[tag]?.fields != nil
            else { return nil }
            return name
        }
    }
}

extension ExportType {
    /// Whether it is a pointer, and not memory with a length.
    fileprivate var isTypedPointer: Bool {
        switch self {
        case .pointer, .c(.pointer), .c(.named): true
        default: false
        }
    }
}
