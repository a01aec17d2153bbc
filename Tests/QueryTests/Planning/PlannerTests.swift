import Index
import Query
import Testing

@Suite struct PlannerTests {
  private static func word(_ stem: String) -> String {
    "any1(text/\(stem)^1.0 context/\(stem)^0.3)"
  }

  private static func exact(_ word: String) -> String {
    "any1(text=\(word)^1.0 context=\(word)^0.3)"
  }

  private static func phrase(_ words: String, slop: Int = 0) -> String {
    "any1(text\"\(words)\"~\(slop)^1.0 context\"\(words)\"~\(slop)^0.3)"
  }

  /// A text and the query that finds everything it asks for.
  private static let strict: [(String, String)] = [
    ("", "everything"),
    ("in:passages", "everything"),
    ("\"", "nothing"),
    ("date:soon", "nothing"),
    ("anchors", word("anchor")),
    (
      "AT&T", "any1(all(\(word("at")) \(word("t"))) \(phrase("at@0 t@1")))"
    ),
    ("rural anchors", "all(\(word("rural")) \(word("anchor")))"),
    ("rural OR anchors", "any1(\(word("rural")) \(word("anchor")))"),
    ("the anchors", word("anchor")),
    ("+the anchors", "all(\(word("the")) \(word("anchor")))"),
    ("the of", "all(\(word("the")) \(word("of")))"),
    ("the class:expert", "all(\(word("the")) class[expert])"),
    ("\"anchors\"", exact("anchors")),
    ("\"the rural anchors\"", phrase("the@0 rural@1 anchors@2")),
    ("\"rural anchors\"~5", phrase("rural@0 anchors@1", slop: 5)),
    ("Anch*", "any1(text=anch*^1.0 context=anch*^0.3)"),
    ("ancors~2", "any1(text=ancors~2^1.0 context=ancors~2^0.3)"),
    ("anchors -ships", "\(word("anchor")) but not \(word("ship"))"),
    ("-ships", "everything but not \(word("ship"))"),
    ("a1 -b1 -c1", "\(word("a1")) but not any1(\(word("b1")) \(word("c1")))"),
    ("rural OR -ships", "any1(\(word("rural")) everything but not \(word("ship")))"),
    (
      "live-stream",
      "any1(all(\(word("live")) \(word("stream"))) \(phrase("live@0 stream@1")))"
    ),
    ("农村", word("农村")),
    ("农村主播", phrase("农村@0 村主@1 主播@2")),
    ("村", "any1(text=村*^1.0 context=村*^0.3)"),
    ("by:tong", "speaker[s-tong]"),
    ("by:liang", "speaker[s-qian s-tong]"),
    ("by:nobody", "nothing"),
    ("-by:tong", "everything but not speaker[s-tong]"),
    ("by:(tong OR zhao)", "any1(speaker[s-tong] speaker[s-zhao])"),
    ("theme:labor", "theme[cap:5 cap:501]"),
    ("class:exp kind:commitments", "all(class[expert] kind[commitment])"),
    ("lang:EN", "lang[en]"),
    ("date:2024", "date[20240000..20241299]"),
    ("source:d-1", "source[d-1]"),
    ("source:employment", "source=employment^0.1"),
    ("title:anchors", "title=anchors^0.1"),
    ("title:rural-anchors", "all(title=rural^0.1 title=anchors^0.1)"),
    ("title:\"rural anchors\"", "title\"rural@0 anchors@1\"~0^0.1"),
    ("title:anch*", "title=anch*^0.1"),
    ("title:农村主播", "title\"农村@0 村主@1 主播@2\"~0^0.1"),
    ("role:secretary -section:training", "role=secretary^0.1 but not section=training^0.1"),
  ]

  @Test(arguments: strict)
  func `finds everything that was asked for`(text: String, query: String) {
    #expect(shorthand(Planner.small().plan(text).strict) == query)
  }

  /// A text and the query that finds some of its words.
  private static let relaxed: [(String, String?)] = [
    ("anchors", nil),
    ("\"rural anchors\"", nil),
    ("by:tong", nil),
    ("anchors -ships", nil),
    ("+rural +anchors", nil),
    ("rural OR anchors", nil),
    ("rural anchors", "any1(\(word("rural")) \(word("anchor")))"),
    ("the rural anchors", "any1(\(word("rural")) \(word("anchor")))"),
    (
      "rural anchors -ships by:tong",
      "all(speaker[s-tong] any1(\(word("rural")) \(word("anchor")))) but not \(word("ship"))"
    ),
    ("+rural anchors", "all(\(word("rural")) any1(everything \(word("anchor"))))"),
    (
      "\"a1 b1\" rural farm",
      "all(\(phrase("a1@0 b1@1")) any1(everything \(word("rural")) \(word("farm"))))"
    ),
    ("live-stream", "any1(\(word("live")) \(word("stream")))"),
    ("农村主播", "any1(\(word("农村")) \(word("村主")) \(word("主播")))"),
    (
      "rural (x1 y1 OR z1)",
      "any1(\(word("rural")) any1(any1(\(word("x1")) \(word("y1"))) \(word("z1"))))"
    ),
    ("rural title:training", nil),
  ]

  @Test(arguments: relaxed)
  func `relaxes words but no filter, exclusion, phrase or plus`(text: String, query: String?) {
    #expect(Planner.small().plan(text).relaxed.map { shorthand($0) } == query)
  }

  @Test func `takes the stems of every language once`() {
    let plan = Planner.small(["en", "de"]).plan("training")
    #expect(
      shorthand(plan.strict)
        == "any1(text/train^1.0 text/training^1.0 context/train^0.3 context/training^0.3)")
    #expect(shorthand(Planner.small(["en", "de"]).plan("rural").strict) == Self.word("rural"))
    #expect(plan.marks == [.stems([Array("train".utf8), Array("training".utf8)])])
  }

  @Test func `reports unknown and ambiguous names with their place`() throws {
    let plan = Planner.small().plan("rural by:liang -by:laing kind:xyz")
    #expect(plan.names.map(\.field) == [.by, .by, .kind])
    #expect(plan.names[1].resolution == .unknown(suggestions: ["Tong Liang"]))
    #expect(plan.complaints.map(\.place.column) == [10, 20, 31])
    #expect(plan.complaints[0].message.contains("Liang Qianjuan or Tong Liang"))
    #expect(plan.complaints[1].message.contains("did you mean Tong Liang?"))
  }

  @Test func `leaves out fields that the collection does not have`() {
    let plan = Planner.small(["en"], passageSchema).plan("rural kind:commitment role:deputy")
    #expect(shorthand(plan.strict, passageSchema) == Self.word("rural"))
    #expect(plan.complaints.map(\.place.column) == [12, 28])
    #expect(plan.complaints.allSatisfy { $0.message.contains("not known here") })
  }

  @Test func `marks what is searched in the text`() {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let marks = Planner.small().plan(
      "the anchors \"rural farm\" \"Word\" broad* ancor~2 -ships title:x by:tong"
    ).marks
    #expect(
      marks == [
        .stems([bytes("anchor")]),
        .phrase([bytes("rural"), bytes("farm")], offsets: [0, 1], slop: 0), .word(bytes("word")),
        .prefix(bytes("broad")), .similar(bytes("ancor"), edits: 2),
      ])
  }

  @Test func `places each word that may be misspelt`() {
    let words = Planner.small().plan("the rurel \"live-straem\"").words
    #expect(words.map(\.text) == ["rurel", "live", "straem"])
    #expect(words.map(\.place.column) == [5, 12, 17])
  }

  @Test func `stops at so many words of phrases and runs`() {
    let plan = Planner.small().plan(
      "\"" + String(repeating: "a1 ", count: 200) + "\" " + String(repeating: "农村", count: 100))
    #expect(plan.words.count == 256)
    #expect(
      plan.complaints.map(\.message) == ["the query has too many words; the rest is left out"])
    #expect(plan.complaints.map(\.place.column) == [604])
  }
}
