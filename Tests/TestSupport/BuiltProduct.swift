package import Foundation

/// The programs that the tests' own build made.
package enum BuiltProduct {
  /// The folder with the built programs: the one that holds the running test bundle.
  package static var folder: URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
  }

  /// The built `kb`.
  package static var kb: ExternalProgram {
    ExternalProgram(path: folder.appending(path: "kb").path)
  }
}
