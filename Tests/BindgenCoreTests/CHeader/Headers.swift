import Foundation
import TestSupport

@testable import BindgenCore

/// The real headers of the fixtures, for tests that want much C of all kinds.
enum Headers {
    /// Every recorded header.
    static var all: [SourceFile] {
        get throws {
            try Fixture.all.flatMap(\.headers).map { header in
                let bytes = try Data(contentsOf: URL(filePath: header.path))
                return SourceFile(path: header.description, bytes: Array(bytes))
            }
        }
    }

    /// One header of each fixture.
    static var newest: [SourceFile] {
        get throws {
            try Fixture.all.map { fixture in
                let bytes = try Data(contentsOf: URL(filePath: fixture.newestHeader.path))
                return SourceFile(path: fixture.name, bytes: Array(bytes))
            }
        }
    }
}
