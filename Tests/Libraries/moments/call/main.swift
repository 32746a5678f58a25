import Moments

// Durations and moments.
print(double(d: .milliseconds(750)), double(d: .seconds(-1) - .nanoseconds(5)))
let sum = total(all: [.seconds(1), .milliseconds(20)])
print(sum, total(all: []), backoff(first: .seconds(1), tries: 3))
// Go cannot count so many nanoseconds: it gets as many as it can, and adds them up in its own way.
let long = Duration.seconds(10_000_000_000)
print(double(d: long) == .nanoseconds(-2), total(all: [.zero - long]))
let moments = launch()
print(moments.map(\.since1970), moments[1] < moments[0])
print(after(t: moments[0], d: .seconds(1)).since1970 - moments[0].since1970)
print(never() == .zero, isNever(t: .zero), isNever(t: GoTime(since1970: .zero)))
print(far().since1970, monthOf(t: moments[1]), readable(mode: 0o200))
print(try latest(times: moments) == moments[0])
do { _ = try latest(times: []) } catch { print(error) }
let timer = Timer()
print(timer.started() == .zero, timer.limit())
timer.setStarted(value: moments[0])
timer.setLimit(value: .seconds(90))
print(timer.deadline().since1970)

// Slices of named numbers and texts, and of objects.
let back = words(words: ["one", "", "three and more than fits"])
print(warmest(all: week()), back, words(words: []))
let root = Node(label: "root")
root.add(nodes: [Node(label: "first"), Node(label: "second")])
print(root.children().map { $0.label() })
