internal import Index

/// Words of a phrase that are marked only where they stand together.
struct MarkedPhrase: Sendable {
  let words: [[UInt8]]
  let offsets: [Int]
  let slop: Int

  /// A word of the phrase where it stands in a text.
  private struct Occurrence {
    /// Where the phrase begins if this word stands in its place.
    var start: Int
    var slot: Int
    var word: Int
  }

  /// Where the phrase stands in a text: whole when its words follow each other, else word by word.
  func places(in text: [AnalyzedWord]) -> [Range<Int>] {
    var latest = [Occurrence?](repeating: nil, count: words.count)
    var marked: Set<Int> = []
    var whole: [Range<Int>] = []
    for occurrence in occurrences(in: text) {
      latest[occurrence.slot] = occurrence
      let found = latest.compactMap { $0 }
      guard found.count == words.count,
        found.allSatisfy({ occurrence.start - $0.start <= slop })
      else { continue }
      if slop > 0 {
        marked.formUnion(found.map(\.word))
      } else {
        whole.append(
          text[found[0].word].bytes.lowerBound..<text[found[found.count - 1].word].bytes.upperBound)
      }
    }
    return whole + marked.sorted().map { text[$0].bytes }
  }

  /// The words of the phrase in the text, by where the phrase would begin.
  private func occurrences(in text: [AnalyzedWord]) -> [Occurrence] {
    var slots: [[UInt8]: [Int]] = [:]
    for (slot, word) in words.enumerated() { slots[word, default: []].append(slot) }
    var found: [Occurrence] = []
    for (number, word) in text.enumerated() {
      for slot in slots[word.word] ?? [] {
        found.append(Occurrence(start: word.position - offsets[slot], slot: slot, word: number))
      }
    }
    return found.sorted { ($0.start, $0.word, $0.slot) < ($1.start, $1.word, $1.slot) }
  }
}
