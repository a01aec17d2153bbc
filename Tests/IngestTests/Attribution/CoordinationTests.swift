import Testing

@testable import Ingest

@Suite struct CoordinationTests {
  @Test func `two actors are one ask where the frame stands between them`() throws {
    #expect(
      try asks(
        "Stalls should be set up at the old station, Deputy Karl Weiss argued, and toilets are needed at ninety more.\n"
      ) == [
        "Karl Weiss: Stalls should be set up at the old station, Deputy Karl Weiss argued, and toilets are needed at ninety more"
      ])
  }

  @Test func `what a second that adds is one ask with the first`() throws {
    #expect(
      try asks(
        "Deputy Karl Weiss urged that stalls be set up at the old station, and that toilets be built at ninety more.\n"
      ) == [
        "Karl Weiss: stalls be set up at the old station, and that toilets be built at ninety more"
      ])
  }

  @Test func `two clauses of a sentence that names no source are one ask`() throws {
    #expect(
      try asks(
        "Notes\n\nDeputy Karl Weiss spoke. Stalls should be set up at the old station, and toilets have to be built beside them.\n"
      ) == [
        "Karl Weiss: Stalls should be set up at the old station, and toilets have to be built beside them"
      ])
  }

  @Test func `two actors of one breath are one ask`() throws {
    #expect(
      try asks(
        "Stalls must not be the road on which fakes travel, and those who sell them should face a fine, Deputy Karl Weiss proposes.\n"
      ) == [
        "Karl Weiss: Stalls must not be the road on which fakes travel, and those who sell them should face a fine"
      ])
  }

  @Test func `two clauses around a semicolon that name no source are one ask`() throws {
    #expect(
      try asks(
        "Notes\n\nDeputy Karl Weiss spoke. Nobody should be warden more than twice; nor should one person hold both keys.\n"
      ) == [
        "Karl Weiss: Nobody should be warden more than twice; nor should one person hold both keys"
      ])
  }
}
