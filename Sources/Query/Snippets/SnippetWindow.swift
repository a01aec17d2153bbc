/// Chooses which characters of a text to show.
struct SnippetWindow {
  private let text: MeasuredText
  private let width: Int

  /// A choice of at most `width` columns, fewer than the text has.
  init(_ text: MeasuredText, width: Int) {
    self.text = text
    self.width = width
  }

  /// The characters to show for these matches, which stand in the order of the text.
  func best(for matches: [MarkMatch]) -> Range<Int> {
    guard let core = core(of: matches) else { return trimmed(filling(0, from: 0)) }
    return trimmed(filling(start(before: core), from: core.lowerBound))
  }

  /// The stretch with the most different words, then with the most matches; of equals the first.
  private func core(of matches: [MarkMatch]) -> Range<Int>? {
    let places = matches.map { text.characters(holding: $0.bytes) }
    var best: (value: Int, range: Range<Int>)?
    for first in places.indices {
      var seen: Set<Int> = []
      var value = 0
      for last in places[first...].indices {
        let range =
          places[first].lowerBound..<max(places[first].upperBound, places[last].upperBound)
        guard last == first || text.columns(of: range) <= width else { break }
        // A word that was not yet there is worth more than any number of repetitions that fit.
        value += seen.insert(matches[last].mark).inserted ? 1_000 : 1
        if value > best?.value ?? 0 { best = (value, range) }
      }
    }
    return best?.range
  }

  /// Where to begin so that the core stands in context: at its sentence if near, else a third of what is left before it.
  private func start(before core: Range<Int>) -> Int {
    let spare = max(0, width - text.columns(of: core))
    let furthest = text.start(ofColumns: spare * 2 / 3, before: core.lowerBound)
    if let sentence = (furthest...core.lowerBound).last(where: text.isSentenceStart) {
      return sentence
    }
    let usual = text.start(ofColumns: spare / 3, before: core.lowerBound)
    return (usual...core.lowerBound).first(where: text.isWordBoundary) ?? core.lowerBound
  }

  /// The characters from a start that fit, moved forward when the text ends before the width does.
  private func filling(_ start: Int, from core: Int) -> Range<Int> {
    let end = text.end(ofColumns: width, from: start)
    if end == text.characters.count {
      let earliest = text.start(ofColumns: width, before: end)
      let moved = (earliest...max(earliest, core)).first(where: text.isWordBoundary) ?? start
      return min(moved, start)..<end
    }
    let whole = (start...end).last { $0 > start && text.isWordBoundary($0) } ?? end
    // A word longer than the width is cut where it must be.
    return start..<(whole > core ? whole : end)
  }

  /// Without white space at the ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let inside = text.characters[range]
    guard let first = inside.firstIndex(where: { !$0.isWhitespace }),
      let last = inside.lastIndex(where: { !$0.isWhitespace })
    else { return range }
    return first..<last + 1
  }
}
