import Strings

print(fields(s: " a b  c "), replaceAll(s: "oink", old: "k", new: "ky"), title(s: "go"))
let builder = Builder()
print(try builder.writeString(s: "built"), builder.string(), builder.len())
print(Replacer(oldnew: ["<", "&lt;"]).replace(s: "<b>"))
var shouted = ""
for letter in map(mapping: { $0 == 0x69 ? 0x6F : $0 }, s: "pipit").unicodeScalars {
    shouted.unicodeScalars.append(letter)
}
print(shouted)
