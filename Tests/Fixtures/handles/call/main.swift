// Proves that objects of every kind are made, used and given back once: by `close()`, or with the last
// reference; that they take each other; and that what fails leaves nothing open.

import Handles

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” (\(error.code.map(String.init) ?? "no code"))"
    }
}

// Made, and given back with the last reference.

do {
    let book = Book(title: "Faust")
    print("Book:", book.title(), openBooks(), compare(title: "Faust", b: book))
    let same = book
    print("Book, twice:", same === book, openBooks())
}
print("Book, gone:", openBooks())

// Two classes take each other's objects.

do {
    let shelf = Shelf(label: "upper")
    let book = Book(title: "Effi Briest")
    print("Shelf:", shelf.label(), shelf.count(), book.isOn(shelf))
    shelf.add(book)
    shelf.add(Book(title: "Der Stechlin"))
    print("add:", shelf.count(), book.isOn(shelf))
    let copies = Shelf(copies: 3, of: book)
    print("copies:", copies.count(), copies.merge(other: shelf), copies.count(), shelf.count())
    print("merge, itself:", shelf.merge(other: shelf))
    let (taken, title) = try copies.take()
    print("take:", taken.title(), title)
    print("pop:", try copies.pop().title(), copies.count())
    print("take, failing:", outcome(try shelf.take().title))
    print("pop, failing:", outcome(try shelf.pop().title()))
    print("books:", openBooks())
    shelf.close()
    shelf.close()
    print("take, closed:", outcome(try shelf.take().title))
}
print("books:", openBooks())

// Objects that need not come.

print("open:", outcome(try Shelf.open(label: "lower").label()))
print("open, failing:", outcome(try Shelf.open(label: "").label()))
print("find:", Shelf.find(label: "x1")?.label() as Any, Shelf.find(label: "y1")?.label() as Any)

// A ticket keeps its book open.

var book: Book? = Book(title: "Momo")
var ticket: Ticket? = try book?.lend(reader: "Beppo")
print("lend, failing:", outcome(try book!.lend(reader: "").text()))
book = nil
print("lend:", ticket?.text() as Any, openBooks(), openTickets())
ticket = nil
print("lend, gone:", openBooks(), openTickets())
do {
    let book = Book(title: "Krabat")
    let ticket = try book.lend(reader: "Nobody")
    print("close, failing:", outcome(try ticket.close()))
    print("close, again:", outcome(try ticket.close()))
    print("tickets:", openTickets())
}

// Numbers of C from 0, and errors with a code.

do {
    let door = try Door.open(material: "wood")
    print("Door:", door.isOpen())
    let word = door.say(handle: Word(`inout`: 1, let: 2, handle: 3))
    print("Door:", word.inout, word.let, word.handle, await door.tell(caller: 4))
    door.close()
}
print("Door, failing:", outcome(try Door.open(material: "iron").isOpen()))
print("Door, failing:", outcome(try Door.open(material: "").isOpen()))
print("Door, NUL:", outcome(try Door.open(material: "wood\u{0}").isOpen()))
print("doorError:", doorError(code: 7))

// Pointers.

if let block = Block(size: 16) {
    block.set(42, at: 15)
    print("Block:", block.value(at: 15), block.value(at: 0))
}
print("Block, none:", Block(size: 0) == nil, Block(size: -1) == nil)
do {
    let counter = Counter(start: .max - 1)
    let copy = counter.copy()
    print("Counter:", counter.next() == .max, counter.next() == .min, copy.next() == .max)
    counter.close()
    print("Counter, copy:", copy.next() == .min)
}

// What is not given back, and what is no object.

let ghost = Ghost.summon(name: "Hugo")
print("Ghost:", ghost.age(), Ghost.summon(name: "").age())
print("shelfNumber:", shelfNumber(s: 5))

do {
    let clip = Clip(size: 3)
    let pin = Pin(size: 2)
    print("Clip:", clip.holds(pin: pin), thingsOut())
    pin.close()
    print("Clip:", thingsOut())
}
print("Clip:", thingsOut())
