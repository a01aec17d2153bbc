/// The terms of a scheme, ready to be found in a text: phrases of normalised words, of which the last may be a
/// beginning (`employ*`).
struct ThemeLexicon: Sendable {
  /// What a term weighs for a theme, by its place in ``ThemeScheme/themes``.
  struct Weight: Sendable {
    var theme: Int
    var weight: Int
  }

  /// A term where it stands in a text.
  struct Hit: Sendable {
    /// Its number, for ``ThemeLexicon/weights(of:)``.
    var entry: Int32
    /// By the numbers of the words.
    var words: Range<Int32>
  }

  // Entries that share a first word, or the first three bytes of a beginning, stand together; the arrays are flat, so
  // that looking costs no reference counting.
  private let byWord: HashedNumbers
  private let byStart: HashedNumbers
  /// Tell of most words that no entry begins with them.
  private let words: HashFilter
  private let beginnings: HashFilter
  private let lists: [Range<Int>]
  /// Of each entry the hashes of the words after the first.
  private let hashes: [UInt64]
  private let hashRanges: [Range<Int32>]
  private let starts: [UInt8]
  private let startRanges: [Range<Int>]
  /// Of each entry the first eight bytes of its beginning as ``ThemeWords/Word/head`` has them, and which bits count.
  private let heads: [(bytes: UInt64, mask: UInt64)]
  private let weights: [Weight]
  private let weightRanges: [Range<Int>]

  init(_ scheme: ThemeScheme) {
    var terms = ThemeTerms()
    for (theme, entry) in scheme.themes.enumerated() {
      let parent = scheme.themes.firstIndex { $0.code == entry.parent }
      for term in entry.terms {
        terms.add(term, theme: theme)
        if let parent, term.weight >= ThemeTerms.decisive { terms.add(term, theme: parent) }
      }
    }
    let entries = terms.lists.flatMap { $0 }
    byWord = Self.table(of: terms.byWord)
    byStart = Self.table(of: terms.byStart)
    words = Self.filter(of: terms.byWord.keys)
    beginnings = Self.filter(of: terms.byStart.keys)
    lists = Self.ranges(of: terms.lists.map(\.count))
    hashes = entries.flatMap { $0.words.dropFirst() }
    hashRanges = Self.ranges(of: entries.map { max(0, $0.words.count - 1) })
      .map { Int32($0.lowerBound)..<Int32($0.upperBound) }
    starts = entries.flatMap(\.start)
    startRanges = Self.ranges(of: entries.map(\.start.count))
    heads = entries.map { Self.head(of: $0.start) }
    weights = entries.flatMap(\.weights)
    weightRanges = Self.ranges(of: entries.map(\.weights.count))
  }

  /// How many entries there are.
  var count: Int { weightRanges.count }

  /// What an entry weighs for each of its themes.
  func weights(of entry: Int) -> ArraySlice<Weight> { weights[weightRanges[entry]] }

  /// Every place where a term stands, in order of place; at one place beginnings before words.
  func hits(in text: ThemeWords) -> [Hit] {
    var found: [Hit] = []
    found.reserveCapacity(16)
    for index in text.words.indices {
      let word = text.words[index]
      let start = word.start == 0 ? 0 : WordHash().value(with: word.start)
      if beginnings.mayHold(start), let list = byStart[start] {
        addStarts(lists[list], at: index, in: text, &found)
      }
      if words.mayHold(word.hash), let list = byWord[word.hash] {
        add(lists[list], at: index, in: text, &found)
      }
    }
    return found
  }

  private func add(_ list: Range<Int>, at index: Int, in text: ThemeWords, _ found: inout [Hit]) {
    for entry in list {
      guard let last = lastWord(of: entry, at: index, in: text) else { continue }
      found.append(Hit(entry: Int32(entry), words: Int32(index)..<Int32(last + 1)))
    }
  }

  /// The same for entries that are nothing but a beginning.
  private func addStarts(
    _ list: Range<Int>, at index: Int, in text: ThemeWords, _ found: inout [Hit]
  ) {
    for entry in list where begins(entry, at: index, in: text) {
      found.append(Hit(entry: Int32(entry), words: Int32(index)..<Int32(index + 1)))
    }
  }

  /// Whether a word begins as an entry's last word does.
  @inline(__always)
  private func begins(_ entry: Int, at index: Int, in text: ThemeWords) -> Bool {
    guard (text.words[index].head ^ heads[entry].bytes) & heads[entry].mask == 0 else {
      return false
    }
    let start = startRanges[entry]
    return start.count <= 8 || text.word(index, startsWith: starts[start])
  }

  private static func head(of start: [UInt8]) -> (bytes: UInt64, mask: UInt64) {
    let bytes = start.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return (bytes, start.count >= 8 ? ~0 : 1 << UInt64(8 * start.count) - 1)
  }

  /// The index of the last word of an entry whose first word stands at `index`, or nil where others follow.
  private func lastWord(of entry: Int, at index: Int, in text: ThemeWords) -> Int? {
    var place = index + 1
    for hash in hashRanges[entry] {
      guard place < text.words.count, text.words[place].hash == hashes[Int(hash)] else {
        return nil
      }
      place += 1
    }
    if heads[entry].mask == 0 { return place - 1 }
    return place < text.words.count && begins(entry, at: place, in: text) ? place : nil
  }

  private static func filter(of hashes: some Sequence<UInt64>) -> HashFilter {
    hashes.reduce(into: HashFilter()) { $0.insert($1) }
  }

  private static func table(of numbers: [UInt64: Int]) -> HashedNumbers {
    var table = HashedNumbers(capacity: numbers.count)
    for (hash, number) in numbers.sorted(by: { $0.key < $1.key }) {
      table.insert(number, for: hash)
    }
    return table
  }

  private static func ranges(of counts: [Int]) -> [Range<Int>] {
    var end = 0
    return counts.map { count in
      defer { end += count }
      return end..<end + count
    }
  }
}
