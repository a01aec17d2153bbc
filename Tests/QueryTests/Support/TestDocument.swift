import TestSupport
import Index

/// A proposal of a small corpus.
struct TestDocument: Sendable {
  var key: UInt64
  var language = "en"
  var text = ""
  var context = ""
  var title = ""
  var speakers: [String] = []
  var kind = "proposal"
  var theme: [String] = []
  var source = "d-1"
  var date: Int64?

  /// The entry of the proposals' schema.
  var entry: IndexEntry {
    IndexEntry(
      key: key, language: language,
      fields: [text, context, title, "", "", "Daily of " + source].map { Array($0.utf8) },
      values: [
        .keywords(speakers), .keywords(["representative"]), .keywords(theme), .keywords([kind]),
        .keywords(["direct"]), .keywords([language]), .keywords([source]), .number(date),
      ])
  }
}

extension TestDocument {
  private static let vocabulary = [
    "rural", "anchors", "anchor", "train", "training", "trained", "farm", "farms", "harbour",
    "ships",
    "the", "of", "live-stream", "live", "stream", "农村主播", "主播", "农村", "Schulen", "Schule", "2024",
  ]

  /// Documents of random words; the first words are the most frequent.
  static func random(_ count: Int, using random: inout SeededRandom) -> [TestDocument] {
    (0..<count).map { number in
      var document = TestDocument(key: UInt64(number * 3 + 1))
      document.language = ["en", "en", "de", "zh"].randomElement(using: &random) ?? "en"
      document.text = words(Int.random(in: 0...12, using: &random), using: &random)
      document.context = words(Int.random(in: 0...20, using: &random), using: &random)
      document.title = words(Int.random(in: 0...3, using: &random), using: &random)
      document.speakers = SmallResolver.speakers.keys.sorted().filter { _ in
        Int.random(in: 0..<3, using: &random) == 0
      }
      document.kind = ["proposal", "commitment"].randomElement(using: &random) ?? ""
      document.theme =
        [[], ["cap:5"], ["cap:501"], ["cap:6", "cap:5"]].randomElement(using: &random) ?? []
      document.date =
        [nil, 20_240_000, 20_240_300, 20_240_310, 20_240_401, 20_230_105]
        .randomElement(using: &random) ?? nil
      return document
    }
  }

  private static func words(_ count: Int, using random: inout SeededRandom) -> String {
    (0..<count).map { _ in
      let places = (0..<2).map { _ in Int.random(in: vocabulary.indices, using: &random) }
      return vocabulary[places.min() ?? 0]
    }.joined(separator: " ")
  }
}
