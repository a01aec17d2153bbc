import Query
import Testing

@Suite struct QueryParserTests {
  /// A text and the tree it stands for.
  private static let trees: [(String, String)] = [
    ("", ""),
    ("   ", ""),
    ("rural", "rural"),
    ("rural anchors", "(rural anchors)"),
    ("rural AND anchors", "(rural anchors)"),
    ("rural anchors hosts", "(rural anchors hosts)"),
    ("rural OR anchors", "(rural | anchors)"),
    ("a OR b OR c", "(a | b | c)"),
    ("rural anchors OR hosts", "((rural anchors) | hosts)"),
    ("rural (anchors OR hosts)", "(rural (anchors | hosts))"),
    ("(a b) c", "(a b c)"),
    ("((rural))", "rural"),
    ("(a OR b) OR c", "(a | b | c)"),
    ("and or not", "(and or not)"),
    ("\"exact phrase\"", "\"exact phrase\""),
    ("“exact phrase”", "\"exact phrase\""),
    ("«exact phrase»", "\"exact phrase\""),
    ("「农村 主播」", "\"农村 主播\""),
    ("\"training\"", "\"training\""),
    ("\"a b\"~5", "\"a b\"~5"),
    ("\"a b\"~", "\"a b\"~5"),
    ("\"a b\"~0", "\"a b\""),
    ("\"a b\" c", "(\"a b\" c)"),
    ("x\"a b\"y", "(x \"a b\" y)"),
    ("-word", "-word"),
    ("a -b", "(a -b)"),
    ("a NOT b", "(a -b)"),
    ("NOT (a OR b)", "-(a | b)"),
    ("a -\"b c\"", "(a -\"b c\")"),
    ("NOT -a", "a"),
    ("live-stream", "live-stream"),
    ("+rural anchors", "(+rural anchors)"),
    ("+\"a b\" c", "(+\"a b\" c)"),
    ("+(a OR b) c", "(+(a | b) c)"),
    ("anch*", "anch*"),
    ("anch**", "anch*"),
    ("anchr~", "anchr~1"),
    ("anchr~1", "anchr~1"),
    ("anchr~2", "anchr~2"),
    ("by:Liang", "by=Liang"),
    ("By:Liang", "by=Liang"),
    ("by: Liang", "by=Liang"),
    ("by：梁倩娟", "by=梁倩娟"),
    ("by:\"Tong Liang\"", "by=\"Tong Liang\""),
    ("by:(Tong Liang OR Zhao Zhong)", "(by=Tong Liang | by=Zhao Zhong)"),
    ("by:(Liang AND Zhao)", "(by=Liang by=Zhao)"),
    ("-by:Liang", "-by=Liang"),
    ("role:secretary rural", "(role=secretary rural)"),
    ("class:expert", "class=expert"),
    ("theme:cap:5", "theme=cap:5"),
    ("theme:(labor OR education)", "(theme=labor | theme=education)"),
    ("source:d-0123456789", "source=d-0123456789"),
    ("source:http://example.org/~a", "source=http://example.org/~a"),
    ("title:(a OR \"b c\")", "(title=a | title=\"b c\")"),
    ("title:(a b)", "(title=a title=b)"),
    ("title:anch*", "title=anch*"),
    ("section:training", "section=training"),
    ("kind:commitment", "kind=commitment"),
    ("form:direct", "form=direct"),
    ("lang:zh", "lang=zh"),
    ("date:2024", "date=20240000..20241299"),
    ("date:2024-03", "date=20240300..20240399"),
    ("date:2024-03-10", "date=20240310..20240310"),
    ("date:2024-03..2024-04", "date=20240300..20240499"),
    ("date:2024-03..", "date=20240300..99991299"),
    ("date:..2024-03-10", "date=0..20240310"),
    ("date:(2023 OR 2024-01)", "(date=20230000..20231299 | date=20240100..20240199)"),
    ("in:passages", ""),
    ("in:passages rural", "rural"),
    ("rural in:proposals anchors", "(rural anchors)"),
    ("10:30 http://example.org", "(10:30 http://example.org)"),
    ("note: rural", "(note: rural)"),
    ("农村主播", "农村主播"),
    ("（农村 OR 主播）", "(农村 | 主播)"),
  ]

  @Test(arguments: trees)
  func `understands`(text: String, tree: String) {
    #expect(shorthand(text) == tree)
    #expect(QueryParser.parse(text).complaints.isEmpty)
  }

  @Test func `names the collection of the whole search`() {
    #expect(QueryParser.parse("rural").collection == nil)
    #expect(QueryParser.parse("rural in:passages").collection == "passages")
    #expect(QueryParser.parse("in:Proposal rural").collection == "proposals")
  }

  /// A text, the tree of what was understood, and each complaint's column, length and a word of it.
  private static let complaints: [(String, String, [(Int, Int, String)])] = [
    ("\"rural anch", "\"rural anch\"", [(1, 1, "not closed")]),
    ("(rural", "rural", [(1, 1, "not closed")]),
    ("rural)", "rural", [(6, 1, "closes nothing")]),
    ("a) b) c", "(a b c)", [(2, 1, "closes nothing"), (5, 1, "closes nothing")]),
    ("rural OR", "rural", [(7, 2, "nothing after")]),
    ("OR rural", "rural", [(1, 2, "nothing before")]),
    ("a OR OR b", "(a | b)", [(6, 2, "nothing before")]),
    ("rural AND", "rural", [(7, 3, "nothing after")]),
    ("AND rural", "rural", [(1, 3, "nothing before")]),
    ("a AND OR b", "(a | b)", [(3, 3, "nothing after")]),
    ("rural NOT", "rural", [(7, 3, "nothing after")]),
    ("rural -", "rural", [(7, 1, "stands alone")]),
    ("rural - anchors", "(rural anchors)", [(7, 1, "stands alone")]),
    ("-(", "", [(2, 1, "not closed")]),
    ("by:", "", [(1, 3, "no value")]),
    ("rural by:", "rural", [(7, 3, "no value")]),
    ("by: OR a", "a", [(1, 3, "no value"), (5, 2, "nothing before")]),
    ("theme: by:x", "by=x", [(1, 6, "no value")]),
    ("\"\"", "", [(2, 0, "nothing between")]),
    ("a ... b", "(a b)", [(3, 3, "no word")]),
    ("* a", "a", [(1, 1, "no word")]),
    ("ru*al", "ru*al", [(1, 5, "end of a word")]),
    ("word~7", "word~2", [(5, 2, "one or two")]),
    ("word~0", "word~1", [(5, 2, "one or two")]),
    ("\"a b\"~999", "\"a b\"~100", [(6, 4, "at most 100")]),
    ("speaker:Liang", "Liang", [(1, 7, "did you mean by:")]),
    ("thme:labor", "labor", [(1, 4, "did you mean theme:")]),
    ("colour:red", "red", [(1, 6, "no field")]),
    ("colour:\"deep red\"", "\"deep red\"", [(1, 6, "no field")]),
    ("by:Lia*", "by=Lia", [(4, 3, "do not count in by:")]),
    ("date:soon rural", "rural", [(6, 4, "no date")]),
    ("date:2024-13", "", [(6, 7, "no date")]),
    ("date:2023-02-29", "", [(6, 10, "no date")]),
    ("date:..", "", [(6, 2, "no word")]),
    ("date:2024-04..2024-03", "date=20240300..20240499", [(6, 16, "wrong order")]),
    ("in:books", "", [(4, 5, "no collection")]),
    ("in:passages in:proposals", "", [(16, 9, "twice")]),
    ("a OR (b in:passages)", "(a | b)", [(12, 8, "whole search")]),
    ("-in:passages a", "a", [(5, 8, "whole search")]),
  ]

  @Test(arguments: complaints)
  func `tells what it left out`(text: String, tree: String, expected: [(Int, Int, String)]) throws {
    let parsed = QueryParser.parse(text)
    #expect(shorthand(text) == tree)
    try #require(parsed.complaints.count == expected.count, "\(parsed.complaints)")
    for (complaint, (column, length, words)) in zip(parsed.complaints, expected) {
      #expect(complaint.place == QueryPlace(column: column, length: length), "\(complaint)")
      #expect(complaint.message.contains(words))
    }
  }

  @Test func `counts columns in characters, not in bytes`() {
    #expect(QueryParser.parse("é́ 农村 OR").complaints.first?.place.column == 6)
  }

  @Test func `places a term at its text without marks`() throws {
    let tree = try #require(QueryParser.parse("a by:\"Tong Liang\"").tree)
    guard case .all(let parts) = tree, case .term(let term) = parts[1] else {
      Issue.record("no term in \(tree)")
      return
    }
    #expect(term.place == QueryPlace(column: 7, length: 10))
  }

  @Test func `stops at so many words, levels and characters`() {
    let words = QueryParser.parse(String(repeating: "word ", count: 400))
    #expect(
      words.complaints.map(\.message) == ["the query has too many words; the rest is left out"])
    guard case .all(let parts) = words.tree else {
      Issue.record("not a list")
      return
    }
    #expect(parts.count == 128)
    let deep = QueryParser.parse(
      String(repeating: "(", count: 60) + "x" + String(repeating: ")", count: 60))
    #expect(deep.tree.map { shorthand($0) } == "x")
    #expect(deep.complaints.contains { $0.message.contains("too deeply") })
    let long = QueryParser.parse(String(repeating: "x", count: 10_000))
    #expect(long.complaints.map(\.place.column) == [4_097])
  }
}
