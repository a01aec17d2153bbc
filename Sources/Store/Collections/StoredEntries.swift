import Foundation
import GRDB
import Index
import Ingest

/// Makes the index entries of proposals and passages anew from the catalogue: what ``EntryMaker`` made of their source, with what was decided since.
final class StoredEntries {
  private let database: Database
  /// The source that was read last: proposals come source by source.
  private var last: (key: Int64, document: SourceDocument, offsets: ScalarOffsets)?

  init(_ database: Database) {
    self.database = database
  }

  /// The entry of a proposal, with its key; nil when it is not there.
  func entry(ofProposal key: Int64) throws -> IndexEntry? {
    guard let stored = try ProposalRows.fetch([key], in: database).first,
      let passage = try PassageRows.fetch([stored.passage], in: database).first,
      let (document, offsets) = try document(of: stored.source)
    else { return nil }
    let start = offsets.byte(atScalar: passage.scalars.lowerBound)
    let end = offsets.byte(atScalar: passage.scalars.upperBound)
    var proposal = stored.proposal
    proposal.passage = 0
    let extraction = Extraction(
      passages: [
        Passage(
          scalars: passage.scalars, bytes: start..<end, section: passage.section,
          speaker: passage.speaker)
      ], proposals: [proposal], speakers: [])
    var entry = EntryMaker(document: document, extraction: extraction).entry(proposal)
    entry.key = UInt64(key)
    if let speaker = try printedSpeaker(of: key) { entry.values[0] = .keywords([speaker]) }
    entry.values[entry.values.count - 1] = .keywords(Self.states(of: stored.review?.review))
    return entry
  }

  /// The entries of a source's passages, with their keys, in order; none when it is not there.
  func entries(ofPassagesOf source: Int64) throws -> [IndexEntry] {
    guard let stored = try SourceRows.fetch([source], in: database).first,
      let (document, offsets) = try document(of: stored)
    else { return [] }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM passages WHERE source = ? ORDER BY key", arguments: [source])
    let passages = rows.map { row in
      let start: Int = row["start"]
      let end: Int = row["end"]
      return Passage(
        scalars: start..<end, bytes: offsets.byte(atScalar: start)..<offsets.byte(atScalar: end),
        section: row["section"], speaker: row["speaker"])
    }
    var speakers = try PrintedSpeakers(of: source, in: database)
    let maker = EntryMaker(
      document: document, extraction: Extraction(passages: [], proposals: [], speakers: []))
    return zip(rows, passages).map { row, passage in
      var entry = maker.entry(passage)
      entry.key = UInt64(row["key"] as Int64)
      if let id = speakers.id(ofLabel: passage.speaker) { entry.values[0] = .keywords([id]) }
      return entry
    }
  }

  /// What the column `review` says of a decision: `reviewed` for any, its verdict, `corrected` for another speaker or theme.
  static func states(of review: Review?) -> [String] {
    guard let review else { return [] }
    let isCorrected = review.speaker != nil || review.theme != nil
    return ["reviewed"] + [review.verdict?.rawValue].compactMap(\.self)
      + (isCorrected ? ["corrected"] : [])
  }

  private func document(
    of source: StoredSource
  ) throws -> (SourceDocument, ScalarOffsets)? {
    if let last, last.key == source.key { return (last.document, last.offsets) }
    let row = try Row.fetchOne(
      database, sql: "SELECT digest, text FROM sources WHERE key = ?", arguments: [source.key])
    guard let row else { return nil }
    let document = SourceDocument(
      name: source.name, digest: Digest.hexadecimal(Array(row["digest"] as Data)),
      format: source.format, text: Array((row["text"] as String).utf8), metadata: source.metadata,
      blocks: [])
    let offsets = ScalarOffsets(text: document.text)
    last = (source.key, document, offsets)
    return (document, offsets)
  }

  /// The id of the speaker as printed, which the index keeps; those that are kept under another are told apart.
  private func printedSpeaker(of proposal: Int64) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT speakers.id FROM proposals JOIN mentions ON mentions.key = proposals.mention
        JOIN speakers ON speakers.key = mentions.speaker WHERE proposals.key = ?
        """, arguments: [proposal])
  }
}

/// Whom the labels of a source's passages mean, as when it came.
private struct PrintedSpeakers {
  private let ids: [String]
  private var mentions: MentionList

  init(of source: Int64, in db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT mentions.name, mentions.class, mentions.evidence, speakers.id FROM mentions
        JOIN speakers ON speakers.key = mentions.speaker
        WHERE source = ? AND evidence <> ? ORDER BY mentions.key
        """, arguments: [source, ReviewApplication.evidence])
    ids = rows.map { $0["id"] }
    let speakers = rows.map { row in
      SpeakerMention(
        name: row["name"], classification: SpeakerMention.Class(rawValue: row["class"]) ?? .unknown,
        roles: [], evidence: row["evidence"])
    }
    mentions = MentionList(Extraction(passages: [], proposals: [], speakers: speakers))
  }

  mutating func id(ofLabel label: String?) -> String? {
    mentions.index(ofLabel: label).map { ids[$0] }
  }
}
