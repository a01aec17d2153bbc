extension BlockSettling {
  /// Recognises the labels of turns; a doubtful label counts when the text has enough of them.
  mutating func settleTurns() {
    var labels: [Int: TurnLabel] = [:]
    for index in blocks.indices
    where isProse(index) && index != titleIndex && blocks[index].marker == nil {
      if SpeakerLine.introduced(text, blocks[index].range) == nil {
        labels[index] = TurnLabel(text, blocks[index].range)
      }
    }
    let accepted = acceptedLabels(labels)
    for index in blocks.indices {
      guard let label = labels[index], accepted(index, label) else { continue }
      if !label.range.isEmpty { blocks[index].speaker = Whitespace.collapsed(text, label.range) }
      if label.contentStart < blocks[index].range.upperBound {
        blocks[index].range = label.contentStart..<blocks[index].range.upperBound
        blocks[index].kind = .turn
      } else {
        blocks[index].range = label.range
        blocks[index].kind = .speakerLine
      }
    }
  }

  /// Which labels count: certain ones always, doubtful ones when they recur or when enough blocks have one.
  private func acceptedLabels(_ labels: [Int: TurnLabel]) -> (Int, TurnLabel) -> Bool {
    var names: [String: Int] = [:]
    for label in labels.values { names[name(label), default: 0] += 1 }
    let count = { (strength: TurnLabel.Strength) in
      labels.values.count { $0.strength == strength }
    }
    let prose = blocks.indices.count { isProse($0) }
    let isUsual = { (number: Int) in number >= 3 && number * 10 >= prose * 3 }
    let hasCapitals = isUsual(count(.capitals)) || (count(.capitals) > 0 && count(.certain) > 0)
    let hasPossible = isUsual(count(.possible))
    let hasBold = labels.count { $1.strength == .possible && isBoldLead($0, $1) } >= 2
    let hasQuestions = count(.question) >= 2
    let hasAnonymous = count(.anonymous) >= 2
    return { index, label in
      let isRepeated = names[name(label), default: 0] >= 2
      return switch label.strength {
      case .certain: true
      case .capitals: hasCapitals || isRepeated
      case .possible: hasPossible || isRepeated || (hasBold && isBoldLead(index, label))
      case .question: hasQuestions
      case .anonymous: hasAnonymous
      }
    }
  }

  /// Whether a label of two words or more is in bold type and the words after it are not.
  private func isBoldLead(_ index: Int, _ label: TurnLabel) -> Bool {
    let lead = blocks[index].boldLead
    let words = LineWord.words(in: text, label.range, limit: 2)
    guard words.count == 2, let last = words.last else { return false }
    return lead > 0 && blocks[index].range.lowerBound + lead >= last.range.upperBound
  }

  private func name(_ label: TurnLabel) -> String {
    String(decoding: text[label.range], as: UTF8.self)
  }

  private func isProse(_ index: Int) -> Bool {
    blocks[index].kind == nil || blocks[index].kind == .paragraph
  }

  /// Recognises lines that only name a speaker, and names after a dash.
  mutating func settleSpeakerLines() {
    for index in blocks.indices { settleAttribution(index) }
    var lines: [Int: SpeakerLine] = [:]
    for index in blocks.indices
    where isProse(index) && index != titleIndex && blocks[index].marker == nil {
      guard next(index) != nil, blocks[index].lineCount <= 2 else { continue }
      lines[index] = SpeakerLine(text, blocks[index].range)
    }
    // Lines that are set off as headings are compared with their like only.
    let emphatic = lines.keys.count { blocks[$0].isEmphatic }
    let plain = lines.count - emphatic
    for (index, line) in lines {
      let isRecurring = (blocks[index].isEmphatic ? emphatic : plain) >= 2
      guard line.strength == .certain || isRecurring else { continue }
      blocks[index].kind = .speakerLine
      blocks[index].speaker = Whitespace.collapsed(text, line.speaker)
    }
  }

  /// `— Ann Lee, deputy` after prose, alone and no item of a list.
  private mutating func settleAttribution(_ index: Int) {
    guard let marker = blocks[index].marker, blocks[index].kind == nil,
      blocks[index].lineCount <= 3,
      marker.style == .dash || marker.style == .bullet(0x2D), let before = previous(index),
      isProse(before),
      blocks[before].marker == nil,
      next(index).map({ blocks[$0].marker?.style != marker.style }) ?? true,
      let speaker = SpeakerLine.attribution(text, blocks[index].range)
    else { return }
    blocks[index].kind = .speakerLine
    blocks[index].speaker = Whitespace.collapsed(text, speaker)
  }

  /// In a transcript what follows a turn belongs to it, until a heading, a rule or another speaker.
  mutating func continueTurns() {
    let turns = blocks.count { $0.kind == .turn && $0.speaker != nil }
    let prose = blocks.indices.count { isProse($0) }
    guard turns >= 2, turns * 10 >= (turns + prose) * 3 else { return }
    var speaker: String?
    for index in blocks.indices {
      if blocks[index].isAfterRule { speaker = nil }
      switch blocks[index].kind {
      case .turn: speaker = blocks[index].speaker
      case .heading, .speakerLine: speaker = nil
      case .aside, .tableRow: break
      case nil, .paragraph:
        guard let current = speaker else { continue }
        blocks[index].kind = .turn
        blocks[index].speaker = current
      case .listItem, .quote: blocks[index].speaker = speaker
      }
    }
  }
}
