import GRDB
import Ingest

/// What came of facts.
package struct FactOutcome: Sendable, Hashable {
  /// Facts that were kept, or taken back.
  package var facts = 0
  /// Facts that were there already.
  package var known = 0
  /// Facts of sources that are not in the base; they wait for them.
  package var waiting = 0
}

extension BaseWriter {
  /// Keeps what people say of sources, all in one commit.
  package func set(_ facts: [SourceFact]) throws(StoreError) -> FactOutcome {
    try changeFacts("set source") { session in
      for fact in facts { try session.set(fact) }
    }
  }

  /// Takes back what people said of a source (by key) in these fields, in one commit.
  package func resetFacts(
    ofSource source: Int64, fields: Set<SourceField>
  ) throws(StoreError) -> FactOutcome {
    try changeFacts("reset source") { session in
      try session.reset(source, fields)
    }
  }

  private func changeFacts(
    _ action: String, _ body: (FactSession) throws -> Void
  ) throws(StoreError) -> FactOutcome {
    try catalogue.write { db in
      let session = try FactSession(db, writer: self)
      try body(session)
      guard session.outcome.facts > 0 else { return session.outcome }
      try session.finish()
      try log(try nextCommit(in: db), action, added: session.outcome.facts, removed: 0, in: db)
      return session.outcome
    }
  }
}

/// Facts while they are written: what was said first, then the rows and entries of the sources, all in the caller's transaction.
private final class FactSession {
  private let database: Database
  private let writer: BaseWriter
  private let directory: SpeakerDirectory
  private let inserter: SourceInserter
  private var changed: Set<Int64> = []
  private(set) var outcome = FactOutcome()

  init(_ database: Database, writer: BaseWriter) throws {
    self.database = database
    self.writer = writer
    directory = try SpeakerDirectory(database)
    inserter = try SourceInserter(database, directory: directory)
  }

  func set(_ fact: SourceFact) throws {
    var fact = fact
    let standing = try standing(fact)
    if let standing {
      fact.doc = standing.name
      fact.source = standing.id
    }
    let held = try FactRows.facts(doc: fact.doc, source: fact.source, in: database)[fact.field]
    guard held.map({ $0 != fact && $0.time <= fact.time }) ?? true else {
      outcome.known += 1
      return
    }
    if let held { try FactRows.remove(held, in: database) }
    try FactRows.put(fact, in: database)
    outcome.facts += 1
    if let standing { changed.insert(standing.key) } else { outcome.waiting += 1 }
  }

  func reset(_ key: Int64, _ fields: Set<SourceField>) throws {
    guard let source = try SourceRows.fetch([key], in: database).first else { return }
    let facts = try FactRows.facts(doc: source.name, source: source.id, in: database)
    for field in SourceField.allCases where fields.contains(field) {
      guard let fact = facts[field] else { continue }
      try FactRows.remove(fact, in: database)
      outcome.facts += 1
      changed.insert(key)
    }
  }

  /// Brings the sources in line with what is said of them.
  func finish() throws {
    var reindexed: [Int64] = []
    for source in changed.sorted() where try apply(to: source) { reindexed.append(source) }
    try EntryReplacement(database, writer: writer, inserter: inserter).replace(sources: reindexed)
    try writer.flushNames(in: database)
    try inserter.flush()
    try directory.flush()
  }

  /// The source of the base that a fact speaks of: of these bytes, else of this name.
  private func standing(_ fact: SourceFact) throws -> StoredSource? {
    let key = try Int64.fetchOne(
      database,
      sql: "SELECT key FROM sources WHERE id = ?1 OR name = ?2 ORDER BY id = ?1 DESC LIMIT 1",
      arguments: [fact.source, fact.doc])
    return try key.flatMap { try SourceRows.fetch([$0], in: database).first }
  }

  /// Brings the row of a source in line; whether its index entries have to follow.
  private func apply(to key: Int64) throws -> Bool {
    guard let source = try SourceRows.fetch([key], in: database).first else { return false }
    var found = source.metadata
    for (field, value) in try FactRows.found(key, in: database) {
      found[keyPath: field.path] = value
    }
    let facts = try FactRows.facts(doc: source.name, source: source.id, in: database)
    var metadata = found
    for (field, fact) in facts { metadata[keyPath: field.path] = fact.value }
    try FactRows.keepFound(
      found, fields: SourceField.allCases.filter { facts[$0] != nil }, of: key, in: database)
    guard metadata != source.metadata else { return false }
    try write(metadata, to: key)
    try count(metadata, insteadOf: source.metadata, of: key)
    return SourceField.allCases.contains {
      $0.isIndexed && metadata[keyPath: $0.path] != source.metadata[keyPath: $0.path]
    }
  }

  private func write(_ metadata: SourceMetadata, to key: Int64) throws {
    let text = try SourceRows.text(of: key, in: database) ?? ""
    try database.execute(
      sql: """
        UPDATE sources SET title = ?, date = ?, publisher = ?, url = ?, lang = ?, author = ?,
          checksum = ? WHERE key = ?
        """,
      arguments: [
        metadata.title, metadata.date, metadata.publisher, metadata.url, metadata.language,
        metadata.author,
        SourceChecksum.checksum(text: Array(text.utf8), metadata: metadata), key,
      ])
  }

  /// Keeps the counts of languages and the spans of speakers true.
  private func count(
    _ metadata: SourceMetadata, insteadOf old: SourceMetadata, of key: Int64
  ) throws {
    if metadata.language != old.language {
      try Languages.count(
        added: [metadata.language ?? "": 1], removed: [old.language ?? "": 1], in: database)
    }
    if metadata.date != old.date { try directory.redateSpeakers(ofSource: key) }
  }
}
