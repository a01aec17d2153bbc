package import Foundation

/// The programs that the tests' own build made.
package enum BuiltProduct {
  /// The folder with the built programs: the one that holds the running test bundle.
  package static var folder: URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
  }

  /// The built `kb`, or the program that `KB_PROGRAM` names.
  package static var kb: ExternalProgram { ExternalProgram(path: kbPath) }

  /// Where that lies.
  package static var kbPath: String {
    ProcessInfo.processInfo.environment["KB_PROGRAM"] ?? folder.appending(path: "kb").path
  }
}
