import Glibc

// two LIBRARY LIBRARY: two c-shared libraries of Go, each with its own runtime, in one process: 'Add' of
// Benchmarks/go/calls from one, and from a copy of it.
typealias Add = @convention(c) (Int, Int) -> Int
let functions = CommandLine.arguments.dropFirst().map { path in
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(library, "Add")
    else {
        fatalError(String(cString: dlerror()))
    }
    return unsafeBitCast(symbol, to: Add.self)
}
for number in 0..<100_000 {
    for function in functions where function(number, 1) != number + 1 { fatalError("a wrong sum") }
}
print("\(functions.count) libraries, 100,000 calls each")
