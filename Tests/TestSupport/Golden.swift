import Foundation
package import Testing

/// Text that is compared whole with a file beside the tests.
package enum Golden {
  /// Expects `text` to be what `Goldens/NAME` beside the test's folder holds; with `KB_WRITE_GOLDENS=1` writes it there.
  package static func expect(
    _ text: String, named name: String, file: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let target = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let golden = target.appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["KB_WRITE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected, "differs from \(golden.path)", sourceLocation: location)
  }
}
