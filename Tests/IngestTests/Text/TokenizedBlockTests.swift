import Testing

@testable import Ingest

/// A text read as one block, with its parts as strings.
struct BlockText {
  let text: [UInt8]
  var block = TokenizedBlock()

  init(_ string: String) {
    text = Array(string.utf8)
    block.fill(text, 0..<text.count)
  }
  func string(_ tokens: Range<Int>) -> String {
    String(decoding: text[block.bytes(tokens)], as: UTF8.self)
  }
  var words: [String] { block.tokens.indices.map { string($0..<$0 + 1) } }
  var sentences: [String] { block.sentences.map { string($0.tokens) } }
  var quotations: [String] { block.quotations.map { string($0.inner) } }
}

@Suite struct TokenizerTests {
  @Test func `words keep hyphens and apostrophes, possessives are cut off`() {
    #expect(
      BlockText("Liang's long-term plan don’t the workers’ U.S. 10,000 co.").words
        == [
          "Liang", "'s", "long-term", "plan", "don’t", "the", "workers", "’", "U.S", ".", "10,000",
          "co", ".",
        ])
  }

  @Test func `curly and straight apostrophes give the same word`() {
    let vocabulary = Vocabulary.embedded
    let tokens = BlockText("can't Can’t CAN'T").block.tokens
    #expect(vocabulary.number(of: "can't") != 0)
    #expect(tokens.map(\.word) == Array(repeating: vocabulary.number(of: "can't"), count: 3))
    #expect(tokens.map { $0.flags.contains(.allCaps) } == [false, false, true])
  }

  @Test func `a line break inside a sentence is a space`() {
    let wrapped = BlockText("We should\n   extend\r\nit.").block.tokens
    let plain = BlockText("We should extend it.").block.tokens
    #expect(wrapped.map(\.word) == plain.map(\.word))
    #expect(wrapped.map(\.flags) == plain.map(\.flags))
  }

  @Test func `capitals beyond ASCII are capitals`() {
    let tokens = BlockText("Éamon Ó Cuív élan").block.tokens
    #expect(tokens.map(\.isCapitalised) == [true, true, true, false])
  }

  @Test func `a hyphen between spaces is a dash`() {
    #expect(BlockText("so - yes -- no — re-do").block.tokens.filter { $0.kind == .dash }.count == 3)
  }
}

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("Mr. Tan spoke. He left.", 2),
    ("The hon. Member asked K. Sreekandan for 3.5 per cent. of it.", 1),
    ("It rose by 3 per cent. The rest fell.", 2),
    ("Changhua Printing Co., Ltd., suggested it. Others did not.", 2),
    ("He works at Acme Co. Ltd. in Leeds.", 1),
    ("The U.S. Senate voted. The U.S. The rest.", 3),
    ("First this; second that; third all.", 1),
    ("\"Why now?\" she asked. \"Act!\" he said.", 2),
    ("\"We must act.\" Liang Qianjuan, a deputy, agreed.", 2),
    ("He wrote e.g. Dr. Wu vs. Prof. Li.", 1),
    ("growth in employment.In addition, it fell.", 2),
    ("Tong Liang, secretary of Liaoning Province It is recommended to act.", 2),
    ("Why It Is So and What We Said", 1),
    ("Is it so? Yes! And then… it went on.", 3),
  ])
  func `cuts at the ends of sentences only`(text: String, count: Int) {
    let sentences = BlockText(text).sentences
    #expect(sentences.count == count, "\(sentences)")
  }

  @Test func `sentences cover every token`() {
    let block = BlockText("One. Two? \"Three.\" (Four.) five").block
    #expect(block.sentences.flatMap { Array($0.tokens) } == Array(block.tokens.indices))
  }
}

@Suite struct QuotationFinderTests {
  @Test(arguments: [
    ("He said \"we must act now\" and left.", ["we must act now"]),
    ("He said “we must ‘act’ now, you know” and left.", ["we must ‘act’ now, you know", "act"]),
    (
      "“It isn’t the workers’ fault that it failed,” she said.",
      ["It isn’t the workers’ fault that it failed,"]
    ),
    ("He said «il faut agir maintenant» and 「一二三」.", ["il faut agir maintenant", "一二三"]),
    ("The 1980s' end and the boys' club.", []),
    ("'We must act today,' he said, 'or never again.'", ["We must act today,", "or never again."]),
    ("\"It is so,\" she said. \"Do it now.\"", ["It is so,", "Do it now."]),
    (
      "\"Continuing to expand the 'reservoir' is the key.\" He",
      ["Continuing to expand the 'reservoir' is the key.", "reservoir"]
    ),
  ])
  func `pairs marks by type`(text: String, inner: [String]) {
    #expect(BlockText(text).quotations == inner)
  }

  @Test func `an opening mark without its partner leaves the quotation open`() throws {
    let quotation = try #require(
      BlockText("“The road must be built before the winter comes.").block.quotations.first)
    #expect(quotation.isOpen)
    #expect(BlockText("It was 12\" wide and nobody ever asked for more.").block.quotations.isEmpty)
  }

  @Test func `titles and coined words are told from speech`() {
    let kinds = BlockText(
      "The \"Live Platform Value Report (2023)\" says a \"cloud bridge\" means \"we all have to work together\"."
    )
    .block.quotations.map(\.kind)
    #expect(kinds == [.title, .scare, .speech])
  }
}
