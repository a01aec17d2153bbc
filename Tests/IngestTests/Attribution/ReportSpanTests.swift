import Testing

@testable import Ingest

/// Where a proposal of a report begins and ends, in sentences of our own.
@Suite struct ReportSpanTests {
  @Test(arguments: [
    // Before the clause.
    ReportShape(
      "Maria Okello, a member of parliament, spoke first. A newspaper of the coast agreed that the harbour should be dredged.",
      "Maria Okello: the harbour should be dredged"),
    ReportShape(
      "PORT ELLIOT - The harbour should be dredged, councillor Ines Prado argued.",
      "Ines Prado: The harbour should be dredged"),
    // What opens the sentence and belongs to the ask.
    ReportShape(
      "Ines Prado, a councillor, spoke first. When the road is closed, the ferry should run at night.",
      "Ines Prado: When the road is closed, the ferry should run at night"),
    ReportShape(
      "Ines Prado, a councillor, spoke first. For islands without a bridge, the county must pay the ferry.",
      "Ines Prado: For islands without a bridge, the county must pay the ferry"),
    ReportShape(
      "If the ferry is full, Ines Prado said, the county must send a second boat.",
      "Ines Prado: If the ferry is full, Ines Prado said, the county must send a second boat"),
    ReportShape(
      "It is imperative that the second boat be bought, councillor Ines Prado argued.",
      "Ines Prado: It is imperative that the second boat be bought"),
    // After the clause.
    ReportShape(
      "The harbour should be dredged, councillor Ines Prado said, adding that it had silted up.",
      "Ines Prado: The harbour should be dredged"),
    ReportShape(
      "Ines Prado, a councillor, spoke first. The ferry should run at night, according to the plan that she brought.",
      "Ines Prado: The ferry should run at night"),
    ReportShape(
      "Councillor Ines Prado demanded that the fare be lowered, and the county has money for it.",
      "Ines Prado: the fare be lowered"),
    ReportShape(
      "Councillor Ines Prado demanded a lower fare for pupils (the mean is now 40 crowns).",
      "Ines Prado: a lower fare for pupils"),
    ReportShape(
      "A second boat should be bought, councillor Ines Prado said, so that nobody is left on the quay.",
      "Ines Prado: A second boat should be bought, councillor Ines Prado said, so that nobody is left on the quay"
    ),
    // Two actions of one sentence.
    ReportShape(
      "Councillor Ines Prado proposed that boats be mended in winter and that crews be paid for it.",
      "Ines Prado: boats be mended in winter and that crews be paid for it"),
    ReportShape(
      "Ines Prado, a councillor, spoke first. The ferry must run, and the quay should be lit at night.",
      "Ines Prado: The ferry must run, and the quay should be lit at night"),
    // A full stop before a number.
    ReportShape(
      "Ines Prado, a councillor, spoke first. The waiting period in s. 14 of the act should be abolished.",
      "Ines Prado: The waiting period in s. 14 of the act should be abolished"),
  ])
  func `begins and ends where the ask does`(shape: ReportShape) throws {
    #expect(try asks(shape.text) == shape.asks)
  }
}
