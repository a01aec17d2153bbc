import GRDB
import Ingest

extension BaseSnapshot {
  /// Everything that people said of sources, by source and field.
  package func sourceFacts() throws(StoreError) -> [SourceFact] {
    try read { db in try FactRows.all(in: db) }
  }

  /// What people said of one source, in the order of ``SourceField``.
  package func sourceFacts(of source: StoredSource) throws(StoreError) -> [SourceFact] {
    try read { db in
      let facts = try FactRows.facts(doc: source.name, source: source.id, in: db)
      return SourceField.allCases.compactMap { facts[$0] }
    }
  }

  /// What a source says of itself where people said something else.
  package func foundFacts(
    of source: StoredSource
  ) throws(StoreError) -> [(field: SourceField, value: String?)] {
    try read { db in try FactRows.found(source.key, in: db) }
  }

  /// How many passages and proposals a source has.
  package func counts(
    ofSource key: Int64
  ) throws(StoreError) -> (passages: Int, proposals: Int) {
    try read { db in
      let numbers = try ["passages", "proposals"].map { table in
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(table) WHERE source = ?", arguments: [key]) ?? 0
      }
      return (numbers[0], numbers[1])
    }
  }
}
