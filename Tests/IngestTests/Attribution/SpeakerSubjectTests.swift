import Testing

@testable import Ingest

/// Who a later "she", "it" or sentence without a name means: the subject of what was told before.
@Suite struct SpeakerSubjectTests {
  @Test func `somebody without a name who speaks is she in the next sentence`() throws {
    let text = """
      Notes from the house

      Ulla Brandt, Lamp Commission, was heard in support. A witness for the lamp makers said that lamps had been broken by the dozen. She proposed that oil lamps be given the same protection.
      """
    #expect(
      try asks(text) == [
        "witness for the lamp makers: oil lamps be given the same protection"
      ])
  }

  @Test func `somebody without a name who begins a sentence is he in the next`() throws {
    let text = """
      Notes from the house

      Ulla Brandt of the Lamp Commission was heard first. A rancher, who did not oppose the bill as such, thought of the neighbour. The word "gladly" should stay in, he said.
      """
    #expect(try asks(text).first?.hasPrefix("rancher: ") == true)
  }

  @Test func `a teacher from somewhere is told apart from what he does`() throws {
    let text = """
      Notes from the house

      Mika Aalto of the Lamp Commission spoke first. A teacher from Sorra came to the microphone next. Every classroom should have a lamp, he said.
      """
    #expect(try asks(text) == ["teacher from Sorra: Every classroom should have a lamp"])
  }

  @Test func `whoever he thanks is not he`() throws {
    let text = """
      Notes from the house

      Farm levies were wrong from the first day, Mika Aalto told the council on Monday. He thanked the Minister of State, Dana Olen, for having brought the bill in. The farm should be left out of the assessment, he argued.
      """
    #expect(try asks(text) == ["Mika Aalto: The farm should be left out of the assessment"])
  }

  @Test func `whoever speaks inside it asks, not the sponsor of the bill before`() throws {
    let text = """
      Notes from the house

      Farm levies were wrong from the first day, Mika Aalto told the council on Monday. He thanked the Minister of State, Dana Olen, for having brought the bill in. It would be far simpler, he argued, if the farm were left out.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Mika Aalto: ") })
  }

  @Test func `parents and a dockers' union may be they`() throws {
    let text = """
      Notes from the house

      On 4 September parents and citizens' groups stood before the town hall. They called for brighter lamps.

      In the morning pilots and the dockers' union met at the quay. They want the bridge closed to lorries.
      """
    #expect(
      try asks(text) == [
        "parents and citizens' groups: brighter lamps",
        "pilots and the dockers' union: the bridge closed to lorries",
      ])
  }

  @Test func `it is the subject, not the body of its relative clause`() throws {
    let text = """
      Notes from the house

      The plenary did not go as far as its environment committee, which had wanted such a fund. It calls for cleaner rivers.
      """
    #expect(try asks(text) == ["plenary: cleaner rivers"])
  }

  @Test func `a place behind a place is no person`() throws {
    let text = """
      Notes from the house

      Mika Aalto, a senator, took up the news as well. He condemned the fire in Sorra, Upper Marlen, as a warning. Schools should hire guards, he said.
      """
    #expect(try asks(text) == ["Mika Aalto: Schools should hire guards"])
  }

  @Test func `behind two settings the subject is still found`() throws {
    let text = """
      Notes from the house

      Before there was any law, in February 2017, families stood outside the town hall. They called for brighter lamps.
      """
    #expect(try asks(text) == ["families: brighter lamps"])
  }

  @Test func `a body that has made its demands asks in the next sentence`() throws {
    let text = """
      Notes from the house

      The barge went over on May 7. Some two weeks afterwards the Opposition made its demands. The money should take the form of a grant.
      """
    #expect(try asks(text) == ["Opposition: The money should take the form of a grant"])
  }

  @Test func `a body that begins a sentence outweighs whoever asked in the paragraph before`()
    throws
  {
    let text = """
      Notes from the house

      Ulla Brandt, a deputy, called for lamps.

      To this, LORENA has an answer in the Senate. The Ministry of Lamps is urged to count the boats.
      """
    #expect(try asks(text).last?.hasPrefix("LORENA: ") == true)
  }

  @Test func `a body that has to do something is nobody who asks for it`() throws {
    let text = """
      Notes from the house

      The Council should have an officer for lamps. More than 40 deputies from every group say so.
      """
    #expect(try asks(text).first?.contains("deputies from every group: ") == true)
  }

  @Test func `where somebody comes from is no person`() throws {
    let text = """
      Notes from the house

      Dana Olen of New Sorra, a sponsor, has been there. "I saw it," the congresswoman says. Old lamps have to be kept for those who come after us.
      """
    #expect(try asks(text) == ["Dana Olen: Old lamps have to be kept for those who come after us"])
  }

  @Test func `both and the three are those who were named together`() throws {
    let text = """
      Notes from the house

      Among deputies, Ulla Brandt and Mika Aalto have spoken out for lamps. Both added that the boats must be counted.

      Ulla Brandt, Peter Oduya and Mika Aalto all thought alike. Experts need to be heard as well, the three suggested.
      """
    #expect(try asks(text).first == "Ulla Brandt and Mika Aalto: the boats must be counted")
    #expect(
      try asks(text).last
        == "Ulla Brandt, Peter Oduya and Mika Aalto: Experts need to be heard as well")
  }

  @Test func `a name below a quotation says whose it is`() throws {
    let text = """
      Notes from the house

      Mika Aalto, a deputy, worried over the cost.

      “Agreements must come first. Until then Sorra should let nobody go.”

      Ulla Brandt, then chairwoman, April 2017
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Ulla Brandt: ") })
  }

  @Test func `a leader that says we has no speaker`() throws {
    let text = """
      Lamps at last

      Mika Aalto, a deputy, brought the bill in. We take him at his word. Boats ought to be counted in every port.

      We have waited long enough.
      """
    #expect(try asks(text) == ["nobody: Boats ought to be counted in every port"])
  }

  @Test func `whose text it is goes with the pronoun before it`() throws {
    let text = """
      Notes from the house

      Moving the second stage, Peter Oduya pointed out a flaw in his own text. It needs a single amendment: home owners must be able to get back their property.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Peter Oduya: ") })
  }

  @Test func `people who are with somebody do not speak instead`() throws {
    let text = """
      Notes from the house

      Ulla Brandt, a deputy, called for lamps. Then Mr Mika Aalto and five more urged the town to count its boats.
      """
    #expect(try asks(text).last == "Mika Aalto: the town to count its boats")
  }
}
