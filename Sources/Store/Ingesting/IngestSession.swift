import GRDB
import Ingest
import Index

/// A writer that takes prepared sources in order and commits them in large transactions.
///
/// Nothing of a batch is visible before ``commit()``; after an error the session is of no more use, and the base is as the
/// last commit left it.
package final class IngestSession {
  /// What became of a source.
  package enum Outcome: Sendable, Hashable {
    case added, replaced, unchanged, duplicate
  }

  /// Bytes of text after which ``add(_:)`` commits on its own.
  package static let batchBytes = 192 << 20
  private static let budgets: [Collection: Int] = [.passages: 192 << 20, .proposals: 64 << 20]

  /// The base being written.
  package let writer: BaseWriter
  private let batchBytes: Int
  private let lanes: [Collection: IndexLane]
  private let directory: SpeakerDirectory
  private let inserter: SourceInserter
  private let remover: SourceRemover
  private let joiner: SourceJoiner
  private let replay: ReviewReplay
  private let facts: FactReplay
  private let threads: ThreadJoiner
  /// Whether this session has replaced a source, so that what an older commit knew may be known no more.
  package private(set) var hasReplaced = false
  private var isOpen = false
  private var commitNumber = 0
  private var pendingBytes = 0
  private var added = 0
  private var languages: [String: Int] = [:]
  private var totals = Totals()

  /// Begins to write.
  package init(_ writer: BaseWriter, batchBytes: Int = batchBytes) throws(StoreError) {
    self.writer = writer
    self.batchBytes = batchBytes
    var lanes: [Collection: IndexLane] = [:]
    for (collection, names) in writer.names {
      lanes[collection] = IndexLane(
        collection, folder: writer.folder, names: names,
        memoryBudget: Self.budgets[collection] ?? 64 << 20)
    }
    self.lanes = lanes
    (directory, inserter, remover, joiner, replay, facts, threads) = try writer.catalogue.access {
      db in
      let directory = try SpeakerDirectory(db)
      let inserter = try SourceInserter(db, directory: directory)
      let threads = try ThreadJoiner(db)
      let remover = SourceRemover(db, directory: directory, threads: threads)
      let joiner = try SourceJoiner(db, inserter: inserter, remover: remover)
      let replay = try ReviewReplay(db, directory: directory, inserter: inserter)
      return (directory, inserter, remover, joiner, replay, try FactReplay(db), threads)
    }
  }

  deinit {
    // A transaction that was not committed is undone; when that fails, closing the connection undoes it.
    guard isOpen else { return }
    do throws(StoreError) { try rollback() } catch { isOpen = false }
  }

  /// Whether a source of this name and digest is in the base as of now.
  package func isKnown(name: String, digest: String) throws(StoreError) -> Bool {
    let digest = PreparedSource.bytes(ofHexadecimal: digest)
    return try writer.catalogue.access { db in
      try joiner.isKnown(name: name, digest: digest)
    }
  }

  /// Brings sources in, in order; tells what became of each.
  package func add(_ sources: [PreparedSource]) throws(StoreError) -> [Outcome] {
    var entries: [Collection: [KeyedEntries]] = [:]
    let outcomes = try writer.catalogue.access { db in
      if !isOpen { try begin(db) }
      return try sources.map { try add($0, &entries, in: db) }
    }
    for collection in Collection.allCases { lanes[collection]?.submit(entries[collection] ?? []) }
    if pendingBytes >= batchBytes { try commit() }
    return outcomes
  }

  /// Makes all that was added part of the base, at once.
  package func commit() throws(StoreError) {
    guard isOpen else { return }
    var segments: [Collection: [SegmentSummary]] = [:]
    for lane in lanes.values { lane.beginFinish() }
    for collection in Collection.allCases {
      segments[collection] = try lanes[collection]?.finish() ?? []
    }
    try writer.folder.syncSegments()
    try writer.catalogue.access { db in
      try name(segments, in: db)
      try flush(db)
      try db.commit()
    }
    isOpen = false
    try writer.checkpoint()
  }

  private func begin(_ db: Database) throws {
    try db.beginTransaction(.immediate)
    isOpen = true
    commitNumber = try writer.nextCommit(in: db)
  }

  private func rollback() throws(StoreError) {
    isOpen = false
    try writer.catalogue.access { db in try db.rollback() }
  }

  private func add(
    _ found: PreparedSource, _ entries: inout [Collection: [KeyedEntries]], in db: Database
  ) throws -> Outcome {
    let corrected = try facts.replayed(found)
    let source = corrected ?? found
    let keys: SourceInserter.Keys
    let outcome: Outcome
    switch try joiner.join(source, commit: commitNumber) {
    case .unchanged: return .unchanged
    case .duplicate: return .duplicate
    case .added(let given): (keys, outcome) = (given, .added)
    case .replaced(let given):
      (keys, outcome) = (given, .replaced)
      hasReplaced = true
    }
    if corrected != nil { try facts.keep(found, as: keys.source) }
    entries[.passages, default: []].append(source.keyedPassages(keys))
    var proposals = source.keyedProposals(keys)
    let replayed = try replay.replay(source, key: keys.source)
    let stored = StoredEntries(db)
    for key in replayed {
      proposals.anew[Int(key - keys.proposals)] = try stored.entry(ofProposal: key)
    }
    entries[.proposals, default: []].append(proposals)
    note(source, keys)
    added += 1
    pendingBytes += source.document.text.count
    languages[source.document.metadata.language ?? "", default: 0] += 1
    totals.add(source)
    return outcome
  }

  /// Keeps what the proposals of a source say, to find others that say the same.
  private func note(_ source: PreparedSource, _ keys: SourceInserter.Keys) {
    for (index, gist) in source.gists.enumerated() {
      let speaker = source.proposalMentions[index].map { keys.speakers[$0].key }
      threads.add(
        keys.proposals + Int64(index), gist.map { ThreadJoiner.Ask(gist: $0, speaker: speaker) })
    }
  }

  private func name(_ segments: [Collection: [SegmentSummary]], in db: Database) throws {
    for collection in Collection.allCases {
      for segment in segments[collection] ?? [] {
        try SegmentRows.insert(segment, of: collection, tombstones: [], in: db)
      }
      try Burial.bury(
        remover.removed[collection] ?? [], of: collection, folder: writer.folder, in: db)
    }
    try writer.flushNames(in: db)
  }

  private func flush(_ db: Database) throws {
    try inserter.flush()
    try threads.flush()
    try directory.flush()
    try Languages.count(added: languages, removed: remover.languages, in: db)
    try totals.flush(minus: remover.totals, in: db)
    if added > 0 || remover.count > 0 {
      try writer.log(
        commitNumber, "ingest", added: added, removed: remover.count, in: db)
    }
    languages = [:]
    totals = Totals()
    remover.clear()
    added = 0
    pendingBytes = 0
  }
}
