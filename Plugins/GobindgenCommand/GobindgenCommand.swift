import Foundation
import PackagePlugin

/// Builds the Go package in each target that has one, into the artifact bundle that the target depends
/// on, and writes the target's wrapper.
///
///     swift package --allow-writing-to-package-directory gobindgen [--target NAME] [options]
///
/// The options are those of `gobindgen build`.
@main
struct GobindgenCommand: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let names = extractor.extractOption(named: "target")
        let options = extractor.remainingArguments
        let targets =
            names.isEmpty ? context.package.targets : try context.package.targets(named: names)
        var builds = 0
        for case let target as SwiftSourceModuleTarget in targets {
            for package in GoPackageSearch.exportingPackages(below: target.directoryURL) {
                try build(package, of: target, options, context)
                builds += 1
            }
        }
        if builds == 0 {
            throw PluginFailure(
                message: "no target has a Go package that exports functions",
                fix: "put the package into the target's folder, 'Sources/Mylib/go', and exclude "
                    + "it: exclude: [\"go\"]")
        }
    }

    private func build(
        _ package: URL, of target: SwiftSourceModuleTarget, _ options: [String],
        _ context: PluginContext
    ) throws {
        let bundles = target.dependencies.compactMap { dependency -> BinaryArtifactTarget? in
            guard case .target(let target) = dependency else { return nil }
            return target as? BinaryArtifactTarget
        }
        guard let bundle = bundles.first else {
            throw PluginFailure(
                message: "the target '\(target.name)' depends on no binary target",
                fix: ".binaryTarget(name: \"C\(target.name)\", "
                    + "path: \"C\(target.name).artifactbundle\")")
        }
        let name = bundle.artifactURL.lastPathComponent
        guard name == "\(bundle.name).artifactbundle" else {
            throw PluginFailure(
                message: "the bundle of '\(bundle.name)' is called '\(name)'",
                fix: "call it '\(bundle.name).artifactbundle'")
        }
        var arguments = [
            "build", package.path, "-o", bundle.artifactURL.deletingLastPathComponent().path,
            "--module", target.moduleName, "--clang-module", bundle.name,
        ]
        if !options.contains("--no-wrapper") {
            let wrapper = target.directoryURL.appending(path: "\(target.moduleName).swift")
            arguments += ["--wrapper", wrapper.path]
        }
        let file = OptionsFile(in: target.directoryURL)
        let tool = Process()
        tool.executableURL = try context.tool(named: "gobindgen").url
        tool.arguments = arguments + file.words + options
        var environment = ProcessInfo.processInfo.environment
        #if os(macOS)
        // The sandbox of plugins lets nothing be written but here and into the package.
        environment["GOCACHE"] = context.pluginWorkDirectoryURL.appending(path: "go-cache").path
        #endif
        tool.environment = environment
        try tool.run()
        tool.waitUntilExit()
        guard tool.terminationReason == .exit, tool.terminationStatus == 0 else {
            throw PluginFailure(message: "'\(target.name)' could not be built")
        }
    }
}
