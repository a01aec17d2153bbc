import Testing

@testable import Ingest

/// The commitments of a text as `speaker: words`.
private func plans(_ text: String) throws -> [String] {
  try proposals("Notes from the house\n\n\(text)\n").filter { $0.kind == .commitment }
    .map { "\($0.speaker?.name ?? "nobody"): \($0.text)" }
}

/// What a speaker's own side is going to do is a commitment, never a proposal.
@Suite struct ReportPlanTests {
  @Test(arguments: [
    ReportShape(
      "Minister Ruth Adeyemi told the House that the ministry would repair the bridges. It will also widen the road.",
      "Ruth Adeyemi: the ministry would repair the bridges",
      "Ruth Adeyemi: It will also widen the road"),
    ReportShape(
      "A new strategy would be published early next year, the department said.",
      "department: A new strategy would be published early next year"),
    ReportShape(
      "Mayor Jan de Boer pledged to reopen the pool by June.",
      "Jan de Boer: reopen the pool by June"),
    ReportShape(
      "The Commissioner for Energy, Dan Holm, has announced that a law on heat pumps will follow by December.",
      "Dan Holm: a law on heat pumps will follow by December"),
    ReportShape(
      "Deputy Ines Prado said that she would introduce the bill again.",
      "Ines Prado: she would introduce the bill again"),
    ReportShape(
      "Drivers who block the quay will be charged, Transport Secretary Tomas Reid warned.",
      "Tomas Reid: Drivers who block the quay will be charged"),
    ReportShape(
      "The police will pick them up and bring them home, Minister Tomas Reid promised.",
      "Tomas Reid: The police will pick them up and bring them home"),
    ReportShape(
      "Tomas Reid, who chairs the harbour committee, announced that a counselling centre would be run together with the police.",
      "Tomas Reid: a counselling centre would be run together with the police"),
    ReportShape(
      "Deputy Tomas Reid signed a pledge to work for cleaner quays.",
      "Tomas Reid: work for cleaner quays"),
    // A forecast, a condition, an ask of others, the code of a town.
    ReportShape("Minister Lea Brandt said that prices would rise."),
    ReportShape("Minister Lea Brandt said that the ward would be closed if nurses left."),
    ReportShape("Deputy Ines Prado said that the state should repair the bridges."),
    ReportShape("Minutes shall be kept by the clerk."),
  ])
  func `a report gives commitments and their speakers`(shape: ReportShape) throws {
    #expect(try plans(shape.text) == shape.asks)
  }
}
