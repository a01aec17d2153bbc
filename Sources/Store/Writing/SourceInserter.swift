import GRDB
import Ingest

/// Writes the rows of one source after another, giving keys.
final class SourceInserter {
  /// The keys that a source's rows were given.
  struct Keys {
    var source: Int64
    /// The key of the first passage; the others follow.
    var passages: Int64
    /// The key of the first proposal; the others follow.
    var proposals: Int64
    /// The speaker of each mention.
    var speakers: [SpeakerDirectory.Record]
  }

  private let database: Database
  private let directory: SpeakerDirectory
  private var next: Next
  private let sources: RowWriter
  private let passages: RowWriter
  private let mentions: RowWriter
  private let roles: RowWriter
  private let proposals: RowWriter
  private let themes: RowWriter

  /// The numbers to give next.
  private struct Next {
    var sources: Int64
    var passages: Int64
    var mentions: Int64
    var proposals: Int64
  }

  init(_ database: Database, directory: SpeakerDirectory) throws {
    self.database = database
    self.directory = directory
    next = Next(
      sources: try Counter.sources.next(in: database),
      passages: try Counter.passages.next(in: database),
      mentions: try Counter.mentions.next(in: database),
      proposals: try Counter.proposals.next(in: database))
    sources = try RowWriter(
      database,
      "INSERT INTO sources VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")
    passages = try RowWriter(database, "INSERT INTO passages VALUES (?,?,?,?,?,?)")
    mentions = try RowWriter(database, "INSERT INTO mentions VALUES (?,?,?,?,?,?)")
    roles = try RowWriter(database, "INSERT INTO roles VALUES (?,?,?)")
    proposals = try RowWriter(
      database,
      """
      INSERT INTO proposals VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING
      """)
    themes = try RowWriter(database, "INSERT INTO themes VALUES (?,?,?,?,?,?)")
  }

  /// Keeps the numbers that were given.
  func flush() throws {
    try Counter.sources.set(next.sources, in: database)
    try Counter.passages.set(next.passages, in: database)
    try Counter.mentions.set(next.mentions, in: database)
    try Counter.proposals.set(next.proposals, in: database)
  }

  /// Writes the rows of a source that joins in this commit; nil when its id or name is there already.
  func insert(_ source: PreparedSource, id: String, commit: Int) throws -> Keys? {
    guard try insertSource(source, id: id, commit: commit) else { return nil }
    let key = Self.take(&next.sources)
    let firstMention = next.mentions
    let speakers = try insertMentions(source, key: key)
    let firstPassage = try insertPassages(source, key: key)
    let firstProposal = next.proposals
    for (index, proposal) in source.extraction.proposals.enumerated() {
      let mention = source.proposalMentions[index]
      let rows = ProposalParents(
        source: key, passage: firstPassage + Int64(proposal.passage),
        mention: mention.map { firstMention + Int64($0) })
      try insertProposal(proposal, rows)
      if let mention { count(proposal, of: speakers[mention].key) }
    }
    return Keys(
      source: key, passages: firstPassage, proposals: firstProposal, speakers: speakers)
  }

  /// A key for a proposal's row that was never given before.
  func takeProposalKey() -> Int64 { Self.take(&next.proposals) }

  /// A key for a passage's row that was never given before.
  func takePassageKey() -> Int64 { Self.take(&next.passages) }

  /// Writes a mention that a source is given later, and counts it; gives its key.
  func insertMention(
    _ mention: SpeakerMention, of speaker: SpeakerDirectory.Record, source: Int64
  ) throws -> Int64 {
    let isNamed = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM mentions WHERE source = ? AND speaker = ?)",
      arguments: [source, speaker.key])
    let date = try String.fetchOne(
      database, sql: "SELECT date FROM sources WHERE key = ?", arguments: [source])
    let row = try insertMention(mention, of: speaker.key, source: source)
    directory.count(speaker.key) { change in
      if isNamed != true { change.sources += 1 }
      change.votes.add(1, mention.classification)
      change.include(date)
    }
    return row
  }

  private static func take(_ number: inout Int64) -> Int64 {
    defer { number += 1 }
    return number
  }

  private func insertSource(_ source: PreparedSource, id: String, commit: Int) throws -> Bool {
    let document = source.document
    let metadata = document.metadata
    sources.add(next.sources)
    sources.add(id)
    sources.add(document.name)
    sources.add(blob: source.digest)
    sources.add(document.format.rawValue)
    sources.add(metadata.title)
    sources.add(metadata.date)
    sources.add(metadata.publisher)
    sources.add(metadata.url)
    sources.add(metadata.language)
    sources.add(metadata.author)
    sources.add(metadata.speaker)
    sources.add(metadata.role)
    sources.add(commit)
    sources.add(source.checksum)
    sources.add(utf8: document.text)
    return try sources.insert()
  }

  private func insertMentions(
    _ source: PreparedSource, key: Int64
  ) throws -> [SpeakerDirectory.Record] {
    var counted: Set<Int64> = []
    counted.reserveCapacity(source.mentions.count)
    return try source.mentions.map { mention in
      let speaker = try directory.record(ofPrinted: mention.name)
      let row = try insertMention(mention, of: speaker.key, source: key)
      for (rank, role) in mention.roles.enumerated() {
        roles.add(row)
        roles.add(rank)
        roles.add(role)
        try roles.insert()
      }
      directory.count(speaker.key) { change in
        if counted.insert(speaker.key).inserted { change.sources += 1 }
        change.votes.add(1, mention.classification)
        for role in mention.roles { change.roles[role, default: 0] += 1 }
        change.include(source.document.metadata.date)
      }
      return speaker
    }
  }

  private func insertMention(
    _ mention: SpeakerMention, of speaker: Int64, source: Int64
  ) throws -> Int64 {
    let row = Self.take(&next.mentions)
    mentions.add(row)
    mentions.add(source)
    mentions.add(speaker)
    mentions.add(mention.name)
    mentions.add(mention.classification.rawValue)
    mentions.add(mention.evidence)
    try mentions.insert()
    return row
  }

  private func insertPassages(_ source: PreparedSource, key: Int64) throws -> Int64 {
    let first = next.passages
    for passage in source.extraction.passages {
      passages.add(Self.take(&next.passages))
      passages.add(key)
      passages.add(passage.scalars.lowerBound)
      passages.add(passage.scalars.upperBound)
      passages.add(passage.section)
      passages.add(passage.speaker)
      try passages.insert()
    }
    return first
  }

  private struct ProposalParents {
    var source: Int64
    var passage: Int64
    var mention: Int64?
  }

  private func insertProposal(_ proposal: Proposal, _ rows: ProposalParents) throws {
    let key = Self.take(&next.proposals)
    var id = proposal.id
    var attempt = 1
    while try !insertProposal(proposal, key: key, id: id, rows) {
      // Fifty bits name most proposals apart; where two meet, the later one gets a digit more.
      attempt += 1
      id = proposal.id + "\(attempt)"
    }
    for (rank, theme) in proposal.themes.enumerated() {
      themes.add(key)
      themes.add(rank)
      themes.add(theme.scheme)
      themes.add(theme.code)
      themes.add(theme.name)
      themes.add(StringList.encoded(theme.terms))
      try themes.insert()
    }
  }

  private func insertProposal(
    _ proposal: Proposal, key: Int64, id: String, _ rows: ProposalParents
  ) throws -> Bool {
    proposals.add(key)
    proposals.add(id)
    proposals.add(rows.source)
    proposals.add(rows.passage)
    proposals.add(rows.mention)
    proposals.add(proposal.kind.rawValue)
    proposals.add(proposal.form.rawValue)
    proposals.add(proposal.scalars.lowerBound)
    proposals.add(proposal.scalars.upperBound)
    proposals.add(proposal.text)
    proposals.add(proposal.prefix)
    proposals.add(proposal.suffix)
    proposals.add(proposal.cue)
    proposals.add(proposal.rule)
    proposals.add(proposal.confidence)
    proposals.add(proposal.section)
    return try proposals.insert()
  }

  private func count(_ proposal: Proposal, of speaker: Int64) {
    directory.count(speaker) { change in
      switch proposal.kind {
      case .proposal: change.proposals += 1
      case .commitment: change.commitments += 1
      }
    }
  }
}
