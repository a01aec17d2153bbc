import Index
import Testing

@Suite struct AnalyzerTests {
  @Test func `words keep their place, their number, their stem and whether they are stop words`() {
    let words = Analyzer(language: "en").words(in: Array("The Houses are planned".utf8))
    #expect(words.map { $0.bytes } == [0..<3, 4..<10, 11..<14, 15..<22])
    #expect(words.map { $0.position } == [0, 1, 2, 3])
    #expect(
      words.map { String(decoding: $0.stem, as: UTF8.self) } == ["the", "hous", "are", "plan"])
    #expect(words.map { $0.isStopWord } == [true, false, true, false])
  }

  @Test func `the language chooses the stemmer, and an unknown one leaves words as they are`() {
    func stem(_ word: String, _ language: String?) -> String {
      String(decoding: Analyzer(language: language).stem(of: Array(word.utf8)), as: UTF8.self)
    }
    #expect(stem("houses", nil) == "hous")
    #expect(stem("houses", "en-GB") == "hous")
    #expect(stem("maisons", "fr") == "maison")
    #expect(stem("houses", "zh") == "houses")
  }

  @Test func `a word that is too long is cut at a scalar`() {
    let words = Analyzer(language: nil).words(in: Array(String(repeating: "é", count: 200).utf8))
    #expect(words.count == 1)
    #expect(words[0].word.count == 254)
    #expect(words[0].bytes == 0..<400)
  }
}
