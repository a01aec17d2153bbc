import Foundation
import Index

/// Checks one segment file against what the catalogue says of it.
struct SegmentCheck {
  private let entry: SegmentRows.Entry
  private let path: String

  init(_ entry: SegmentRows.Entry, folder: BaseFolder) {
    self.entry = entry
    path = folder.segment(entry.name)
  }

  /// How many of its entries are alive, after every checksum was computed.
  func alive() throws(IndexError) -> Int {
    let segment = try Segment(path: path)
    try segment.verify()
    if segment.entryCount != entry.entries {
      throw .corrupt(path: path, atByte: 0, expected: "\(entry.entries) entries")
    }
    guard !entry.tombstones.isEmpty else { return entry.entries }
    return entry.entries - (try Tombstones(encoded: entry.tombstones).count)
  }
}
