import BindgenCore

/// What the command line asks for.
struct Arguments: Equatable {
    enum DiagnosticsFormat: String, CaseIterable {
        case text, json
    }

    var command = Command.generate
    /// Headers or Go packages, as the command has it.
    var operands: [String] = []
    /// The folder to write into, or to compare with.
    var output = ""
    /// The one file to write, where the C module is there already.
    var wrapper: String?
    var includeFolders: [String] = []
    /// The folder and the files of the Go package, or nothing to look beside the header.
    var goPaths: [String] = []
    var readsGo = true
    var facts: String?
    var goTarget = Platform.goTarget
    /// The libraries of which the wrapper carries a digest.
    var stamps: [String] = []
    /// The names that were chosen; what was not follows from the header's name.
    var names = ChosenNames()
    var options = Options(headerName: "")
    var build = BuildChoices()
    /// What options files say of each of several packages; nothing without such a file.
    var packages: [PackageChoices] = []
    /// The library that must define what the header declares.
    var library: String?
    var format = DiagnosticsFormat.text
    var isQuiet = false
    var isDryRun = false

    /// The header, or the old one of two.
    var header: String { operands.first ?? "" }

    /// What is asked for one of the packages that are built.
    func ofPackage(_ index: Int) -> Arguments {
        var own = self
        if operands.count > 1 { own.names = ChosenNames() }
        guard packages.indices.contains(index) else { return own }
        own.options = packages[index].options
        own.names = packages[index].names
        own.build.writesShim = packages[index].writesShim
        return own
    }
}

/// What is chosen for one of several packages.
struct PackageChoices: Equatable {
    var options: Options
    var names: ChosenNames
    var writesShim: Bool
}

/// The names that a user gave instead of those that follow from the header's.
struct ChosenNames: Equatable {
    var module: String?
    var clangModule: String?
    /// What the module map links: by default the library that the header is named after.
    var link = Link.byHeader

    enum Link: Equatable {
        case byHeader, nothing
        case library(String)
    }

    /// Puts the names into options.
    func apply(to options: inout Options) {
        if let module {
            options.module = module
            options.clangModule = "C" + module
        }
        if let clangModule { options.clangModule = clangModule }
        switch link {
        case .byHeader: break
        case .nothing: options.linkedLibrary = nil
        case .library(let name): options.linkedLibrary = name
        }
    }
}

/// What `gobindgen build` alone can be asked for.
struct BuildChoices: Equatable {
    /// The `go` program or the folder of its toolchain, if it is not to be the one on PATH.
    var toolchain: String?
    /// The Swift name of the platform to build for, if it is not this machine.
    var triple: String?
    var tags: [String] = []
    /// Whether the folder is to be a package of its own.
    var makesPackage = false
    /// Whether a Go file is built in that makes the library safe, and exports what the package does not.
    var writesShim = true
    /// Whether the Swift wrapper is written: a build plugin may make it instead.
    var writesWrapper = true
}
