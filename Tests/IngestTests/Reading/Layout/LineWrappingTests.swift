import TestSupport
import Testing

@testable import Ingest

@Suite struct LineWrappingTests {
  /// The words of a text broken at a width, as an editor breaks them.
  private func wrapped(_ words: [String], width: Int) -> String {
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = word
      } else if lines[lines.count - 1].utf8.count + 1 + word.utf8.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { index in
      String(repeating: "a", count: 1 + Int(random.next() % 9)) + (index % 13 == 12 ? "." : "")
    }
  }

  @Test(arguments: [1, 2, 3, 4], [48, 60, 72, 80, 100])
  func `knows lines that were broken at a width`(seed: Int, width: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let paragraphs = (0..<4).map { _ in
      wrapped(words(60 + Int(random.next() % 60), &random), width: width)
    }
    let text = Array(paragraphs.joined(separator: "\n\n").utf8)
    let found = LineWrapping(TextLine.lines(of: text), in: text).width
    #expect(found.map { $0 <= width && $0 >= width - 4 } ?? false, "seed \(seed)")
    #expect(PlainTextBlocks.of(String(decoding: text, as: UTF8.self)).count == 4, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3, 4]) func `knows lines that are paragraphs`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let lines = (0..<30).map { _ in
      words(5 + Int(random.next() % 20), &random).joined(separator: " ") + "."
    }
    let text = Array(lines.joined(separator: "\n").utf8)
    #expect(LineWrapping(TextLine.lines(of: text), in: text).width == nil, "seed \(seed)")
  }
}
