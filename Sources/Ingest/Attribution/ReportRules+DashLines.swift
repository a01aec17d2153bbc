extension ReportRules {
  /// A block that is nothing but a dash and a name: what stands before it is that person's.
  mutating func readsAsDashLine(_ index: Int) -> Bool {
    let view = views[index]
    guard followsDash(index), view.tokens.count <= 40, let mention = view.mentions.first,
      mention.extent.lowerBound <= 2,
      mention.extent.upperBound >= view.tokens.count - 2
    else { return false }
    assignBefore(index, to: mention.speaker)
    return true
  }

  /// A dash is the first token of the block or stands just before it.
  func followsDash(_ index: Int) -> Bool {
    if let first = views[index].tokens.first, first.kind == .dash || first.kind == .joint {
      return true
    }
    if let marker = document.blocks[index].marker, let first = marker.unicodeScalars.first {
      return isDash(first.value)
    }
    var place = document.blocks[index].range.lowerBound - 1
    while place >= 0, document.text[place] == 32 { place -= 1 }
    guard place >= 0 else { return false }
    if document.text[place] == UInt8(ascii: "-") { return true }
    guard place >= 2 else { return false }
    return isDash(DecodedScalar(document.text, at: place - 2, before: place + 1).value)
  }

  private func isDash(_ scalar: UInt32) -> Bool {
    (0x2012...0x2015).contains(scalar) || scalar == 0x2D
  }

  /// Gives what the block before (and the blocks of the same quotation before that) says to this speaker.
  mutating func assignBefore(_ index: Int, to speaker: Int) {
    var block = index - 1
    guard block >= 0 else { return }
    if !statements.contains(where: { $0.block == block }) { readOwn(block, as: speaker) }
    while block >= 0 {
      give(block, to: speaker)
      let isContinued = block > 0 && views[block - 1].block.quotations.contains { $0.isOpen }
      guard isContinued else { break }
      block -= 1
    }
  }

  /// The last sentence of a block is a dash and a name: the block is that person's.
  mutating func assignTrailingDash(_ index: Int) {
    let view = views[index]
    guard let mention = view.mentions.last, mention.extent.upperBound >= view.tokens.count - 2,
      mention.extent.lowerBound > 3
    else { return }
    let dash = mention.extent.lowerBound - 1
    guard view.kind(dash) == .dash,
      view.token(dash - 1).endsSentence || view.kind(dash - 1) == .quote
    else { return }
    give(index, to: mention.speaker)
  }

  private mutating func give(_ block: Int, to speaker: Int) {
    for place in statements.indices where statements[place].block == block {
      guard statements[place].rule != ReportRule.sourceVerbContent.rawValue else { continue }
      statements[place].speaker = StatementSpeaker(
        index: speaker, evidence: "named after the words, behind a dash")
      statements[place].rule =
        statements[place].form == .own
        ? statements[place].rule : ReportRule.dashAttribution.rawValue
    }
  }

  /// Reads a block anew now that its speaker is known.
  private mutating func readOwn(_ block: Int, as speaker: Int) {
    let outer = context
    context.section = speaker
    readOwnWords(block)
    context = outer
  }

  /// The name on the dash line that follows the block.
  func dashSpeaker(after index: Int) -> Int? {
    guard index + 1 < views.count, let first = views[index + 1].tokens.first,
      first.kind == .dash || first.kind == .joint
    else { return nil }
    return views[index + 1].mentions.first?.speaker
  }
}
