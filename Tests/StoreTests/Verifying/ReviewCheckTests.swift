import Store
import Testing

@Suite struct ReviewCheckTests {
  @Test(arguments: [
    (
      "UPDATE reviewed SET verdict = 'accepted'; UPDATE speakers SET proposals = 1",
      "accepted proposals"
    ), ("UPDATE reviewed SET verdict = 'accepted'", "wrong"),
    ("DELETE FROM reviewed", "wrong"), ("UPDATE speakers SET proposals = 5", "wrong"),
  ])
  func `a decision that the index or the counts do not follow is found`(
    change: String, words: String
  ) throws {
    let sample = try ReviewSample()
    try sample.decide("plant trees", .rejected)
    #expect(try sample.base.problems().isEmpty)
    try sample.base.change(change)
    let problems = try sample.base.problems()
    #expect(problems.contains { $0.message.contains(words) }, "\(problems)")
  }
}
