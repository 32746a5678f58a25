import Foundation
import PackagePlugin

/// Generates the Swift wrapper of a Go library's header. It is applied to a Swift target that depends
/// on the C module: a system library, a C target, or a binary target (an artifact bundle).
@main
struct GobindgenPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else {
            throw PluginFailure(message: "GobindgenPlugin: '\(target.name)' is no Swift target")
        }
        let options = OptionsFile(in: target.directoryURL)
        let module = try cModule(of: target, options)
        let packages = try goPackages(of: target, options)
        let output = context.pluginWorkDirectoryURL.appending(path: "\(target.moduleName).swift")
        var arguments = [
            "generate", module.header.path, "--wrapper", output.path, "--quiet",
            "--module", target.moduleName, "--clang-module", module.name,
        ]
        arguments += packages.flatMap { ["--go", $0.path] }
        arguments += module.libraries.flatMap { ["--stamp", $0.path] }
        let sources = (packages + options.values(of: "--go").map { URL(filePath: $0) })
            .flatMap(GoPackageSearch.files)
        let folder = module.header.deletingLastPathComponent()
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return [
            .buildCommand(
                displayName: "Generating \(output.lastPathComponent) from "
                    + module.header.lastPathComponent,
                executable: try context.tool(named: "gobindgen").url,
                arguments: arguments + options.words,
                inputFiles: module.libraries + sources + [options.url].compactMap { $0 }
                    + beside.sorted().map { folder.appending(path: $0) },
                outputFiles: [output])
        ]
    }

    private func cModule(
        of target: SwiftSourceModuleTarget, _ options: OptionsFile
    ) throws -> CModule {
        let dependencies = target.dependencies.flatMap { dependency -> [any Target] in
            switch dependency {
            case .target(let target): [target]
            case .product(let product): product.targets
            @unknown default: []
            }
        }
        let name = options.values(of: "--clang-module").last ?? "C\(target.moduleName)"
        let modules = try dependencies.compactMap { try CModule($0, preferring: name) }
        guard let module = modules.first else {
            throw PluginFailure(
                message: "GobindgenPlugin: '\(target.name)' depends on no C module with a header "
                    + "that Go wrote",
                fix: "let the target depend on a binary target (gobindgen build), or on a system "
                    + "library whose folder has the header")
        }
        guard modules.count == 1 else {
            throw PluginFailure(
                message: "GobindgenPlugin: '\(target.name)' depends on "
                    + modules.map { "'\($0.name)'" }.joined(separator: " and "),
                fix: "make a target of each")
        }
        return module
    }

    /// The Go package in the target's folder, unless the options name one.
    private func goPackages(
        of target: SwiftSourceModuleTarget, _ options: OptionsFile
    ) throws -> [URL] {
        guard options.values(of: "--go").isEmpty, !options.words.contains("--no-go") else {
            return []
        }
        let packages = GoPackageSearch.packages(below: target.directoryURL)
        guard packages.count < 2 else {
            throw PluginFailure(
                message: "GobindgenPlugin: there are several Go packages in '\(target.name)': "
                    + packages.map(\.lastPathComponent).joined(separator: ", "),
                fix: "name one with '--go <folder>' in '\(OptionsFile.name)'")
        }
        return packages
    }
}
