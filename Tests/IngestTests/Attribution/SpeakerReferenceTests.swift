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

  @Test func `a short name finds the body that turns on its noun`() throws {
    let text = """
      A vote in the north

      The House of Elders debated roads on Monday. The House Committee on Works gave evidence.

      The House urged the ministry to mend the bridge at Sorra.
      """
    #expect(try asks(text) == ["House of Elders: the ministry to mend the bridge at Sorra"])
  }

  @Test func `the members of a committee speak as the committee`() throws {
    let text = """
      Dentists wanted

      The Health and Care Committee published its report on Friday, and the minister had told it that all is well.

      The MPs want the contract to be written anew.
      """
    #expect(try asks(text) == ["Health and Care Committee: the contract to be written anew"])
  }

  @Test func `who speaks in the first person outweighs a body that the speech names`() throws {
    let text = """
      Speech of Ruth Adeyemi (Sorra, Centre), 5 p.m.

      I rise to speak for the bill, and I thank my neighbours.

      Every party in this House promised to act. I have waited for it.

      The Harbour Board has asked for money. Cheap homes must be built beside the quay.

      I ask for your votes.
      """
    #expect(
      try asks(text).contains("Ruth Adeyemi: Cheap homes must be built beside the quay"))
  }

  @Test func `a release that says we speaks for the body it names`() throws {
    let text = """
      Cold kitchens

      More than a hundred cooks stopped work, the NUCK says. The NUCK counted them on Monday. A cook fell ill, said a NUCK official.

      What we ask of employers

      Kitchens should be heated to 16 degrees.
      """
    #expect(try asks(text) == ["NUCK: Kitchens should be heated to 16 degrees"])
  }

  @Test func `a name below a letter signs it`() throws {
    let text = """
      Letters

      I was ill for a year and study in Sorra now. The council should pay for the bus to the clinic.

      Mika Aalto, Sorra
      """
    #expect(try asks(text) == ["Mika Aalto: The council should pay for the bus to the clinic"])
  }
}

/// Whom offices and crowds mean that are called in further ways.
@Suite struct SpeakerOfficeTests {
  @Test func `somewhere's deputy is the one named before`() throws {
    let text = """
      Notes from the house

      It is an irony, observed Peter Oduya. Sorra's MP proposed a moratorium of six months on loans.
      """
    #expect(try asks(text) == ["Peter Oduya: a moratorium of six months on loans"])
  }

  @Test func `the subjects of an office may be parted by a comma`() throws {
    let text = """
      Notes from the house

      It was Dr Peter Oduya who spoke for Sorra. The programmes should go on, the Minister for Lamps, Boats and Quays told his peers.
      """
    #expect(try asks(text).first?.hasPrefix("Peter Oduya: ") == true)
  }

  @Test func `whoever is asked to consider something does not ask for it`() throws {
    let text = """
      Notes from the house

      Mr Peter Oduya spoke for the lamp union. Waiving the interest is what the Government is asked to consider.
      """
    #expect(try asks(text).first?.hasPrefix("Government: ") == false)
  }

  @Test func `what is said of somebody between commas is nobody else`() throws {
    let text = """
      Notes from the house

      For Peter Oduya, a union leader, that was the first number in a long time. The wage should be raised, he thought.
      """
    #expect(try asks(text) == ["Peter Oduya: The wage should be raised"])
  }

  @Test func `a body that begins behind a year outweighs the paragraph before`() throws {
    let text = """
      Notes from the house

      Ms Ulla Brandt asked for lamps.

      In 1999, the Lamp Caucus had 12 names on it. Every bus under contract should be fitted with lamps.
      """
    #expect(try asks(text).last?.hasPrefix("Lamp Caucus: ") == true)
  }
}
