import Borrowed

// Types of other packages are classes.
let hash = Hash()
print(try hash.write(p: Array("text".utf8)), hash.size(), hash.blockSize())
print(hash.digest())
hash.reset()
print(hash.digest(), hash.sum(b: []).count)
let address = try UrlURL.parse(text: "https://example.com:80/path?q=1")
print(address.host(), address.port(), address.query(), address.isAbs())
address.setPath(value: "/other")
print(URL(from: address).text())
do { _ = try UrlURL.parse(text: ":") } catch { print(error.message) }
let info = try FileInfo.stat(name: "a/b.txt")
print(info.name(), info.size(), info.isDir(), info.mode(), info.modTime() == .zero)
print(info.again()?.name() ?? "")

// Swift implements interfaces of other packages.
struct Named: StringerProtocol {
    func string() -> String { "sixteen letters!" }
}
print(Stringer(Named()).size(), Stringer(urlURL: address).size())

// What is embedded belongs to what it is embedded in.
let derived = Derived(name: "first")
print(derived.rename(name: "second"), derived.name(), derived.count())
print(derived.raise(), derived.level())
derived.setName(value: "third")
derived.setLevel(value: 5)
print(derived.name(), derived.raise(), derived.string(), derived.extra())
derived.setChanged { name in name == "third" }
print(derived.tell())
derived.setChanged { _ in false }
print(derived.tell())

// Methods of what are values are functions.
print(celsiusFahrenheit(celsius: 100), bagKeys(bag: ["b": 1, "a": 2]))
print(wordsJoin(words: ["a", "b"], separator: "-"))

// Variables and constants are properties.
print(Derived.default.name(), version, limits, boiling, twice(n: 21))
print(Derived.nothing.map { $0.name() } ?? "nothing")
print(freezing, small, medium, large, greeting, ratio, letter, isOn, most, beyond, wait)
