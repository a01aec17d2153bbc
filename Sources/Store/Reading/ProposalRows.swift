import GRDB
import Ingest

/// Reads proposals.
enum ProposalRows {
  private static let selection = """
    SELECT proposals.key, proposals.id, proposals.passage, proposals.mention, proposals.kind,
      proposals.form, proposals.start, proposals."end", proposals.text AS words,
      proposals.prefix, proposals.suffix, proposals.cue, proposals.rule, proposals.confidence,
      proposals.section,
      proposals.passage - (
        SELECT min(passages.key) FROM passages WHERE passages.source = proposals.source
      ) AS passage_place,
      length(CAST(substr(sources.text, 1, proposals.start) AS BLOB)) AS first_byte,
      length(CAST(substr(sources.text, 1, proposals."end") AS BLOB)) AS end_byte,
      mentions.name AS printed_name, mentions.class AS printed_class, mentions.evidence,
      speakers.key AS speaker_key, speakers.id AS speaker_id, speakers.name AS speaker_name,
      speakers.class AS speaker_class, reviewed.verdict, reviewed.speaker AS given_speaker,
      reviewed.theme AS given_theme, reviewed.note, reviewed.reviewer, reviewed.time,
      found.name AS found_name, \(SourceRows.columns)
    FROM proposals JOIN sources ON sources.key = proposals.source
      LEFT JOIN mentions ON mentions.key = proposals.mention
      LEFT JOIN speakers AS printed ON printed.key = mentions.speaker
      LEFT JOIN speakers ON speakers.key = coalesce(printed.merged_into, printed.key)
      LEFT JOIN reviewed ON reviewed.proposal = proposals.key
      LEFT JOIN mentions AS found ON found.key = reviewed.found_mention
    WHERE proposals.key IN (SELECT value FROM json_each(?))
    """

  /// Proposals by key, in the order of the keys, without their threads; those that are not there are left out.
  static func fetch(_ keys: [Int64], in db: Database) throws -> [StoredProposal] {
    let argument: StatementArguments = [KeyList.encoded(keys)]
    let roles = try roles(argument, in: db)
    let themes = try themes(argument, in: db)
    var byKey: [Int64: StoredProposal] = [:]
    for row in try Row.fetchAll(db, sql: selection, arguments: argument) {
      let key: Int64 = row["key"]
      byKey[key] = proposal(
        row, roles: roles[row["mention"] ?? 0] ?? [], themes: themes[key] ?? [])
    }
    return keys.compactMap { byKey[$0] }
  }

  /// The keys of the proposals whose ids begin like this, in order of id, at most `limit`; the whole id is alone.
  static func keys(withID prefix: String, limit: Int, in db: Database) throws -> [Int64] {
    let exact = try Int64.fetchAll(
      db, sql: "SELECT key FROM proposals WHERE id = ?", arguments: [prefix])
    guard exact.isEmpty else { return exact }
    return try Int64.fetchAll(
      db, sql: "SELECT key FROM proposals WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT ?2",
      arguments: [prefix, limit])
  }

  /// The keys of the proposals of a source that nobody rejected, in order of place.
  static func keys(ofSource key: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT key FROM proposals WHERE source = ? AND NOT EXISTS (
          SELECT 1 FROM reviewed WHERE proposal = proposals.key AND verdict = 'rejected')
        ORDER BY start, key
        """, arguments: [key])
  }

  /// The ids of the proposals of a passage, in order of place.
  static func ids(inPassage key: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT id FROM proposals WHERE passage = ? ORDER BY start, key",
      arguments: [key])
  }

  private static func roles(
    _ keys: StatementArguments, in db: Database
  ) throws -> [Int64: [String]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT mention, role FROM roles WHERE mention IN (
          SELECT mention FROM proposals WHERE key IN (SELECT value FROM json_each(?)))
        ORDER BY mention, rank
        """, arguments: keys)
    return Dictionary(grouping: rows) { $0["mention"] as Int64 }
      .mapValues { $0.map { $0["role"] as String } }
  }

  private static func themes(
    _ keys: StatementArguments, in db: Database
  ) throws -> [Int64: [ThemeMatch]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT proposal, scheme, code, name, terms FROM themes
        WHERE proposal IN (SELECT value FROM json_each(?)) ORDER BY proposal, rank
        """, arguments: keys)
    return Dictionary(grouping: rows) { $0["proposal"] as Int64 }.mapValues { rows in
      rows.map { row in
        ThemeMatch(
          scheme: row["scheme"], code: row["code"], name: row["name"],
          terms: StringList.decoded(row["terms"]))
      }
    }
  }

  private static func proposal(
    _ row: Row, roles: [String], themes: [ThemeMatch]
  ) -> StoredProposal {
    let proposal = Proposal(
      id: row["id"], kind: Proposal.Kind(rawValue: row["kind"]) ?? .proposal,
      form: Proposal.Form(rawValue: row["form"]) ?? .indirect, text: row["words"],
      scalars: row["start"]..<row["end"], bytes: row["first_byte"]..<row["end_byte"],
      prefix: row["prefix"], suffix: row["suffix"], speaker: mention(row, roles: roles),
      cue: row["cue"], rule: row["rule"], confidence: row["confidence"],
      section: row["section"], themes: themes, passage: row["passage_place"])
    return StoredProposal(
      key: row["key"], proposal: proposal, source: SourceRows.source(row),
      passage: row["passage"], speaker: SpeakerRows.speaker(row), review: review(row))
  }

  private static func review(_ row: Row) -> StoredReview? {
    guard let reviewer: String = row["reviewer"] else { return nil }
    let verdict: String? = row["verdict"]
    return StoredReview(
      review: Review(
        verdict: verdict.flatMap(Review.Verdict.init), speaker: row["given_speaker"],
        theme: row["given_theme"], note: row["note"], reviewer: reviewer, time: row["time"]),
      foundSpeaker: row["found_name"])
  }

  private static func mention(_ row: Row, roles: [String]) -> SpeakerMention? {
    guard let name: String = row["printed_name"] else { return nil }
    return SpeakerMention(
      name: name, classification: SpeakerMention.Class(rawValue: row["printed_class"]) ?? .unknown,
      roles: roles, evidence: row["evidence"])
  }
}
