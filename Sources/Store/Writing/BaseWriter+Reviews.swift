import GRDB
import Index
import Ingest

/// What came of decisions.
package struct ReviewOutcome: Sendable, Hashable {
  /// Decisions that were kept, or taken back.
  package var decisions = 0
  /// Decisions that were there already.
  package var known = 0
  /// Decisions whose words stand nowhere in the base; they wait for their source.
  package var waiting = 0
}

extension BaseWriter {
  /// Keeps decisions, all in one commit; a place that is given by its words alone is found as when its source comes again.
  package func review(_ reviews: [PlacedReview]) throws(StoreError) -> ReviewOutcome {
    try changeReviews { session in
      for placed in reviews { try session.add(placed) }
    }
  }

  /// Takes the last decision about each of these proposals back, all in one commit; tells what they were, nil where there was none.
  package func undoReviews(ofProposals ids: [String]) throws(StoreError) -> [Review?] {
    var undone: [Review?] = []
    _ = try changeReviews { session in
      undone = try ids.map { try session.undo($0) }
    }
    return undone
  }

  private func changeReviews(
    _ body: (ReviewSession) throws -> Void
  ) throws(StoreError) -> ReviewOutcome {
    try catalogue.write { db in
      let session = try ReviewSession(db, writer: self)
      try body(session)
      guard session.outcome.decisions > 0 else { return session.outcome }
      try session.finish()
      try log(
        try nextCommit(in: db), session.action, added: session.outcome.decisions, removed: 0, in: db
      )
      return session.outcome
    }
  }
}

/// Decisions while they are written: rows first, then new versions of the index entries, all in the caller's transaction.
private final class ReviewSession {
  private let database: Database
  private let writer: BaseWriter
  private let directory: SpeakerDirectory
  private let inserter: SourceInserter
  private let application: ReviewApplication
  /// The proposals whose decisions changed, with their places.
  private var changed: [Int64: Int64] = [:]
  private(set) var outcome = ReviewOutcome()
  private(set) var action = "review"

  init(_ database: Database, writer: BaseWriter) throws {
    self.database = database
    self.writer = writer
    directory = try SpeakerDirectory(database)
    inserter = try SourceInserter(database, directory: directory)
    application = ReviewApplication(database, directory: directory, inserter: inserter)
  }

  /// Keeps a decision.
  func add(_ placed: PlacedReview) throws {
    let standing = try standing(placed.place)
    let place =
      try ReviewRows.key(
        ofPlace: placed.place.id, proposal: standing?.proposal, in: database)
      ?? ReviewRows.insert(standing?.place ?? placed.place, in: database)
    if let standing { try ReviewRows.update(place, to: standing.place, in: database) }
    guard try ReviewRows.insert(placed.review, of: place, in: database) else {
      outcome.known += 1
      return
    }
    outcome.decisions += 1
    if let standing { changed[standing.proposal] = place } else { outcome.waiting += 1 }
  }

  /// Takes the last decision about a proposal back.
  func undo(_ id: String) throws -> Review? {
    action = "undo review"
    let proposal = try Int64.fetchOne(
      database, sql: "SELECT key FROM proposals WHERE id = ?", arguments: [id])
    guard let place = try ReviewRows.key(ofPlace: id, proposal: proposal, in: database),
      let review = try ReviewRows.removeLast(of: place, in: database)
    else { return nil }
    outcome.decisions += 1
    if let proposal { changed[proposal] = place }
    return review
  }

  /// Brings proposals in line with the decisions and writes their new entries; what was written before is marked as gone.
  func finish() throws {
    let proposals = changed.keys.sorted()
    for proposal in proposals {
      if let place = changed[proposal] { try application.apply(place, to: proposal) }
    }
    try database.execute(
      sql: """
        DELETE FROM review_places WHERE NOT EXISTS (
          SELECT 1 FROM reviews WHERE place = review_places.key)
        """)
    try EntryReplacement(database, writer: writer, inserter: inserter).replace(proposals: proposals)
    try writer.flushNames(in: database)
    try inserter.flush()
    try directory.flush()
  }

  /// The proposal of the base that a place speaks of: by id, else by its words in its source.
  private func standing(_ place: ReviewPlace) throws -> (proposal: Int64, place: ReviewPlace)? {
    var rows = try Row.fetchAll(
      database, sql: ReviewRows.standing + " WHERE proposals.id = ?", arguments: [place.id])
    if rows.isEmpty {
      rows = try Row.fetchAll(
        database,
        sql: ReviewRows.standing + """
           WHERE proposals.source IN (SELECT key FROM sources WHERE name = ? OR id = ?)
            AND proposals.text = ? ORDER BY proposals.start, proposals.key
          """, arguments: [place.doc, place.source, place.text])
    }
    let places = rows.map(ReviewRows.place)
    guard let pair = ReviewMatching.pairs([place], places).first else { return nil }
    return (rows[pair.proposal]["proposal_key"], places[pair.proposal])
  }
}
