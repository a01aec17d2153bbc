import Testing

@testable import Ingest

/// Whom a reference means: pronouns, roles, crowds, documents.
@Suite struct SpeakerReferenceTests {
  @Test func `a motion asks for what its mover asks for`() throws {
    let text = """
      Notes from the house

      The harbour committee met on Monday and took no vote.

      In May the house voted down a motion by Ms Ines Prado. It called for a second ferry in winter.
      """
    #expect(try asks(text) == ["Ines Prado: a second ferry in winter"])
  }

  @Test func `what a council resolves on a motion is its mover's`() throws {
    let text = """
      Minutes in short

      A motion was before the Council. It was moved by Councillor Mika Aalto and seconded by Councillor Ruth Adeyemi:

      This Council resolves:

      - to plant trees along the ring road;
      - to write to the Government about the noise.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Mika Aalto: ") })
    #expect(try asks(text).count == 2)
  }

  @Test func `people who need something are not who says so`() throws {
    let text = """
      Why ponds matter

      By Ulla Brandt

      I grew up beside a pond, and I know who looks after it.

      I have asked around.

      Volunteers need help. The council must pay for their tools.

      I am told it will not.
      """
    #expect(try asks(text).last == "Ulla Brandt: The council must pay for their tools")
  }

  @Test func `a given name makes two capitals a person`() throws {
    let text = """
      Notes from the house

      Peter Oduya is not content. In a letter he demands that the wells be tested every month.
      """
    #expect(try asks(text) == ["Peter Oduya: the wells be tested every month"])
  }

  @Test func `members are the one chamber that the report names`() throws {
    let text = """
      A vote in the north

      The Norwegian Parliament adopted a resolution on fish on Monday.

      Members want nets to be marked with the name of their owner.
      """
    #expect(
      try asks(text) == ["Norwegian Parliament: nets to be marked with the name of their owner"])
  }

  @Test func `a pronoun in the sentence means the person it names`() throws {
    let text = """
      Notes from the house

      Ines Prado left early.

      The sluice was old, and Mika Aalto, the mayor, knew it: parliament, he said, must pay for a new gate.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Mika Aalto: ") })
  }
}
