import Glibc
import Measure
import Sidecar

// calls                          measures every case
// calls waiting                  measures calls that are waited for
// calls sidecar PATH PORT        measures a sum against one that another process makes
// calls count CASE VARIANT CALLS makes calls and measures nothing, for a tool that counts instructions

let words = Array(CommandLine.arguments.dropFirst())
let cases =
    scalarCases() + textCases() + sliceCases() + failureCases() + objectCases() + closureCases()
switch words.first {
case nil:
    cases.forEach { measure($0) }
case "waiting":
    waitingCases().forEach { measure($0, blocks: 10, seconds: 4) }
case "count" where words.count == 4:
    let chosen = (cases + waitingCases()).first { $0.name == words[1] }?.variants
        .first { $0.name == words[2] }
    guard let chosen, let calls = Int(words[3]) else { fatalError("no such case") }
    _ = chosen.run(calls)
case "sidecar" where words.count == 3:
    measure(try sidecarCase(path: words[1], port: words[2]), blocks: 10, seconds: 6)
case "list":
    for each in cases {
        for variant in each.variants { print(each.name, variant.name, each.batch, separator: ",") }
    }
default:
    print("usage: calls [list | waiting | sidecar PATH PORT | count CASE VARIANT CALLS]")
    exit(1)
}
