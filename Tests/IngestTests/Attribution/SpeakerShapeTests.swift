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

      The committee read a petition by Ulvi Sarnak of the lamp union. Sarnak had asked for more lamps on the quay.
      """
    #expect(try asks(text) == ["Ulvi Sarnak: more lamps on the quay"])
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
      Bakers come to the capital

      SARNOVA -- Four tired bakers came to the capital on Friday. They asked for a lower tax on flour.
      """
    #expect(try asks(text) == ["Four tired bakers: a lower tax on flour"])
  }
}
