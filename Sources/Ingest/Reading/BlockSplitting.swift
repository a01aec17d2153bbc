/// Cuts blocks that are too long to be one paragraph, so that the time a source takes grows as its length.
enum BlockSplitting {
  /// How far back from the limit a better place is looked for, as a share of the limit.
  private static let lookBack = 4

  /// The blocks, those of more than `limit` bytes cut: after a sentence where there is one near the limit, else at a space, else between scalars.
  static func split(_ blocks: [Block], in text: [UInt8], limit: Int) -> [Block] {
    guard limit > 0, blocks.contains(where: { $0.range.count > limit }) else { return blocks }
    return blocks.flatMap { block -> [Block] in
      var parts: [Block] = []
      var rest = block.range
      while rest.count > limit {
        let cut = cut(rest.lowerBound..<rest.lowerBound + limit, in: text)
        append(block, rest.lowerBound..<cut, in: text, to: &parts)
        rest = cut..<rest.upperBound
      }
      append(block, rest, in: text, to: &parts)
      return parts
    }
  }

  private static func append(
    _ block: Block, _ range: Range<Int>, in text: [UInt8], to parts: inout [Block]
  ) {
    var part = block
    part.range = Whitespace.trimmed(range, in: text)
    if !parts.isEmpty { part.marker = nil }
    if !part.range.isEmpty { parts.append(part) }
  }

  /// Where a window ends best.
  private static func cut(_ window: Range<Int>, in text: [UInt8]) -> Int {
    let first = window.upperBound - window.count / lookBack
    var space: Int?
    for place in (max(first, window.lowerBound + 1)..<window.upperBound).reversed() {
      if text[place] == 0x0A || endsSentence(at: place, in: text) { return place }
      if text[place] == 0x20, space == nil { space = place }
    }
    if let space { return space }
    var place = window.upperBound
    while place > window.lowerBound + 1, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Whether a sentence ends before this place: a space after `.`, `!` or `?`, or anything after `。`.
  private static func endsSentence(at place: Int, in text: [UInt8]) -> Bool {
    if text[place] == 0x20 { return [0x2E, 0x21, 0x3F].contains(text[place - 1]) }
    return place >= 3 && text[place - 3] == 0xE3 && text[place - 2] == 0x80
      && text[place - 1] == 0x82
  }
}
