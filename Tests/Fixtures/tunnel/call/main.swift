// Proves that a small number of Go is an object in Swift: that it goes back once, when nothing uses it
// any more, and that a number below 0 is thrown.

import Tunnel

/// Gives what a call returned or threw, as a text.
func outcome<Value>(_ call: @autoclosure () throws(GoError) -> Value) -> String {
    do {
        return "\(try call())"
    } catch {
        return "throws “\(error)” \(error.code.map(String.init) ?? "without a code")"
    }
}

func run() async throws {
    print("version:", version())
    print("count:", count())

    let settings = "public_key=päir\nlisten_port=51820"
    let tunnel = try Tunnel.turnOn(interfaceName: "wg0", settings: settings)
    print("count:", count())
    print("getConfig:", tunnel.getConfig() ?? "nil")
    print("interface:", outcome(try tunnel.interface()))
    print("getSocketV4:", outcome(try tunnel.getSocketV4()))
    print("isUp:", tunnel.isUp())
    tunnel.bumpSockets()
    print("setConfig:", outcome(try tunnel.setConfig(settings: "ключ=значение 🗝")))
    print("setConfig, empty:", outcome(try tunnel.setConfig(settings: "")))
    print("setConfig, failing:", outcome(try tunnel.setConfig(settings: "no setting")))
    print("getConfig:", tunnel.getConfig() ?? "nil")
    let long = String(repeating: "long ", count: 50_000)
    try tunnel.setConfig(settings: "a=" + long)
    print("getConfig, long:", tunnel.getConfig()?.hasPrefix("a=\(long)\nlisten_port=") ?? false)

    // The numbers below 0.

    func turnOn(_ name: String, _ settings: String) -> String {
        outcome(try Tunnel.turnOn(interfaceName: name, settings: settings).isUp())
    }
    print("turnOn, known name:", turnOn("wg0", ""))
    print("turnOn, no name:", turnOn("", ""))
    print("turnOn, bad settings:", turnOn("wg1", "=x"))

    do {
        let empty = try Tunnel.turnOn(interfaceName: "wgé", settings: "")
        print("count:", count())
        print("getConfig, none:", empty.getConfig() ?? "nil")
        print("getSocketV4, none:", outcome(try empty.getSocketV4()))
        print("isUp:", empty.isUp(), "interface:", try empty.interface())
    }
    print("count, dropped:", count())

    // All of them: the last one fails, and the dropped ones make room.

    do {
        var tunnels: [Tunnel] = []
        var failure: GoError?
        while failure == nil {
            do throws(GoError) {
                tunnels.append(try Tunnel.turnOn(interfaceName: "t\(tunnels.count)", settings: ""))
            } catch {
                failure = error
            }
        }
        print("turnOn until:", tunnels.count, failure?.code ?? 0, "count:", count())
    }
    print("count, dropped:", count())

    tunnel.close()
    tunnel.close()
    print("count, closed:", count())
    print("setConfig, closed:", outcome(try tunnel.setConfig(settings: "a=b")))
    print("interface, closed:", outcome(try tunnel.interface()))
    print("getSocketV4, closed:", outcome(try tunnel.getSocketV4()))

    // The number of a closed tunnel is given out anew, and the old object does not reach it.

    let next = try Tunnel.turnOn(interfaceName: "wg0", settings: "")
    print("setConfig, closed:", outcome(try tunnel.setConfig(settings: "a=b")))
    print("getConfig, new:", next.getConfig() ?? "nil")
    next.close()

    // Many threads use one tunnel, and one of them closes it.

    let shared = try Tunnel.turnOn(interfaceName: "shared", settings: settings)
    let wrong = await withTaskGroup(of: Int.self) { group in
        for task in 0..<16 {
            group.addTask {
                var wrong = 0
                for turn in 0..<500 {
                    if task == 7 && turn == 250 { shared.close() }
                    do throws(GoError) {
                        try shared.setConfig(settings: "task=\(task)")
                        if try shared.interface() != "shared" { wrong += 1 }
                    } catch {
                        if error.code != nil { wrong += 1 }
                    }
                }
                return wrong
            }
        }
        var sum = 0
        for await count in group { sum += count }
        return sum
    }
    print("wrong in 8000 calls:", wrong)
    print("count:", count())
}
try await run()
