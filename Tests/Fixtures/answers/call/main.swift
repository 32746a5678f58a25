// Proves that the rows, or the error, of an answer are copied, and all of it is given back once.

import Answers

let session = Session.open()
print("rows:", try session.query(count: 3).map { "\($0.name ?? "nil") \($0.size)" }, freed())
print("no rows:", try session.query(count: 0), freed())
do {
    _ = try session.query(count: -2)
} catch {
    print("error:", error, freed())
}

let series = try measure(count: 4)
print("samples:", series.samples, series.unit, freed())
do {
    _ = try measure(count: 0)
} catch {
    print("error:", error, freed())
}
print("echo:", echo(text: "größe"), freed())
session.close()
