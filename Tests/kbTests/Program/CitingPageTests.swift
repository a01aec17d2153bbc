import Foundation
import TestSupport
import Testing

/// The page on citing shows what the program prints: each `$` line is run on Corpus and its output compared.
@Suite struct CitingPageTests {
  private static let page = Sandbox.corpus.deletingLastPathComponent()
    .appending(path: "docs/citing.md")

  /// A command of the page with the output below it.
  private struct Example {
    var command: String
    var output: [String] = []
  }

  private static func examples() throws -> [Example] {
    var examples: [Example] = []
    var isOpen = false
    for line in try String(contentsOf: page, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("    $ ") {
        examples.append(Example(command: String(line.dropFirst(6))))
        isOpen = true
      } else if line.hasPrefix("    ") || line.isEmpty {
        if isOpen { examples[examples.count - 1].output.append(String(line.dropFirst(4))) }
      } else {
        isOpen = false
      }
    }
    return examples
  }

  /// The text with what is left out as the places between its pieces.
  private static func matches(_ output: String, _ shown: [String]) -> Bool {
    let shown = trimmed(shown.joined(separator: "\n"))
    let pieces = shown.components(separatedBy: "\u{2026}")
    var rest = trimmed(output)[...]
    for (place, piece) in pieces.enumerated() {
      if place == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if place == pieces.count - 1 {
        return rest.hasSuffix(piece)
      } else {
        guard let found = rest.range(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty
  }

  /// Without white space at the ends of lines and of the whole.
  private static func trimmed(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.reversed().drop { $0.isWhitespace }.reversed().map(String.init).joined() }
      .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `every command of the page prints what the page shows`() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 10)
    guard let shell = ExternalProgram(named: "bash"), ExternalProgram(named: "pandoc") != nil else {
      return
    }
    try Sandbox.withCorpus { sandbox in
      let paths = [BuiltProduct.folder.path, ProcessInfo.processInfo.environment["PATH"] ?? ""]
      for example in examples {
        let run = try shell.run(
          ["-c", example.command + " 2>&1"], folder: sandbox.folder,
          environment: [
            "PATH": paths.joined(separator: ":"), "COLUMNS": "200", "LC_ALL": "C.UTF-8",
            "KB_BASE": "", "NO_COLOR": "1",
          ])
        #expect(run.status == 0, "\(example.command)\n\(run.output)")
        let isEqual = Self.matches(run.output, example.output)
        #expect(isEqual, "\(example.command)\n\(run.output)")
      }
    }
  }
}
