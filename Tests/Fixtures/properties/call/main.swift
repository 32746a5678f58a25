import Properties

print(pi)
let document = Document(pages: 3)
print(document.pages, document.first ?? 0, document.pages(from: 1))
print(Document.empty.pages, Document.empty.first == nil)
print("goHandle:", goHandle(n: 1), "self:", `self`(n: 1))
