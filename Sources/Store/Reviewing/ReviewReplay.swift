import GRDB
import Index
import Ingest

/// Gives sources that come (again) what people had decided of their words.
final class ReviewReplay {
  private let database: Database
  private let application: ReviewApplication
  private let docs: Set<String>
  private let sources: Set<String>

  /// A replay of the reviews that are there now.
  init(_ database: Database, directory: SpeakerDirectory, inserter: SourceInserter) throws {
    self.database = database
    application = ReviewApplication(database, directory: directory, inserter: inserter)
    docs = Set(try String.fetchAll(database, sql: "SELECT DISTINCT doc FROM review_places"))
    sources = Set(try String.fetchAll(database, sql: "SELECT DISTINCT source FROM review_places"))
  }

  /// Applies decisions to a source whose rows were just written; gives the proposals (by key) that changed.
  func replay(_ source: PreparedSource, key: Int64) throws -> [Int64] {
    let name = source.document.name
    guard docs.contains(name) || sources.contains(source.id) else { return [] }
    let waiting = try ReviewRows.waiting(doc: name, source: source.id, in: database)
    guard !waiting.isEmpty else { return [] }
    let rows = try Row.fetchAll(
      database,
      sql: ReviewRows.standing + """
         WHERE proposals.source = ?
          AND NOT EXISTS (SELECT 1 FROM reviewed WHERE proposal = proposals.key)
        ORDER BY proposals.start, proposals.key
        """, arguments: [key])
    let proposals = rows.map(ReviewRows.place)
    let pairs = ReviewMatching.pairs(waiting.map(\.place), proposals)
    return try pairs.map { pair in
      let proposal: Int64 = rows[pair.proposal]["proposal_key"]
      let place = waiting[pair.place].key
      try ReviewRows.update(place, to: proposals[pair.proposal], in: database)
      try application.apply(place, to: proposal)
      return proposal
    }
  }
}
