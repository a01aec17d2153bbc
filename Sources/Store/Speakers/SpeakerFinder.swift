import GRDB
import Ingest

/// Whom a name may mean.
package enum SpeakerAnswer: Sendable, Hashable {
  /// One speaker.
  case one(StoredSpeaker)
  /// Several, those with most proposals first.
  case several([StoredSpeaker])
  /// Nobody; the nearest names.
  case none(suggestions: [String])
}

/// Finds who is meant by a name as somebody types it.
enum SpeakerFinder {
  private static let candidateLimit = 20

  /// Whom a text means: an id or the beginning of one, a whole name or alias, else words that stand in one speaker's name alone.
  ///
  /// A single word that is somebody's whole name still means everybody who has it, unless that is an organisation.
  static func speaker(named text: String, in db: Database) throws -> SpeakerAnswer {
    if text.hasPrefix("s-") {
      let keys = try Int64.fetchAll(
        db, sql: "SELECT key FROM speakers WHERE id >= ?1 AND id < ?1 || '~' LIMIT 20",
        arguments: [text])
      if let answer = try answer(keys, in: db) { return answer }
    }
    let name = SpeakerName(text)
    let exact = try keys(called: name, in: db)
    if let answer = try answer(exact, in: db), try settles(answer, name: name) { return answer }
    let holders = try keys(holding: name.words, in: db)
    if let answer = try answer(exact + holders, in: db) { return answer }
    return .none(suggestions: try nearest(to: name, in: db))
  }

  /// The `s-` ids that the index has for a speaker and all that are kept under it.
  static func indexIDs(of speaker: StoredSpeaker, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT id FROM speakers WHERE key = ?1 OR merged_into = ?1 ORDER BY key",
      arguments: [speaker.key])
  }

  private static func settles(_ answer: SpeakerAnswer, name: SpeakerName) throws -> Bool {
    guard case .one(let speaker) = answer else { return name.words.count > 1 }
    return name.words.count > 1 || name.folded.contains(" ")
      || speaker.classification == .organisation
  }

  private static func keys(called name: SpeakerName, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT key FROM speakers WHERE folded = ?1 UNION SELECT key FROM speakers WHERE turned = ?1
        UNION SELECT speaker FROM aliases WHERE folded = ?1
        UNION SELECT key FROM speakers WHERE folded = ?2
        """, arguments: [name.folded, name.turned])
  }

  private static func keys(holding words: [String], in db: Database) throws -> [Int64] {
    guard let first = words.first else { return [] }
    let rest = words.dropFirst().map { _ in
      " AND speaker IN (SELECT speaker FROM speaker_words WHERE word = ?)"
    }
    return try Int64.fetchAll(
      db,
      sql: "SELECT speaker FROM speaker_words WHERE word = ?" + rest.joined(),
      arguments: StatementArguments([first] + words.dropFirst()))
  }

  /// The speakers under which these are kept; nil when there are none.
  private static func answer(_ keys: [Int64], in db: Database) throws -> SpeakerAnswer? {
    let canonical = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT kept.key FROM speakers
        JOIN speakers AS kept ON kept.key = coalesce(speakers.merged_into, speakers.key)
        WHERE speakers.key IN (SELECT value FROM json_each(?1))
        ORDER BY kept.proposals + kept.commitments DESC, kept.sources DESC, kept.key
        LIMIT \(candidateLimit)
        """, arguments: [KeyList.encoded(keys)])
    let speakers = try SpeakerRows.fetch(canonical, in: db)
    guard let first = speakers.first else { return nil }
    return speakers.count == 1 ? .one(first) : .several(speakers)
  }

  private static func nearest(to name: SpeakerName, in db: Database) throws -> [String] {
    guard let typed = name.words.last else { return [] }
    let words = try String.fetchAll(db, sql: "SELECT DISTINCT word FROM speaker_words")
    let near = words.compactMap { word in
      EditDistance.within(2, typed, word).map { (distance: $0, word: word) }
    }.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3)
    return try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT name FROM speaker_words JOIN speakers ON speakers.key = speaker
        WHERE word IN (SELECT value FROM json_each(?))
        ORDER BY proposals + commitments DESC, name LIMIT 3
        """, arguments: [TextList.encoded(near.map(\.word))])
  }
}

/// Strings as one argument of a statement.
enum TextList {
  static func encoded(_ texts: [String]) -> String {
    var json = JSONWriter()
    json.array { json in
      for text in texts { json.value(text) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
