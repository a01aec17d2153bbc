import Testing

@testable import Ingest

@Suite struct FrameFinderQuotationTests {
  @Test func `an ask in the first person inside a quotation is the speaker's`() throws {
    let text = """
      Notes from the house

      Deputy Karl Weiss said: "That is why we're calling on the state to fence the quarry. It is deep."
      """
    #expect(try asks(text) == ["Karl Weiss: the state to fence the quarry"])
  }
}
