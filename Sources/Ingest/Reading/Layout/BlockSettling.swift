/// Settles what each block is: the second pass, which sees the neighbours.
///
/// Blocks whose kind is known from markup keep it and serve as context for the others.
struct BlockSettling {
  /// The text that the blocks stand in.
  let text: [UInt8]
  /// The blocks, in order.
  var blocks: [LayoutBlock]
  /// Whether markup or bold type shows the headings, so that short lines without them are none.
  var headingsAreMarked = false
  /// Whether the title is known from elsewhere and, where a block says it, that block is marked already.
  var titleIsKnown = false
  /// The first block that is no aside, which may be the title.
  var titleIndex: Int?

  /// The blocks with their kinds.
  static func settled(
    _ blocks: [LayoutBlock], in text: [UInt8], headingsAreMarked: Bool = false,
    titleIsKnown: Bool = false
  ) -> [LayoutBlock] {
    var settling = BlockSettling(
      text: text, blocks: blocks, headingsAreMarked: headingsAreMarked, titleIsKnown: titleIsKnown)
    settling.settleMarkers()
    settling.settleAsides()
    settling.titleIndex = settling.blocks.firstIndex { $0.kind != .aside }
    settling.settleLabelledRows()
    settling.settleDateLines()
    settling.settleTurns()
    settling.settleSpeakerLines()
    settling.settleLists()
    settling.settleHeadings()
    settling.continueTurns()
    settling.settleLevels()
    return settling.blocks
  }

  /// The block with the marker before it, if it has one.
  func wholeRange(_ index: Int) -> Range<Int> {
    let block = blocks[index]
    return (block.marker?.range.lowerBound ?? block.range.lowerBound)..<block.range.upperBound
  }

  /// The shape of a block's words.
  func shape(_ index: Int) -> LineShape {
    LineShape(text: text, range: blocks[index].range)
  }

  /// The nearest block before this one that is no aside.
  func previous(_ index: Int) -> Int? {
    blocks[..<index].lastIndex { $0.kind != .aside }
  }

  /// The nearest block after this one that is no aside.
  func next(_ index: Int) -> Int? {
    blocks[(index + 1)...].firstIndex { $0.kind != .aside }
  }

  /// Capital letters with a point that are initials of a name are no markers.
  private mutating func settleMarkers() {
    for index in blocks.indices {
      guard let marker = blocks[index].marker, marker.style == .letter(isInitial: true) else {
        continue
      }
      let near = max(0, index - 4)...min(blocks.count - 1, index + 4)
      let hasSibling = near.contains { $0 != index && blocks[$0].marker?.style == marker.style }
      if hasSibling { continue }
      blocks[index].range = wholeRange(index)
      blocks[index].marker = nil
    }
  }

  private mutating func settleAsides() {
    for index in blocks.indices where blocks[index].kind == nil && !blocks[index].isEmphatic {
      if AsideShape.matches(text, wholeRange(index)) {
        blocks[index].range = wholeRange(index)
        blocks[index].marker = nil
        blocks[index].kind = .aside
      }
    }
  }

  /// Lines in a row with a short label and a few words (`Venue: Parliament House`) are rows of a table.
  private mutating func settleLabelledRows() {
    let isRow = blocks.indices.map { index in
      let block = blocks[index]
      guard block.kind == nil, block.marker == nil, block.lineCount == 1 else { return false }
      return LabelledLine.isLabelled(text, block.range) && !shape(index).endsSentence
        && shape(index).columns <= 120 && !shape(index).endsWithColon
    }
    for index in blocks.indices where isRow[index] {
      let followsRow = index > 0 && isRow[index - 1] && blocks[index].gap == 0
      let precedesRow = index + 1 < blocks.count && isRow[index + 1] && blocks[index + 1].gap == 0
      if followsRow || precedesRow { blocks[index].kind = .tableRow }
    }
  }

  /// A line with a date is an aside below a heading and near the beginning; where there are several they are headings.
  private mutating func settleDateLines() {
    var alone: [Int] = []
    for index in blocks.indices
    where blocks[index].kind == nil && index != titleIndex && blocks[index].marker == nil {
      guard let line = DateLine(text, blocks[index].range) else { continue }
      let shape = shape(index)
      let isBelowHeading =
        blocks[index].gap == 0 && index > 0 && blocks[index - 1].kind != .aside
        && HeadingShape.matches(text, blocks[index - 1], isTitle: index == 1)
      if isBelowHeading, !shape.endsSentence, line.isFirst || line.otherWords <= 3 {
        blocks[index].kind = .aside
      } else if line.otherWords <= 6, line.isFirst || !shape.endsSentence, !shape.endsWithPause {
        alone.append(index)
      }
    }
    guard let first = alone.first else { return }
    if alone.count > 1 {
      for index in alone { blocks[index].isEmphatic = true }
    } else if first <= 4 {
      blocks[first].kind = .aside
    }
  }

  /// Levels: 1 for the title, 2 for sections, 3 for headings in small letters below headings in capitals.
  private mutating func settleLevels() {
    let hasTitle = blocks.contains { $0.kind == .heading(level: 1) }
    let title = hasTitle || titleIsKnown ? nil : titleIndex
    var hasCapitals = false
    for index in blocks.indices {
      guard case .heading(let level) = blocks[index].kind, level == 0 else { continue }
      if index == title {
        blocks[index].kind = .heading(level: 1)
      } else if let level = OrnamentedLine.level(text, before: blocks[index].range) {
        blocks[index].kind = .heading(level: level)
      } else {
        let isCapitals = HeadingShape.isCapitals(text, blocks[index])
        hasCapitals = hasCapitals || isCapitals
        blocks[index].kind = .heading(level: isCapitals || !hasCapitals ? 2 : 3)
      }
    }
  }
}
