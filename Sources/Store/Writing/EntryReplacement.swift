import GRDB
import Index

/// Replaces the index entries of rows that changed: an entry is never changed, so the rows get new keys, new entries are written and
/// the old ones marked as gone.
struct EntryReplacement {
  private let database: Database
  private let writer: BaseWriter
  private let inserter: SourceInserter
  /// As many as have their entries in memory at once.
  private static let sourcesAtOnce = 2000

  /// Replaces in the caller's transaction; the caller flushes `inserter` and the names of `writer`.
  init(_ database: Database, writer: BaseWriter, inserter: SourceInserter) {
    self.database = database
    self.writer = writer
    self.inserter = inserter
  }

  /// Replaces the entries of these proposals.
  func replace(proposals: [Int64]) throws {
    let stored = StoredEntries(database)
    let threads = try ThreadJoiner(database)
    var entries: [IndexEntry] = []
    for proposal in proposals {
      let key = inserter.takeProposalKey()
      try moveProposal(proposal, to: key)
      try threads.move(proposal, to: key)
      if let entry = try stored.entry(ofProposal: key) { entries.append(entry) }
    }
    try threads.flush()
    try put(entries, of: .proposals, insteadOf: proposals)
  }

  /// Replaces the entries of all passages and proposals of these sources, many sources at a time: each time costs a segment and a look at the
  /// tombstones of all.
  func replace(sources: [Int64]) throws {
    for start in stride(from: 0, to: sources.count, by: Self.sourcesAtOnce) {
      try replace(batch: sources[start..<min(sources.count, start + Self.sourcesAtOnce)])
    }
  }

  private func replace(batch: ArraySlice<Int64>) throws {
    let stored = StoredEntries(database)
    var (passages, proposals): ([Int64], [Int64]) = ([], [])
    var entries: [IndexEntry] = []
    for source in batch {
      let keys = try keys("passages", of: source)
      for passage in keys { try movePassage(passage, to: inserter.takePassageKey()) }
      passages += keys
      entries += try stored.entries(ofPassagesOf: source)
      proposals += try self.keys("proposals", of: source)
    }
    try put(entries, of: .passages, insteadOf: passages)
    try replace(proposals: proposals)
  }

  private func keys(_ table: String, of source: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database, sql: "SELECT key FROM \(table) WHERE source = ? ORDER BY key", arguments: [source])
  }

  private func moveProposal(_ proposal: Int64, to key: Int64) throws {
    try move(
      proposal, to: key,
      [
        ("proposals", "key"), ("themes", "proposal"), ("reviewed", "proposal"),
        ("found_themes", "proposal"),
      ])
  }

  private func movePassage(_ passage: Int64, to key: Int64) throws {
    try move(passage, to: key, [("passages", "key"), ("proposals", "passage")])
  }

  private func move(
    _ old: Int64, to key: Int64, _ places: [(table: String, column: String)]
  ) throws {
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for (table, column) in places {
      try database.execute(
        sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [key, old])
    }
  }

  private func put(
    _ entries: [IndexEntry], of collection: Collection, insteadOf old: [Int64]
  ) throws {
    try Burial.bury(old, of: collection, folder: writer.folder, in: database)
    guard !entries.isEmpty, let names = writer.names[collection] else { return }
    let index = IndexWriter(
      folder: writer.folder.segments, schema: collection.schema, names: { names.next() },
      memoryBudget: 64 << 20)
    for entry in entries { try index.add(entry) }
    let segments = try index.finish()
    try writer.folder.syncSegments()
    for segment in segments {
      try SegmentRows.insert(segment, of: collection, tombstones: [], in: database)
    }
  }
}
