// What Go keeps is there later, although Swift's own memory is gone by then.

import Immortal

func keep() {
    let long = String(repeating: "long ", count: 10)
    setTitle(text: long + "title")
    setWords(list: ["one", long, ""])
    setSeries(numbers: [1, 2.5])
}
keep()

// Memory that was freed would be used again by these.
let others = (0..<100).map { String(repeating: "x", count: 40 + $0) }
print(recall(), others.count)

setTitle(text: "")
setWords(list: [])
setSeries(numbers: [])
print(recall())
