import Exports

for index in 0..<50 { keep(text: "text number \(index), too long to be stored inside") }
print(kept(index: 0))
print(echo(text: "größe\0nul"), words(text: " one  two "), words(text: ""))
try check(isThere: true)
do { try check(isThere: false) } catch { print(error) }
do { _ = try must(isThere: false) } catch { print(error.message.prefix(23)) }
print(try must(isThere: true), greet(name: "Gopher"), add(a: 1, b: 2), sum(numbers: [1, 2.5]))
