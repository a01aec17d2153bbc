import GRDB
import Ingest

/// Gives sources that come (again) what people had said of them.
final class FactReplay {
  private let database: Database
  private let docs: Set<String>
  private let sources: Set<String>

  /// A replay of the facts that are there now.
  init(_ database: Database) throws {
    self.database = database
    docs = Set(try String.fetchAll(database, sql: "SELECT doc FROM source_facts"))
    sources = Set(try String.fetchAll(database, sql: "SELECT source FROM source_facts"))
  }

  /// The source with what was said of it; nil where nothing was.
  func replayed(_ source: PreparedSource) throws -> PreparedSource? {
    guard docs.contains(source.document.name) || sources.contains(source.id) else { return nil }
    let facts = try facts(of: source)
    guard !facts.isEmpty else { return nil }
    var document = source.document
    for (field, fact) in facts { document.metadata[keyPath: field.path] = fact.value }
    return PreparedSource(document: document, extraction: source.extraction)
  }

  /// Keeps what a source whose row was just written says of itself, and its name and id with what was said of it.
  func keep(_ found: PreparedSource, as source: Int64) throws {
    let facts = try facts(of: found)
    let fields = SourceField.allCases.filter { facts[$0] != nil }
    try FactRows.keepFound(found.document.metadata, fields: fields, of: source, in: database)
    for var fact in fields.compactMap({ facts[$0] })
    where fact.doc != found.document.name || fact.source != found.id {
      try FactRows.remove(fact, in: database)
      fact.doc = found.document.name
      fact.source = found.id
      try FactRows.put(fact, in: database)
    }
  }

  private func facts(of source: PreparedSource) throws -> [SourceField: SourceFact] {
    try FactRows.facts(doc: source.document.name, source: source.id, in: database)
  }
}
