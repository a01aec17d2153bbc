import Testing

@testable import Ingest

/// Asks that a noun carries, and passives that name who asks.
@Suite struct FrameFinderNounTests {
  @Test(arguments: [
    ReportShape(
      "Among the recommendations of the water panel is a ban on lead pipes in schools.",
      "water panel: a ban on lead pipes in schools"),
    ReportShape(
      "A call for free school meals came from Councillor Ines Prado.",
      "Ines Prado: free school meals"),
    ReportShape(
      "Deputy Karl Weiss made a plea for more nurses in country clinics.",
      "Karl Weiss: more nurses in country clinics"),
    ReportShape(
      "Deputy Ines Prado expressed the hope that the state would restore the mill.",
      "Ines Prado: the state would restore the mill"),
    ReportShape(
      "Residents have started a petition for a crossing at the school.",
      "Residents: a crossing at the school"),
    ReportShape(
      "Lower rents in old towns are what Deputy Karl Weiss is asking for.",
      "Karl Weiss: Lower rents in old towns"),
    ReportShape(
      "It was suggested by Deputy Ines Prado that the park be opened in winter.",
      "Ines Prado: the park be opened in winter"),
    ReportShape(
      "Ministers were told by Deputy Karl Weiss to publish the accounts.",
      "Karl Weiss: Ministers were told by Deputy Karl Weiss to publish the accounts"),
    // Bills by what they do, bodies joined by "and".
    ReportShape(
      "Senator Ruth Adeyemi has filed a bill which seeks to cap rents in old towns for ten years.",
      "Ruth Adeyemi: cap rents in old towns for ten years"),
    ReportShape(
      "Deputy Karl Weiss has filed a motion under which the state would leave the fishing pact.",
      "Karl Weiss: the state would leave the fishing pact"),
    ReportShape(
      "The Health and Hospitals Commission recommended opening a clinic in every town.",
      "Health and Hospitals Commission: opening a clinic in every town"),
    // A call that nobody is said to make.
    ReportShape("Deputy Karl Weiss missed a call for his sister on Monday."),
  ])
  func `a noun of asking gives its content and whose it is`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }
}
