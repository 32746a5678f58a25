// Proves that a function which is only named like a deallocator is never called by the wrapper:
// an answer is kept until the program itself forgets it.

import Freelookalike

let first = request(payload: "hällo") ?? "nil"
print("request:", first)
print("keptCount:", keptCount())
print("response:", response(id: first) ?? "nil")
// Had taking the text called freeMemory, the answer would be gone.
print("response, again:", response(id: first) ?? "nil")
print("response, unknown:", response(id: "r9") ?? "nil")

let long = String(repeating: "wörld ", count: 12_000)
let second = request(payload: long) ?? "nil"
print("request, long:", second)
print("response, long:", response(id: second) == "echo: " + long)
let third = request(payload: "") ?? "nil"
print("request, empty:", third)
print("response, empty:", response(id: third) ?? "nil")
print("keptCount:", keptCount())

freeMemory(id: first)
print("keptCount after freeMemory:", keptCount())
print("response after freeMemory:", response(id: first) ?? "nil")
freeMemory(id: "never known")
print("freeAll:", freeAll(), freeAll())
print("keptCount after freeAll:", keptCount())

print("free:", free(handle: 21), free(handle: .max), free(handle: .min), free(handle: 0))
