/// The module map of the C module. cgo's header has no include guard around its preamble and its
/// prototypes, so it is textual and comes in through the shim header alone: named as a header of
/// its own it would be read twice, and every struct of it would be defined twice. It is a system
/// module, so that clang's warnings about a user's C are no errors of a strict Swift build.
func emitModuleMap(_ module: BindingModule) -> [UInt8] {
    var writer = CodeWriter(indentWidth: 2)
    writer.block("module \(module.clangModule) [system] {") { writer in
        let shim = OutputNames.shimHeaderName(clangModule: module.clangModule.text)
        writer.line("header \"\(shim)\"")
        writer.line("textual header \(quoted(module.headerName))")
        if let library = module.linkedLibrary { writer.line("link \(quoted(library))") }
        writer.line("export *")
    }
    return writer.bytes
}

/// A string of a module map, which escapes as C does.
private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
}
