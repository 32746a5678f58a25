// Proves that children are given back with their parents, once and before these: by `close()`, with the
// last reference, and from many threads at once.

import Children

func sessions() throws {
    var account: Account? = Account(name: "Ada")
    var first: Session? = account!.start(text: "first")
    let second = account!.start(text: "second")
    print("sessions:", first!.text(a: account!)!, second.text(a: account!)!)
    second.close()
    second.close()
    print("ended:", endedSessions())
    account!.close()
    print("a closed account stays for its session:", openAccounts(), endedSessions())
    account = nil
    first = nil
    print("gone:", openAccounts(), endedSessions())

    let (one, other) = (Account(name: "one"), Account(name: "other"))
    let resumed = try one.resume(account: other, number: 7)
    print("resumed:", resumed.text(a: other) ?? "nil")
    do throws(GoError) {
        _ = try one.resume(account: other, number: -7)
    } catch {
        print("not resumed:", error)
    }
    one.close()
    print("open:", openAccounts())
    let many = other.startMany(number: 5)
    print("many:", many.compactMap { $0.text(a: other) })
}

func cursors() throws {
    let database = try Database.open(name: "stars")
    print("cursor:", database.cursor(row: 3)?.row() ?? -1, database.cursor(row: -1) == nil)
    let unlucky = database.cursor(row: 13)!
    let cursor = database.cursor(row: 14)!
    try database.close()
    print("a closed database stays for its cursors:", openDatabases(), cursor.row())
    do throws(GoError) {
        try unlucky.close()
    } catch {
        print("close:", error)
    }
    do throws(GoError) {
        _ = try Database.open(name: "")
    } catch {
        print("open:", error)
    }
    try cursor.close()
    print("gone:", openDatabases())
}

func threads() async {
    let before = endedSessions()
    let account = Account(name: "many")
    await withTaskGroup(of: Void.self) { group in
        for number in 0..<400 {
            group.addTask {
                let session = account.start(text: "\(number)")
                precondition(session.text(a: account) == "\(number)")
                if number % 2 == 0 { session.close() }
            }
        }
    }
    let last = account.start(text: "last")
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { last.close() } }
        for _ in 0..<8 { group.addTask { account.close() } }
    }
    print("threads:", endedSessions() - before, openAccounts())
}

try sessions()
try cursors()
await threads()
