import GRDB
import Ingest

/// Reads and writes what people decided, and of which words.
enum ReviewRows {
  /// The columns of ``place(_:)``, of the table `review_places`.
  private static let placeColumns = """
    review_places.key AS place_key, review_places.id, review_places.source, review_places.doc,
    review_places.kind, review_places.start, review_places."end", review_places.text,
    review_places.prefix, review_places.suffix, review_places.rule, review_places.confidence
    """

  /// A proposal that stands in the base as the place of a review.
  static let standing = """
    SELECT proposals.key AS proposal_key, proposals.id, sources.id AS source, sources.name AS doc,
      proposals.kind, proposals.start, proposals."end", proposals.text, proposals.prefix,
      proposals.suffix, proposals.rule, proposals.confidence
    FROM proposals JOIN sources ON sources.key = proposals.source
    """

  /// The place of a row with its columns.
  static func place(_ row: Row) -> ReviewPlace {
    ReviewPlace(
      id: row["id"], source: row["source"], doc: row["doc"],
      kind: Proposal.Kind(rawValue: row["kind"]) ?? .proposal, scalars: row["start"]..<row["end"],
      text: row["text"], prefix: row["prefix"], suffix: row["suffix"], rule: row["rule"],
      confidence: row["confidence"])
  }

  /// The decision of a row with `verdict`, `speaker`, `theme`, `note`, `reviewer` and `time`.
  static func review(_ row: Row) -> Review {
    let verdict: String? = row["verdict"]
    return Review(
      verdict: verdict.flatMap(Review.Verdict.init), speaker: row["speaker"], theme: row["theme"],
      note: row["note"], reviewer: row["reviewer"], time: row["time"])
  }

  /// Every decision with its words, in order of time and place.
  static func all(in db: Database) throws -> [PlacedReview] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(placeColumns), reviews.verdict, reviews.speaker, reviews.theme, reviews.note,
          reviews.reviewer, reviews.time
        FROM reviews JOIN review_places ON review_places.key = reviews.place
        ORDER BY reviews.time, review_places.doc, review_places.start, review_places.id,
          reviews.reviewer, reviews.key
        """
    ).map { PlacedReview(place: place($0), review: review($0)) }
  }

  /// The decisions about a place, the last one last.
  static func reviews(of place: Int64, in db: Database) throws -> [(key: Int64, review: Review)] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM reviews WHERE place = ? ORDER BY time, key", arguments: [place]
    ).map { ($0["key"], review($0)) }
  }

  /// The places of decisions that speak of a source of this name or id and of no proposal that stands.
  static func waiting(
    doc: String, source: String, in db: Database
  ) throws -> [(key: Int64, place: ReviewPlace)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(placeColumns) FROM review_places WHERE (doc = ?1 OR source = ?2)
          AND NOT EXISTS (SELECT 1 FROM reviewed WHERE reviewed.place = review_places.key)
        ORDER BY start, key
        """, arguments: [doc, source]
    ).map { ($0["place_key"], place($0)) }
  }

  /// The place of a proposal that stands and was reviewed, else of the id that reviews speak of.
  static func key(ofPlace id: String, proposal: Int64?, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT place FROM reviewed WHERE proposal = ?", arguments: [proposal])
      ?? Int64.fetchOne(db, sql: "SELECT key FROM review_places WHERE id = ?", arguments: [id])
  }

  /// Keeps a place; gives its key.
  static func insert(_ place: ReviewPlace, in db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO review_places (id, source, doc, kind, start, "end", text, prefix, suffix, rule,
          confidence) VALUES (?,?,?,?,?,?,?,?,?,?,?)
        """, arguments: arguments(of: place))
    return db.lastInsertedRowID
  }

  /// Brings a place up to date with the proposal that it was found to be.
  static func update(_ key: Int64, to place: ReviewPlace, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE review_places SET id = ?, source = ?, doc = ?, kind = ?, start = ?, "end" = ?,
          text = ?, prefix = ?, suffix = ?, rule = ?, confidence = ? WHERE key = ?
        """, arguments: arguments(of: place) + [key])
  }

  private static func arguments(of place: ReviewPlace) -> StatementArguments {
    [
      place.id, place.source, place.doc, place.kind.rawValue, place.scalars.lowerBound,
      place.scalars.upperBound, place.text, place.prefix, place.suffix, place.rule,
      place.confidence,
    ]
  }

  /// Keeps a decision about a place; false when the very same is there.
  static func insert(_ review: Review, of place: Int64, in db: Database) throws -> Bool {
    guard try !reviews(of: place, in: db).contains(where: { $0.review == review }) else {
      return false
    }
    try db.execute(
      sql: """
        INSERT INTO reviews (place, time, reviewer, verdict, speaker, theme, note)
        VALUES (?,?,?,?,?,?,?)
        """,
      arguments: [
        place, review.time, review.reviewer, review.verdict?.rawValue, review.speaker,
        review.theme, review.note,
      ])
    return true
  }

  /// Takes the last decision about a place back; nil when there is none.
  static func removeLast(of place: Int64, in db: Database) throws -> Review? {
    guard let last = try reviews(of: place, in: db).last else { return nil }
    try db.execute(sql: "DELETE FROM reviews WHERE key = ?", arguments: [last.key])
    return last.review
  }

  /// What holds of a place by all decisions; nil when there is none.
  static func folded(_ place: Int64, in db: Database) throws -> Review? {
    let all = try reviews(of: place, in: db).map(\.review)
    return all.first.map { first in all.dropFirst().reduce(first) { $0.followed(by: $1) } }
  }
}
