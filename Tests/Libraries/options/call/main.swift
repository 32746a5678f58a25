import Options

// Functions that Go gives are objects.
let server = try Server(options: [.withName(name: "web"), .withPort(port: 8080)])
print(server.address())
do { _ = try Server(options: [.withPort(port: 0)]) } catch { print(error.message) }
print(try Server(options: []).address())
let both = Option.withName(name: "a").both(second: .withPort(port: 1))
print(try Server(options: both).address())

// They are called, and made of closures, where Swift has what they take and give.
let check = Check.atMost(length: 3)!
print(try check.call(text: "abc"), Check.atMost(length: -1).map { _ in 1 } ?? 0)
do { _ = try check.call(text: "abcd") } catch { print(error.message) }
do { _ = try check.not().call(text: "abc") } catch { print(error.message) }
struct Refusal: Error, CustomStringConvertible { var description: String { "refused" } }
let own = Check { text throws -> Int in
    if text == "no" { throw Refusal() }
    return text.count
}
let asked = try Server(options: [own.withCheck()])
print(try asked.ask(text: "yes"))
do { _ = try asked.ask(text: "no") } catch { print(error.message) }
print(try asked.last()?.call(text: "four") ?? 0)
asked.setLast(value: check)
print(try asked.last()?.call(text: "for") ?? 0)
print(visit { $0 == 1 })
