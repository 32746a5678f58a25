// Proves that numbers with names cross both ways with all their bits, that an open type holds numbers
// without a name, that options are a set, and that a closed type takes its cases only.

import CEnums
import Enums

// Open.

print(
    "Mode:", Mode.fast.rawValue, Mode.thorough.rawValue, Mode.lazy.rawValue,
    Mode.default == .thorough)
print(
    "setMode:", setMode(mode: .lazy) == .lazy, setMode(mode: Mode(rawValue: .min)).rawValue == .min)
print(
    "Level:", Level.debug.rawValue, Level.info.rawValue, Level.warn.rawValue, Level.error.rawValue)
print(
    "worse:", worse(a: .warn, b: .min) == .warn, worse(a: Level(rawValue: -5), b: .debug) == .debug)
print("Status:", Status.ok, Status.default.rawValue, Status.`self`.rawValue, Status.`init`.rawValue)
print(
    "statusAfter:", statusAfter(s: .ok) == .default, statusAfter(s: Status(rawValue: .max)).rawValue
)
print("Key:", Key.a.rawValue, Key.enter.rawValue, Key.in.rawValue)
print("Hashable:", Set([Mode.fast, .lazy, .fast]).count)

// Closed.

print("first:", Suit.first == .clubs)
print("suitOf:", suitOf(n: 1), suitOf(n: 4), Suit(rawValue: 0) as Any, Suit(rawValue: 5) as Any)
print("isRed:", isRed(suit: .hearts), isRed(suit: .spades))
print("after:", after(day: .saturday, days: 1), after(day: .sunday, days: 700))
print("until:", until(d: .friday, day: .monday), until(d: .monday, day: .monday))
let suits: [Suit] = [.clubs, .diamonds, .hearts, .spades]
for suit in suits {
    switch suit {
    case .clubs, .spades: print("black:", suit.rawValue, isRed(suit: suit))
    case .diamonds, .hearts: print("red:", suit.rawValue, isRed(suit: suit))
    }
}

// Options.

print(
    "Permissions:", Permissions.read.rawValue, Permissions.write.rawValue,
    Permissions.execute.rawValue)
print("all:", Permissions.all == [.read, .write, .execute], Permissions.none.isEmpty)
print(
    "grant:", grant(p: .read, more: [.write, .execute]) == .all, grant(p: [], more: .none).rawValue)
// Beyond what an Int can hold.
let high = Permissions.high
print("high:", high.rawValue, Permissions.ever.rawValue)
print("grant, high:", grant(p: high, more: .read).rawValue)
print(
    "combine:", combine(a: .bold, b: .italic) == [.bold, .italic],
    combine(a: .plain, b: .bold) == .bold)

// Of several results.

print("split:", split(n: 3) == (.lazy, .spades, [.read, .write]))
print("split, without names:", split(n: 100).mode.rawValue, split(n: -1).permissions.rawValue)
print("findDay:", findDay(name: "Tuesday") as Any, findDay(name: "Dienstag") as Any)
print("parseLevel:", try parseLevel(name: "error") == .error)
do {
    print("parseLevel:", try parseLevel(name: "worse"))
} catch {
    print("parseLevel, failing:", error)
}
print("statusOf:", statusOf(n: 1) == .default, statusOf(n: 40_000).rawValue)

// In slices, and behind pointers.

print("keyOf:", keyOf(r: "a") == .a, keyOf(r: "\n") == .enter, keyOf(r: "🔑") == .in)
print(
    "countModes:", countModes(modes: [.fast, .lazy, .fast], mode: .fast),
    countModes(modes: [], mode: .lazy))
print(
    "bestSuit:", bestSuit(suits: [.clubs, .hearts, .diamonds]) as Any, bestSuit(suits: []) as Any)
print("union:", union(all: [.read, .execute]) == [.read, .execute], union(all: []).isEmpty)
// The memory of an enum is not that of its raw values, which are copied.
var days = [Weekday.friday, .saturday]
postpone(days: &days)
var levels: [Level] = [.debug, .info, .min]
raise(levels: &levels)
print("postpone, raise:", days, levels.map(\.rawValue))
print("hand:", hand(n: 5), hand(n: 0), letters(n: 3), flags(n: 3))
func spans() {
    let modes: [Mode] = [.lazy, Mode(rawValue: -1)]
    print("Span of Mode:", countModes(modes: modes.span, mode: .lazy))
    let all: [Permissions] = [.read, high]
    print("Span of Permissions:", union(all: all.span) == [high, .read])
    var levels: [Level] = [.info]
    var span = levels.mutableSpan
    raise(levels: &span)
    print("MutableSpan of Level:", levels == [.warn])
}
spans()
var (mode, suit, permissions) = (Mode.thorough, Suit.spades, Permissions.all)
nextMode(mode: &mode)
nextMode(mode: &mode)
nextSuit(suit: &suit)
revoke(p: &permissions, less: [.write])
print("nextMode, nextSuit, revoke:", mode == .lazy, suit, permissions == [.read, .execute])

let race = try Enums.race(laps: 1)
print(
    "race:", race.speed == FAST, race.shade == LIGHT, race.pace == .fast,
    slower(pace: .fast) == .slow, Pace.light.rawValue.rawValue)
do {
    _ = try Enums.race(laps: 0)
} catch {
    print("race:", error.message)
}
let folded = fold()
print("fold:", folded.mode == .lazy, folded.suit)
print(
    "recode:", recode(coding: .codingUTF8) == .codingUtf8, recode(coding: .codingRawValue) == .most,
    Coding.Coding_Raw.rawValue, Coding.CodingRaw.rawValue, Coding.most.rawValue == .max)
