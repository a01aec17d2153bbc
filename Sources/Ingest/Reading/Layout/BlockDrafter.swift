/// Gathers lines into blocks: the first pass over a plain text.
struct BlockDrafter {
  private let text: [UInt8]
  private let lines: [TextLine]
  private let wrapping: LineWrapping
  /// The blocks so far.
  private(set) var blocks: [LayoutBlock] = []
  /// The lines of the block being gathered.
  private var open: Range<Int>?
  private var gap = 1
  private var isAfterRule = false

  /// The blocks of these lines of the text.
  static func blocks(of lines: [TextLine], in text: [UInt8]) -> [LayoutBlock] {
    var drafter = BlockDrafter(lines, in: text)
    drafter.gather()
    return drafter.blocks
  }

  private init(_ lines: [TextLine], in text: [UInt8]) {
    self.text = text
    self.lines = lines
    wrapping = LineWrapping(lines, in: text)
  }

  private mutating func gather() {
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        close()
        gap += 1
      } else if shape(line).isRule {
        passRule(line)
      } else if let current = open, continues(current, index) {
        open = current.lowerBound..<index + 1
      } else {
        close()
        open = index..<index + 1
      }
    }
    close()
  }

  /// A rule right under a single line underlines a heading; any other sets apart what follows.
  private mutating func passRule(_ line: TextLine) {
    let isUnderline =
      open.map { $0.count == 1 && abs(lines[$0.lowerBound].width - line.width) <= 12 } ?? false
    close()
    if isUnderline, let last = blocks.indices.last, !TableRow.hasCells(text, blocks[last].range) {
      blocks[last].isEmphatic = true
    }
    isAfterRule = true
    gap += 1
  }

  private mutating func close() {
    guard let open else { return }
    let range =
      lines[open.lowerBound].range.lowerBound..<lines[open.upperBound - 1].range.upperBound
    var block = LayoutBlock(
      range: range, indent: lines[open.lowerBound].indent, lineCount: open.count, gap: gap,
      isAfterRule: isAfterRule)
    if let title = OrnamentedLine.title(text, range) {
      block.range = title
      block.isEmphatic = true
    } else if let marker = ListMarker(text, range) {
      block.marker = marker
      block.range = marker.contentStart..<range.upperBound
    }
    if open.count == 1, isTableRow(open.lowerBound) { block.kind = .tableRow }
    blocks.append(block)
    self.open = nil
    gap = 0
    isAfterRule = false
  }

  private func shape(_ line: TextLine) -> LineShape {
    LineShape(text: text, range: line.range)
  }

  /// Whether a line goes on with the block that the lines before it make.
  private func continues(_ block: Range<Int>, _ index: Int) -> Bool {
    let previous = lines[index - 1]
    let line = lines[index]
    guard wrapping.width != nil, !isTableRow(index - 1), !isTableRow(index) else { return false }
    if OrnamentedLine.title(text, previous.range) != nil || beginsUnderlined(index) { return false }
    let previousShape = shape(previous)
    if ListMarker(text, line.range) != nil,
      previousShape.endsSentence || previousShape.endsWithPause
    {
      return false
    }
    if previousShape.endsSentence, LabelledLine.isLabelled(text, line.range) { return false }
    return indentContinues(block, index) && lengthContinues(previous, line, previousShape)
  }

  /// Lines of one block keep their margin, but for a first line that hangs or stands in.
  private func indentContinues(_ block: Range<Int>, _ index: Int) -> Bool {
    let change = lines[index].indent - lines[index - 1].indent
    if abs(change) < 2 { return true }
    guard block.count == 1 else { return false }
    let first = lines[block.lowerBound]
    if change > 0 {
      return ListMarker(text, first.range) != nil || !shape(first).endsSentence
    }
    return ListMarker(text, first.range) == nil
  }

  private func lengthContinues(_ previous: TextLine, _ line: TextLine, _ shape: LineShape) -> Bool {
    if wrapping.isFull(previous, before: line, in: text) { return true }
    guard let width = wrapping.width, !shape.endsSentence, !shape.endsWithColon else {
      return false
    }
    let first = text[line.range.lowerBound]
    return (0x61...0x7A).contains(first) && previous.width * 2 > width
  }

  /// Whether a rule stands below this line and no more than this line, so that it is a heading of its own.
  private func beginsUnderlined(_ index: Int) -> Bool {
    guard index + 1 < lines.count, !lines[index + 1].isBlank else { return false }
    return shape(lines[index + 1]).isRule
  }

  /// Whether the line has cells, and so has the next or the one before, rules passed over.
  private func isTableRow(_ index: Int) -> Bool {
    guard TableRow.hasCells(text, lines[index].range), lines[index].width < 400 else {
      return false
    }
    return hasCells(near: index, step: 1) || hasCells(near: index, step: -1)
  }

  private func hasCells(near index: Int, step: Int) -> Bool {
    var near = index + step
    while lines.indices.contains(near), !lines[near].isBlank, shape(lines[near]).isRule {
      near += step
    }
    return lines.indices.contains(near) && TableRow.hasCells(text, lines[near].range)
  }
}
