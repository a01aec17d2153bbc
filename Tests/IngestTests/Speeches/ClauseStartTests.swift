import Testing

@testable import Ingest

@Suite struct ClauseStartTests {
  @Test(arguments: [
    ("However, the Council should act.", "the Council should act"),
    ("I believe that the Council should act.", "the Council should act"),
    ("We also think the Council should act.", "the Council should act"),
    ("In this spirit, the Council should act.", "the Council should act"),
    ("To stay ahead of the storm, we should reef the sails.", "we should reef the sails"),
    ("If the river rises, the Council should act.", "the Council should act"),
    ("The bridge is old, and we should replace it.", "we should replace it"),
    ("The bridge is old and its piers should be replaced.", "its piers should be replaced"),
    ("It is my view that, in time, the Council should act.", "the Council should act"),
    ("Mr Speaker, Sir, the Council should act.", "the Council should act"),
    ("198. The Council should act.", "The Council should act"),
    ("The Council and the Assembly should act.", "The Council and the Assembly should act"),
    (
      "The people of the northern isles should vote.",
      "The people of the northern isles should vote"
    ),
  ])
  func `connectives, opinions and introductions stand outside`(words: String, content: String) {
    #expect(SpokenSentence(words).content(of: .should) == content)
  }
}
