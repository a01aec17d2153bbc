extension BlockSettling {
  /// Recognises headings; their level is 0 until all are known.
  mutating func settleHeadings() {
    let candidates = blocks.indices.map { isCandidate($0) }
    var index = 0
    while index < blocks.count {
      guard candidates[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < blocks.count, candidates[end] { end += 1 }
      settleRun(index..<end)
      index = end
    }
    settleNumberedHeadings()
    for index in blocks.indices where blocks[index].kind == nil && blocks[index].marker != nil {
      blocks[index].kind = .listItem
    }
  }

  /// Whether a block looks like a heading and its neighbours allow it.
  private func isCandidate(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.kind == nil, block.marker == nil else { return false }
    let isTitle = index == titleIndex
    if block.isEmphatic { return true }
    if headingsAreMarked { return false }
    guard HeadingShape.matches(text, block, isTitle: isTitle) || isQuestionHeading(index) else {
      return false
    }
    guard let next = next(index) else { return false }
    if beginsSmall(next) && blocks[next].kind == nil && blocks[next].marker == nil { return false }
    if let before = previous(index), breaksOff(before) { return false }
    let isBeforeList =
      blocks[next].kind == .listItem || (blocks[next].marker != nil && blocks[next].kind == nil)
    return !(isBeforeList && HeadingShape.isLeadIn(text, block) && !isTitle)
  }

  /// A short question above a longer paragraph.
  private func isQuestionHeading(_ index: Int) -> Bool {
    guard HeadingShape.isQuestion(text, blocks[index]), let next = next(index), isRunning(next)
    else { return false }
    guard let before = previous(index) else { return true }
    return blocks[before].kind != .turn && blocks[next].range.count > blocks[index].range.count * 2
      && (blocks[index].gap > 0 || blocks[before].range.count > blocks[index].range.count * 2)
  }

  /// Lines in a row that all look like headings: two may be headings, a row of them is a list of things.
  private mutating func settleRun(_ run: Range<Int>) {
    let isDense = run.dropFirst().allSatisfy { blocks[$0].gap == 0 && !blocks[$0].isAfterRule }
    let isList = (isDense && run.count >= 3) || run.count >= 6
    for index in run where blocks[index].kind == nil {
      let isTitle = index == titleIndex
      if isAboveSpeaker(index) {
        blocks[index].kind = .aside
      } else if blocks[index].isEmphatic || isTitle || !isList {
        blocks[index].kind = .heading(level: 0)
      } else if blocks[index].indent > blocks[run.lowerBound].indent + 1 {
        blocks[index].kind = .listItem
        extendList(after: index)
      } else {
        blocks[index].kind =
          index == run.upperBound - 1 && !isDense ? .heading(level: 0) : .paragraph
      }
    }
  }

  /// Lines right below an item and at its place belong to the list although they begin small or with a number.
  private mutating func extendList(after item: Int) {
    for index in blocks.indices[(item + 1)...] {
      let block = blocks[index]
      guard block.kind == nil, block.gap == 0, block.marker == nil,
        block.indent == blocks[item].indent,
        !shape(index).endsSentence
      else { return }
      blocks[index].kind = .listItem
    }
  }

  /// A word or two squeezed between a note and the name of a speaker, as a party's name is, heads nothing.
  private func isAboveSpeaker(_ index: Int) -> Bool {
    guard index > 0, index + 1 < blocks.count, blocks[index + 1].kind == .speakerLine,
      blocks[index + 1].gap == 0,
      blocks[index - 1].kind == .aside, blocks[index].gap == 0
    else { return false }
    return LineWord.words(in: text, blocks[index].range, limit: 4).count <= 3
  }

  /// A numbered line is a heading when it looks like one and no item of a list stands beside it.
  private mutating func settleNumberedHeadings() {
    if headingsAreMarked { return }
    for index in blocks.indices {
      guard let marker = blocks[index].marker, blocks[index].kind == nil, isCounting(marker.style),
        HeadingShape.matches(text, blocks[index], isTitle: false), let next = next(index)
      else { continue }
      let isItem = [previous(index), next].contains {
        $0.map { isSibling($0, of: marker) } ?? false
      }
      let isOpened = previous(index).map { shape($0).endsWithColon } ?? false
      if !isItem && !isOpened && !beginsSmall(index) { blocks[index].kind = .heading(level: 0) }
    }
  }

  private func isSibling(_ index: Int, of marker: ListMarker) -> Bool {
    blocks[index].marker?.style == marker.style
      && blocks[index].kind.map { $0 == .listItem } ?? true
  }

  private func isCounting(_ style: ListMarker.Style) -> Bool {
    switch style {
    case .number, .decimal, .roman, .letter: true
    case .bullet, .dash: false
    }
  }

  private func isRunning(_ index: Int) -> Bool {
    blocks[index].kind == nil || blocks[index].kind == .paragraph || blocks[index].kind == .listItem
  }

  /// Whether a block begins with a small letter, so that it goes on with what was said before.
  private func beginsSmall(_ index: Int) -> Bool {
    guard let first = LineWord.words(in: text, blocks[index].range, limit: 1).first else {
      return false
    }
    return !first.isCapitalised && !first.hasDigit
  }

  /// Whether a paragraph breaks off within a sentence, so that what follows goes on with it.
  private func breaksOff(_ index: Int) -> Bool {
    guard blocks[index].kind == nil, blocks[index].marker == nil else { return false }
    let shape = shape(index)
    if shape.endsSentence || shape.endsWithPause || shape.endsWithCloser { return false }
    return !HeadingShape.matches(text, blocks[index], isTitle: index == titleIndex)
  }
}
