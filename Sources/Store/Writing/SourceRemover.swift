import GRDB
import Ingest

/// Takes sources out of the catalogue, and remembers which entries of the segments went with them.
final class SourceRemover {
  private let database: Database
  private let directory: SpeakerDirectory
  private let threads: ThreadJoiner
  /// The keys of the entries that went, of each collection.
  private(set) var removed: [Collection: [Int64]] = [:]
  /// How many sources went.
  private(set) var count = 0
  /// How many sources of each language went.
  private(set) var languages: [String: Int] = [:]
  /// What went with them.
  private(set) var totals = Totals()

  init(_ database: Database, directory: SpeakerDirectory, threads: ThreadJoiner) {
    self.database = database
    self.directory = directory
    self.threads = threads
  }

  /// Forgets what went, after a commit.
  func clear() {
    removed = [:]
    count = 0
    languages = [:]
    totals = Totals()
  }

  /// Deletes a source with all that hangs on it.
  func remove(_ source: Int64) throws {
    for (collection, sql) in [
      (Collection.passages, "SELECT key FROM passages WHERE source = ? ORDER BY key"),
      (.proposals, "SELECT key FROM proposals WHERE source = ? ORDER BY key"),
    ] {
      let keys = try Int64.fetchAll(database, sql: sql, arguments: [source])
      removed[collection, default: []] += keys
    }
    try totals.add(source, in: database)
    try threads.forget(source: source)
    try uncountMentions(of: source)
    try uncountProposals(of: source)
    let language = try String.fetchOne(
      database, sql: "SELECT lang FROM sources WHERE key = ?", arguments: [source])
    languages[language ?? "", default: 0] += 1
    try database.execute(sql: "DELETE FROM sources WHERE key = ?", arguments: [source])
    count += 1
  }

  private func uncountMentions(of source: Int64) throws {
    var counted: Set<Int64> = []
    let rows = try Row.fetchAll(
      database, sql: "SELECT speaker, class FROM mentions WHERE source = ?", arguments: [source])
    for row in rows {
      let speaker: Int64 = row["speaker"]
      let voice = SpeakerMention.Class(rawValue: row["class"]) ?? .unknown
      directory.count(speaker) { change in
        if counted.insert(speaker).inserted { change.sources -= 1 }
        change.votes.add(-1, voice)
      }
    }
    let roles = try Row.fetchAll(
      database,
      sql: """
        SELECT speaker, role FROM mentions JOIN roles ON roles.mention = mentions.key
        WHERE source = ?
        """, arguments: [source])
    for row in roles {
      directory.count(row["speaker"]) { $0.roles[row["role"], default: 0] -= 1 }
    }
  }

  private func uncountProposals(of source: Int64) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT mentions.speaker, kind, count(*) AS number FROM proposals
        JOIN mentions ON mentions.key = proposals.mention
        WHERE proposals.source = ? AND NOT EXISTS (
          SELECT 1 FROM reviewed WHERE proposal = proposals.key AND verdict = 'rejected')
        GROUP BY mentions.speaker, kind
        """, arguments: [source])
    for row in rows {
      let number: Int = row["number"]
      directory.count(row["speaker"]) { change in
        if row["kind"] == Proposal.Kind.commitment.rawValue {
          change.commitments -= number
        } else {
          change.proposals -= number
        }
      }
    }
  }
}
