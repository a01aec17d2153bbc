import Testing

@testable import Query

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("anchor", "ancor", 1), ("anchor", "achnor", 2), ("form", "from", 2),
    ("kitten", "sitting", 3), ("abc", "abc", 0),
  ])
  func `counts edits`(a: String, b: String, edits: Int) {
    #expect(EditDistance.distance(Array(a), Array(b), atMost: 3) == edits)
    #expect(EditDistance.distance(Array(b), Array(a), atMost: 3) == edits)
    #expect(EditDistance.within(edits, Array(a), Array(b)))
    if edits > 0 { #expect(!EditDistance.within(edits - 1, Array(a), Array(b))) }
  }

  @Test func `takes a swap of neighbours for one edit when asked`() {
    #expect(
      EditDistance.distance(Array("form"), Array("from"), atMost: 2, countingSwaps: true) == 1)
    #expect(EditDistance.distance(Array("ab"), Array("ba"), atMost: 1, countingSwaps: true) == 1)
    #expect(EditDistance.distance(Array("ab"), Array("ba"), atMost: 1) == nil)
  }
}
