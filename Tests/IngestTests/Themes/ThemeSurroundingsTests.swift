import Testing

@testable import Ingest

@Suite struct ThemeSurroundingsTests {
  @Test func `a passage of usual length is taken whole`() {
    let text = Array(String(repeating: "word ", count: 200).utf8)
    #expect(ThemeSurroundings.range(of: 100..<200, in: 0..<1000, text: text) == 0..<1000)
  }

  @Test func `a long one gives whole words around the span`() {
    let text = Array(String(repeating: "word ", count: 1000).utf8)
    let range = ThemeSurroundings.range(of: 2001..<2104, in: 0..<5000, text: text)
    #expect(range.lowerBound >= 1551 && range.lowerBound <= 1556)
    #expect(range.upperBound <= 2554 && range.upperBound >= 2549)
    #expect(range.lowerBound.isMultiple(of: 5))
    #expect(text[range.upperBound] == UInt8(ascii: " "))
  }

  @Test func `it stays inside the passage and holds the span, also without spaces`() {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 4000)
    #expect(ThemeSurroundings.range(of: 1500..<1600, in: 1000..<3000, text: text) == 1500..<1600)
    #expect(ThemeSurroundings.range(of: 1000..<3000, in: 1000..<3000, text: text) == 1000..<3000)
  }

  @Test func `a source tells more than the passage only where it is at least twice as long`() {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 1000)
    #expect(ThemeSurroundings.source(around: 0..<501, text: text) == nil)
    #expect(ThemeSurroundings.source(around: 0..<500, text: text) == 0..<1000)
  }

  @Test func `of a very long source the opening is read`() {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
    #expect(ThemeSurroundings.source(around: 0..<500, text: text) == 0..<65_536)
  }
}
