/// Writes what an object does with the struct of C that it stands for, where a function in that gives it
/// back.
extension ClassEmitter {
    /// - Parameter start: the call that makes the handle, without what gives it back.
    func keepStructure(_ start: String, _ member: String, _ writer: inout CodeWriter) {
        let release = SwiftIdentifier(validated: member)
        writer.block("\(start)) { handle in") { writer in
            writer.line("unsafe handle.pointee.\(release)?(handle)")
            if object.ownsStructure { writer.line("unsafe handle.deallocate()") }
        }
    }

    /// How code that knows the struct comes to it, and how the object comes to a struct.
    func emitStructureAccess(_ member: String, _ writer: inout CodeWriter) {
        guard case .pointer(let type, _) = object.handle else { return }
        let access = memberModifiers(modifiers)
        if object.ownsStructure { emitTaking(spelling.type(type), access, &writer) }
        writer.blank()
        writer.line(
            "/// The struct, which is in use for the call. Who takes over what is in it sets its")
        writer.line("/// '\(member)' to nil.")
        writer.line("@unsafe \(access)func withUnsafeStruct<Result, Failure>(")
        writer.indented { writer in
            writer.line("_ body: (\(spelling.type(object.handle))) throws(Failure) -> Result")
        }
        writer.line(") throws(Failure) -> Result {")
        writer.indented { writer in
            writer.line("let structure = unsafe handle.use(\"withUnsafeStruct\")")
            writer.line("defer { unsafe handle.endUse() }")
            writer.line("return try unsafe body(structure)")
        }
        writer.line("}")
        writer.blank()
        writer.line("/// Gives the struct back, once the calls that use it have returned.")
        writer.line("///")
        writer.line("/// It must not be used any more. The last reference to it does the same.")
        writer.block("\(access)func close() {") { $0.line("unsafe handle.close()") }
    }

    private func emitTaking(_ structure: String, _ access: String, _ writer: inout CodeWriter) {
        writer.blank()
        writer.line("/// Takes over what is in a struct, which is empty then.")
        writer.block("@unsafe \(access)convenience init(taking structure: inout \(structure)) {") {
            writer in
            writer.line("let handle = \(spelling.type(object.handle)).allocate(capacity: 1)")
            writer.line("unsafe handle.initialize(to: structure)")
            writer.line("unsafe structure = \(structure)()")
            writer.line("unsafe self.init(handle)")
        }
    }
}
