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
}
