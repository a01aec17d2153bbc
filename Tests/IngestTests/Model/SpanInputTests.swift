import Testing

@testable import Ingest

@Suite struct SpanInputTests {
  private func input(_ text: String, found: String, isLikely: Bool = false) throws -> SpanInput {
    let bytes = Array(text.utf8)
    var block = TokenizedBlock()
    block.fill(bytes, 0..<bytes.count)
    let sentence = try #require(block.sentences.first)
    let words = Array(found.utf8)
    let start = try #require(
      (0...bytes.count - words.count).first { bytes[$0..<$0 + words.count].elementsEqual(words) })
    return SpanInput(
      bytes, sentence.tokens, in: block, found: start..<start + words.count,
      isLikely: isLikely, of: SentenceModel.reports.vocabulary)
  }

  private func flags(_ bits: UInt16) -> [SpanInput.Flag] {
    SpanInput.Flag.allCases.filter { bits & $0.bit != 0 }
  }

  @Test func `a token is told by its kind, its first letter and its place`() throws {
    let input = try input("Roads, she said: 20 (more).", found: "20 (more)")
    #expect(
      input.flags.map(flags) == [
        [.capital, .first], [.comma], [], [], [.colon], [.number, .found],
        [.dash, .named, .found], [.named, .found], [.dash, .named, .found], [.sentenceEnd],
      ])
  }

  @Test func `what was cut out where no rule found anything is marked as such`() throws {
    let input = try input("Roads must be built.", found: "be built", isLikely: true)
    #expect(input.flags.map { flags($0).contains(.likely) } == [false, false, true, true, false])
    #expect(!input.flags.contains { flags($0).contains(.found) })
  }

  @Test func `a word has the row of the report model, a mark none`() throws {
    let input = try input("Build roads.", found: "roads")
    var row = SentenceWords()
    row.append(Array("roads".utf8).span, of: SentenceModel.reports.vocabulary)
    #expect(input.words[1] == row.rows[3])
    #expect(input.words[2] == SentenceVocabulary.padding)
  }
}
