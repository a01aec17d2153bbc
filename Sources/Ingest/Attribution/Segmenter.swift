/// Cuts a sentence into the stretches that are read for one frame each.
struct Segmenter {
  let view: BlockView

  /// The segments: at semicolons outside brackets, and where ", and|but|while" begins a clause with a source and a
  /// reporting verb of its own.
  func segments(of sentence: Sentence) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    for index in sentence.tokens where index > start + 2 && index + 3 < end {
      if view.kind(index) == .semicolon, !view.token(index).flags.contains(.bracketed) {
        segments.append(start..<index)
        start = index + 1
      } else if view.kind(index) == .comma, !view.isQuoted(index),
        beginsFrame(index + 1, before: end, since: start)
      {
        segments.append(start..<index)
        start = index + 1
      }
    }
    segments.append(start..<end)
    return segments
  }

  /// A conjunction, then a source, then a verb that asks.
  private func beginsFrame(_ index: Int, before end: Int, since start: Int) -> Bool {
    let bits = view.bits
    guard
      view.isWord(index, bits.conjunction | bits.connective)
        || view.lexicon.words.has(view.id(index), bits.subordinator), index + 2 < end
    else { return false }
    if view.id(index + 1) == view.ids.that { return false }
    for place in index + 2..<min(index + 14, end) {
      if view.isQuoted(place) { return false }
      guard let cue = view.lexicon.reporting.longest(in: view.tokens, at: place, before: end) else {
        continue
      }
      let verb = view.lexicon.verbs[cue.entry]
      guard verb.tier == .ask || verb.tier == .want || verb.tier == .say else { continue }
      guard let group = VerbGroup(view: view, cue: cue, segment: index..<end), !group.isPassive,
        !group.isInfinitive, !group.isGerund
      else { continue }
      guard
        let source = SourceFinder(view: view, segment: index + 1..<end).source(before: group.start)
      else { return false }
      if source.extent.lowerBound > index + 2 { return false }
      // The same content goes on around a frame inside it: ", and Y, she said, should …".
      return cue.tokens.upperBound < end && view.kind(cue.tokens.upperBound) != .comma
    }
    return false
  }
}
