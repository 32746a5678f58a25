// Proves that of colliding exports the one that was kept is called, and that functions which only
// look alike all stay callable.

import Collide

// Of each pair the first one of the header is kept; the numbers tell them apart.
print("get:", get(key: "four"), get(key: ""))
print("httpGet:", httpGet(url: "http://a"))
print("readAll:", readAll())
print("put(key:value:):", put(key: "four", value: 10), put(key: "", value: .min))
print("put(id:):", put(id: .max), put(id: -1))
print("send:", send(message: "wörld"))
print("delete:", delete(key: "key"), delete(key: ""))
print("getAll:", getAll())
