import Testing

@testable import Ingest

@Suite struct CueLexiconTests {
  static let table = EmbeddedTable(
    text: """
      # asks
      [ask]
      {call} for/on : np
      {call} : noun
      it is <adverb>? essential that : that
      [plain]
      let 's : own
      """)
  static let vocabulary = Vocabulary(tables: [EmbeddedTable(named: "words.txt"), table])

  func cues(_ text: String) -> [(String, VerbForms.Form)] {
    let lexicon = CueLexicon(
      table: Self.table, vocabulary: Self.vocabulary,
      classes: WordClasses(table: EmbeddedTable(named: "words.txt"), vocabulary: Self.vocabulary))
    var block = TokenizedBlock(vocabulary: Self.vocabulary)
    block.fill(Array(text.utf8), 0..<text.utf8.count)
    var found: [Cue] = []
    lexicon.find(in: block.tokens, block.tokens.indices, into: &found)
    return found.map { (lexicon.entries[$0.entry].pattern, $0.form) }
  }

  @Test func `the longest cue at a place wins`() {
    let found = cues("She called for calm, calling it a call on us.")
    #expect(found.map(\.0) == ["{call} for/on", "{call}", "{call} for/on"])
    #expect(found.map(\.1) == [.past, .gerund, .base])
  }

  @Test func `optional elements and classes are spelled out`() {
    #expect(cues("It is essential that").map(\.0) == ["it is <adverb>? essential that"])
    #expect(cues("IT IS\nALSO ESSENTIAL THAT").count == 1)
    #expect(cues("it is quite essential that").isEmpty)
    #expect(cues("Let’s go").map(\.0) == ["let 's"])
  }
}
