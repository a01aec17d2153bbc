import Testing

@testable import Ingest

@Suite struct CueFamilyTests {
  @Test(arguments: [
    (
      CueFamily.urgeTo, "We urge all parties to return to the table.",
      "all parties to return to the table"
    ),
    (
      .urgeTo, "I call upon the Board to reopen the ferry line.",
      "the Board to reopen the ferry line"
    ),
    (
      .askTo, "I ask the Minister to visit the flooded villages.",
      "the Minister to visit the flooded villages"
    ),
    (.timeHasCome, "The time has come to settle the border.", "settle the border"),
    (.timeHasCome, "It is high time that the port was dredged.", "the port was dredged"),
    (
      .suggest, "I suggest that the levy be halved for small farms.",
      "the levy be halved for small farms"
    ),
    (.callFor, "We call for a lasting truce in the valley.", "a lasting truce in the valley"),
    (.demand, "We demand that the dam be inspected.", "the dam be inspected"),
    (.wantToSee, "I would like to see more nurses in rural wards.", "more nurses in rural wards"),
    (.ought, "The Council ought to meet each month.", "The Council ought to meet each month"),
    (.should, "The Agency should publish its tests.", "The Agency should publish its tests"),
    (.must, "States must share the cost of the fleet.", "States must share the cost of the fleet"),
    (
      .impersonalNecessity, "It is essential that every school keep a library.",
      "every school keep a library"
    ),
    (.impersonalNecessity, "It is our duty to protect the reef.", "protect the reef"),
    (.needTo, "We need to train more welders.", "We need to train more welders"),
    (
      .isNeeded, "A second bridge is needed before winter.",
      "A second bridge is needed before winter"
    ),
    (
      .hope, "I hope that the Ministry will widen the scheme.", "the Ministry will widen the scheme"
    ),
    (
      .reportedUrge, "The report calls for a fund to restore the canals.",
      "a fund to restore the canals"
    ),
    (.reportedSuggestion, "Dr Wells suggested moving the depot.", "moving the depot"),
    (.needNoun, "There is an urgent need for clean wells.", "clean wells"),
    (.weNeed, "We need better lamps along the quay.", "We need better lamps along the quay"),
    (.whatIsNeeded, "What is needed is a fair rent law.", "a fair rent law"),
    (.letUs, "Let us build the hall together.", "Let us build the hall together"),
    (.pleaIs, "My proposal is that fares be frozen.", "fares be frozen"),
    (
      .question, "Will the Minister please extend the grant to boat builders?",
      "the Minister please extend the grant to boat builders"
    ),
    (.haveTo, "We have to mend the old sewers.", "We have to mend the old sewers"),
    (.cannot, "We cannot let the mill close.", "We cannot let the mill close"),
    (.solutionIs, "The answer is to raise the sea wall.", "raise the sea wall"),
    (.wouldBeBetter, "It would be wiser to store the grain inland.", "store the grain inland"),
    (.isCritical, "A common timetable is critical.", "A common timetable is critical"),
    (.support, "We support the creation of a river board.", "the creation of a river board"),
    (
      .noChoice, "The islands have no choice but to pool their ships.",
      "The islands have no choice but to pool their ships"
    ),
    (
      .could, "The town could lend the barns to growers.",
      "The town could lend the barns to growers"
    ),
    (.will, "We will open nine clinics.", "We will open nine clinics"),
    (
      .intend, "My Government intends to join the treaty.",
      "My Government intends to join the treaty"
    ),
    (.readyTo, "My country is ready to host the talks.", "My country is ready to host the talks"),
  ])
  func `a family fires and begins its content where its words say`(
    family: CueFamily, words: String, content: String
  ) {
    #expect(SpokenSentence(words).content(of: family) == content)
  }

  @Test(arguments: [
    (CueFamily.needTo, "There is a need to clear the drains."),
    (.needNoun, "Any new road will need to cross the marsh."),
    (.urgeTo, "That call was answered by nobody."),
    (.haveTo, "They have seen the plans."),
    (.question, "The Minister will extend the grant."),
  ])
  func `a family is silent where its word does other work`(family: CueFamily, words: String) {
    #expect(SpokenSentence(words).content(of: family) == nil)
  }

  @Test func `every family has a name of its own, in kebab case`() {
    let names = CueFamily.allCases.map(\.name)
    #expect(Set(names).count == CueFamily.allCases.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    for family in CueFamily.allCases { #expect(CueFamily(named: family.name) == family) }
  }
}
