import Testing

@testable import Ingest

@Suite struct ThemeWordTableTests {
  @Test func `the embedded table covers the major topics and many words`() throws {
    let table = ThemeWordTable.embedded
    #expect(Set(table.codes) == Set(ThemeScheme.embedded.majors.map(\.code)))
    #expect(table.scales.allSatisfy { (0...1000).contains($0) })
    let word = WordHash.hash(of: "vaccine".utf8)
    let row = try #require(table.row(of: word))
    let best = table.codes.indices.max {
      table.points(row: row, column: $0) < table.points(row: row, column: $1)
    }
    #expect(best.map { table.codes[$0] } == 3)
    #expect(table.row(of: 1) == nil)
  }

  @Test func `refuses a file of another kind or size`() {
    #expect(throws: ThemeWordTable.Fault.wrongMagic) { try ThemeWordTable([1, 2]) }
    let bytes = EmbeddedTable(named: "theme-words.bin").bytes
    #expect(
      throws: ThemeWordTable.Fault.wrongSize(expected: bytes.count, found: bytes.count - 1)
    ) {
      try ThemeWordTable(bytes.dropLast())
    }
  }
}
