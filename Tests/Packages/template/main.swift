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
