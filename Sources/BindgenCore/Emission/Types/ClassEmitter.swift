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
            let failure = isThrowing ? "GoError" : spelling.standard("Never")
            writer.line(
                "fileprivate let handle: \(handleClass)<\(spelling.type(object.handle)), \(failure)>"
            )
            if object.takesTurns {
                writer.line("private let turn = \(spelling.helper("GoTurn"))()")
            }
            writer.blank()
            initializer(&writer)
            for member in object.members {
                writer.blank()
                emitMember(member, spelling, modifiers, isStatic: true, &writer)
            }
            if let next = object.next { iterator(next.value, &writer) }
            if let release = object.release { close(release, &writer) }
            if let member = object.releaseMember { emitStructureAccess(member, &writer) }
        }
    }

    private func initializer(_ writer: inout CodeWriter) {
        let marker = object.safety == .safe ? "" : "unsafe "
        write("init", "_ handle: " + spelling.type(object.handle), &writer) { writer in
            let keep = object.hasParent ? ", parent: parent" : ""
            keepHandle("\(marker)self.handle = \(handleClass)(handle\(keep)", &writer)
        }
        guard object.canBeNil else { return }
        writer.blank()
        // A pointer may be missing; a number is 0 then.
        let mark = object.safety == .safe ? "" : "?"
        let handle = "orNil handle: " + spelling.type(object.handle) + mark
        write("convenience init?", handle, &writer) { writer in
            let test = object.safety == .safe ? "handle != 0" : "let handle = \(marker)handle"
            writer.line("guard \(test) else { return nil }")
            writer.line("\(marker)self.init(handle\(object.hasParent ? ", parent: parent" : ""))")
        }
    }

    private func write(
        _ head: String, _ handle: String, _ writer: inout CodeWriter,
        _ body: (inout CodeWriter) -> Void
    ) {
        let parameters = [handle] + (object.hasParent ? ["parent: " + parentType] : [])
        writer.startLine()
        writer.write("fileprivate " + head)
        writer.list(parameters.count) { index, writer in
            writer.write(parameters[index])
        } writingTail: { writer in
            writer.write(" {")
        }
        writer.indented(body)
        writer.line("}")
    }

    /// The handle of the parent: of any class, or of the one that is needed to give the handle back.
    private var parentType: String {
        guard let release = object.release, let parent = release.parentParameter else {
            return "(any \(spelling.helper("GoParent")))? = nil"
        }
        let failure = "some " + spelling.standard("Error")
        return "\(handleClass)<\(spelling.type(release.parameters[parent].type)), \(failure)>"
    }

    /// - Parameter start: the call that makes the handle, without what gives it back.
    private func keepHandle(_ start: String, _ writer: inout CodeWriter) {
        if let member = object.releaseMember { return keepStructure(start, member, &writer) }
        guard let release = object.release else { return writer.line(start + ") { _ in }") }
        if release.parentParameter == nil, release.results.isEmpty {
            return writer.line(start + ", release: \(itself).release)")
        }
        writer.block("\(start)) { handle\(release.effects.throwsClause) in") { writer in
            let safety = release.parentParameter == nil ? object.safety : release.safetyOfEnded
            // A text that comes back is freed, and nobody reads it.
            let marker =
                (release.results.isEmpty ? "" : "_ = ") + (isThrowing ? "try " : "")
                + (safety == .safe ? "" : "unsafe ")
            var arguments = ["handle"]
            if let parent = release.parentParameter {
                arguments.insert("parent.value", at: parent < release.endedParameter ? 0 : 1)
            }
            writer.line("\(marker)\(itself).release(\(arguments.joined(separator: ", ")))")
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

    private var itself: String { spelling.itself(object.name) }

    /// The class of the support code that keeps it.
    private var handleClass: String { spelling.helper("GoHandle") }
}
