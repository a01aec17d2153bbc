import TestSupport
import Testing

@testable import Ingest

@Suite struct ThemeLexiconBeginningsTests {
  @Test(arguments: 1...10) func `beginnings are found as a plain search finds them`(seed: Int)
    throws
  {
    var random = SeededRandom(seed: UInt64(seed))
    func word(_ lengths: ClosedRange<Int>) -> String {
      let letters = (0..<Int.random(in: lengths, using: &random)).map { _ in
        "abt".randomElement(using: &random) ?? "a"
      }
      return "abt" + String(letters)
    }
    let starts = (0..<12).map { _ in word(0...9) }
    let terms = starts.map { $0 + "*" }.joined(separator: ", ")
    let scheme = try ThemeScheme(
      parsing: "scheme: t\nthemes:\n  - code: 1\n    name: T\n    terms:\n      3: [\(terms)]")
    let lexicon = ThemeLexicon(scheme)
    for _ in 0..<30 {
      let text = (0..<8).map { _ in word(0...12) }
      let words = ThemeWords(Array(text.joined(separator: " ").utf8))
      let hits = lexicon.hits(in: words)
      let plain = text.map { word in Set(starts.filter { word.hasPrefix($0) }).count }
      let found = text.indices.map { index in hits.count { Int($0.words.lowerBound) == index } }
      #expect(found == plain, "seed \(seed): \(text)")
    }
  }
}
