import Query
import TestSupport
import Testing

@Suite struct QueryParserFuzzTests {
  private static let pieces = [
    "rural", "anchors", "农村", "主播", "é", "AND", "OR", "NOT", "and", "(", ")", "\"", "“", "”", "«",
    "-", "+", "*",
    "~", "~2", "~99999999999999999999", ":", "by:", "in:", "date:", "theme:", "2024", "..",
    "2024-03", " ", "  ",
    "\t", "\n", "\u{0}", "\u{301}", "👩‍👩‍👧", "passages", "http://a/b", "title:", "x*", "y~", "\\", "'",
    "/", "…", "\u{FEFF}", "（",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `reads any text and keeps its promises`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for round in 0..<1_500 {
      let count = Int.random(in: 0...(round % 50 == 0 ? 2_000 : 24), using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let parsed = QueryParser.parse(text)
      #expect(parsed.complaints.count <= 16, "seed \(seed): \(text)")
      for complaint in parsed.complaints {
        #expect(complaint.place.column >= 1 && complaint.place.length >= 0, "seed \(seed): \(text)")
        #expect(complaint.place.column <= text.count + 1, "seed \(seed): \(text)")
      }
    }
  }

  @Test(arguments: [7, 8] as [UInt64])
  func `reads any scalars`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      #expect(QueryParser.parse(text).text == text, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "(", ")", "-", "\"", "by:", "a:", "*", "~", "x ", "x OR ", "NOT ", "-(", "\u{301}",
    "date:2024..2025 ", "(a OR ", "by:(",
  ])
  func `reads the same piece ten thousand times over, however deep that goes`(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    let parsed = QueryParser.parse(text)
    #expect(parsed.text == text && !parsed.description.isEmpty)
    #expect(parsed.complaints.count <= 16)
  }

  @Test(arguments: [
    "word ", "livestream-x-y ", "农村主播", "pre* ", "\"a b c\"~9 ", "(a OR ", "by:liang ",
    "title:x~2 ",
  ])
  func `plans the same piece ten thousand times over in five languages`(piece: String) {
    let planner = Planner.small(["en", "de", "fr", "zh", "ru"])
    let text = String(repeating: piece, count: 10_000)
    #expect(!"\(planner.plan(text))".isEmpty)
  }
}
