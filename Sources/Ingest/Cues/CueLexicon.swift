/// Multi-word cues compiled from a table into an automaton over word numbers.
///
/// A table's line is `pattern : attribute …` (see ``CuePattern``) under a `[group]`. Looking for a cue at a token costs one
/// array access when no cue begins with its word.
package struct CueLexicon: Sendable {
  /// The lines of the table, in order.
  package private(set) var entries: [CueEntry] = []

  private struct End {
    var entry: Int
    var form: VerbForms.Form
  }

  /// The state after the first word, by word; 0 where no cue begins with it.
  private var starts: [Int32]
  /// The next state by state and word, for every word after the first.
  private var steps = CueSteps()
  private var ends: [End?] = [nil]
  private var goesOn: [Bool] = [false]

  /// The cues of a table; where two lines spell the same words, the earlier one wins.
  package init(
    table: EmbeddedTable, vocabulary: Vocabulary = .embedded, classes: WordClasses = .shared
  ) {
    starts = Array(repeating: 0, count: vocabulary.count + 1)
    for group in table.groups {
      for line in group.lines {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let pattern = parts[0].split(separator: " ").joined(separator: " ")
        let attributes = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
        entries.append(CueEntry(group: group.name, pattern: pattern, attributes: attributes))
        let compiled = CuePattern(pattern[...], vocabulary: vocabulary, classes: classes)
        for sequence in compiled.sequences { add(sequence, entry: entries.count - 1) }
      }
    }
  }

  private mutating func add(_ sequence: CuePattern.Sequence, entry: Int) {
    var state: Int32 = 0
    for (index, word) in sequence.words.enumerated() {
      var next = index == 0 ? starts[Int(word)] : steps.state(after: state, word)
      if next == 0 {
        next = Int32(ends.count)
        ends.append(nil)
        goesOn.append(false)
        if index == 0 { starts[Int(word)] = next } else { steps.add(state, word, next) }
        if index > 0 { goesOn[Int(state)] = true }
      }
      state = next
    }
    if ends[Int(state)] == nil { ends[Int(state)] = End(entry: entry, form: sequence.form) }
  }

  /// Whether some cue begins with this word.
  @inline(__always)
  package func begins(with word: WordID) -> Bool { starts[Int(word)] != 0 }

  /// The longest cue that begins at token `index` and ends before `end`.
  @inline(__always)
  package func longest(in tokens: borrowing [Token], at index: Int, before end: Int) -> Cue? {
    let first = starts[Int(tokens[index].word)]
    return first == 0 ? nil : longest(in: tokens, from: first, at: index, before: end)
  }

  private func longest(
    in tokens: borrowing [Token], from first: Int32, at index: Int, before end: Int
  ) -> Cue? {
    var state = first
    var place = index + 1
    var found: Cue?
    while true {
      if let match = ends[Int(state)] {
        found = Cue(entry: match.entry, tokens: index..<place, form: match.form)
      }
      guard goesOn[Int(state)], place < end, tokens[place].word != 0 else { return found }
      let next = steps.state(after: state, tokens[place].word)
      guard next != 0 else { return found }
      state = next
      place += 1
    }
  }

  /// Appends every cue of a range of tokens, the longest at each place, without overlaps.
  package func find(in tokens: borrowing [Token], _ range: Range<Int>, into cues: inout [Cue]) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let cue = longest(in: tokens, at: index, before: range.upperBound) {
        cues.append(cue)
        index = cue.tokens.upperBound
      } else {
        index += 1
      }
    }
  }
}
