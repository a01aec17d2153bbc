import GRDB
package import Index
package import Ingest

/// A base as of one commit: its words, its speakers and its indexes.
package struct BaseSnapshot {
  let database: Database
  private let segments: OpenSegments

  init(_ database: Database, segments: OpenSegments) {
    self.database = database
    self.segments = segments
  }

  /// The index of a collection; its segments are mapped, little of them is read.
  package func index(of collection: Collection) throws(StoreError) -> IndexSnapshot {
    let entries = try read { db in try SegmentRows.all(of: collection, in: db) }
    do throws(IndexError) {
      var parts: [(Segment, Tombstones)] = []
      for entry in entries {
        let tombstones =
          try entry.tombstones.isEmpty ? Tombstones() : Tombstones(encoded: entry.tombstones)
        parts.append((try segments.segment(entry.name), tombstones))
      }
      return IndexSnapshot(schema: collection.schema, parts: parts)
    } catch {
      throw .index(error)
    }
  }

  /// The language tags of the sources, sorted.
  package func languages() throws(StoreError) -> [String] {
    try read { db in try Languages.tags(in: db) }
  }

  /// Proposals by key, in the order of the keys; those that are not there are left out.
  package func proposals(_ keys: [Int64]) throws(StoreError) -> [StoredProposal] {
    try read { db in
      let threads = try ThreadRows.threads(ofProposals: keys, in: db)
      return try ProposalRows.fetch(keys, in: db).map { found in
        var proposal = found
        proposal.thread = threads[proposal.key]
        return proposal
      }
    }
  }

  /// The keys of the proposals whose ids begin like this, in order of id, at most `limit`.
  package func proposalKeys(withID prefix: String, limit: Int) throws(StoreError) -> [Int64] {
    try read { db in try ProposalRows.keys(withID: prefix, limit: limit, in: db) }
  }

  /// The keys of the proposals of a source that nobody rejected, in order of place.
  package func proposalKeys(ofSource key: Int64) throws(StoreError) -> [Int64] {
    try read { db in try ProposalRows.keys(ofSource: key, in: db) }
  }

  /// The ids of the proposals of a passage, in order of place.
  package func proposalIDs(inPassage key: Int64) throws(StoreError) -> [String] {
    try read { db in try ProposalRows.ids(inPassage: key, in: db) }
  }

  /// Passages by key, in the order of the keys; those that are not there are left out.
  package func passages(_ keys: [Int64]) throws(StoreError) -> [StoredPassage] {
    try read { db in try PassageRows.fetch(keys, in: db) }
  }

  /// The passages of the same source before and after this one, where there are any.
  package func neighbours(
    of passage: StoredPassage
  ) throws(StoreError) -> (before: StoredPassage?, after: StoredPassage?) {
    try read { db in
      (try PassageRows.before(passage, in: db), try PassageRows.after(passage, in: db))
    }
  }

  /// Sources by key, in the order of the keys; those that are not there are left out.
  package func sources(_ keys: [Int64]) throws(StoreError) -> [StoredSource] {
    try read { db in try SourceRows.fetch(keys, in: db) }
  }

  /// The whole text of a source; nil when it is not there.
  package func text(ofSource key: Int64) throws(StoreError) -> String? {
    try read { db in try SourceRows.text(of: key, in: db) }
  }

  /// Sources by id; those that are not there are left out.
  package func sources(ofIDs ids: [String]) throws(StoreError) -> [String: StoredSource] {
    try read { db in try SourceRows.fetch(ids: ids, in: db) }
  }

  /// The keys of the sources that an id, the beginning of one, or a whole name means; at most `limit`.
  package func sourceKeys(matching text: String, limit: Int) throws(StoreError) -> [Int64] {
    try read { db in try SourceRows.keys(matching: text, limit: limit, in: db) }
  }

  /// The names of those documents that the base has byte for byte.
  package func known(_ documents: [SourceDocument]) throws(StoreError) -> Set<String> {
    try read { db in try SourceRows.known(documents, in: db) }
  }

  /// Every name that sources have, with the SHA-256 (in hexadecimal) of the bytes that were read, and how they were read; by name.
  package func sourceDigests() throws(StoreError) -> [(
    name: String, digest: String, format: SourceFormat
  )] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, lower(hex(digest)) AS digest, format FROM sources
          UNION ALL SELECT source_names.name, lower(hex(digest)), format FROM source_names
            JOIN sources ON sources.key = source_names.source
          ORDER BY name
          """
      ).map { ($0["name"], $0["digest"], SourceFormat(rawValue: $0["format"]) ?? .text) }
    }
  }

  /// The number of the commit; 0 for a base without any.
  package func commit() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT max(number) FROM commits") ?? 0 }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try body(database)
    } catch {
      throw StoreError(error, path: "catalogue.sqlite")
    }
  }
}
