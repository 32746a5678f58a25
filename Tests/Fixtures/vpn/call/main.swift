// Proves that a client keeps its host until it is told not to, that it asks the host from its own threads,
// and that every text and every cookie is given back.

import Synchronization
import Vpn

/// A host that counts how many of it there are.
final class Desk: Host {
    static let living = Atomic(0)
    let refused: Int32
    let steps = Mutex<[Double]>([])

    init(refusing state: Int32 = -1) {
        refused = state
        Self.living.add(1, ordering: .relaxed)
    }

    deinit { Self.living.subtract(1, ordering: .relaxed) }

    func handles(from: Int32, to: Int32) -> CInt {
        print("the host hears:", from, "to", to)
        return to == refused ? 0 : 1
    }

    func token(server: String?) -> String? {
        server.flatMap { $0.isEmpty ? nil : "töken-\($0.count)" }
    }

    func progress(server: String?, done: Double) {
        steps.withLock { $0.append(done) }
    }
}

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)”"
    }
}

func run() async throws {
    print("servers, before:", outcome(try serverList()))
    print("register, no name:", outcome(try register(clientName: "", host: Desk())))
    print("register, refused:", outcome(try register(clientName: "app", host: Desk(refusing: 1))))
    print("hosts:", Desk.living.load(ordering: .relaxed), currentState() == .deregistered)

    let desk = Desk()
    try register(clientName: "åpp", host: desk)
    print("register, twice:", outcome(try register(clientName: "b", host: Desk())))
    print("hosts:", Desk.living.load(ordering: .relaxed), currentState() == .main)
    for server in ["example.org", "", "vpn.example"] {
        print("add:", outcome(try addServer(id: server)))
    }
    print("servers:", outcome(try serverList()).debugDescription)

    print("connect:", try await Cookie().connect(id: "example.org"))
    print("steps:", desk.steps.withLock { $0 }, currentState() == .connected)
    let slow = Task { try await Cookie().connect(id: "slow") }
    while desk.steps.withLock({ $0.count }) < 6 { try await Task.sleep(for: .milliseconds(1)) }
    slow.cancel()
    do {
        print("connected:", try await slow.value)
    } catch {
        print("slow:", type(of: error), currentState() == .main)
    }
    let cookie = Cookie()
    cookie.cancel()
    do {
        print("connected:", try await cookie.connect(id: "x"))
    } catch {
        print("cancelled:", error)
    }
    cookie.close()

    print("deregister:", outcome(try deregister()), outcome(try deregister()))
    print("state:", currentState() == .deregistered)
    let living = live()
    print("texts:", living.textCount, "cookies:", living.cookieCount)
}

try await run()
print("hosts:", Desk.living.load(ordering: .relaxed))
