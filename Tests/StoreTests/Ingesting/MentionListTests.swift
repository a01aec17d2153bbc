import Ingest
import Testing

@testable import Store

@Suite struct MentionListTests {
  private static func mention(_ name: String) -> SpeakerMention {
    SpeakerMention(name: name, classification: .unknown, roles: [], evidence: "test")
  }

  private func list(_ names: String...) -> MentionList {
    MentionList(Extraction(passages: [], proposals: [], speakers: names.map(Self.mention)))
  }

  @Test(arguments: [
    ("Bill Hayes", 0), ("Mr. HAYES", 0), ("BILL  HAYES", 0), ("Mr. Bill Hayes", 0), ("Ann Lee", 1),
    ("Ms. LEE", nil), ("Nobody", nil), (nil, nil),
  ])
  func `a label means the one mention that it can mean`(pair: (String?, Int?)) {
    var list = list("Bill Hayes", "Ann Lee", "Bob Lee")
    #expect(list.index(ofLabel: pair.0) == pair.1)
    #expect(list.index(ofLabel: pair.0) == pair.1, "the second time")
  }

  @Test func `a proposal's speaker that the extraction does not list is added once`() {
    let sample = SourceSample("a", "Cora Day asks to plant trees.").naming("Cora Day").asking(
      "plant trees", by: "Cora Day")
    var extraction = sample.prepared.extraction
    extraction.speakers = [Self.mention("Ann Lee")]
    extraction.proposals += extraction.proposals
    let list = MentionList(extraction)
    #expect(list.mentions.map(\.name) == ["Ann Lee", "Cora Day"])
    #expect(list.index(of: extraction.proposals[0].speaker) == 1)
    #expect(list.index(of: nil) == nil)
  }
}
