import Foundation
import PackagePlugin

/// Builds the Go package in each target that has one, into the artifact bundle that the target depends
/// on, and writes the target's wrapper. Targets that depend on the same bundle share one library.
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
        var builds: [Build] = []
        // By name: SwiftPM's order is not always the same, and what is written must be.
        for target in targets.sorted(by: { $0.name < $1.name }) {
            guard let target = target as? SwiftSourceModuleTarget else { continue }
            let packages = GoPackageSearch.packages(below: target.directoryURL)
            guard let package = packages.first else { continue }
            guard packages.count == 1 else {
                let names = packages.map { "'\($0.lastPathComponent)'" }
                throw PluginFailure(
                    message: "there are several Go packages in '\(target.name)': "
                        + names.joined(separator: ", "),
                    fix: "make a target of each")
            }
            let bundle = try bundle(of: target)
            if let index = builds.firstIndex(where: { $0.bundle.name == bundle.name }) {
                builds[index].parts.append((target, package))
            } else {
                builds.append(Build(bundle: bundle, parts: [(target, package)]))
            }
        }
        if builds.isEmpty {
            throw PluginFailure(
                message: "no target has a Go package",
                fix: "put the package into the target's folder, 'Sources/Mylib/go', and exclude "
                    + "it: exclude: [\"go\"]; a target without a Swift file of its own is not "
                    + "seen, for SwiftPM drops it: add one")
        }
        for build in builds { try run(build, options, context) }
    }

    /// A bundle, and the targets that share it, each with its Go package.
    private struct Build {
        var bundle: BinaryArtifactTarget
        var parts: [(target: SwiftSourceModuleTarget, package: URL)]
    }

    private func bundle(of target: SwiftSourceModuleTarget) throws -> BinaryArtifactTarget {
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
        // What 'gobindgen build' makes on this system.
        #if os(macOS)
        let needed = "\(bundle.name).xcframework"
        #else
        let needed = "\(bundle.name).artifactbundle"
        #endif
        let name = bundle.artifactURL.lastPathComponent
        guard name == needed else {
            throw PluginFailure(
                message: "the library of '\(bundle.name)' is called '\(name)'",
                fix: "call it '\(needed)'")
        }
        return bundle
    }

    /// What the modules are called, and where the wrappers are written.
    private func places(of build: Build, writesWrapper: Bool) throws -> [String] {
        let bundle = build.bundle.name
        let folder = build.bundle.artifactURL.deletingLastPathComponent()
        let place = ["-o", folder.path, "--clang-module", bundle]
        if build.parts.count == 1, let target = build.parts.first?.target {
            let wrapper = target.directoryURL.appending(path: "\(target.moduleName).swift")
            return place + ["--module", target.moduleName]
                + (writesWrapper ? ["--wrapper", wrapper.path] : [])
        }
        for (target, _) in build.parts where writesWrapper {
            let usual = folder.appending(path: "Sources").appending(path: target.moduleName)
            guard target.directoryURL.standardizedFileURL.path == usual.standardizedFileURL.path
            else {
                throw PluginFailure(
                    message:
                        "'\(target.name)' shares a bundle, and is not in '\(usual.path)', where "
                        + "its wrapper is written",
                    fix: "move it there, or let GobindgenPlugin make the wrapper, and give "
                        + "'--no-wrapper' here")
            }
        }
        return place + ["--module", bundle.hasPrefix("C") ? String(bundle.dropFirst()) : bundle]
    }

    private func run(_ build: Build, _ options: [String], _ context: PluginContext) throws {
        let arguments =
            try ["build"] + build.parts.map(\.package.path)
            + places(of: build, writesWrapper: !options.contains("--no-wrapper"))
        let files = build.parts.flatMap { OptionsFile(in: $0.target.directoryURL).arguments }
        let tool = Process()
        tool.executableURL = try context.tool(named: "gobindgen").url
        tool.arguments = arguments + files + options
        var environment = ProcessInfo.processInfo.environment
        #if os(macOS)
        // The sandbox of plugins lets nothing be written but here and into the package.
        environment["GOCACHE"] = context.pluginWorkDirectoryURL.appending(path: "go-cache").path
        #endif
        tool.environment = environment
        try tool.run()
        tool.waitUntilExit()
        guard tool.terminationReason == .exit, tool.terminationStatus == 0 else {
            throw PluginFailure(message: "'\(build.bundle.name)' could not be built")
        }
    }
}
