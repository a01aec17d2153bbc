import Testing

@testable import Ingest

@Suite struct SpeakerEvidenceTests {
  private let evidence = SpeakerEvidence(
    table: EmbeddedTable(
      text: """
        [unnamed]
        least 1
        asked-in-paragraph 3
        spoken-of-in-paragraph 3
        was-asked -3
        [he-she]
        named-last 2
        """))

  @Test func `the highest sum wins and the strongest evidence is named`() {
    let best = evidence.best(
      of: [
        .init(speaker: 4, kinds: [.spokenOfInParagraph, .wasAsked]),
        .init(speaker: 7, kinds: [.askedInParagraph]),
      ], for: .unnamed)
    #expect(best?.speaker == 7)
    #expect(best?.evidence == "asked for something before in the paragraph")
  }

  @Test func `a candidate below the least is not taken`() {
    #expect(evidence.best(of: [.init(speaker: 4, kinds: [.wasAsked])], for: .unnamed) == nil)
  }

  @Test func `each reference has weights of its own`() {
    let candidates: [SpeakerEvidence.Candidate] = [
      .init(speaker: 1, kinds: [.askedInParagraph]), .init(speaker: 2, kinds: [.namedLast]),
    ]
    #expect(evidence.best(of: candidates, for: .unnamed)?.speaker == 1)
    #expect(evidence.best(of: candidates, for: .heShe)?.speaker == 2)
  }
}
