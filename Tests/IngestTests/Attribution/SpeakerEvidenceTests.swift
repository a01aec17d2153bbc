import Testing

@testable import Ingest

@Suite struct SpeakerEvidenceTests {
  @Test func `the highest sum wins and the strongest evidence is named`() {
    let table = EmbeddedTable(
      text: "least 1\nasked-in-paragraph 3\nspoken-of-in-paragraph 3\nwas-asked -3\n")
    let evidence = SpeakerEvidence(table: table)
    let best = evidence.best(of: [
      (4, [.spokenOfInParagraph, .wasAsked]), (7, [.askedInParagraph]),
    ])
    #expect(best?.speaker == 7)
    #expect(best?.evidence == "asked for something before in the paragraph")
    #expect(evidence.best(of: [(4, [.wasAsked])]) == nil)
  }
}
