import Testing

@testable import Ingest

@Suite struct GivenNamesTests {
  @Test func `a name tells who bears it unless both do`() {
    #expect(GivenNames.embedded.gender(of: "Ulla") == .female)
    #expect(GivenNames.embedded.gender(of: "Peter") == .male)
    #expect(GivenNames.embedded.gender(of: "Jean-Luc") == GivenNames.embedded.gender(of: "Jean"))
    #expect(GivenNames.embedded.gender(of: "Robin") == nil)
    #expect(GivenNames.embedded.contains("Robin"))
  }

  @Test func `she is the woman, though a man was named last`() throws {
    let text = """
      Notes from the house

      The port needs lamps, Ms Aalto told the house. Mr Brandt had been at the quay with her brother. The quay should be lit, she said.
      """
    #expect(try asks(text).last == "Aalto: The quay should be lit")
  }

  @Test func `a title outweighs what the name says`() throws {
    let text = """
      Notes from the house

      The port needs lamps, Lady Peter Aalto told the house. Peter Oduya had been at the quay, too. The quay should be lit, she said.
      """
    #expect(try asks(text).last?.hasPrefix("Peter Aalto: ") == true)
  }

  @Test func `a surname may read like a function word behind a given name`() throws {
    let text = """
      Notes from the house

      Registering the boats must be regulated strictly, Ulla Among told the house.
      """
    #expect(try asks(text).first?.hasPrefix("Ulla Among: ") == true)
  }
}
