/// The terms of a scheme, ready to be found in a text: phrases of normalised words, of which the last may be a
/// beginning (`employ*`).
struct ThemeLexicon: Sendable {
  /// What a term weighs for a theme, by its place in ``ThemeScheme/themes``.
  struct Weight: Sendable {
    var theme: Int
    var weight: Int
  }

  /// A term where it first stands in a text.
  struct Hit {
    var weights: [Weight]
    /// In bytes of the text.
    var place: Range<Int>
  }

  private struct Entry: Sendable {
    var words: [UInt64]
    var start: [UInt8]?
    var weights: [Weight]
  }

  /// A subtopic's terms of this weight speak for its major topic too.
  private static let decisive = 4

  private var entries: [Entry] = []
  private var byWord: HashedNumbers
  private var byStart: HashedNumbers
  // Entries that share a first word, or the first three bytes of a beginning.
  private var lists: [[Int]] = []

  init(_ scheme: ThemeScheme) {
    let count = scheme.themes.reduce(0) { $0 + $1.terms.count }
    byWord = HashedNumbers(capacity: count)
    byStart = HashedNumbers(capacity: count)
    for (theme, entry) in scheme.themes.enumerated() {
      let parent = scheme.themes.firstIndex { $0.code == entry.parent }
      for term in entry.terms {
        add(term, theme: theme)
        if let parent, term.weight >= Self.decisive { add(term, theme: parent) }
      }
    }
  }

  /// The terms that occur, each once, in order of place.
  func hits(in text: ThemeWords) -> [Hit] {
    var found: [Hit] = []
    var seen: Set<Int> = []
    for (index, word) in text.words.enumerated() {
      let lists = [text.startHash(of: word).flatMap { byStart[$0] }, byWord[word.hash]]
      for list in lists.compactMap({ $0 }) {
        for entry in self.lists[list] where !seen.contains(entry) {
          guard let last = lastWord(of: entries[entry], at: index, in: text) else { continue }
          seen.insert(entry)
          let place = word.place.lowerBound..<text.words[last].place.upperBound
          found.append(Hit(weights: entries[entry].weights, place: place))
        }
      }
    }
    return found
  }

  /// The index of the last word of an entry that stands at `index`, or nil where it does not.
  private func lastWord(of entry: Entry, at index: Int, in text: ThemeWords) -> Int? {
    let end = index + entry.words.count
    guard end <= text.words.count else { return nil }
    for (offset, hash) in entry.words.enumerated() where text.words[index + offset].hash != hash {
      return nil
    }
    guard let start = entry.start else { return end - 1 }
    guard end < text.words.count, text.word(text.words[end], startsWith: start) else { return nil }
    return end
  }

  private mutating func add(_ term: ThemeTerm, theme: Int) {
    let isStart = term.text.hasSuffix("*")
    // An "é" in place of the "*" keeps the beginning from losing a final s.
    let text = isStart ? Array(term.text.dropLast().utf8) + [0xC3, 0xA9] : Array(term.text.utf8)
    let words = ThemeWords(text.span)
    guard let last = words.words.last else { return }
    let exact = isStart ? words.words.dropLast() : words.words[...]
    let start = isStart ? Array(words.bytes[last.bytes].dropLast(2)) : nil
    let weight = Weight(theme: theme, weight: term.weight)
    let hashes = exact.map(\.hash)
    if let first = hashes.first {
      insert(hashes, start, weight, under: first, in: \.byWord)
    } else if let start, start.count >= 3 {
      let hash = start.prefix(3).reduce(FNV1a.start, FNV1a.hash)
      insert(hashes, start, weight, under: hash, in: \.byStart)
    }
  }

  private mutating func insert(
    _ words: [UInt64], _ start: [UInt8]?, _ weight: Weight, under hash: UInt64,
    in table: WritableKeyPath<ThemeLexicon, HashedNumbers>
  ) {
    let list = self[keyPath: table][hash] ?? lists.count
    if list == lists.count {
      lists.append([])
      self[keyPath: table].insert(list, for: hash)
    }
    let same = lists[list].first { entries[$0].words == words && entries[$0].start == start }
    guard let same else {
      lists[list].append(entries.count)
      entries.append(Entry(words: words, start: start, weights: [weight]))
      return
    }
    // A term that a theme and its subtopic list counts by its larger weight.
    if let index = entries[same].weights.firstIndex(where: { $0.theme == weight.theme }) {
      entries[same].weights[index].weight = max(entries[same].weights[index].weight, weight.weight)
    } else {
      entries[same].weights.append(weight)
    }
  }
}
