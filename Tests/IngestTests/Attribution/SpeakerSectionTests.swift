import Testing

@testable import Ingest

/// Who speaks in a whole section: bylines, headings, interviews.
@Suite struct SpeakerSectionTests {
  @Test func `a motion's text is asked for by the one whom its heading names`() throws {
    let text = """
      Four papers on the harbour

      Paper 12/7 - motion of The Centre, 2011

      The Norwegian Parliament calls on the Government to dredge the harbour before winter.

      The quay should be lit at night.
      """
    #expect(
      try asks(text) == [
        "Centre: the Government to dredge the harbour before winter",
        "Centre: The quay should be lit at night",
      ])
  }

  @Test func `a section that tells what a body recommends is that body's`() throws {
    let text = """
      Ferries after the storm

      What the Harbour Committee recommends

      Timetables should be printed again. Crews need to be trained for ice.
      """
    #expect(try asks(text).first == "Harbour Committee: Timetables should be printed again")
  }

  @Test func `who signs a piece in the first person speaks where nobody else does`() throws {
    let text = """
      Why ponds matter

      By Ulla Brandt

      I grew up beside a pond, and I have never lived far from one.

      When I go there now I see the weeds. I do not think that they are the worst of it.

      But a fence is not enough. The council must clear the banks every spring.

      I will come back to this.
      """
    #expect(try asks(text) == ["Ulla Brandt: The council must clear the banks every spring"])
  }

  @Test func `the answers of an interview are those of the person presented before`() throws {
    let text = """
      Voices from the hills

      Ines Prado is 61. She is a deputy for Sorra and talks about roads. We met her in March.

      Q: What should be done?

      A: The toll on the pass should be lowered. That is what I came for.

      Q: Did you expect to be here?

      A: Never. I am a farmer.

      Ten years before, Mika Aalto, then a councillor, had given interviews in the same hall.

      Q: What did you bring?

      A: A list. The mill must be opened again.
      """
    #expect(
      try asks(text) == [
        "Ines Prado: The toll on the pass should be lowered",
        "Mika Aalto: The mill must be opened again",
      ])
  }

  @Test func `a citizen of a country is the person named last`() throws {
    let text = """
      Notes from the house

      Jan Kowal, a member of the rural group, spoke last. The border road is left out of the plan; it should be added, the Pole argued.
      """
    #expect(try asks(text).allSatisfy { $0.hasPrefix("Jan Kowal: ") })
  }

  @Test func `a body that is introduced with its abbreviation is named with it`() throws {
    let text = """
      Notes from the house

      The Nordic Water Board (NWB) published its report. The NWB recommends that wells be tested every month.
      """
    #expect(try asks(text) == ["Nordic Water Board (NWB): wells be tested every month"])
  }
}
