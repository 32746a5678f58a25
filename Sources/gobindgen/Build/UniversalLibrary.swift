import BindgenCore

/// A processor of Apple's, by its name in triples.
enum MachArchitecture: String, CaseIterable {
    case arm64
    case x86 = "x86_64"

    /// `cputype` and `cpusubtype` of `<mach/machine.h>`.
    fileprivate var numbers: (type: Int, subtype: Int) {
        switch self {
        case .arm64: (0x0100_000c, 0)
        case .x86: (0x0100_0007, 3)
        }
    }

    fileprivate init?(type: Int?) {
        guard let found = Self.allCases.first(where: { $0.numbers.type == type }) else {
            return nil
        }
        self = found
    }
}

/// A static library for one processor of Apple's, or for several in a universal file.
///
/// Written after `<mach-o/fat.h>`.
struct UniversalLibrary {
    private var parts: [MachArchitecture: [UInt8]] = [:]

    private static let fatMagic = 0xcafe_babe
    private static let headerSize = 8
    private static let entrySize = 20
    /// As a power of two: archives hold objects of 64 bits.
    private static let alignment = 3

    init() {}

    /// Reads a library; gives nothing for what is none.
    init?(_ bytes: [UInt8]) {
        let reader = BinaryReader(bytes[...], isBigEndian: true)
        guard reader.number(at: 0, width: 4) == Self.fatMagic else {
            guard let architecture = Self.architecture(ofArchive: bytes) else { return nil }
            parts[architecture] = bytes
            return
        }
        guard let count = reader.number(at: 4, width: 4) else { return nil }
        for index in 0..<min(count, MachArchitecture.allCases.count) {
            let entry = Self.headerSize + index * Self.entrySize
            guard let architecture = MachArchitecture(type: reader.number(at: entry, width: 4)),
                let offset = reader.number(at: entry + 8, width: 4),
                let size = reader.number(at: entry + 12, width: 4),
                let part = reader.slice(at: offset, count: size)
            else { return nil }
            parts[architecture] = Array(part)
        }
    }

    /// Sorted by name.
    var architectures: [MachArchitecture] {
        MachArchitecture.allCases.filter { parts[$0] != nil }
    }

    /// Puts in what one processor runs, or replaces it.
    mutating func set(_ archive: [UInt8], for architecture: MachArchitecture) {
        parts[architecture] = archive
    }

    /// The file: the archive itself, if there is one alone.
    var bytes: [UInt8] {
        let archives = architectures.compactMap { architecture in
            parts[architecture].map { (architecture, $0) }
        }
        if archives.count == 1 { return archives[0].1 }
        var list: [Int] = [Self.fatMagic, archives.count]
        var content: [UInt8] = []
        let start = Self.aligned(Self.headerSize + archives.count * Self.entrySize)
        for (architecture, archive) in archives {
            content += Array(repeating: 0, count: Self.aligned(content.count) - content.count)
            let (type, subtype) = architecture.numbers
            list += [type, subtype, start + content.count, archive.count, Self.alignment]
            content += archive
        }
        var header = list.flatMap { number in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        header += Array(repeating: 0, count: start - header.count)
        return header + content
    }

    private static func aligned(_ size: Int) -> Int {
        let unit = 1 << alignment
        return (size + unit - 1) / unit * unit
    }

    /// That of the first member that is an object file of 64 bits.
    private static func architecture(ofArchive bytes: [UInt8]) -> MachArchitecture? {
        let objectMagic = 0xfeed_facf
        for member in archiveMembers(in: bytes[...]) ?? [] {
            let reader = BinaryReader(member)
            if reader.number(at: 0, width: 4) == objectMagic {
                return MachArchitecture(type: reader.number(at: 4, width: 4))
            }
        }
        return nil
    }
}
