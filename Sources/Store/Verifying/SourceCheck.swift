import Foundation
import GRDB
import Ingest

/// Checks one source against its checksum, and its proposals against its words.
struct SourceCheck {
  static let sources = selection + " ORDER BY sources.key"
  static let source = selection + " WHERE sources.key = ?"
  private static let selection = """
    SELECT \(SourceRows.columns), sources.checksum, CAST(sources.text AS BLOB) AS bytes
    FROM sources
    """
  static let proposals = """
    SELECT source, id, start, "end", text, prefix, suffix FROM proposals ORDER BY source, key
    """

  /// How many scalars around a proposal are searched for its prefix and suffix: first few, then many, for where there is much
  /// white space.
  private static let windows = [64, 4096]

  let key: Int64
  let name: String
  private let source: StoredSource
  private let checksum: Int64
  private let text: ScalarText

  init(_ row: Row) {
    source = SourceRows.source(row)
    key = source.key
    name = source.name
    checksum = row["checksum"]
    text = ScalarText(Array(row["bytes"] as Data? ?? Data()))
  }

  /// What is wrong with the source itself.
  func problem() throws -> String? {
    let found = SourceChecksum.checksum(text: text.bytes, metadata: source.metadata)
    return found == checksum ? nil : "the text or the metadata is not what was ingested"
  }

  /// What is wrong with a proposal.
  func problem(of row: Row) throws -> String? {
    let start: Int = row["start"]
    let end: Int = row["end"]
    guard 0 <= start, start < end, end <= text.count else {
      return "it stands at \(start)–\(end) in a text of \(text.count) characters"
    }
    guard text.collapsed(start..<end) == Array((row["text"] as String).utf8) else {
      return "its words are not those of its place in \(name)"
    }
    let prefix = ScalarText.collapsed(Array((row["prefix"] as String).utf8))
    let isPrefixed = Self.windows.contains { window in
      text.collapsed(max(0, start - window)..<start).suffix(prefix.count).elementsEqual(prefix)
    }
    guard isPrefixed else { return "its prefix is not what stands before it" }
    let suffix = ScalarText.collapsed(Array((row["suffix"] as String).utf8))
    let isFollowed = Self.windows.contains { window in
      text.collapsed(end..<min(text.count, end + window)).starts(with: suffix)
    }
    return isFollowed ? nil : "its suffix is not what stands after it"
  }
}
