/// Writes the words of a page as text, block by block.
struct PageWriter {
  /// The text so far.
  private(set) var text: [UInt8] = []
  /// The blocks so far.
  private(set) var blocks: [LayoutBlock] = []

  private static let widestEmphatic = 160

  /// A block to be written.
  struct Entry {
    var words: [UInt8]
    var kind: Block.Kind?
    /// The bullet or number that the page shows before a list item.
    var marker: String?
    var isEmphatic = false
    var boldLead = 0
    /// Whether it follows the block above without a gap, as a line follows a line.
    var isTight = false
    var isAfterRule = false
  }

  /// Writes a block; white space in its words is already collapsed.
  mutating func append(_ entry: Entry) {
    separate(entry)
    var marker: ListMarker?
    let own = ListMarker(entry.words, 0..<entry.words.count)
    if let printed = entry.marker, own == nil {
      let start = text.count
      text.append(contentsOf: printed.utf8)
      marker = ListMarker(
        style: printed == "-" ? .bullet(0x2D) : .number, range: start..<text.count)
      text.append(0x20)
    }
    let start = text.count
    text.append(contentsOf: entry.words)
    var block = LayoutBlock(range: start..<text.count, gap: entry.isTight ? 0 : 1)
    block.kind = entry.kind
    block.marker = marker
    block.isAfterRule = entry.isAfterRule
    if let own, entry.kind == nil || entry.kind == .listItem {
      block.marker = ListMarker(
        style: own.style, range: start + own.range.lowerBound..<start + own.range.upperBound)
      block.range = start + own.contentStart..<text.count
    }
    block.isEmphatic = entry.isEmphatic && entry.kind == nil && looksEmphatic(block.range)
    block.boldLead = entry.boldLead
    blocks.append(block)
  }

  /// Writes lines as they stand, as preformatted text is shown, and finds their blocks as in a plain text.
  mutating func append(preformatted lines: [UInt8]) {
    if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
    let start = text.count
    text.append(contentsOf: lines)
    let found = TextLine.lines(of: lines)
    for var block in BlockDrafter.blocks(of: found, in: lines) {
      block.range = block.range.lowerBound + start..<block.range.upperBound + start
      if let marker = block.marker {
        block.marker = ListMarker(
          style: marker.style,
          range: marker.range.lowerBound + start..<marker.range.upperBound + start)
      }
      blocks.append(block)
    }
  }

  /// Takes the last block back.
  mutating func removeLast() {
    guard let last = blocks.popLast() else { return }
    let start = last.marker?.range.lowerBound ?? last.range.lowerBound
    text.removeSubrange(start...)
    while let end = text.last, end == 0x0A { text.removeLast() }
  }

  private mutating func separate(_ entry: Entry) {
    guard let last = blocks.last else { return }
    let isRow = entry.kind == .tableRow && last.kind == .tableRow
    let isItem = entry.kind == .listItem && last.kind == .listItem
    text.append(0x0A)
    if !isRow && !isItem && !entry.isTight { text.append(0x0A) }
  }

  private func looksEmphatic(_ range: Range<Int>) -> Bool {
    let shape = LineShape(text: text, range: range)
    return shape.columns <= Self.widestEmphatic && (!shape.endsSentence || shape.isQuestion)
      && !shape.endsWithPause
  }
}
