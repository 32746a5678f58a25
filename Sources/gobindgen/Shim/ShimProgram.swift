import BindgenCore

/// The Go program that writes shims, which is carried in the tool and built with the user's toolchain.
struct ShimProgram {
    private let path: String
    private let go: GoToolchain

    /// Builds it, or takes it out of Go's own cache.
    init(_ go: GoToolchain) throws(FileError) {
        self.go = go.forHost()
        let folder = go.scratch.appendingPath("program")
        let files = [
            ("bodies.go", PackageResources.bodies_go),
            ("callbacks.go", PackageResources.callbacks_go),
            ("channels.go", PackageResources.channels_go),
            ("closures.go", PackageResources.closures_go),
            ("coded.go", PackageResources.coded_go),
            ("coding.go", PackageResources.coding_go),
            ("entries.go", PackageResources.entries_go),
            ("exports.go", PackageResources.exports_go),
            ("facts.go", PackageResources.facts_go),
            ("fields.go", PackageResources.fields_go),
            ("foreign.go", PackageResources.foreign_go),
            ("functions.go", PackageResources.functions_go),
            ("globals.go", PackageResources.globals_go),
            ("imports.go", PackageResources.imports_go),
            ("iterations.go", PackageResources.iterations_go),
            ("iterators.go", PackageResources.iterators_go),
            ("main.go", PackageResources.main_go),
            ("methods.go", PackageResources.methods_go),
            ("names.go", PackageResources.names_go),
            ("nested.go", PackageResources.nested_go),
            ("options.go", PackageResources.options_go),
            ("parameters.go", PackageResources.parameters_go),
            ("passed.go", PackageResources.passed_go),
            ("protocols.go", PackageResources.protocols_go),
            ("readers.go", PackageResources.readers_go),
            ("receivers.go", PackageResources.receivers_go),
            ("results.go", PackageResources.results_go),
            ("sentinels.go", PackageResources.sentinels_go),
            ("sequences.go", PackageResources.sequences_go),
            ("shim.go", PackageResources.shim_go),
            ("slices.go", PackageResources.slices_go),
            ("source.go", PackageResources.source_go),
            ("structs.go", PackageResources.structs_go),
            ("times.go", PackageResources.times_go),
            ("uses.go", PackageResources.uses_go),
            ("values.go", PackageResources.values_go),
            ("writes.go", PackageResources.writes_go),
            ("go.mod", Array("module gobindgen/shim\n\ngo 1.18\n".utf8)),
        ]
        _ = try FileSystem.write(
            files.map { OutputFile(path: folder.appendingPath($0.0), bytes: $0.1) })
        path = folder.appendingPath("shim")
        let arguments = ["build", "-o", path, "."]
        let process = try self.go.run(arguments, in: folder)
        guard process.status == 0 else { throw .ofGo(arguments, process) }
    }

    /// Runs it.
    func run(_ arguments: [String]) throws(FileError) -> [UInt8] {
        let process: ChildProcess
        do throws(SystemError) {
            process = try ChildProcess.run(path, arguments, in: go.scratch, scratch: go.scratch)
        } catch {
            throw FileError(
                code: .goToolchain,
                message: "cannot run the program that reads Go: \(error.description)")
        }
        guard process.status == 0 else {
            throw FileError(
                code: .goToolchain, message: "the Go package cannot be read",
                output: String(decoding: process.errors, as: UTF8.self))
        }
        return process.output
    }
}
