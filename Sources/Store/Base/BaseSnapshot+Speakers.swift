import GRDB

extension BaseSnapshot {
  /// Whom a text means: an id or the beginning of one, a whole name or alias, else words that stand in one speaker's name alone.
  package func speaker(named text: String) throws(StoreError) -> SpeakerAnswer {
    try read { db in try SpeakerFinder.speaker(named: text, in: db) }
  }

  /// The `s-` ids that the index has for a speaker and all that are kept under it.
  package func indexIDs(of speaker: StoredSpeaker) throws(StoreError) -> [String] {
    try read { db in try SpeakerFinder.indexIDs(of: speaker, in: db) }
  }

  /// Whom these `s-` ids are kept under, by id.
  package func speakers(ofIDs ids: [String]) throws(StoreError) -> [String: StoredSpeaker] {
    try read { db in try SpeakerRows.canonical(ofIDs: ids, in: db) }
  }

  /// The `s-` ids that are kept under another speaker, each with the id of that one.
  package func mergedSpeakers() throws(StoreError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT speakers.id AS printed, kept.id AS kept FROM speakers JOIN speakers AS kept
            ON kept.key = speakers.merged_into WHERE speakers.merged_into IS NOT NULL
          """)
      return Dictionary(rows.map { ($0["printed"], $0["kept"]) }, uniquingKeysWith: { $1 })
    }
  }

  /// The ids of all speakers by the name they are kept under, those of one speaker together.
  package func speakerIDsByName() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT speakers.id FROM speakers JOIN speakers AS kept
            ON kept.key = coalesce(speakers.merged_into, speakers.key)
          ORDER BY kept.name COLLATE NOCASE, kept.key, speakers.key
          """)
    }
  }

  /// A page of speakers with their counts, and the number of all that match.
  package func speakers(
    _ listing: SpeakerListing
  ) throws(StoreError) -> (summaries: [StoredSpeakerSummary], total: Int) {
    try read { db in try SpeakerSummaries.page(listing, in: db) }
  }

  /// The counts of one speaker; nil when it is not there.
  package func summary(of speaker: StoredSpeaker) throws(StoreError) -> StoredSpeakerSummary? {
    try read { db in try SpeakerSummaries.fetch([speaker.key], in: db).first }
  }

  /// The names under which a speaker is also known, sorted.
  package func otherNames(of speaker: StoredSpeaker) throws(StoreError) -> [String] {
    try read { db in try SpeakerAliases.names(of: speaker.key, in: db) }
  }

  /// Each role that a source prints for a speaker, with the first source that does, by date.
  package func roles(
    of speaker: StoredSpeaker
  ) throws(StoreError) -> [(role: String, source: StoredSource)] {
    try read { db in
      try SpeakerHistory.roles(of: SpeakerRows.group(of: speaker.key, in: db), in: db)
    }
  }

  /// The newest sources that name a speaker; those without a date last.
  package func sources(
    naming speaker: StoredSpeaker, limit: Int
  ) throws(StoreError) -> [StoredSource] {
    try read { db in
      try SpeakerHistory.sources(
        of: SpeakerRows.group(of: speaker.key, in: db), limit: limit, in: db)
    }
  }

  /// The aliases given by hand, by speaker and name.
  package func aliases() throws(StoreError) -> [StoredAlias] {
    try read { db in try SpeakerAliases.all(in: db) }
  }
}
