/// Collects the terms of a scheme by their first word or beginning.
struct ThemeTerms {
  /// A subtopic's terms of this weight speak for its major topic too.
  static let decisive = 4

  /// A term: the hashes of its words, then the bytes that its last word begins with, if that is left open.
  struct Entry {
    var words: [UInt64]
    var start: [UInt8]
    var weights: [ThemeLexicon.Weight]
  }

  private(set) var lists: [[Entry]] = []
  /// The list of the terms that begin with a word, or that are a beginning with these three bytes, by hash.
  private(set) var byWord: [UInt64: Int] = [:]
  private(set) var byStart: [UInt64: Int] = [:]

  /// Takes a term of a theme.
  mutating func add(_ term: ThemeTerm, theme: Int) {
    let isOpen = term.text.hasSuffix("*")
    // An "é" in place of the "*" keeps the beginning from losing a final s.
    let text = isOpen ? Array(term.text.dropLast().utf8) + [0xC3, 0xA9] : Array(term.text.utf8)
    let words = ThemeWords(text)
    guard let last = words.words.last else { return }
    let exact = (isOpen ? words.words.dropLast() : words.words[...]).map(\.hash)
    let start = isOpen ? Array(words.bytes(of: last).dropLast(2)) : []
    let weight = ThemeLexicon.Weight(theme: theme, weight: term.weight)
    if let first = exact.first {
      insert(exact, start, weight, under: first, in: \.byWord)
    } else if start.count >= 3 {
      let hash = WordHash.hash(of: start.prefix(3))
      insert(exact, start, weight, under: hash, in: \.byStart)
    }
  }

  private mutating func insert(
    _ words: [UInt64], _ start: [UInt8], _ weight: ThemeLexicon.Weight, under hash: UInt64,
    in table: WritableKeyPath<ThemeTerms, [UInt64: Int]>
  ) {
    let list = self[keyPath: table][hash] ?? lists.count
    if list == lists.count {
      lists.append([])
      self[keyPath: table][hash] = list
    }
    guard let same = lists[list].firstIndex(where: { $0.words == words && $0.start == start })
    else {
      lists[list].append(Entry(words: words, start: start, weights: [weight]))
      return
    }
    lists[list][same].take(weight)
  }
}

extension ThemeTerms.Entry {
  /// A term that a theme and its subtopic list counts by its larger weight.
  fileprivate mutating func take(_ weight: ThemeLexicon.Weight) {
    if let index = weights.firstIndex(where: { $0.theme == weight.theme }) {
      weights[index].weight = max(weights[index].weight, weight.weight)
    } else {
      weights.append(weight)
    }
  }
}
