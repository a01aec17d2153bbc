import Testing

@testable import Ingest

/// A frame between the two halves of what somebody asks for.
@Suite struct FrameFinderInsideTests {
  @Test(arguments: [
    ReportShape(
      "The ban on nets should be written into the new act, Deputy Karl Weiss argued, and without exceptions.",
      "Karl Weiss: The ban on nets should be written into the new act, Deputy Karl Weiss argued, and without exceptions"
    ),
    ReportShape(
      "A register of nets should be set up, Deputy Karl Weiss argued, in which harbours write down who owns them.",
      "Karl Weiss: A register of nets should be set up, Deputy Karl Weiss argued, in which harbours write down who owns them"
    ),
    ReportShape(
      "The building of quays should be helped, in the opinion of Deputy Karl Weiss, through loans for small harbours.",
      "Karl Weiss: The building of quays should be helped, in the opinion of Deputy Karl Weiss, through loans for small harbours"
    ),
    ReportShape(
      "The ban on nets should be lifted, Deputy Karl Weiss argued, and the boats are ready.",
      "Karl Weiss: The ban on nets should be lifted"),
  ])
  func `words without a verb of their own go on with the ask`(shape: ReportShape) throws {
    #expect(try asks("Notes from the house\n\n" + shape.text + "\n") == shape.asks)
  }

  @Test func `words of time between the verb and its content are no content`() throws {
    #expect(
      try asks("Deputy Karl Weiss proposed two years before to teach weaving in every school.\n")
        == ["Karl Weiss: teach weaving in every school"])
  }

  @Test func `what is asked of somebody at the end of a sentence is no more than its clause`()
    throws
  {
    #expect(
      try asks(
        "Notes\n\nDeputy Karl Weiss spoke. The nets wear out, Deputy Karl Weiss warns, and the ministry is urged to sit down with the harbours and find out what they need.\n"
      ) == [
        "Karl Weiss: the ministry is urged to sit down with the harbours and find out what they need"
      ])
  }

  @Test func `a verb in a relative clause of the subject is no frame`() throws {
    #expect(
      try asks(
        "Notes\n\nThe fares must fall, Deputy Karl Weiss said. Vouchers that a passenger accepts in place of a refund should never expire.\n"
      ).last
        == "Karl Weiss: Vouchers that a passenger accepts in place of a refund should never expire")
  }

  @Test(arguments: [
    "Should it decide to send a fleet, Deputy Karl Weiss said, the harbour is ready.",
    "Deputy Karl Weiss, who is called a favourite should there be a vote, spoke of nets.",
    "Deputy Anna Brandt, herself from the coast, reminded her colleagues that the coast is a home.",
  ])
  func `conditions and reminders ask for nothing`(text: String) throws {
    #expect(try asks("Notes\n\n" + text + "\n").isEmpty)
  }
}
