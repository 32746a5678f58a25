import COutdated
import Outdated

print(turn(point: point(x: 1, y: 2)).x, origin().y, longer(line: line(length: 4)).length)
var short = line(length: 7)
print(unsafe lengthOf(line: &short), mark(spot: Spot(x: 5, y: 6)).y)
print(other(shade: DARK) == LIGHT, faster(speed: SLOW) == FAST, next(shape: FLAT) == SQUARE)
print(age(age: 8), steps(route: route(from: point(), steps: 9)))
print(sum(points: [point(x: 1, y: 2), point(x: 3, y: 4)]), plot(numbers: [1, 2]))
let answer = ask()
print(answer.value, answer.name ?? "nothing")
try judge(code: 0)
do { try judge(code: 2) } catch { print(error, error.code ?? 0) }
print(weigh { $0.x * $0.y })
tell { print("told", $0.x) }

struct Printer: Observer {
    func told(point: point) { print("told", point.x) }
    func shaded(shade: shade) { print("shaded", shade.rawValue) }
}
observe(Printer())
print(discouraged(x: 1), warned(x: 1))
let cabinet = Cabinet(number: 12)
print(cabinet.number(), sameNumber(number: 12, cabinet: cabinet))
cabinet.close()
print(Array(query(count: 3)))
let moved = move(from: Place(x: 1, y: 2))
print(moved.x, length(tour: Tour(places: [moved])))
print(hum(tune: Tune(title: "la", seconds: 40)))
let album = record(name: "First")
print(album.name ?? "", album.tunes.map { "\($0.title ?? "") \($0.seconds)" })
print(years(singer: Singer(name: "Ada", born: 1990)))
print(caption(page: Page(text: "!", caption: "Hello")), shout(word: Word(word: "hey")))
