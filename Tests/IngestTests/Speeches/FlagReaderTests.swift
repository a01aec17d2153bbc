import Testing

@testable import Ingest

@Suite struct FlagReaderTests {
  @Test(arguments: [
    ("first-person-modal", CueFamily.should, "I should like to begin with the harbour."),
    ("conditional", .should, "They asked what the town should do with the barn."),
    ("conditional", .should, "It is unclear whether we should sell the barn."),
    ("attitude", .must, "We must be mindful of the tides."),
    ("existing-duty", .must, "Applicants must hold a licence."),
    ("talk", .should, "We should remember that winters are long."),
    ("perfect", .should, "The dam should have been mended."),
    ("in-question", .must, "Is it true that we must pay twice?"),
    ("relative", .should, "These are rules which should go."),
    ("past-decision", .should, "It had been decided that the mill should close."),
    ("procedure", .must, "We must put the question on the amendment."),
    ("information", .askTo, "I ask the Minister to explain the delay."),
    ("past", .must, "When the law was passed, farmers must pay the toll."),
    ("fronted", .should, "Should the rains fail, wells run dry."),
    ("expectation", .should, "The new valve should enable a steady flow."),
    ("emotive", .should, "It is strange that a port should lack a crane."),
    ("object-relative", .should, "Those are the steps we should take."),
    ("epistemic", .must, "There must be some mistake."),
    ("negated", .impersonalNecessity, "It is not necessary to widen the lane."),
    ("purpose", .should, "It was drained so that cattle should graze."),
    ("noun-use", .hope, "The hope that rain would come kept them going."),
    ("short", .must, "This must change."),
    ("no-action", .hope, "I hope you enjoyed the concert."),
  ])
  func `a doubt is raised where its words stand`(doubt: String, family: CueFamily, words: String) {
    #expect(SpokenSentence(words).doubts(about: family).contains(doubt))
  }

  @Test(arguments: [
    (CueFamily.should, "The Council should lower the weir before the autumn floods."),
    (.must, "The Ministry must publish the figures for each district."),
    (.needTo, "We need to train more pilots for the northern ports."),
    (.urgeTo, "I urge the Board to buy two more ferries."),
    (.impersonalNecessity, "It is essential to repair the lighthouse this year."),
  ])
  func `a plain request raises no doubt`(family: CueFamily, words: String) {
    #expect(SpokenSentence(words).doubts(about: family).isEmpty)
  }

  @Test func `every flag has a name`() {
    #expect(SpeechFlags.idle.list == ["idle"])
    #expect(SpeechFlags([.talk, .short]).list == ["talk", "short"])
  }
}
