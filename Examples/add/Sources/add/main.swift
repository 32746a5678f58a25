import Mylib

print("The sum of 5 and 3 is \(add(a: 5, b: 3))")
print("64 bits arrive whole: \(add(a: .max, b: 0) == .max)")

print(greet(name: "Gopher"))
print("The mean of 1, 2 and 6 is \([1.0, 2, 6].mean)")

let (smaller, larger) = minMax(a: 7, b: -7)
print("From \(smaller) to \(larger)")

do {
    print("1 / 8 = \(try divide(a: 1, b: 8))")
    print("1 / 0 = \(try divide(a: 1, b: 0))")
} catch {
    print("Go says: \(error)")
}
