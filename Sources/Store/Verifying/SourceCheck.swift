import Foundation
import GRDB
import Ingest

/// Checks one source against its checksum, and its proposals against its words.
struct SourceCheck {
  static let sources = """
    SELECT \(SourceRows.columns), sources.checksum, CAST(sources.text AS BLOB) AS bytes
    FROM sources ORDER BY sources.key
    """
  static let proposals = """
    SELECT source, id, start, "end", text, prefix, suffix FROM proposals ORDER BY source, key
    """

  /// How many scalars around a proposal are searched for its prefix and suffix, which are 48 after white space is collapsed.
  private static let window = 4096

  let key: Int64
  let name: String
  private let source: StoredSource
  private let checksum: Int64
  private let text: [UInt8]

  init(_ row: Row) {
    source = SourceRows.source(row)
    key = source.key
    name = source.name
    checksum = row["checksum"]
    text = Array(row["bytes"] as Data? ?? Data())
  }

  /// What is wrong with the source itself.
  func problem() throws -> String? {
    let found = SourceChecksum.checksum(text: text, metadata: source.metadata)
    return found == checksum ? nil : "the text or the metadata is not what was ingested"
  }

  /// What is wrong with a proposal.
  func problem(of row: Row) throws -> String? {
    let start: Int = row["start"]
    let end: Int = row["end"]
    let scalars = ScalarText(text)
    guard 0 <= start, start < end, end <= scalars.count else {
      return "it stands at \(start)–\(end) in a text of \(scalars.count) characters"
    }
    guard scalars.collapsed(start..<end) == row["text"] as String else {
      return "its words are not those of its place in \(name)"
    }
    let before = scalars.collapsed(max(0, start - Self.window)..<start)
    let after = scalars.collapsed(end..<min(scalars.count, end + Self.window))
    let prefix = (row["prefix"] as String).collapsed
    let suffix = (row["suffix"] as String).collapsed
    guard before.hasSuffix(prefix) else { return "its prefix is not what stands before it" }
    return after.hasPrefix(suffix) ? nil : "its suffix is not what stands after it"
  }
}

/// A text by its Unicode scalars.
private struct ScalarText {
  private let bytes: [UInt8]
  /// Where each scalar begins; nil for ASCII, where that is its number.
  private let starts: [Int]?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts =
      bytes.allSatisfy { $0 < 0x80 }
      ? nil : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  var count: Int { starts.map { $0.count - 1 } ?? bytes.count }

  /// The words of a range, white space collapsed.
  func collapsed(_ range: Range<Int>) -> String {
    let place = starts.map { $0[range.lowerBound]..<$0[range.upperBound] } ?? range
    return String(decoding: bytes[place], as: UTF8.self).collapsed
  }
}
