import TestSupport
import Testing

@testable import Ingest

@Suite struct BlockSplittingTests {
  private static func split(_ text: String, limit: Int) -> [String] {
    let bytes = Array(text.utf8)
    let block = Block(kind: .paragraph, range: 0..<bytes.count)
    return BlockSplitting.split([block], in: bytes, limit: limit)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `a block up to the limit stays as it is`() {
    #expect(Self.split("One. Two.", limit: 9) == ["One. Two."])
  }

  @Test func `a longer one is cut after the last sentence near the limit`() {
    #expect(
      Self.split("aaaa bbbb cccc dd. eeee ffff gggg", limit: 22)
        == ["aaaa bbbb cccc dd.", "eeee ffff gggg"])
    #expect(
      Self.split("aaaa bbbb cccc dd? eeee ffff gggg", limit: 22)
        == ["aaaa bbbb cccc dd?", "eeee ffff gggg"])
    #expect(Self.split("我们应该建。我们应该建学校", limit: 21) == ["我们应该建。", "我们应该建学校"])
  }

  @Test func `without a sentence it is cut at a line or a space`() {
    #expect(Self.split("aaaa bbbb cccc\ndd eeee", limit: 16) == ["aaaa bbbb cccc", "dd eeee"])
    #expect(Self.split("aaaa bbbb cccc dddd", limit: 16) == ["aaaa bbbb cccc", "dddd"])
  }

  @Test func `without a space it is cut between characters, never inside one`() {
    #expect(Self.split("éééééé", limit: 5) == ["éé", "éé", "éé"])
    #expect(Self.split("𝒳𝒳𝒳", limit: 5) == ["𝒳", "𝒳", "𝒳"])
  }

  @Test func `a marker stays with the first part, and other blocks keep their place`() {
    let bytes = Array("1. aaaa bbbb cccc\n\nrest".utf8)
    var item = Block(kind: .listItem, range: 3..<17)
    item.marker = "1."
    let parts = BlockSplitting.split(
      [item, Block(kind: .paragraph, range: 19..<23)], in: bytes, limit: 10)
    #expect(parts.map(\.kind) == [.listItem, .listItem, .paragraph])
    #expect(parts.map(\.marker) == ["1.", nil, nil])
    #expect(parts.last?.range == 19..<23)
  }

  @Test(arguments: 0..<40)
  func `whatever the text, parts are in order, not too long, valid, and miss only white space`(
    seed: Int
  ) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = ["a", "bc ", "é", "建", "。", ". ", "\n", "  ", "𝒳", "! ", "word "]
    let text = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    let limit = Int.random(in: 4...60, using: &random)
    let parts = Self.split(text, limit: limit)
    func solid(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    #expect(solid(parts.joined()) == solid(text), "seed \(seed)")
    if text.utf8.count > limit { #expect(parts.allSatisfy { $0.utf8.count <= limit }) }
    #expect(parts.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") })
  }
}
