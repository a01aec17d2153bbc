@testable import Ingest

/// A plain text read, for tests.
enum PlainTextBlocks {
  static func of(_ text: String) -> [Block] {
    PlainTextReader(Array(text.utf8)).blocks
  }

  static func metadata(of text: String) -> SourceMetadata {
    PlainTextReader(Array(text.utf8)).metadata
  }
}
