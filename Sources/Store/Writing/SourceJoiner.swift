import Foundation
import GRDB
import Ingest

/// Decides what a source means to the base: new, known, changed or the same bytes under another name.
final class SourceJoiner {
  private let database: Database
  private let inserter: SourceInserter
  private let remover: SourceRemover
  private var hasOtherNames: Bool

  init(_ database: Database, inserter: SourceInserter, remover: SourceRemover) throws {
    self.database = database
    self.inserter = inserter
    self.remover = remover
    hasOtherNames =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM source_names)") ?? false
  }

  /// What became of a source.
  enum Outcome {
    case added(SourceInserter.Keys)
    case replaced(SourceInserter.Keys)
    case unchanged
    case duplicate
  }

  /// Whether a source of this name and digest is there.
  func isKnown(name: String, digest: [UInt8]) throws -> Bool {
    try owner(of: name).map { $0.digest == digest } ?? false
  }

  /// Brings a source in.
  ///
  /// Most are new, so that the rows are tried first and questions asked when they conflict.
  func join(_ source: PreparedSource, commit: Int) throws -> Outcome {
    if !hasOtherNames, let keys = try inserter.insert(source, id: source.id, commit: commit) {
      return .added(keys)
    }
    let owner = try owner(of: source.document.name)
    if let owner, owner.digest == source.digest { return .unchanged }
    if let owner { try release(source.document.name, of: owner) }
    if let twin = try twin(of: source) {
      try database.execute(
        sql: "INSERT INTO source_names (name, source) VALUES (?, ?)",
        arguments: [source.document.name, twin])
      hasOtherNames = true
      return .duplicate
    }
    let keys = try insertUnderFreeID(source, commit: commit)
    return owner == nil ? .added(keys) : .replaced(keys)
  }

  private struct Owner {
    var key: Int64
    var digest: [UInt8]
    var isMainName: Bool
  }

  private func owner(of name: String) throws -> Owner? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT key, digest, 1 AS main FROM sources WHERE name = ?1
        UNION ALL SELECT key, digest, 0 FROM source_names
          JOIN sources ON sources.key = source_names.source WHERE source_names.name = ?1 LIMIT 1
        """, arguments: [name])
    return row.map {
      Owner(key: $0["key"], digest: Array($0["digest"] as Data), isMainName: $0["main"])
    }
  }

  /// Takes a name from the source that has it; a source without a name goes.
  private func release(_ name: String, of owner: Owner) throws {
    guard owner.isMainName else {
      return try database.execute(
        sql: "DELETE FROM source_names WHERE name = ?", arguments: [name])
    }
    let other = try String.fetchOne(
      database, sql: "SELECT min(name) FROM source_names WHERE source = ?",
      arguments: [owner.key])
    guard let other else { return try remover.remove(owner.key) }
    try database.execute(sql: "DELETE FROM source_names WHERE name = ?", arguments: [other])
    try database.execute(
      sql: "UPDATE sources SET name = ? WHERE key = ?", arguments: [other, owner.key])
  }

  private func twin(of source: PreparedSource) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT key FROM sources WHERE id >= ?1 AND id < ?1 || '~' AND digest = ?2",
      arguments: [source.id, Data(source.digest)])
  }

  /// Fifty bits name most sources apart; where two meet, the later one gets a digit more.
  private func insertUnderFreeID(
    _ source: PreparedSource, commit: Int
  ) throws -> SourceInserter.Keys {
    var id = source.id
    var attempt = 1
    while true {
      if let keys = try inserter.insert(source, id: id, commit: commit) { return keys }
      attempt += 1
      id = source.id + "\(attempt)"
    }
  }
}
