import TestSupport
import Testing

@testable import kb

@Suite struct TextWrapTests {
  @Test func `lines break at spaces and long words are cut`() {
    #expect(
      TextWrap.lines(of: "train more rural hosts", columns: 11) == ["train more", "rural hosts"])
    #expect(TextWrap.lines(of: "abcdefghijkl", columns: 8) == ["abcdefgh", "ijkl"])
  }

  @Test func `wide text breaks between characters`() {
    #expect(TextWrap.lines(of: "培养农村主播人才", columns: 8) == ["培养农村", "主播人才"])
  }

  @Test func `marks survive the break`() {
    let pieces = [
      TextWrap.Piece(text: "train ", isMarked: false),
      TextWrap.Piece(text: "rural anchors", isMarked: true),
      TextWrap.Piece(text: " soon", isMarked: false),
    ]
    let lines = TextWrap.lines(of: pieces, columns: 12)
    #expect(lines.map { $0.map(\.text).joined() } == ["train rural", "anchors soon"])
    #expect(lines.map { $0.filter(\.isMarked).map(\.text) } == [["rural"], ["anchors"]])
  }

  @Test(arguments: 1...20)
  func `no word is lost and no line is too long`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("ab农e\u{301} é  x")
    let text = String((0..<200).map { _ in alphabet.randomElement(using: &random) ?? " " })
    let columns = Int.random(in: 8...40, using: &random)
    let lines = TextWrap.lines(of: text, columns: columns)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns }, "seed \(seed)")
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
  }
}
