// Proves that an error of Go is thrown with its text, that nothing is thrown without one, and that
// the next call works as if nothing had happened.

import Errors

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

print("divide:", outcome(try divide(a: -7, b: 2)))
print("divide, failing:", outcome(try divide(a: 1, b: 0)))
print("divide, next:", outcome(try divide(a: .min, b: -1)))
print("divideWithRemainder:", outcome(try divideWithRemainder(a: 17, b: 5)))
print("divideWithRemainder, failing:", outcome(try divideWithRemainder(a: 17, b: 0)))
print("parseInt:", outcome(try parseInt(text: "-9223372036854775808")))
print("parseInt, too large:", outcome(try parseInt(text: "9223372036854775808")))
print("parseInt, no number:", outcome(try parseInt(text: "zwölf")))
print("parseInt, empty:", outcome(try parseInt(text: "")))
print("parseInt, next:", outcome(try parseInt(text: "0")))
print("title:", outcome(try title(text: "über")))
print("title, failing:", outcome(try title(text: "")))
let long = String(repeating: "a long title ", count: 6_000)
print("title, long:", try title(text: long) == "A" + long.dropFirst())
print("parseBool:", outcome(try parseBool(text: "true")), outcome(try parseBool(text: "f")))
print("parseBool, failing:", outcome(try parseBool(text: "maybe")))
print("splitPair:", outcome(try splitPair(text: "ключ=a=b")))
print("splitPair, empty:", outcome(try splitPair(text: "=")))
print("splitPair, failing:", outcome(try splitPair(text: "日本")))
print("parsePort:", outcome(try parsePort(text: "65535")))
print("parsePort, too large:", outcome(try parsePort(text: "65536")))
print("parsePort, NUL:", outcome(try parsePort(text: "80\u{0}80")))
print("parsePort, next:", outcome(try parsePort(text: "0")))
print("magnitude:", outcome(try magnitude(z: GoComplex128(real: -3, imaginary: 4))))
print(
    "magnitude, infinite:", outcome(try magnitude(z: GoComplex128(real: -.infinity, imaginary: 0))))
print("magnitude, failing:", outcome(try magnitude(z: GoComplex128(real: -0.0, imaginary: 0))))
print("half:", outcome(try half(n: .min)))
// An empty error is none.
print("half, of an odd number:", outcome(try half(n: .max)))
print("forgetful:", outcome(try forgetful(text: "text")))
print("forgetful, failing:", outcome(try forgetful(text: "")))

// A single text is a result, whatever it says; and so is a last one with another name than error.

print(
    "open:", open(path: "/tmp/a") ?? "nil", open(path: "") ?? "nil", open(path: "/tmp/b") ?? "nil")
print("halve:", outcome(try halve(n: 4)), outcome(try halve(n: 3)))
print("label:", outcome(try label(n: 4)), outcome(try label(n: -3)))
print("openedCount:", openedCount())
print("receive:", receive(topic: "wörld"), receive(topic: ""))
print("unnamed:", unnamed(n: .min), unnamed(n: 0))

// Errors are values.

do {
    _ = try divide(a: 0, b: 0)
} catch {
    print("message:", error.message)
    print("description:", error.description)
    let errors: Set = [error]
    do {
        _ = try divideWithRemainder(a: 0, b: 0)
    } catch let other {
        print("equal:", error == other, errors.contains(other))
    }
}

/// How many of the texts are no pair, and say so with the text of their own.
func failures(_ texts: [String]) -> Int {
    var count = 0
    for text in texts {
        do {
            _ = try splitPair(text: text)
        } catch {
            count += error.message == "missing '=' in “\(text)”" ? 1 : 0
        }
    }
    return count
}
print("failures in 1001 calls:", failures((1...1_000).map { "pair \($0)" } + ["a=b"]))
