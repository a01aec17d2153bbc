import Testing

@testable import Ingest

/// Who says a sentence that names nobody.
@Suite struct ReportSpeakerTests {
  @Test func `whom a sentence asks to act is not who says it`() throws {
    let text = """
      Notes from the house

      Fees were the demand of the day: Deputy Ines Prado called for lower fees at nurseries. Prime Minister Otto Weiss should drop the plan. Weiss turned away. The state must pay for meals as well.
      """
    #expect(
      try asks(text) == [
        "Ines Prado: lower fees at nurseries",
        "Ines Prado: Prime Minister Otto Weiss should drop the plan",
        "Ines Prado: The state must pay for meals as well",
      ])
  }

  @Test func `a surname before a verb makes a full name a person`() throws {
    let text = """
      Notes from the house

      Before that it had been Ulla Brandt. The spokeswoman demanded a ban on lead shot. Too much of it lies in the lakes, Brandt warned.
      """
    #expect(try asks(text) == ["Ulla Brandt: a ban on lead shot"])
  }

  @Test func `a capital of a sentence's first word is no name`() throws {
    let text = """
      Notes from the house

      Councillor Mika Aalto spoke first. What is true of roofs must be true of walls: there have to be rules for both.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Mika Aalto") })
  }
}
