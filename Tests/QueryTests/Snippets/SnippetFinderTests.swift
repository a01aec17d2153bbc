import Query
import TestSupport
import Testing

@Suite struct SnippetFinderTests {
  private static let text =
    "The committee met in spring. It heard many guests on rail and ports. Liang asked that the county train "
    + "more rural anchors, who sell crops in live broadcasts. Other members spoke of harbours and fish, of schools "
    + "and teachers, and of the rural clinics that close. The meeting ended at noon."

  /// The snippet with its marks in brackets and ellipses where it was cut.
  private func shown(_ query: String, in text: String = text, width: Int) -> String {
    let plan = Planner.small().plan(query)
    let snippet = SnippetFinder(marks: plan.marks).snippet(of: text, language: "en", width: width)
    #expect(DisplayWidth.columns(of: snippet.text) <= width)
    #expect(Array(snippet.text.utf8) == Array(Array(text.utf8)[snippet.bytes]))
    return (snippet.isCutBefore ? "…" : "") + Self.marked(snippet.text, snippet.marks)
      + (snippet.isCutAfter ? "…" : "")
  }

  private static func marked(_ text: String, _ marks: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for mark in marks.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: mark.upperBound)
      bytes.insert(UInt8(ascii: "["), at: mark.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `shows the part with the most words of the query`() {
    #expect(
      shown("rural anchors", width: 60)
        == "…train more [rural] [anchors], who sell crops in live…")
    #expect(shown("rural clinics", width: 40) == "…of the [rural] [clinics] that close. The…")
    #expect(shown("harbours rural", width: 100).contains("[harbours]"))
  }

  @Test func `begins with the sentence when it is near`() {
    #expect(
      shown("guests rail", width: 60)
        == "…It heard many [guests] on [rail] and ports. Liang asked that the…")
  }

  @Test func `fills the width at both ends of the text`() {
    #expect(shown("committee", width: 30) == "The [committee] met in spring.…")
    #expect(shown("noon", width: 40) == "…that close. The meeting ended at [noon].")
    #expect(shown("absent", width: 30) == "The committee met in spring.…")
  }

  @Test func `leaves a text that fits whole`() {
    #expect(
      shown("rural anchors", in: "Train rural anchors.", width: 20) == "Train [rural] [anchors].")
    #expect(shown("rural", in: "", width: 20) == "")
    #expect(shown("rural", in: "  rural  ", width: 5) == "[rural]")
  }

  @Test func `marks stems, exact words, beginnings and near words`() {
    let text = "Training trains a trained trainer."
    #expect(shown("\"trains\"", in: text, width: 80) == "Training [trains] a trained trainer.")
    #expect(shown("train*", in: text, width: 80) == "[Training] [trains] a [trained] [trainer].")
    #expect(shown("traned~", in: text, width: 80) == "Training trains a [trained] trainer.")
    #expect(shown("training -trained", in: text, width: 80).hasPrefix("[Training] [trains]"))
    #expect(shown("title:training", in: text, width: 80) == text)
  }

  @Test func `marks phrases only where their words stand together`() {
    let text = "Of the rural, of the farm: the rural farm and a rural, poor, old farm."
    #expect(
      shown("\"the rural farm\"", in: text, width: 90)
        == "Of the rural, of the farm: [the rural farm] and a rural, poor, old farm.")
    #expect(
      shown("\"rural farm\"~2", in: text, width: 90)
        == "Of the [rural], of the [farm]: the [rural] [farm] and a [rural], poor, old [farm].")
    #expect(
      shown("\"rural farm\"~1", in: text, width: 90)
        == "Of the rural, of the farm: the [rural] [farm] and a rural, poor, old farm.")
    #expect(shown("\"farm rural the\"", in: text, width: 90) == text)
  }

  @Test func `works on text without spaces`() {
    let text = "会议在春天举行。代表们听取了许多意见。梁代表建议培养更多农村主播，帮助农民销售产品。会议中午结束。"
    #expect(shown("农村主播", in: text, width: 40) == "…梁代表建议培养更多[农村主播]，帮助农民销售…")
    #expect(shown("农村", in: text, width: 12).contains("[农村]"))
    #expect(shown("\"农村主播\"", in: text, width: 24).contains("[农村主播]"))
  }

  @Test func `cuts a word that is longer than the width`() {
    let text = String(repeating: "x", count: 50) + " rural " + String(repeating: "y", count: 50)
    #expect(shown("rural", in: text, width: 12) == "…[rural]…")
    #expect(shown("absent", in: text, width: 12) == "xxxxxxxxxxxx…")
  }

  @Test func `marks a whole text`() {
    let finder = SnippetFinder(marks: Planner.small().plan("rural").marks)
    #expect(finder.marks(in: "é rural x Rural", language: "en") == [3..<8, 11..<16])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `keeps its promises on any text`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "rural", "anchors", "x", " ", " ", ". ", "农村", "主播", "。", "é", "\n", "👩‍👩‍👧", "loooooong", "-",
    ]
    let finder = SnippetFinder(marks: Planner.small().plan("rural anchors \"x x\"~2 农村主播").marks)
    for _ in 0..<300 {
      let count = Int.random(in: 0...80, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let width = Int.random(in: 2...60, using: &random)
      let snippet = finder.snippet(of: text, language: "en", width: width)
      #expect(DisplayWidth.columns(of: snippet.text) <= width, "seed \(seed): \(text) in \(width)")
      #expect(Array(Array(text.utf8)[snippet.bytes]) == Array(snippet.text.utf8), "seed \(seed)")
      let ends = snippet.marks.flatMap { [$0.lowerBound, $0.upperBound] }
      #expect(
        ends == ends.sorted() && ends.allSatisfy { $0 <= snippet.text.utf8.count }, "seed \(seed)")
      if finder.marks(in: text, language: "en").isEmpty == false {
        #expect(!snippet.marks.isEmpty, "seed \(seed): \(text) in \(width)")
      }
    }
  }
}
