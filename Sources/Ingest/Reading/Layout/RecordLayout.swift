/// The blocks of a record's text.
enum RecordLayout {
  private static let fewestLinesWithHeadings = 5

  /// The blocks as in a plain text; a record of one line, as most are, is one paragraph.
  static func blocks(of text: [UInt8]) -> [Block] {
    guard ByteSearch.first(0x0A, in: text, 0..<text.count) != nil else {
      let range = Whitespace.trimmed(0..<text.count, in: text)
      return range.isEmpty ? [] : [Block(kind: .paragraph, range: range)]
    }
    let lines = TextLine.lines(of: text)
    let drafts = BlockDrafter.blocks(of: lines, in: text)
    let blocks = BlockSettling.settled(drafts, in: text).map { $0.block(in: text) }
    // A few short lines are a speech's first words more often than headings.
    return blocks.count >= fewestLinesWithHeadings ? blocks : blocks.map(withoutHeading)
  }

  private static func withoutHeading(_ block: Block) -> Block {
    guard case .heading = block.kind else { return block }
    var paragraph = block
    paragraph.kind = .paragraph
    return paragraph
  }
}
