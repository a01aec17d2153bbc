/// The blocks of a record's text.
enum RecordLayout {
  /// One paragraph a line; most records are one line.
  static func blocks(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while start < text.count {
      let end = ByteSearch.first(0x0A, in: text, start..<text.count) ?? text.count
      let range = Whitespace.trimmed(start..<end, in: text)
      if !range.isEmpty { blocks.append(Block(kind: .paragraph, range: range)) }
      start = end + 1
    }
    return blocks
  }
}
