// Proves that arrays of objects are lent and given out as handles, that every handle is given back
// once, and that none is used that is closed.

import Handlelists

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

func run() {
    let books = ["Krabat", "Momo", "Krabat 2"].map { Book(title: $0) }
    print("titles:", titles(books: books, separator: ", "), titles(books: [], separator: ", "))
    print("titles, twice:", titles(books: [books[1], books[1]], separator: "+"))
    let shelf = Shelf(label: "Krabat")
    print("holds:", outcome(try shelf.holds(books: books)), outcome(try shelf.holds(books: [])))
    books[1].close()
    print("holds, closed:", outcome(try shelf.holds(books: books)))
    print("holds, open:", outcome(try shelf.holds(books: [books[0], books[2]])))
    print("books:", shelf.books().map { $0.title() })
    let lent = shelf.books()
    shelf.close()
    print("books of a closed shelf:", titles(books: lent, separator: ", "))
    // Optimised code lets go of an object after its last use.
    withExtendedLifetime((books, shelf, lent)) { print("open:", openHandles()) }
    do {
        let read = try read(text: "one two  three")
        print("read:", read.map { $0.title() })
    } catch {
        print(error)
    }
    print("read, failing:", outcome(try read(text: " ").count))
    print("twins:", twins(title: "Lotte").map { $0.title() })
    let node = Node(value: 21)
    let twin = node.twin()
    print("twin:", twin?.value() ?? 0)
    let copies = node.copies(count: 3)
    print("copies:", copies.map { $0.value() }, node.copies(count: 0).isEmpty)
    print("library:", library(count: 2).map { $0.title() }, library(count: 0).isEmpty)
    let leaves = (try? node.tree(count: 2)) ?? []
    print("tree:", leaves.map { $0.value() }, outcome(try node.tree(count: -1).count))
    print("sum:", sumNodes(nodes: copies + [node]), sumNodes(nodes: []))
    print("longest:", longest(books: []), longest(books: twins(title: "Effi")))
    print("total:", totalOfNodes(all: copies + [node]), totalOfNodes(all: []))
    let ticket = try? Ticket.book(name: "Karl")
    print("ticket:", ticket?.name() ?? "none", outcome(try Ticket.book(name: "").name()))
    print("draw:", outcome(try draw(count: 4)), outcome(try draw(count: -1)))
    withExtendedLifetime((books, lent, node, twin, copies, leaves, ticket)) {
        print("open:", openHandles())
    }
}
run()
print("open at the end:", openHandles())
