/// Reads a plain text: its front matter, its blocks, its title and date.
struct PlainTextReader {
  /// What the front matter and the first lines tell.
  private(set) var metadata: SourceMetadata
  /// The blocks in order.
  private(set) var blocks: [Block] = []

  private static let dateBlocks = 6

  /// Reads valid UTF-8.
  init(_ text: [UInt8]) {
    let lines = TextLine.lines(of: text)
    let matter = FrontMatter(lines, in: text)
    metadata = matter.metadata
    let drafts = BlockDrafter.blocks(of: Array(lines.dropFirst(matter.lineCount)), in: text)
    blocks = BlockSettling.settled(drafts, in: text).map { $0.block(in: text) }
    metadata.title = metadata.title ?? title(text)
    metadata.date = metadata.date ?? dateLine(text)
  }

  private func title(_ text: [UInt8]) -> String? {
    let first = blocks.first { $0.kind == .heading(level: 1) }
    return first.flatMap { Whitespace.collapsed(text, $0.range) }
  }

  /// The date of the one date line near the beginning; nil when there are several that differ.
  private func dateLine(_ text: [UInt8]) -> String? {
    let dates = blocks.prefix(Self.dateBlocks).filter { $0.kind == .aside || $0.kind == .tableRow }
      .compactMap { DateLine(text, $0.range) }.filter { $0.otherWords <= 6 }.map(\.date)
    return Set(dates).count == 1 ? dates.first : nil
  }
}
