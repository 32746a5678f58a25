import Regexp

let expression = try Regexp.compile(expr: "a(x*)b(y|z)?c")
print(expression.findStringSubmatch(s: "-axxxbyc-"), expression.numSubexp())
do { _ = try Regexp.compile(expr: "(") } catch { print(error) }
print(quoteMeta(s: "[a]"), expression.matchString(s: "abc"))
print(expression.replaceAllStringFunc(src: "-axxbyc-ab-az", repl: { $0.uppercased() }))
print(try matchReader(pattern: "ü+", r: Array("füür".utf8)))
print(
    expression.findAllStringSubmatch(s: "abc-axbzc-ac", n: -1),
    expression.findAllStringIndex(s: "-ac-", n: 1))
