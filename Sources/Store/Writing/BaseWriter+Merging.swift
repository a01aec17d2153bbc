import GRDB
package import Index

extension BaseWriter {
  /// Merges segments of like size until the policy has nothing to do, and writes anew those of which most entries are gone.
  ///
  /// Each merge is a commit of its own, after which the old files are unlinked; readers that mapped them keep them.
  package func merge(_ policy: MergePolicy = MergePolicy()) throws(StoreError) {
    for collection in Collection.allCases {
      while try mergeOnce(collection, policy) {}
    }
  }

  private func mergeOnce(
    _ collection: Collection, _ policy: MergePolicy
  ) throws(StoreError) -> Bool {
    let all = try catalogue.read { db in try SegmentRows.all(of: collection, in: db) }
    var chosen = policy.choose(from: all.map(\.bytes)).map { all[$0] }
    if chosen.isEmpty {
      for entry in all where try isMostlyGone(entry) { chosen.append(entry) }
    }
    guard !chosen.isEmpty, let names = names[collection] else { return false }
    var remaining = 0
    for entry in chosen { remaining += try alive(entry) }
    let merged = remaining > 0 ? try write(chosen, name: names.next()) : nil
    try folder.syncSegments()
    try catalogue.write { db in
      for segment in chosen { try SegmentRows.delete(segment.name, in: db) }
      if let merged { try SegmentRows.insert(merged, of: collection, tombstones: [], in: db) }
      try flushNames(in: db)
      try log(try nextCommit(in: db), "merge", added: 0, removed: 0, in: db)
    }
    for segment in chosen { try folder.removeSegment(segment.name) }
    return true
  }

  private func isMostlyGone(_ entry: SegmentRows.Entry) throws(StoreError) -> Bool {
    try alive(entry) * 2 < entry.entries
  }

  private func alive(_ entry: SegmentRows.Entry) throws(StoreError) -> Int {
    guard !entry.tombstones.isEmpty else { return entry.entries }
    do throws(IndexError) {
      return entry.entries - (try Tombstones(encoded: entry.tombstones).count)
    } catch {
      throw .index(error)
    }
  }

  private func write(
    _ chosen: [SegmentRows.Entry], name: String
  ) throws(StoreError) -> SegmentSummary {
    do throws(IndexError) {
      var parts: [(Segment, Tombstones)] = []
      for entry in chosen {
        let tombstones =
          try entry.tombstones.isEmpty ? Tombstones() : Tombstones(encoded: entry.tombstones)
        parts.append((try Segment(path: folder.segment(entry.name)), tombstones))
      }
      return try Merger.merge(parts, to: folder.segment(name + ".kbs"))
    } catch {
      throw .index(error)
    }
  }
}
