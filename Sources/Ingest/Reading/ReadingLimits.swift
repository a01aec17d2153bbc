/// How much of an input is read before it is refused.
package struct ReadingLimits: Sendable, Hashable {
  /// The longest record, in bytes of its line.
  package var lineBytes: Int
  /// The largest text file, in bytes.
  package var fileBytes: Int
  /// The largest page, in bytes.
  package var pageBytes: Int
  /// The deepest nesting of elements in a page.
  package var elementDepth: Int
  /// The longest paragraph, in bytes of UTF-8; longer ones are cut, never refused.
  package var blockBytes: Int
  /// The most blocks (paragraphs, headings, items, cells) of a source; a text may have sixteen lines for each.
  package var blocks: Int

  /// These limits; without arguments 64 MiB a record, 256 MiB a file, 32 MiB a page, 1,024 elements deep, 64 KiB a paragraph, 500,000 blocks.
  package init(
    lineBytes: Int = 64 << 20, fileBytes: Int = 256 << 20, pageBytes: Int = 32 << 20,
    elementDepth: Int = 1024, blockBytes: Int = 64 << 10, blocks: Int = 500_000
  ) {
    self.lineBytes = lineBytes
    self.fileBytes = fileBytes
    self.pageBytes = pageBytes
    self.elementDepth = elementDepth
    self.blockBytes = blockBytes
    self.blocks = blocks
  }
}
