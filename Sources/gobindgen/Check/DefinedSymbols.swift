/// The C names that a library defines for others: a shared library or an object file of ELF or Mach-O,
/// or an archive of such. Nothing for anything else.
///
/// Written after the System V ABI, `<ar.h>` and `<mach-o/loader.h>`.
func definedSymbols(in library: [UInt8]) -> Set<String>? {
    definedSymbols(in: library[...])
}

private func definedSymbols(in file: ArraySlice<UInt8>) -> Set<String>? {
    let bigEndian = BinaryReader(file, isBigEndian: true)
    switch bigEndian.number(at: 0, width: 4) {
    case 0x7f45_4c46: return elfSymbols(file)
    case 0xcffa_edfe: return machOSymbols(BinaryReader(file))
    case 0xcafe_babe: return fatSymbols(bigEndian)
    case 0x213c_6172: return archiveSymbols(file)
    default: return nil
    }
}

/// The symbols of an ELF file: the dynamic ones of a shared library, all of an object file.
private func elfSymbols(_ file: ArraySlice<UInt8>) -> Set<String>? {
    guard let marks = BinaryReader(file).slice(at: 4, count: 2).map(Array.init) else { return nil }
    let is64Bit = marks[0] == 2
    let reader = BinaryReader(file, isBigEndian: marks[1] == 2)
    let isShared = reader.number(at: 16, width: 2) == 3
    let word = is64Bit ? 8 : 4
    guard let sections = reader.number(at: is64Bit ? 0x28 : 0x20, width: word),
        let size = reader.number(at: is64Bit ? 0x3a : 0x2e, width: 2),
        let count = reader.number(at: is64Bit ? 0x3c : 0x30, width: 2)
    else { return nil }
    /// Offset, size and linked section of a section.
    func section(_ index: Int) -> (offset: Int, size: Int, link: Int, kind: Int)? {
        let start = sections + index * size
        guard index < count, let kind = reader.number(at: start + 4, width: 4),
            let offset = reader.number(at: start + (is64Bit ? 0x18 : 0x10), width: word),
            let length = reader.number(at: start + (is64Bit ? 0x20 : 0x14), width: word),
            let link = reader.number(at: start + (is64Bit ? 0x28 : 0x18), width: 4)
        else { return nil }
        return (offset, length, link, kind)
    }
    var names: Set<String> = []
    let (symbolTable, dynamicSymbols) = (2, 11)
    for index in 0..<count {
        guard let table = section(index),
            table.kind == (isShared ? dynamicSymbols : symbolTable),
            let strings = section(table.link),
            let entries = reader.slice(at: table.offset, count: table.size)
        else { continue }
        let symbols = BinaryReader(entries, isBigEndian: reader.isBigEndian)
        for entry in stride(from: 0, to: table.size, by: is64Bit ? 24 : 16) {
            guard let name = symbols.number(at: entry, width: 4),
                let info = symbols.number(at: entry + (is64Bit ? 4 : 12), width: 1),
                let home = symbols.number(at: entry + (is64Bit ? 6 : 14), width: 2)
            else { continue }
            // Global or weak, and in a section of this file.
            guard [1, 2].contains(info >> 4), home != 0 else { continue }
            if let text = reader.text(at: strings.offset + name) { names.insert(text) }
        }
    }
    return names
}

/// The symbols of a 64-bit Mach-O file; C's names have an underscore in front there.
private func machOSymbols(_ reader: BinaryReader) -> Set<String>? {
    guard let commands = reader.number(at: 16, width: 4) else { return nil }
    var names: Set<String> = []
    var offset = 32
    for _ in 0..<commands {
        guard let kind = reader.number(at: offset, width: 4),
            let size = reader.number(at: offset + 4, width: 4), size > 0
        else { return nil }
        let symbolTable = 2
        if kind == symbolTable, let entries = reader.number(at: offset + 8, width: 4),
            let count = reader.number(at: offset + 12, width: 4),
            let strings = reader.number(at: offset + 16, width: 4)
        {
            for index in 0..<count {
                let entry = entries + index * 16
                guard let name = reader.number(at: entry, width: 4),
                    let type = reader.number(at: entry + 4, width: 1)
                else { break }
                // No debugging entry, external, and defined.
                guard type & 0xe0 == 0, type & 1 == 1, type & 0x0e != 0 else { continue }
                if let text = reader.text(at: strings + name) {
                    names.insert(String(text.trimmingPrefix("_")))
                }
            }
        }
        offset += size
    }
    return names
}

/// What every architecture of a universal file defines.
private func fatSymbols(_ reader: BinaryReader) -> Set<String>? {
    guard let count = reader.number(at: 4, width: 4), count > 0, count < 64 else { return nil }
    var names: Set<String>?
    for index in 0..<count {
        guard let offset = reader.number(at: 16 + index * 20, width: 4),
            let size = reader.number(at: 20 + index * 20, width: 4),
            let slice = reader.slice(at: offset, count: size),
            let found = definedSymbols(in: slice)
        else { return nil }
        names = names?.intersection(found) ?? found
    }
    return names
}

/// What the members of an archive define; a member of another kind defines nothing.
private func archiveSymbols(_ file: ArraySlice<UInt8>) -> Set<String>? {
    archiveMembers(in: file)?.reduce(into: []) { names, member in
        names.formUnion(definedSymbols(in: member) ?? [])
    }
}

/// The contents of an archive's members; nothing for what is no archive.
func archiveMembers(in file: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    let reader = BinaryReader(file)
    guard let magic = reader.slice(at: 0, count: 8), magic.elementsEqual("!<arch>\n".utf8) else {
        return nil
    }
    var members: [ArraySlice<UInt8>] = []
    var offset = 8
    while let header = reader.slice(at: offset, count: 60) {
        func field(_ range: Range<Int>) -> String {
            let bytes = header.dropFirst(range.lowerBound).prefix(range.count)
            return String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        }
        guard let size = Int(field(48..<58)), size >= 0 else { return nil }
        // BSD keeps a long name in front of the content.
        let name = field(0..<16)
        let nameSize = name.hasPrefix("#1/") ? Int(name.dropFirst(3)) ?? 0 : 0
        if size >= nameSize,
            let content = reader.slice(at: offset + 60 + nameSize, count: size - nameSize)
        {
            members.append(content)
        }
        offset += 60 + size + size % 2
    }
    return members
}
