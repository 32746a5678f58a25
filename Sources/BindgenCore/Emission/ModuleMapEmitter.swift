/// The module map of the C module. cgo's header has no include guard around its preamble and its
/// prototypes, so it is textual and comes in through the shim header alone: named as a header of
/// its own it would be read twice, and every struct of it would be defined twice.
func emitModuleMap(_ module: BindingModule) -> String {
    var writer = CodeWriter(indentWidth: 2)
    writer.block("module \(module.clangModule) {") { writer in
        writer.line("header \"\(OutputNames.shimHeaderName(clangModule: module.clangModule.text))\"")
        writer.line("textual header \"\(module.headerName)\"")
        if let library = module.linkedLibrary { writer.line("link \"\(library)\"") }
        writer.line("export *")
    }
    return writer.text
}
