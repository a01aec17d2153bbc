import Testing

@testable import Ingest

@Suite struct ReportContinuedTests {
  @Test func `objects of an ask go on behind semicolons`() throws {
    #expect(
      try asks(
        "MP Tomas Reid wants a programme of dredging for the whole river; building codes that are kept; and work to start on the lock.\n"
      ) == [
        "Tomas Reid: a programme of dredging for the whole river",
        "Tomas Reid: building codes that are kept", "Tomas Reid: work to start on the lock",
      ])
  }

  @Test func `a clause behind a semicolon is no further object`() throws {
    #expect(
      try asks(
        "MP Tomas Reid wants a programme of dredging for the whole river; the board published its decision on Monday.\n"
      ) == ["Tomas Reid: a programme of dredging for the whole river"])
  }
}
