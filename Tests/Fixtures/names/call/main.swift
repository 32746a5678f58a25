// Proves that functions and parameters with hard names can be called, and reach the right function
// with the right parameters.

import Names

// Swift keywords, and names of the standard library.

print("init:", initialize(level: 41), initialize(level: .max))
print("self:", `self`())
print("type:", Names.type(of: "wörld"), Names.type(of: ""))
print("func:", `func`(n: -2))
print("in:", `in`(list: "ä,b", word: "ä"), `in`(list: "ab", word: "a"))
print("protocol:", `protocol`() ?? "nil")
print("default:", `default`())
print("class:", `class`(n: 11) ?? "nil", `class`(n: .min) ?? "nil")
print("any:", any(flags: 0), any(flags: .max))
print("deinit:", `deinit`())
print(
    "subscript:", `subscript`(text: "abc", at: 2), `subscript`(text: "abc", at: 3),
    `subscript`(text: "abc", at: .min))
print("throw:", `throw`(code: 5), `throw`(code: .min))
print("return:", `return`(n: .min), `return`(n: 0))
print("nil:", `nil`() ?? "nil")
print("super:", `super`())
print("async:", async(n: 21))
print("print:", print(text: "wörld"))

// Initialisms and acronyms.

print("getURL:", getURL(host: "example.com") ?? "nil", getURL(host: "") ?? "nil")
print("httpServerStart:", httpServerStart(port: .max), httpServerStart(port: 0))
print("urls:", urls())
print("ipv4Parse:", ipv4Parse(text: "127.0.0.1"), ipv4Parse(text: "255.255.255.255"))
print("id:", id())
print("newXMLHTTPRequest:", newXMLHTTPRequest(userID: -5, baseURL: "https://ü"))
print("utf8Length:", utf8Length(text: "日本"), utf8Length(text: ""))
print("x:", x())
print("x25519:", x25519(key: 0), x25519(key: .max))
print("getJSONAPIv2:", getJSONAPIv2())

// Underscores.

print("jfsInit:", jfsInit(volume: "volume"))
print("skyCoinGetBalance:", skyCoinGetBalance(wallet: "wallet", minCoins: 10))
print("releaseAll:", releaseAll())
print("_private:", _private())
print("trailing:", trailing())
print("__doubleUnder:", __doubleUnder())
print("get2dSize:", get2dSize(width: 6, height: -7))

// Letters beyond ASCII.

print("größe:", größe(3, breite: 4))
print("日本:", 日本(5), 日本(.min))
print("éclair:", éclair(count: .max))
print("été:", été())
print("ωmega:", ωmega(n: 1, 0.5, m: -4))

// Parameters.

print("between:", between(in: 1, self: 20, recv: 300))
print("start:", start(init: 1, int: 20, string: "wörld"))
print("store:", store(result: 5, unsafe: 7))
print("skip:", skip(1, n: 2))
print("unnamed:", unnamed(1, "wörld", 1))
print("numbered:", numbered(40, "ü"))
print(
    "keywords:",
    keywords(
        class: 1, let: 2, where: 4, operator: 8, guard: 16, is: 32, as: 64, any: 128, some: 256,
        `inout`: 512))
print("shadow:", shadow(withUnsafePointer: 1, memoryLayout: 20, error: "wörld", free: 300))
print("same:", same(same: .min))
print("labels:", labels(url: 1, userID: 20, httpProxy: 300, snakeCase: 4_000, 50_000))
let results = tupleLabels(n: 10)
print("tupleLabels:", results.`self`, results.`init`, results.in, results.url, results.p0)
nothing(.max)
print("close2:", close2(recv: 3, n: -4))
