import GRDB

extension BaseWriter {
  /// Removes sources by key, with all that hangs on them, in one commit; tells which went.
  package func remove(_ sources: [Int64]) throws(StoreError) -> [StoredSource] {
    try catalogue.write { db in
      let gone = try SourceRows.fetch(sources, in: db)
      guard !gone.isEmpty else { return [] }
      let directory = try SpeakerDirectory(db)
      let threads = try ThreadJoiner(db)
      let remover = SourceRemover(db, directory: directory, threads: threads)
      for source in gone { try remover.remove(source.key) }
      for collection in Collection.allCases {
        try Burial.bury(
          remover.removed[collection] ?? [], of: collection, folder: folder, in: db)
      }
      try threads.flush()
      try directory.flush()
      try Languages.count(added: [:], removed: remover.languages, in: db)
      try Totals().flush(minus: remover.totals, in: db)
      try log(try nextCommit(in: db), "remove", added: 0, removed: gone.count, in: db)
      return gone
    }
  }

  /// Keeps a name under a speaker from now on.
  package func addAlias(_ name: String, to speaker: StoredSpeaker) throws(StoreError) {
    try catalogue.write { db in
      try SpeakerAliases.add(name, to: speaker, in: db)
      try log(try nextCommit(in: db), "alias", added: 0, removed: 0, in: db)
    }
  }

  /// Ends an alias; false when there is none of this name.
  package func removeAlias(_ name: String) throws(StoreError) -> Bool {
    try catalogue.write { db in
      guard try SpeakerAliases.remove(name, in: db) else { return false }
      try log(try nextCommit(in: db), "alias", added: 0, removed: 0, in: db)
      return true
    }
  }

  /// Asks the catalogue as of the last commit.
  package func read<Value>(_ body: (BaseSnapshot) throws -> Value) throws(StoreError) -> Value {
    let segments = OpenSegments(folder: folder)
    return try catalogue.read { db in try body(BaseSnapshot(db, segments: segments)) }
  }
}
