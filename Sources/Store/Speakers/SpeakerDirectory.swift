import GRDB
import Ingest

/// The speakers while sources are written: finds or makes the record of a printed name, and keeps count.
final class SpeakerDirectory {
  /// A speaker's row.
  struct Record: Sendable {
    var key: Int64
    var id: String
  }

  /// What changes in a speaker's counts.
  struct Change: Equatable {
    var sources = 0
    var proposals = 0
    var commitments = 0
    var votes = Votes()
    var roles: [String: Int] = [:]
    var firstDate: String?
    var lastDate: String?

    /// Widens the span of dates.
    mutating func include(_ date: String?) {
      guard let date else { return }
      firstDate = firstDate.map { min($0, date) } ?? date
      lastDate = lastDate.map { max($0, date) } ?? date
    }
  }

  /// How often a speaker was of each class.
  struct Votes: Equatable {
    var representative = 0
    var expert = 0
    var organisation = 0

    /// Counts mentions of a class.
    mutating func add(_ number: Int, _ voice: SpeakerMention.Class) {
      switch voice {
      case .representative: representative += number
      case .expert: expert += number
      case .organisation: organisation += number
      case .unknown: break
      }
    }
  }

  private static let cacheLimit = 1 << 19

  private let database: Database
  private var next: Int64
  private var byPrinted: [String: Record] = [:]
  private var changes: [Int64: Change] = [:]

  init(_ database: Database) throws {
    self.database = database
    next = try Counter.speakers.next(in: database)
  }

  /// The record of a name as printed; spellings of one name share it, and a new one is made for a new name.
  func record(ofPrinted printed: String) throws -> Record {
    if let record = byPrinted[printed] { return record }
    let name = SpeakerName(printed)
    let record = try existing(name, printed: printed) ?? make(name, printed: printed)
    if byPrinted.count >= Self.cacheLimit { byPrinted.removeAll() }
    byPrinted[printed] = record
    return record
  }

  /// Counts a change for a speaker; it is written by ``flush()``.
  func count(_ key: Int64, _ change: (inout Change) -> Void) {
    change(&changes[key, default: Change()])
  }

  /// Writes the counts, and takes out speakers that no source names any more and no alias needs.
  func flush() throws {
    for key in changes.keys.sorted() {
      guard let change = changes[key], change != Change() else { continue }
      try apply(change, to: key)
      try applyRoles(change, to: key)
      if change.sources < 0 { try narrowDates(of: key) }
      if change.sources < 0 { try removeUnlessNamed(key) }
    }
    changes.removeAll()
    try Counter.speakers.set(next, in: database)
  }

  /// Runs a statement, which is prepared when it comes for the first time.
  private func run(sql: String, arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func existing(_ name: SpeakerName, printed: String) throws -> Record? {
    let found = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT key, id, name FROM speakers WHERE folded = ?1
          UNION ALL SELECT key, id, name FROM speakers WHERE turned = ?1
          UNION ALL SELECT key, id, name FROM speakers WHERE folded = ?2 LIMIT 1
          """),
      arguments: [name.folded, name.turned])
    guard let found else { return nil }
    let shown: String = found["name"]
    if shown.isCapitals, !printed.isCapitals {
      try run(
        sql: "UPDATE speakers SET name = ? WHERE key = ?",
        arguments: [printed.collapsed, found["key"] as Int64])
    }
    return Record(key: found["key"], id: found["id"])
  }

  private func make(_ name: SpeakerName, printed: String) throws -> Record {
    let record = Record(key: next, id: Digest.identifier(prefix: "s-", of: [name.folded]))
    next += 1
    try run(
      sql: """
        INSERT INTO speakers (key, id, name, folded, turned, class, merged_into)
        VALUES (?, ?, ?, ?, ?, 'unknown', (SELECT speaker FROM aliases WHERE folded = ?))
        """,
      arguments: [
        record.key, record.id, printed.collapsed, name.folded, name.turned, name.folded,
      ])
    for word in Set(name.words).sorted() {
      try run(
        sql: "INSERT INTO speaker_words (word, speaker) VALUES (?, ?)",
        arguments: [word, record.key])
    }
    return record
  }

  private func apply(_ change: Change, to key: Int64) throws {
    try run(
      sql: """
        UPDATE speakers SET sources = sources + ?1, proposals = proposals + ?2,
          commitments = commitments + ?3, as_representative = as_representative + ?4,
          as_expert = as_expert + ?5, as_organisation = as_organisation + ?6,
          first_date = min(coalesce(first_date, ?7), coalesce(?7, first_date)),
          last_date = max(coalesce(last_date, ?8), coalesce(?8, last_date)) WHERE key = ?9
        """,
      arguments: [
        change.sources, change.proposals, change.commitments,
        change.votes.representative, change.votes.expert, change.votes.organisation,
        change.firstDate, change.lastDate, key,
      ])
    try run(sql: Self.classByMajority, arguments: [key])
  }

  private static let classByMajority = """
    UPDATE speakers SET class = CASE
      WHEN as_representative + as_expert + as_organisation = 0 THEN 'unknown'
      WHEN as_representative >= as_expert AND as_representative >= as_organisation
        THEN 'representative'
      WHEN as_expert >= as_organisation THEN 'expert' ELSE 'organisation' END
    WHERE key = ?
    """

  private func applyRoles(_ change: Change, to key: Int64) throws {
    for (role, times) in change.roles.sorted(by: { $0.key < $1.key }) where times != 0 {
      try run(
        sql: """
          INSERT INTO speaker_roles (speaker, role, times) VALUES (?1, ?2, ?3)
          ON CONFLICT (speaker, role) DO UPDATE SET times = times + ?3
          """, arguments: [key, role, times])
    }
    if change.sources < 0 {
      try run(
        sql: "DELETE FROM speaker_roles WHERE speaker = ? AND times <= 0", arguments: [key])
    }
  }

  /// Works out anew when the speakers whom a source names were heard first and last, after its date has changed.
  func redateSpeakers(ofSource source: Int64) throws {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT DISTINCT speaker FROM mentions WHERE source = ?", arguments: [source])
    for key in keys { try narrowDates(of: key) }
  }

  private func narrowDates(of key: Int64) throws {
    try run(
      sql: """
        UPDATE speakers SET (first_date, last_date) = (
          SELECT min(date), max(date) FROM mentions
          JOIN sources ON sources.key = mentions.source WHERE mentions.speaker = ?1) WHERE key = ?1
        """, arguments: [key])
  }

  private func removeUnlessNamed(_ key: Int64) throws {
    try run(
      sql: """
        DELETE FROM speakers WHERE key = ?1
          AND NOT EXISTS (SELECT 1 FROM mentions WHERE speaker = ?1)
          AND NOT EXISTS (SELECT 1 FROM aliases WHERE speaker = ?1)
          AND NOT EXISTS (SELECT 1 FROM speakers WHERE merged_into = ?1)
        """,
      arguments: [key])
    if database.changesCount > 0 { byPrinted = byPrinted.filter { $0.value.key != key } }
  }
}

extension String {
  /// Whether it has letters with case and all are capitals.
  var isCapitals: Bool { contains(where: \.isUppercase) && !contains(where: \.isLowercase) }

  /// Runs of white space as one space, none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
