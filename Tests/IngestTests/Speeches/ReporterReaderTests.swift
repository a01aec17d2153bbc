import Testing

@testable import Ingest

@Suite struct ReporterReaderTests {
  /// The reporter of what begins at the word `at`.
  private func reporter(_ words: String, before at: String) -> String? {
    let spoken = SpokenSentence(words)
    let places = 0..<spoken.sentence.end
    guard let start = places.last(where: { spoken.sentence.isWord($0, at) }) else { return nil }
    return ReporterReader(sentence: spoken.sentence).reporter(before: start).map {
      String(decoding: spoken.text[spoken.sentence.bytes($0)], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Dr Wells has suggested that the pier be mended.", "the", "Dr Wells"),
    ("As Dr Wells pointed out, we must mend the pier.", "we", "Dr Wells"),
    ("I agree with Dr Wells that we must mend the pier.", "we", "Dr Wells"),
    (
      "The suggestion of the Member for the East that we sell the mill is new.", "we",
      "the Member for the East"
    ),
    ("A suggestion was made by Dr Wells that we should sell the mill.", "we", "Dr Wells"),
    ("I note Dr Wells's request for more lamps.", "more", "Dr Wells"),
    ("The Council stressed the need for cheaper ferries.", "cheaper", "The Council"),
    ("Many residents feel that the toll should end.", "the", "Many residents"),
    ("Others have called for a second bridge.", "a", "Others"),
  ])
  func `who is said to ask is found in every order`(words: String, at: String, name: String) {
    #expect(reporter(words, before: at) == name)
  }

  @Test(arguments: [
    ("I have suggested that the pier be mended.", "the"),
    ("My delegation believes that the pier should be mended.", "the"),
    ("It is said that the pier should be mended.", "the"),
    ("The winter showed that the pier should be mended.", "the"),
  ])
  func `the speaker's own words and nobody's words have no reporter`(words: String, at: String) {
    #expect(reporter(words, before: at) == nil)
  }
}
