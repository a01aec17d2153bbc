import Testing

@testable import Ingest

@Suite struct ReportDecisionTests {
  @Test func `a table gives each reading its least score`() {
    let decision = ReportDecision(
      table: EmbeddedTable(
        text: "unframed 0.1\nunframed-weak 0.4\nreported 0.01\nreported-weak 0.2\n"))
    #expect(decision.unframed == 0.1 && decision.unframedWeak == 0.4)
    #expect(decision.reported == 0.01 && decision.reportedWeak == 0.2)
  }
}
