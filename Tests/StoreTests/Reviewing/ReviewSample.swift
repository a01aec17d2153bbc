import Index
import Ingest
import Store
import Testing

/// A base with one source of two proposals, and decisions about them.
final class ReviewSample {
  static let text = "Ann Lee asks to plant trees. Bo Ray asks to plant reeds."
  let base = TemporaryBase()

  /// The source, with words before it when it is a later version.
  static func source(_ before: String = "", name: String = "a.txt") -> SourceSample {
    SourceSample(name, before + text, date: "2024-03-05").naming("Ann Lee", roles: ["mayor"])
      .naming("Bo Ray").asking("plant trees", by: "Ann Lee", theme: 7)
      .asking("plant reeds", by: "Bo Ray", theme: 7)
  }

  init() throws {
    try base.ingest(Self.source())
  }

  /// The id of the proposal with these words.
  func id(_ words: String) throws -> String {
    try #require(try base.sql("SELECT id FROM proposals WHERE text = '\(words)'").first)
  }

  /// Keeps a decision about the proposal with these words.
  @discardableResult
  func decide(
    _ words: String, _ verdict: Review.Verdict? = nil, speaker: String? = nil,
    theme: String? = nil, note: String? = nil, second: Int = 0
  ) throws -> ReviewOutcome {
    let review = Review(
      verdict: verdict, speaker: speaker, theme: theme, note: note, reviewer: "Cy",
      time: Clock { 1_700_000_000 + second }.now)
    let key = try base.ask { try $0.proposalKeys(withID: self.id(words), limit: 1) }
    let place = try #require(try base.ask { try $0.reviewPlaces(key) }.first)
    return try BaseWriter(base.folder, creates: false).review([
      PlacedReview(place: place, review: review)
    ])
  }

  /// Takes the last decision back.
  @discardableResult
  func undo(_ words: String) throws -> Review? {
    let ids = [try id(words)]
    return try BaseWriter(base.folder, creates: false).undoReviews(ofProposals: ids)[0]
  }

  /// The proposal with these words as the base has it.
  func proposal(_ words: String) throws -> StoredProposal {
    let id = try id(words)
    return try #require(
      try base.ask { try $0.proposals(try $0.proposalKeys(withID: id, limit: 1)) }.first)
  }

  /// The words of the proposals whose column of the index holds a string.
  func words(_ column: String, _ value: String) throws -> [String] {
    try base.ask { snapshot in
      let index = try snapshot.index(of: .proposals)
      let number = try #require(Collection.proposals.column(column))
      let keys = try index.keys(
        of: .keywords(column: number, anyOf: [value]), orderedByNumber: nil, descending: false,
        offset: 0, limit: 100)
      return try snapshot.proposals(keys.map(Int64.init)).map(\.proposal.text).sorted()
    }
  }

  /// How many proposals the catalogue counts for a speaker; nil where it has none of this name.
  func count(_ speaker: String) throws -> Int? {
    try base.sql("SELECT proposals FROM speakers WHERE name = '\(speaker)'").first.flatMap {
      Int($0)
    }
  }
}
