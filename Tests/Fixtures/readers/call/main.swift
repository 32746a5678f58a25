// Proves that what is in a struct is given back once: by the object, by who took it over, or by the
// wrapper where nobody did.

import CReaders
import Readers

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

var before = released()

/// How many structs have been given back since it was asked last.
@MainActor func givenBack() -> Int64 {
    defer { before = released() }
    return released() - before
}

do {
    let reader = try Reader.count(count: 3)
    print("next:", reader.next(), reader.next(), givenBack())
    let copy = reader.copy()
    print("copied:", copy.next(), reader.next(), reader.next())
    copy.close()
    copy.close()
    print("closed:", givenBack())
}
print("last reference:", givenBack())

do {
    // Empty as it is, it has nothing to give back.
    _ = try Reader.count(count: 0)
    print("none:", givenBack())
}
print("failed:", outcome(try Reader.count(count: -1).next()), givenBack())

print("begun:", outcome(try Reader.count(count: -3).next()), givenBack())
do {
    let (taken, name) = try Reader.named(name: "a")
    print("named:", name, taken.next(), givenBack())
}
print("named, closed:", givenBack())
print("no name:", outcome(try Reader.named(name: "").nameOut), givenBack())
do {
    let reader = try Reader.count(count: 2)
    let (first, second) = try reader.split()
    print("split:", first.next(), second.next(), givenBack())
}
print("split, closed:", givenBack())
do {
    let reader = try Reader.count(count: 1)
    print("one half:", reader.next(), outcome(try reader.split().first.next()), givenBack())
}
print("one half, closed:", givenBack())
do {
    var batch = try unsafe fill(size: 4)
    print("filled:", unsafe batch.size, givenBack())
    unsafe batch.release?(&batch)
    print("batch released:", givenBack())
}
for size in [0, -1, 9] as [Int64] {
    do {
        let batch = try unsafe fill(size: size)
        print("filled:", unsafe batch.release == nil, givenBack())
    } catch {
        print("fill: throws “\(error)”", givenBack())
    }
}
for size in [0, 1] as [Int64] {
    do {
        let batch = try unsafe lend(size: size)
        print("lent:", unsafe batch.size, givenBack())
    } catch {
        print("lend: throws “\(error)”", givenBack())
    }
}

print("sum:", outcome(try sum(reader: Reader.count(count: 4))), givenBack())
do {
    let reader = try Reader.count(count: 1)
    print("left:", reader.next(), outcome(try sum(reader: reader)), givenBack())
}

do {
    var structure = unsafe reader()
    let source = try Reader.count(count: 2)
    unsafe source.withUnsafeStruct { other in
        unsafe structure = other.pointee
        unsafe other.pointee.release = nil
    }
    source.close()
    print("taken out:", givenBack())
    let taken = unsafe Reader(taking: &structure)
    print("taken in:", taken.next(), unsafe structure.release == nil)
    print("sum:", outcome(try sum(reader: taken)), givenBack())
}
print("end:", givenBack())
