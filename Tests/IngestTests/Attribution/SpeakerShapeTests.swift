import Testing

@testable import Ingest

/// Shapes of sentences by which people, crowds and bodies are found at all.
@Suite struct SpeakerShapeTests {
  @Test func `a pronoun takes up two unknown capitals that begin a sentence`() throws {
    let text = """
      Life beside the harbour

      Ulvi Sarnak blames the tide. What he wants is a higher wall.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: a higher wall"])
  }

  @Test func `a role before the comma makes the name a person`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto asked for lamps on the quay.

      The chairperson of the Harbour Committee, Ulvi Sarnak, was not content. The minister must tell us when the wells will be tested, he said.
      """
    #expect(
      try asks(text).last == "Ulvi Sarnak: The minister must tell us when the wells will be tested")
  }

  @Test func `what is by somebody has an author`() throws {
    let text = """
      Notes from the house

      The committee read a petition by Ulvi Sarnak of the lamp union. Sarnak had asked for brighter lamps on the quay.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: brighter lamps on the quay"])
  }

  @Test func `the family name that reads like a pronoun is a name before another`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto spoke first. Vice-chairman He Sarnak said families should switch off the lamps.
      """
    #expect(try asks(text) == ["He Sarnak: families should switch off the lamps"])
  }

  @Test func `a person of a party with its abbreviation is no body`() throws {
    let text = """
      Notes from the house

      Ulvi Sarnak of the Harbour Party (HP) said the quay is dark. Lamps, the deputy added, should be put up there.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: Lamps, the deputy added, should be put up there"])
  }

  @Test func `people who begin a sentence with an unknown verb are they`() throws {
    let text = """
      Notes from the house

      Ms Mika Aalto, the minister, spoke to the press.

      Outside the gate on Quay Street, parents and fishing groups gathered. They called for a second ferry in winter.
      """
    #expect(try asks(text) == ["parents and fishing groups: a second ferry in winter"])
  }

  @Test func `a dateline is no body`() throws {
    let text = """
      Farmers come to the capital

      SARNOVA -- Four tired farmers came to the capital on Friday. They asked for a lower tax on fuel.
      """
    #expect(try asks(text) == ["Four tired farmers: a lower tax on fuel"])
  }

  @Test func `who said something is the one named before the comma`() throws {
    let text = """
      Notes from the house

      The motion was moved by Senator Ruth Adeyemi, who said the Government should light the quay.
      """
    #expect(try asks(text) == ["Ruth Adeyemi: the Government should light the quay"])
  }

  @Test func `a resolution that somebody tabled in a chamber is not the chamber's`() throws {
    let text = """
      Notes from the house

      Member Ruth Adeyemi tabled a resolution in the Harbour Assembly. It calls for a second ferry in winter.
      """
    #expect(try asks(text) == ["Ruth Adeyemi: a second ferry in winter"])
  }

  @Test func `what a government was urged besides is asked by the one who urged before`() throws {
    let text = """
      Notes from the house

      The House of Harbours has urged the Lamp Office to light the quay.

      The Dredging Office was further urged to deepen the harbour before winter.
      """
    #expect(
      try asks(text).last
        == "House of Harbours: The Dredging Office was further urged to deepen the harbour before winter"
    )
  }

  @Test func `a labelled recommendation in a body's report is that body's`() throws {
    let text = """
      COMMITTEE OF HARBOUR ACCOUNTS

      Three reports in short

      1. Whether quays are lit, the Lamp Office learns from inspections.

      Recommendation: A wider range of evidence on the work of local areas should be reviewed.
      """
    #expect(
      try asks(text) == [
        "COMMITTEE OF HARBOUR ACCOUNTS: A wider range of evidence on the work of local areas should be reviewed"
      ])
  }
}
