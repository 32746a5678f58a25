// Slices that Go writes to are inout, others are not, without a directive for either.

import Facts

let numbers = [1.5, 2, 4]
print("sum:", sum(xs: numbers), sum(xs: []), sum(xs: numbers.span))

var halves = numbers
halve(xs: &halves)
print("halve:", halves, numbers)

var words: [Int32] = [3, -1, 2]
sort(words: &words)
print("sort:", words)

func remembered() {
    var note = String(repeating: "n", count: 40)
    remember(note: note, values: numbers)
    note = "gone"
    remember(note: "ö", values: [8, 9])
}
remembered()
print("recall:", recall() as Any)
print("describe:", describe(what: "it"), describe(what: ""))
