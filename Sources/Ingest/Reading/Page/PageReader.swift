/// Reads a page: its main text as blocks, and what it says of itself.
struct PageReader {
  /// The main text, blocks apart by blank lines, items and rows by line breaks.
  let text: [UInt8]
  /// What the page says of itself.
  private(set) var metadata: SourceMetadata
  /// The blocks in order.
  let blocks: [Block]

  private static let longestRepeat = 300
  private static let mostQuotations = 100

  /// Reads a page in UTF-8; fails when its elements are nested deeper than the limit.
  init(_ page: [UInt8], elementDepth: Int) throws(PageParser.Failure) {
    let tree = try PageParser.tree(of: page, elementDepth: elementDepth)
    metadata = PageMetadata(tree).metadata
    let all = ProseWeights(tree) { tree.nodes[$0].tag?.isNeverText ?? false }
    let sieve = PageSieve(tree, all)
    let weights = ProseWeights(tree) { sieve.verdicts[$0] != .read }
    let main = MainText(tree, weights, sieve)
    let written = PageBlocks(
      tree, weights, sieve, title: main.title(metadata.title), roots: main.roots
    ).writer
    let text = written.text
    let titled = Self.withTitle(written.blocks, metadata.title, in: text)
    let settled = BlockSettling.settled(
      titled, in: text, headingsAreMarked: titled.count { Self.isHeading($0) } >= 2,
      titleIsKnown: metadata.title != nil)
    blocks = Self.withoutRepeats(settled, in: text).map { $0.block(in: text) }
    self.text = text
    metadata.title = metadata.title ?? title()
    metadata.date = metadata.date ?? dateLine()
  }

  /// The heading that says the page's title, else the first, is the title; the page's own levels follow from 2 on.
  private static func withTitle(
    _ blocks: [LayoutBlock], _ title: String?, in text: [UInt8]
  ) -> [LayoutBlock] {
    var blocks = blocks
    let headings = blocks.indices.filter { isHeading(blocks[$0]) }
    let named = headings.first {
      folded(Whitespace.collapsed(text, blocks[$0].range)) == folded(title)
    }
    // Bold words that say something else than a known title head a section; an `h1` is a title in any case.
    let first = headings.first.flatMap { first in
      blocks[..<first].allSatisfy { $0.kind == .aside }
        && (title == nil || blocks[first].kind != nil)
        ? first : nil
    }
    if let named {
      // A masthead above the title: the page's name, a place, a number.
      for index in blocks[..<named].indices
      where blocks[index].kind == nil && blocks[index].range.count <= 60 {
        blocks[index].kind = .aside
      }
    }
    for index in headings where blocks[index].kind != .aside {
      if index == named ?? first {
        blocks[index].kind = .heading(level: 1)
      } else if case .heading(let level) = blocks[index].kind {
        blocks[index].kind = .heading(level: max(level, 2))
      }
    }
    return blocks
  }

  private static func isHeading(_ block: LayoutBlock) -> Bool {
    if case .heading = block.kind { return true }
    return block.isEmphatic
  }

  private static func folded(_ words: String?) -> String? {
    words?.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// A short quotation that repeats words of the text, as pulled quotes do, is an aside.
  private static func withoutRepeats(_ blocks: [LayoutBlock], in text: [UInt8]) -> [LayoutBlock] {
    var blocks = blocks
    let quotations = blocks.indices.filter {
      blocks[$0].kind == .quote && blocks[$0].range.count <= longestRepeat
    }
    for index in quotations.prefix(mostQuotations) {
      let words = String(decoding: text[unquoted(blocks[index].range, in: text)], as: UTF8.self)
      let isRepeat = blocks.indices.contains { other in
        other != index && blocks[other].range.count > blocks[index].range.count
          && String(decoding: text[blocks[other].range], as: UTF8.self).contains(words)
      }
      if isRepeat { blocks[index].kind = .aside }
    }
    return blocks
  }

  private static func unquoted(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let words = LineWord.words(in: text, range)
    guard let first = words.first, let last = words.last else { return range }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func title() -> String? {
    let first = blocks.first { $0.kind == .heading(level: 1) }
    return first.flatMap { Whitespace.collapsed(text, $0.range) }
  }

  /// The date of the one date line near the beginning; nil when there are several that differ.
  private func dateLine() -> String? {
    let dates = blocks.prefix(6).filter { $0.kind == .aside }.compactMap {
      DateLine(text, $0.range)
    }.map(\.date)
    return Set(dates).count == 1 ? dates.first : nil
  }
}
