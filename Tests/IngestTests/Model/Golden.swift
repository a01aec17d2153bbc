import Foundation

/// Files of expected results beside the tests.
enum Golden {
  /// The lines of a file in Tests/IngestTests/Goldens, without empty ones.
  static func lines(_ name: String, test: String = #filePath) throws -> [Substring] {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Goldens")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n")
  }
}
