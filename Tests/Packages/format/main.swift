import Format

let formatted = try source(src: Array("package p\nfunc  f( ){\nx:=1}".utf8))
print(String(decoding: formatted, as: UTF8.self))
do {
    _ = try source(src: Array("package".utf8))
} catch {
    print(error)
}
