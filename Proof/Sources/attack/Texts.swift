import Proof

/// Every Unicode scalar, alone and between others; U+0000 is one of them.
func unicode() {
    var scalars = 0
    var row = ""
    for value in UInt32(0)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(Character(scalar))
        let echoed = echo(text: text)
        expect(
            echoed.unicodeScalars.elementsEqual(text.unicodeScalars),
            "U+\(String(value, radix: 16))")
        row.unicodeScalars.append(scalar)
        scalars += 1
        if scalars % 1000 == 0 {
            expect(
                echo(text: row).utf8.elementsEqual(row.utf8), "before U+\(String(value, radix: 16))"
            )
            row = ""
        }
    }
    expect(echo(text: "a\0b\0").utf8.count == 4, "interior NULs")
    expect(length(text: "a\0b\0") == 4, "interior NULs, counted")
    expect(echoAll(texts: ["\0", "a\0"]) == ["\0", "a\0"], "interior NULs in a list")
    print("\(scalars) scalars there and back")
}

/// What Go makes that is not UTF-8 becomes what Swift makes of it: each maximal part of an ill-formed
/// sequence is one U+FFFD.
func broken() {
    var texts = 0
    for first in UInt8(0)...255 {
        for second in UInt8(0)...255 {
            for rest in [[], [0x80], [0x80, 0x80], [0x41]] as [[UInt8]] {
                let bytes = [first, second] + rest
                let expected = String(decoding: bytes, as: UTF8.self)
                expect(raw(bytes: bytes).utf8.elementsEqual(expected.utf8), "\(bytes)")
                texts += 1
            }
        }
    }
    expect(raw(bytes: [0x61, 0xFF, 0x62]) == "a\u{FFFD}b", "one replacement")
    print("\(texts) texts, well-formed or not")
}

/// Nothing, everywhere that something could be.
func empty() throws {
    expect(echo(text: "").isEmpty, "an empty text")
    expect(length(text: "") == 0, "its length")
    expect(echoAll(texts: []).isEmpty, "no texts")
    expect(echoAll(texts: [""]) == [""], "an empty text in a list")
    expect(echoAll(texts: ["", "a", ""]) == ["", "a", ""], "empty texts in a list")
    expect(echoNumbers(xs: []).isEmpty, "no numbers")
    expect(raw(bytes: []).isEmpty, "no bytes")
    expect(Proof.collect(text: "", xs: []) == 0, "nothing lent")
    expect(noTexts().isEmpty && noNumbers().isEmpty, "nil slices")
    expect(Box.missing() == nil, "a nil pointer")
    do throws(GoError) {
        _ = try Box.find()
        expect(false, "a nil pointer beside a nil error")
    } catch {
        expect(error.message.contains("returned nil"), error.message)
    }
    let box = Box(text: "")
    expect(box.isThere(), "a box")
    expect(box.text().isEmpty, "an empty box")
    box.close()
    box.close()
    print("nothing is nothing")
}
