import Testing

@testable import Ingest

/// Items and sentences without a finite verb that state what is to be done.
@Suite struct ReportItemTests {
  @Test func `a list of infinitives and names is its speaker's when most of its items ask`() throws
  {
    let text = """
      What the panel wants

      Deputy Karl Weiss put five points on the table and numbered them.

      1. The term of the council to be five years.

      2. The warden to come from the opposition.

      3. Every valley should have a school.

      4. Card holders who keep the rules to be able to apply for a permit.

      5. A hundred more seats in the council. There are forty now.
      """
    #expect(
      try asks(text + "\n") == [
        "Karl Weiss: The term of the council to be five years",
        "Karl Weiss: The warden to come from the opposition",
        "Karl Weiss: Every valley should have a school",
        "Karl Weiss: Card holders who keep the rules to be able to apply for a permit",
        "Karl Weiss: A hundred more seats in the council",
      ])
  }

  @Test func `an item with a finite verb is no infinitive`() throws {
    let text = """
      What the panel saw

      Deputy Karl Weiss put two points on the table.

      1. The school was slow to be built.

      2. The valley has a plan to be proud of.
      """
    #expect(try asks(text + "\n").isEmpty)
  }

  @Test func `numbered imperatives are asked by whoever asks there`() throws {
    let text = """
      Notes from the house

      Deputy Karl Weiss said the pens should be counted. First, pay more attention to the lambs in spring. Second, build up a team of wardens in every valley.
      """
    #expect(
      try asks(text + "\n") == [
        "Karl Weiss: the pens should be counted",
        "Karl Weiss: pay more attention to the lambs in spring",
        "Karl Weiss: build up a team of wardens in every valley",
      ])
  }

  @Test func `what is recommended today is asked by whoever speaks`() throws {
    #expect(
      try asks(
        "Notes from the house\n\nDeputy Karl Weiss said the pens should be counted. A minimum age of nine months for sales is recommended.\n"
      ) == [
        "Karl Weiss: the pens should be counted",
        "Karl Weiss: A minimum age of nine months for sales",
      ])
  }
}
