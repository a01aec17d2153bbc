import Testing

@testable import Ingest

@Suite struct SpanSplitterTests {
  @Test func `two actors that a source asks are two proposals`() throws {
    #expect(
      try asks(
        "Stalls should be set up at the old station, Deputy Karl Weiss argued, and toilets are needed at ninety more.\n"
      )
      .count == 2)
  }

  @Test func `two clauses of a sentence that names no source are one ask`() throws {
    #expect(
      try asks(
        "Notes\n\nDeputy Karl Weiss spoke. Stalls should be set up at the old station, and toilets have to be built beside them.\n"
      ) == [
        "Karl Weiss: Stalls should be set up at the old station, and toilets have to be built beside them"
      ])
  }
}
