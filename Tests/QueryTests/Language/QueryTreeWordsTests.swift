import Query
import Testing

@Suite struct QueryTreeWordsTests {
  @Test(arguments: [
    ("", "everything"),
    ("rural", "rural"),
    ("rural anchors by:\"Tong Liang\"", "all of: rural, anchors; by Tong Liang"),
    ("by:Liang theme:labor", "by Liang; theme labor"),
    ("rural (anchors OR hosts) -ships", "all of: rural, (any of: anchors, hosts); not ships"),
    (
      "\"rural anchors\"~3 OR broadcast*",
      "any of: \"rural anchors\" within 3 places, words beginning with broadcast"
    ),
    ("ancor~ +farm", "all of: words one letter from ancor, surely farm"),
    ("ancor~2", "words 2 letters from ancor"),
    ("date:2024-03.. title:\"young people\"", "dated from 2024-03; title with \"young people\""),
    ("rural in:passages", "rural; in passages"),
    ("NOT (a OR b)", "not (any of: a, b)"),
  ])
  func `says a query in words`(text: String, words: String) {
    #expect(QueryParser.parse(text).description == words)
  }
}
