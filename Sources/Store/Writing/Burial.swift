import GRDB
import Index

/// Marks entries of segments as gone.
enum Burial {
  /// Adds tombstones for keys (in any order) to the segments of a collection that hold them.
  static func bury(
    _ keys: [Int64], of collection: Collection, folder: BaseFolder, in db: Database
  ) throws {
    let keys = keys.sorted()
    guard let first = keys.first, let last = keys.last else { return }
    for entry in try SegmentRows.all(of: collection, in: db)
    where entry.keys.overlaps(first...last) {
      let segment = try Segment(path: folder.segment(entry.name))
      var tombstones =
        try entry.tombstones.isEmpty ? Tombstones() : Tombstones(encoded: entry.tombstones)
      let before = tombstones.count
      for key in keys where entry.keys.contains(key) {
        if let ordinal = segment.ordinal(ofKey: UInt64(key)) { tombstones.insert(ordinal) }
      }
      guard tombstones.count != before else { continue }
      try SegmentRows.update(entry.name, tombstones: tombstones.encoded, in: db)
    }
  }
}
