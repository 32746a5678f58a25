import Glibc
import Proof

/// The resident memory of the process, in KiB.
private func residentMemory() -> Int {
    let file = fopen("/proc/self/statm", "r")!
    defer { fclose(file) }
    var total = 0
    var resident = 0
    _ = withUnsafeMutablePointer(to: &total) { total in
        withUnsafeMutablePointer(to: &resident) { resident in
            withVaList([total, resident]) { vfscanf(file, "%ld %ld", $0) }
        }
    }
    return resident * 4
}

/// Calls of all kinds, and after each hundredth part of them `calls,KiB`. An environment variable CALLS
/// says how many.
func soak() throws {
    let calls = getenv("CALLS").flatMap { Int(String(cString: $0)) } ?? 100_000_000
    let text = "Text that is lent for the call, \u{1F40A}"
    let numbers: [Int32] = [1, 2, 3]
    var done = 0
    var sum = 0
    var reported = 0
    while done < calls {
        // 100 calls: most of them small, as in life.
        for i in 0..<80 { sum &+= add(a: i, b: sum) }
        for _ in 0..<8 { sum &+= length(text: text) }
        for _ in 0..<3 { sum &+= echo(text: text).utf8.count }
        sum &+= echoNumbers(xs: numbers).count
        sum &+= echoAll(texts: [text, "", "short"]).count
        for divisor in 0..<3 { sum &+= (try? divide(a: 6, b: divisor)) ?? 1 }
        let box = Box(text: text)
        sum &+= box.text().utf8.count
        box.close()
        _ = Box(text: "closed by its last reference").text()
        done += 100
        if done * 100 / calls > reported {
            reported = done * 100 / calls
            print(done, residentMemory(), separator: ",")
        }
    }
    expect(sum != 0, "a sum")
}

/// 10,000 tasks call Go at once, and each gets its own answer.
func tasks() async throws {
    let answers = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<10_000 {
            group.addTask {
                let text = "task \(number)"
                let box = Box(text: text)
                let answer = await wait(milliseconds: 1, number: number)
                return answer == number && box.text() == text && echo(text: text) == text
            }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    expect(answers == 10_000, "\(answers) right answers")
    print("10,000 tasks, each with its own answer")
}

/// Go collects garbage while it holds what Swift has lent; run with GOGC=1.
func collect() {
    var calls = 0
    for round in 0..<200 {
        let text = String(repeating: "x", count: round % 40)
        let numbers = (0..<round).map(Double.init)
        let sum = Proof.collect(text: text, xs: numbers)
        expect(sum == Double(round % 40 * 120) + numbers.reduce(0, +), "\(sum) in round \(round)")
        calls += 1
    }
    print("\(calls) calls with three collections each")
}

/// Texts longer than 32 bits can count.
func huge() {
    let count = (1 << 31) + 5
    let text = String(repeating: "abcde", count: count / 5 + 1)
    let bytes = text.utf8.count
    expect(bytes > 1 << 31, "\(bytes) bytes")
    expect(length(text: text) == bytes, "the length")
    expect(Proof.count(text: text, b: 97) == bytes / 5, "the letters")
    let echoed = echo(text: text)
    expect(echoed == text, "the echo")
    print("\(bytes) bytes there and back")
}
