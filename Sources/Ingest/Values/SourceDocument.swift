/// One source as read: its text, what is known of it and its blocks in reading order.
package struct SourceDocument: Sendable {
  /// The name of the ``RawSource`` it came from.
  package var name: String
  /// SHA-256 of the raw bytes, 64 lower-case hexadecimal digits.
  package var digest: String
  /// How it was read.
  package var format: SourceFormat
  /// The extracted text as valid UTF-8; for plain text the decoded file as it stands (without byte order mark),
  /// for HTML the main text with blank lines between blocks, for a record its `text`.
  package var text: [UInt8]
  /// Title, date, publisher and the like.
  package var metadata: SourceMetadata
  /// The blocks, in order, disjoint.
  package var blocks: [Block]

  /// A document of these parts.
  package init(
    name: String, digest: String, format: SourceFormat, text: [UInt8],
    metadata: SourceMetadata, blocks: [Block]
  ) {
    self.name = name
    self.digest = digest
    self.format = format
    self.text = text
    self.metadata = metadata
    self.blocks = blocks
  }
}
