/// Reads a plain text: its front matter, its blocks, its title and date.
struct PlainTextReader {
  /// What the front matter and the first lines tell.
  private(set) var metadata = SourceMetadata()
  /// The blocks in order.
  private(set) var blocks: [Block] = []

  /// Reads valid UTF-8.
  init(_ text: [UInt8]) {
    blocks = RecordLayout.blocks(of: text)
  }
}
