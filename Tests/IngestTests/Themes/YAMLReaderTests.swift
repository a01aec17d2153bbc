import Testing

@testable import Ingest

@Suite struct YAMLReaderTests {
  @Test func `reads maps, lists of maps, flow lists over lines, and comments`() throws {
    let node = try YAMLReader.node(
      of: """
        # a comment
        name: two words # another
        items:
          - code: 1
            more:
              4: [a b, c*,
                  d]
          - code: 2

        """)
    let more = YAMLNode.map([
      YAMLEntry(key: "4", line: 6, value: .list([.scalar("a b"), .scalar("c*"), .scalar("d")]))
    ])
    let expected = YAMLNode.map([
      YAMLEntry(key: "name", line: 2, value: .scalar("two words")),
      YAMLEntry(
        key: "items", line: 3,
        value: .list([
          .map([
            YAMLEntry(key: "code", line: 4, value: .scalar("1")),
            YAMLEntry(key: "more", line: 5, value: more),
          ]),
          .map([YAMLEntry(key: "code", line: 8, value: .scalar("2"))]),
        ])),
    ])
    #expect(node == expected)
  }

  @Test(arguments: [
    ("a: 1\na: 2", 2), ("\ta: 1", 1), ("a: [b, c", 1), ("a: [b,, c]", 1), ("a: [b] [c]", 1),
    ("words alone", 1), ("a: 1\n    b: 2", 2), ("a:\n  - b: 1\n - c: 2", 3),
  ]) func `refuses what is not of the small part, with the line`(text: String, line: Int) {
    let error = #expect(throws: ThemeSchemeError.self) { try YAMLReader.node(of: text) }
    guard case .malformed(let found, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == line)
  }

  @Test func `nothing is an empty map`() throws {
    #expect(try YAMLReader.node(of: "\n# only a comment\n") == .map([]))
  }
}
