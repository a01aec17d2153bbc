import Testing

@testable import Ingest

/// Frames behind what is asked for, which point back at it.
@Suite struct FrameFinderPointingTests {
  struct Shape: Sendable {
    var text: String
    var asks: [String]
  }

  static let shapes = [
    Shape(
      text:
        "The Liberal Lamp Party is divided. Couples should be free to keep both names: so says the bill which the Civic Lamp Party put in at the end of April.",
      asks: ["Civic Lamp Party: Couples should be free to keep both names"]),
    Shape(
      text:
        "Rural people ought to have standing in the bill: that had been Ms Ines Prado's recommendation. The select committee took it out.",
      asks: ["Ines Prado: Rural people ought to have standing in the bill"]),
    Shape(
      text:
        "Drinks with sugar should be taxed: this was the motion that the Lamp Union of Sorra brought to the conference. Premier Mika Aalto presented it himself.",
      asks: ["Lamp Union of Sorra: Drinks with sugar should be taxed"]),
    Shape(
      text:
        "Deputies from the coast wrote to Mika Aalto on Monday. The tariff has to be considered, is their point.",
      asks: ["Deputies from the coast: The tariff has to be considered"]),
    Shape(
      text:
        "Mika Aalto, a deputy, spoke. One such protection comes from the Greens: a landlord must offer the tenant first refusal.",
      asks: ["Greens: a landlord must offer the tenant first refusal"]),
  ]

  @Test(arguments: shapes)
  func `what points back names who asks`(shape: Shape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }
}
