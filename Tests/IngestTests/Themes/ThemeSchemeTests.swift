import Testing

@testable import Ingest

@Suite struct ThemeSchemeTests {
  @Test func `has the 21 major topics, and subtopics below five of them`() {
    let scheme = ThemeScheme.embedded
    #expect(scheme.name == "cap")
    #expect(
      scheme.majors.map(\.code)
        == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23])
    #expect(Set(scheme.themes.compactMap(\.parent)) == [3, 5, 6, 14, 17])
    #expect(scheme.majors.allSatisfy { $0.terms.count >= 50 })
  }

  @Test(arguments: [
    ("5", 5), ("cap:5", 5), ("Labor", 5), ("labour", 5), ("LABOR", 5), ("law and crime", 12),
    ("digital economy", 1701), ("cap:501", 501), ("Macro", 1), ("foreign affairs", 19),
  ]) func `is found by code or name`(asked: String, code: Int) {
    #expect(ThemeScheme.embedded.theme(named: asked)?.code == code)
  }

  @Test(arguments: ["", "cap:", "99", "nothing of the kind", "ho", "-5"])
  func `is not found by what it is not called`(asked: String) {
    #expect(ThemeScheme.embedded.theme(named: asked) == nil)
  }

  @Test func `no term stands twice in one theme`() {
    for theme in ThemeScheme.embedded.themes {
      let terms = theme.terms.map(\.text)
      let repeated = Set(terms.filter { term in terms.count { $0 == term } > 1 })
      #expect(repeated.isEmpty, "\(theme.code)")
    }
  }

  @Test(arguments: [
    (
      "scheme: a\nthemes:\n  - code: 1\n    name: A\n  - code: 1\n    name: B",
      ThemeSchemeError.repeatedCode(1)
    ),
    (
      "scheme: a\nthemes:\n  - code: 1\n    name: A\n    parent: 9",
      .unknownParent(code: 1, parent: 9)
    ),
    (
      "scheme: a\nthemes:\n  - code: one\n    name: A",
      .malformed(line: 3, expected: "a number from 1 to 999999")
    ),
    (
      "scheme: a\nthemes:\n  - code: 1\n    name: A\n    colour: red",
      .malformed(
        line: 5, expected: "code, name, parent, also, terms or chinese with its value")
    ),
    (
      "scheme: a\nthemes:\n  - code: 1\n    name: A\n    terms:\n      4: [ab*]",
      .malformed(line: 6, expected: "three letters before the \"*\" of ab*")
    ),
    (
      "scheme: a\nthemes:\n  - code: 1\n    name: A\n    terms:\n      4: [1996]",
      .malformed(line: 6, expected: "a letter in 1996")
    ),
    ("scheme: a\nthemes:\n  - code: 1", .malformed(line: 3, expected: "a code and a name")),
    ("scheme: a", .malformed(line: 1, expected: "\"scheme:\" and \"themes:\"")),
  ]) func `refuses a file that is wrong, and says where`(text: String, error: ThemeSchemeError) {
    #expect(throws: error) { try ThemeScheme(parsing: text) }
  }

  @Test func `each error says what to do in one sentence`() {
    #expect(ThemeSchemeError.malformed(line: 3, expected: "x").description == "line 3: expected x")
    #expect(ThemeSchemeError.repeatedCode(4).description.contains("theme 4 is listed twice"))
    #expect(
      ThemeSchemeError.unknownParent(code: 4, parent: 2).description.contains("no major theme"))
  }
}
