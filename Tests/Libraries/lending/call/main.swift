import Lending

// What is only read can be a constant.
let text = Array("a text".utf8)
let numbers = [3, 1, 2]
print(hash(data: text), has(data: text, part: Array("ex".utf8)), count(data: text))
print(
    String(decoding: suffix(b: text), as: UTF8.self),
    String(decoding: join(b: text, c: text), as: UTF8.self), join(b: text, c: []) == text)
print(sorted(xs: numbers), last(xs: numbers), numbers, String(decoding: text, as: UTF8.self))

// What is written to cannot.
var others = numbers
sort(xs: &others)
raise(xs: &others)
print(others)
fill(xs: &others)
print(others, numbers)
var changed = Array(" b ".utf8)
print(String(decoding: trim(data: &changed), as: UTF8.self))
first(data: &changed)
print(String(decoding: changed, as: UTF8.self))
print(String(decoding: later(data: &changed), as: UTF8.self), found(data: text) == text)
