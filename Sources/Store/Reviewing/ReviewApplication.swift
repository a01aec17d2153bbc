import GRDB
import Ingest

/// Brings the rows of proposals in line with what people decided of them, and takes it back.
final class ReviewApplication {
  private let database: Database
  private let directory: SpeakerDirectory
  private let inserter: SourceInserter

  init(_ database: Database, directory: SpeakerDirectory, inserter: SourceInserter) {
    self.database = database
    self.directory = directory
    self.inserter = inserter
  }

  /// Makes a proposal what the reviews of a place say: as it was found when there are none any more.
  func apply(_ place: Int64, to proposal: Int64) throws {
    try revert(proposal)
    guard let review = try ReviewRows.folded(place, in: database) else { return }
    let found = try mention(of: proposal)
    try database.execute(
      sql: """
        INSERT INTO reviewed (proposal, place, verdict, speaker, theme, note, reviewer, time,
          found_mention) VALUES (?,?,?,?,?,?,?,?,?)
        """,
      arguments: [
        proposal, place, review.verdict?.rawValue, review.speaker, review.theme, review.note,
        review.reviewer, review.time, review.speaker == nil ? nil : found,
      ])
    if let name = review.speaker {
      try setMention(try mention(named: name, for: proposal, review), of: proposal)
    }
    if let theme = review.theme { try replaceThemes(of: proposal, by: theme) }
    if review.verdict == .rejected { try count(proposal, by: -1) }
  }

  // MARK: Back to what was found

  private func revert(_ proposal: Int64) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM reviewed WHERE proposal = ?", arguments: [proposal])
    guard let row else { return }
    let review = ReviewRows.review(row)
    if review.verdict == .rejected { try count(proposal, by: 1) }
    if review.theme != nil { try restoreThemes(of: proposal) }
    let given = try mention(of: proposal)
    if review.speaker != nil { try setMention(row["found_mention"], of: proposal) }
    try database.execute(sql: "DELETE FROM reviewed WHERE proposal = ?", arguments: [proposal])
    if review.speaker != nil, let given { try removeIfMade(given) }
  }

  private func restoreThemes(of proposal: Int64) throws {
    try database.execute(sql: "DELETE FROM themes WHERE proposal = ?", arguments: [proposal])
    try database.execute(
      sql: "INSERT INTO themes SELECT * FROM found_themes WHERE proposal = ?",
      arguments: [proposal])
    try database.execute(sql: "DELETE FROM found_themes WHERE proposal = ?", arguments: [proposal])
  }

  /// Takes out a mention that only a review had made, once nothing points at it.
  private func removeIfMade(_ mention: Int64) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT speaker, class, source FROM mentions WHERE key = ?1 AND evidence = ?2
          AND NOT EXISTS (SELECT 1 FROM proposals WHERE mention = ?1)
          AND NOT EXISTS (SELECT 1 FROM reviewed WHERE found_mention = ?1)
        """, arguments: [mention, Self.evidence])
    guard let row else { return }
    try database.execute(sql: "DELETE FROM mentions WHERE key = ?", arguments: [mention])
    let voice = SpeakerMention.Class(rawValue: row["class"]) ?? .unknown
    let isNamed = try isNamed(row["speaker"], in: row["source"])
    directory.count(row["speaker"]) { change in
      change.votes.add(-1, voice)
      if !isNamed { change.sources -= 1 }
    }
  }

  // MARK: Speakers

  /// What a mention says of itself that only a review made.
  static let evidence = "named in a review"

  private func mention(of proposal: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT mention FROM proposals WHERE key = ?", arguments: [proposal])
  }

  private func setMention(_ mention: Int64?, of proposal: Int64) throws {
    try count(proposal, by: -1)
    try database.execute(
      sql: "UPDATE proposals SET mention = ? WHERE key = ?", arguments: [mention, proposal])
    try count(proposal, by: 1)
  }

  /// Counts a proposal for its speaker.
  private func count(_ proposal: Int64, by number: Int) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT mentions.speaker, proposals.kind FROM proposals
        JOIN mentions ON mentions.key = proposals.mention WHERE proposals.key = ?
        """, arguments: [proposal])
    guard let row else { return }
    directory.count(row["speaker"]) { change in
      if row["kind"] == Proposal.Kind.commitment.rawValue {
        change.commitments += number
      } else {
        change.proposals += number
      }
    }
  }

  /// The mention of a name in a proposal's source: one that the source has of this speaker, else a new one; nil for nobody.
  private func mention(
    named name: String, for proposal: Int64, _ review: Review
  ) throws -> Int64? {
    guard !name.isEmpty else { return nil }
    let record = try directory.record(ofPrinted: name)
    let source = try Int64.fetchOne(
      database, sql: "SELECT source FROM proposals WHERE key = ?", arguments: [proposal])
    guard let source else { return nil }
    if let known = try mention(of: record.key, in: source) { return known }
    let voice = try String.fetchOne(
      database, sql: "SELECT class FROM speakers WHERE key = ?", arguments: [record.key])
    return try inserter.insertMention(
      SpeakerMention(
        name: name.collapsed, classification: voice.flatMap(SpeakerMention.Class.init) ?? .unknown,
        roles: [], evidence: Self.evidence), of: record, source: source)
  }

  /// The mention of a speaker, or of one kept under the same, that has most roles.
  private func mention(of speaker: Int64, in source: Int64) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT mentions.key FROM mentions JOIN speakers ON speakers.key = mentions.speaker
        WHERE source = ?1 AND coalesce(speakers.merged_into, speakers.key) = (
          SELECT coalesce(merged_into, key) FROM speakers WHERE key = ?2)
        ORDER BY (SELECT count(*) FROM roles WHERE mention = mentions.key) DESC, mentions.key
        LIMIT 1
        """, arguments: [source, speaker])
  }

  private func isNamed(_ speaker: Int64, in source: Int64) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM mentions WHERE speaker = ? AND source = ?)",
      arguments: [speaker, source]) ?? false
  }

  // MARK: Themes

  private func replaceThemes(of proposal: Int64, by value: String) throws {
    try database.execute(
      sql: "INSERT INTO found_themes SELECT * FROM themes WHERE proposal = ?",
      arguments: [proposal])
    try database.execute(sql: "DELETE FROM themes WHERE proposal = ?", arguments: [proposal])
    guard let theme = ThemeScheme.embedded.theme(named: value) else { return }
    let above = theme.parent.flatMap(ThemeScheme.embedded.theme(code:))
    for (rank, theme) in [above, theme].compactMap(\.self).enumerated() {
      try database.execute(
        sql: "INSERT INTO themes (proposal, rank, scheme, code, name, terms) VALUES (?,?,?,?,?,'')",
        arguments: [proposal, rank, ThemeScheme.embedded.name, theme.code, theme.name])
    }
  }
}
