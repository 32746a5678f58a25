/// Writes a class that stands for a handle: what holds the handle, the functions that use it, and
/// what gives it back.
struct ClassEmitter {
    let object: BoundClass
    let spelling: SwiftSpelling
    let modifiers: String

    /// - Parameter modifiers: what every declaration of the module begins with: `public `.
    init(_ object: BoundClass, spelling: SwiftSpelling, modifiers: String) {
        self.object = object
        self.spelling = spelling
        self.modifiers = modifiers
    }

    func emit(_ writer: inout CodeWriter) {
        writer.documentation(object.documentation)
        writer.deprecation(object.deprecation)
        let attributes = object.safety == .safe ? "" : "@safe "
        let head = "\(attributes)\(modifiers)final class \(object.name): "
        let sequence = object.next.map { ", " + spelling.standard(sequenceName($0.value)) } ?? ""
        writer.block(head + spelling.standard("Sendable") + sequence + " {") { writer in
            let failure = isThrowing ? "GoError" : "Never"
            writer.line(
                "fileprivate let handle: GoHandle<\(spelling.type(object.handle)), \(failure)>")
            writer.blank()
            initializer(&writer)
            for member in object.members {
                writer.blank()
                emitMember(member, spelling, modifiers, isStatic: true, &writer)
            }
            if let next = object.next { iterator(next.value, &writer) }
            if let release = object.release { close(release, &writer) }
        }
    }

    private func initializer(_ writer: inout CodeWriter) {
        let handle = "_ handle: " + spelling.type(object.handle)
        let parent = object.hasParent ? ", parent: (any GoParent)? = nil" : ""
        let marker = object.safety == .safe ? "" : "unsafe "
        let keep = object.hasParent ? ", parent: parent" : ""
        let release = object.release == nil ? " { _ in }" : ""
        let passed = object.release == nil ? "" : ", release: Self.release"
        writer.block("fileprivate init(\(handle)\(parent)) {") { writer in
            writer.line("\(marker)self.handle = GoHandle(handle\(keep)\(passed))\(release)")
        }
        guard object.canBeNil else { return }
        writer.blank()
        // A pointer may be missing; a number is 0 then.
        let mark = object.safety == .safe ? "" : "?"
        let handleType = spelling.type(object.handle) + mark
        writer.block("fileprivate convenience init?(orNil handle: \(handleType)\(parent)) {") {
            writer in
            let test = object.safety == .safe ? "handle != 0" : "let handle = \(marker)handle"
            writer.line("guard \(test) else { return nil }")
            writer.line("\(marker)self.init(handle\(keep))")
        }
    }

    private func close(_ release: BoundFunction, _ writer: inout CodeWriter) {
        writer.blank()
        var undocumented = release
        undocumented.documentation = []
        FunctionEmitter(
            Shared(undocumented), spelling: spelling, modifiers: modifiers, isStatic: true
        ).emit(&writer)
        writer.blank()
        writer.documentation(release.documentation)
        if !release.documentation.isEmpty { writer.line("///") }
        writer.line("/// Gives the handle back to Go, once the calls that use it have returned.")
        writer.line("///")
        writer.line("/// It must not be used any more. The last reference to it does the same.")
        let signature = isThrowing ? "func close() throws(GoError) {" : "func close() {"
        writer.block(memberModifiers(modifiers) + signature) { writer in
            let marker = object.safety == .safe ? "" : "unsafe "
            writer.line((isThrowing ? "try " : "") + marker + "handle.close()")
        }
    }

    private var isThrowing: Bool { object.release?.isThrowing ?? false }
}
