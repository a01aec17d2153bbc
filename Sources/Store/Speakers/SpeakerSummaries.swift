import GRDB
package import Ingest

/// A speaker with counts over all that are kept under it.
package struct StoredSpeakerSummary: Sendable, Hashable {
  /// Who.
  package var speaker: StoredSpeaker
  /// The roles, most often printed first.
  package var roles: [String]
  /// How many proposals.
  package var proposals: Int
  /// How many commitments.
  package var commitments: Int
  /// In how many sources they are named.
  package var sources: Int
  /// The first date of a source that names them.
  package var firstDate: String?
  /// The last date.
  package var lastDate: String?
}

/// Which speakers are listed, and in which order.
package struct SpeakerListing: Sendable {
  /// Words of the name, or beginnings of them; nil for all.
  package var words: String?
  /// What sort; nil for all.
  package var classification: SpeakerMention.Class?
  /// By name rather than by number of proposals.
  package var isByName: Bool
  /// How many are left out before the first.
  package var offset: Int
  /// How many at most.
  package var limit: Int

  /// A request.
  package init(
    words: String?, classification: SpeakerMention.Class?, isByName: Bool, offset: Int, limit: Int
  ) {
    self.words = words
    self.classification = classification
    self.isByName = isByName
    self.offset = offset
    self.limit = limit
  }
}

/// Lists speakers with their counts.
enum SpeakerSummaries {
  /// The summaries of a page and the number of all that match.
  static func page(
    _ request: SpeakerListing, in db: Database
  ) throws -> (summaries: [StoredSpeakerSummary], total: Int) {
    let (condition, arguments) = condition(request)
    let groups = """
      FROM speakers JOIN speakers AS kept
        ON kept.key = coalesce(speakers.merged_into, speakers.key) WHERE \(condition)
      """
    let order = request.isByName ? "kept.name COLLATE NOCASE" : "asked DESC, named DESC"
    let total = try Int.fetchOne(
      db, sql: "SELECT count(DISTINCT kept.key) \(groups)", arguments: arguments)
    let keys = try Int64.fetchAll(
      db,
      sql: """
        SELECT kept.key, sum(speakers.proposals + speakers.commitments) AS asked,
          sum(speakers.sources) AS named \(groups) GROUP BY kept.key ORDER BY \(order), kept.key
        LIMIT ? OFFSET ?
        """, arguments: arguments + [request.limit, request.offset])
    return (try fetch(keys, in: db), total ?? 0)
  }

  /// The summaries of these speakers, in order.
  static func fetch(_ keys: [Int64], in db: Database) throws -> [StoredSpeakerSummary] {
    try SpeakerRows.fetch(keys, in: db).compactMap { speaker in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT sum(proposals) AS proposals, sum(commitments) AS commitments,
            sum(sources) AS sources, min(first_date) AS first_date, max(last_date) AS last_date
          FROM speakers WHERE key = ?1 OR merged_into = ?1
          """, arguments: [speaker.key])
      guard let row else { return nil }
      return StoredSpeakerSummary(
        speaker: speaker, roles: try roles(of: speaker.key, in: db),
        proposals: row["proposals"] ?? 0, commitments: row["commitments"] ?? 0,
        sources: row["sources"] ?? 0, firstDate: row["first_date"], lastDate: row["last_date"])
    }
  }

  private static func roles(of key: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT role FROM speaker_roles
        WHERE speaker IN (SELECT key FROM speakers WHERE key = ?1 OR merged_into = ?1)
        GROUP BY role ORDER BY sum(times) DESC, role
        """, arguments: [key])
  }

  private static func condition(_ request: SpeakerListing) -> (String, StatementArguments) {
    var parts = ["speakers.sources > 0"]
    var arguments: StatementArguments = []
    if let voice = request.classification {
      parts.append("kept.class = ?")
      arguments += [voice.rawValue]
    }
    for word in SpeakerName(request.words ?? "").words {
      parts.append(
        "speakers.key IN (SELECT speaker FROM speaker_words WHERE word >= ? AND word < ?)")
      arguments += [word, word + "\u{10FFFF}"]
    }
    return (parts.joined(separator: " AND "), arguments)
  }
}
