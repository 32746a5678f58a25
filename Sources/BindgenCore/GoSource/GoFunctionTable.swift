/// The functions and methods of a package, as bodies call them.
struct GoFunctionTable {
    /// By their names.
    let functions: [String: GoFunction]
    /// By their names after a period: types may have methods of one name.
    let methods: [String: [GoFunction]]

    init(_ files: [GoFile]) {
        let all = files.lazy.flatMap(\.functions)
        functions = all.reduce(into: [:]) { functions, function in
            if function.receiver == nil { functions[function.name] = function }
        }
        methods = Dictionary(grouping: all.filter { $0.receiver != nil }, by: \.calledName)
    }

    var all: [GoFunction] { Array(functions.values) + methods.values.joined() }

    /// The function that a call may mean, or all methods that it may.
    func callees(of name: String) -> [GoFunction] {
        functions[name].map { [$0] } ?? methods[name] ?? []
    }
}

extension GoFunction {
    /// The name by which calls are known: `f`, and a method's after a period.
    var calledName: String { (receiver == nil ? "" : ".") + name }

    /// What is handed an argument, or what the method is of.
    func parameter(at index: Int) -> Parameter? {
        if index == GoHandedParameter.receiver { return receiver }
        return parameters.indices.contains(index) ? parameters[index] : nil
    }
}
