import Testing

@testable import Ingest

@Suite struct SentenceModelFileTests {
  @Test func `refuses a file that does not start as one`() {
    #expect(throws: SentenceModelFile.Fault.wrongMagic) { try SentenceModelFile([1, 2, 3]) }
  }

  @Test func `refuses a file that was cut short or has more behind it`() {
    let bytes = SentenceModelFile.embeddedBytes(.speeches)
    let expected = bytes.count
    #expect(throws: SentenceModelFile.Fault.wrongSize(expected: expected, found: expected - 1)) {
      try SentenceModelFile(bytes.dropLast())
    }
    #expect(throws: SentenceModelFile.Fault.wrongSize(expected: expected, found: expected + 1)) {
      try SentenceModelFile(bytes + [0])
    }
  }

  @Test func `refuses sizes that no model has`() {
    var bytes = SentenceModelFile.embeddedBytes(.speeches)
    bytes[16] = 255
    #expect(throws: SentenceModelFile.Fault.outOfRange("dimensions")) {
      try SentenceModelFile(bytes)
    }
  }

  @Test func `the embedded file has as many words as it says, without repeats`() {
    let words = SentenceModelFile.embedded(.speeches).words
    #expect(words.count > 1000)
    #expect(Set(words).count == words.count)
  }
}
