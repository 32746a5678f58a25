import Template

let page = try Template(name: "page").parse(text: #"{{define "a"}}x{{end}}z"#)
print(page.templates().map { $0.name() }.sorted())
print(page.lookup(name: "a")?.name() ?? "nil", page.lookup(name: "c")?.name() ?? "nil")
do {
    _ = try Template(name: "wrong").parse(text: "{{if}}")
} catch {
    print(error)
}
print(htmlEscapeString(s: "<a&b>"))

// A template is filled with values of any type.
let letter = try Template(name: "letter").parse(
    text: "Dear {{.name}},{{range .items}} {{.title}}: {{.price}}{{end}}\n")
let items: GoValue = [["title": "pen", "price": 1.25], ["title": "ink", "price": 3.0]]
try letter.execute(
    wr: { print(String(decoding: $0, as: UTF8.self), terminator: "") },
    data: ["name": "Ann", "items": items])
do {
    try letter.execute(wr: { _ in }, data: ["items": 1.5])
} catch {
    print(error.message.prefix(70))
}
print(isTrue(val: [1]) ?? false, htmlEscaper(args: ["<", 1]))
