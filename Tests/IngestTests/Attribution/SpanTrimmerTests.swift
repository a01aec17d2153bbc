import Testing

@testable import Ingest

/// What belongs to the clause that states an action, and what is told around it.
@Suite struct SpanTrimmerTests {
  @Test(arguments: [
    ReportShape(
      "Deputy Karl Weiss called for a rise from 2 to 3 crowns a day, saying that nobody can cook for less.",
      "Karl Weiss: a rise from 2 to 3 crowns a day"),
    ReportShape(
      "Deputy Karl Weiss called for an end to the trade in horn, and much of it has been burnt.",
      "Karl Weiss: an end to the trade in horn"),
    ReportShape(
      "Villagers had been pressing for a crossing at the mill for years.",
      "Villagers: a crossing at the mill"),
    ReportShape(
      "DELFT, March 2 - Dykes should be raised, Deputy Karl Weiss argued.",
      "Karl Weiss: Dykes should be raised"),
    ReportShape(
      "For farms in the hills, Deputy Karl Weiss said, the state must pay for wells.",
      "Karl Weiss: For farms in the hills, Deputy Karl Weiss said, the state must pay for wells"),
    ReportShape(
      "Deputy Karl Weiss spoke. For farms in the hills, the state must pay for wells.",
      "Karl Weiss: For farms in the hills, the state must pay for wells"),
    ReportShape(
      "The threshold for new mines should be raised -- so Deputy Karl Weiss, in an interview.",
      "Karl Weiss: The threshold for new mines should be raised"),
    ReportShape(
      "Deputy Karl Weiss wrote to the minister asking him to stop the sale of the forest.",
      "Karl Weiss: stop the sale of the forest"),
    ReportShape(
      "It deserves better care, Deputy Karl Weiss argued, and the rule should be changed.",
      "Karl Weiss: It deserves better care, Deputy Karl Weiss argued, and the rule should be changed"
    ),
  ])
  func `the framing is cut off and the ask is kept whole`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }
}
