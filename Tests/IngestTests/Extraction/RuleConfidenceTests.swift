import Testing

@testable import Ingest

@Suite struct RuleConfidenceTests {
  let table = RuleConfidence(table: EmbeddedTable(text: "frame 0.5 2 7\nguess -1 0.25 0\n"))

  @Test func `the logit is the rule's offset and its slope times the sentence's`() {
    #expect(table.logit(of: "frame", sentence: 1024) == 512 + 2048)
    #expect(table.logit(of: "frame", sentence: -512) == 512 - 1024)
    #expect(table.logit(of: "guess", sentence: 4096) == 0)
  }

  @Test func `a rule that the table does not name has neither logit nor cases`() {
    #expect(table.logit(of: "other", sentence: 0) == nil)
    #expect(table.cases(of: "other") == nil)
    #expect(table.cases(of: "frame") == 7 && table.cases(of: "guess") == 0)
  }

  @Test func `every report rule has a line`() {
    #expect(
      ReportRule.allCases.allSatisfy { RuleConfidence.embedded.cases(of: $0.rawValue) != nil })
  }
}
