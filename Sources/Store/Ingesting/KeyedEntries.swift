import Index

/// The index entries of one source in one collection, with the keys and speakers that the catalogue gave.
struct KeyedEntries: Sendable {
  /// As they were made with the source, without key and speaker.
  let entries: [IndexEntry]
  /// For each entry its speaker, as an index of `speakers`.
  let mentions: [Int?]
  let speakers: [SpeakerDirectory.Record]
  /// The key of the first entry; the others follow.
  let firstKey: Int64
  /// Entries that were made anew, with key and speaker, by place.
  var anew: [Int: IndexEntry] = [:]

  /// Adds them to an index, in order.
  func add(to index: IndexWriter) throws(IndexError) {
    for place in entries.indices {
      if let entry = anew[place] {
        try index.add(entry)
        continue
      }
      try index.add(
        entries[place], key: UInt64(firstKey) + UInt64(place),
        first: mentions[place].map { speakers[$0].id })
    }
  }
}

extension PreparedSource {
  /// The entries of the passages with the keys and speakers that the catalogue gave.
  func keyedPassages(_ keys: SourceInserter.Keys) -> KeyedEntries {
    KeyedEntries(
      entries: passageEntries, mentions: passageMentions, speakers: keys.speakers,
      firstKey: keys.passages)
  }

  /// The entries of the proposals with the keys and speakers that the catalogue gave.
  func keyedProposals(_ keys: SourceInserter.Keys) -> KeyedEntries {
    KeyedEntries(
      entries: proposalEntries, mentions: proposalMentions, speakers: keys.speakers,
      firstKey: keys.proposals)
  }
}
