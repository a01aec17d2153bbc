/// Sorts texts into the themes of a scheme, by a lexicon and by what single words were found to say; in integers.
///
/// A text's points for a theme are the weights of the lexicon's terms, each term once, and the fitted points of its
/// words, each word once, divided by the root of the number of words. The passage of a proposal counts
/// beside it, then its heading, then the title, then the source as a whole.
package final class ThemeClassifier: Sendable {
  /// The scheme that is sorted by.
  package let scheme: ThemeScheme
  private let lexicon: ThemeLexicon
  private let table: ThemeWordTable
  // By theme of the scheme: its column in the table, its points for a unit of a term's weight, its bias.
  private let columns: [Int?]
  private let scales: [Int]
  let biases: [Int]
  /// Whether any theme has a column in the table.
  private let isFitted: Bool
  /// The major topics by their places in the scheme, and below each its subtopics.
  let majors: [Int]
  let subtopics: [[Int]]

  /// The classifier of the program's own scheme.
  package static let embedded = ThemeClassifier()

  /// Points of a unit of weight for a theme that the table was not fitted for.
  private static let defaultScale = 50

  /// The classifier of this scheme; the fitted words count for a scheme named `cap` alone.
  package init(scheme: ThemeScheme = .embedded) {
    let table = ThemeWordTable.embedded
    let columns = scheme.themes.map { theme in
      scheme.name == "cap" ? table.codes.firstIndex(of: theme.code) : nil
    }
    self.scheme = scheme
    self.table = table
    self.columns = columns
    lexicon = ThemeLexicon(scheme)
    scales = columns.map { $0.map { table.scales[$0] } ?? Self.defaultScale }
    biases = columns.map { $0.map { table.biases[$0] } ?? 0 }
    isFitted = columns.contains { $0 != nil }
    let themes = scheme.themes
    majors = themes.indices.filter { themes[$0].parent == nil }
    subtopics = themes.map { theme in
      themes.indices.filter { themes[$0].parent == theme.code }
    }
  }

  /// Points · 4096 of one natural logit: themes this close are both likely.
  var logit: Int { table.logit }

  /// What a text says about the themes.
  package func evidence(in text: [UInt8]) -> ThemeEvidence { evidence(in: text, 0..<text.count) }

  /// What a part of a text says about the themes.
  func evidence(in text: [UInt8], _ range: Range<Int>) -> ThemeEvidence {
    let reading = reading(text, range)
    return evidence(of: reading, 0..<reading.words.words.count)
  }

  /// A part of a text with all that the lexicon and the table know in it.
  func reading(_ text: [UInt8], _ range: Range<Int>) -> ThemeReading {
    let words = ThemeWords(text, range)
    return ThemeReading(
      words: words, hits: lexicon.hits(in: words),
      rows: isFitted ? words.words.map { Int32(table.row(of: $0.hash) ?? -1) } : [])
  }

  /// What a run of words of a reading says, as if it stood alone.
  func evidence(of reading: ThemeReading, _ run: Range<Int>) -> ThemeEvidence {
    var points = [Int](repeating: 0, count: scheme.themes.count)
    var listed = points
    let terms = terms(in: reading, run)
    for term in terms {
      for weight in lexicon.weights(of: term.entry) {
        points[weight.theme] += weight.weight * scales[weight.theme]
        listed[weight.theme] += weight.weight
      }
    }
    let known = add(reading, run, to: &points)
    let root = Self.root(of: reading.words.count(in: run))
    for theme in points.indices { points[theme] *= root }
    return ThemeEvidence(
      points: points, listed: listed, terms: terms, words: known, text: reading.text,
      start: reading.start)
  }

  /// The terms of a run, each where it first stands.
  private func terms(in reading: ThemeReading, _ run: Range<Int>) -> [ThemeEvidence.Term] {
    var terms: [ThemeEvidence.Term] = []
    terms.reserveCapacity(min(reading.hits.count, 16))
    var seen = BitSet(count: lexicon.count)
    for hit in reading.hits
    where Int(hit.words.lowerBound) >= run.lowerBound && Int(hit.words.upperBound) <= run.upperBound
      && !seen.contains(Int(hit.entry))
    {
      seen.insert(Int(hit.entry))
      terms.append(.init(entry: Int(hit.entry), place: reading.place(of: hit.words)))
    }
    return terms
  }

  /// The points of a term or word for a theme, as ``terms(for:in:limit:)`` ranks them.
  func points(of term: ThemeEvidence.Term, for theme: Int) -> Int {
    let weight = lexicon.weights(of: term.entry).first { $0.theme == theme }?.weight ?? 0
    return weight * scales[theme]
  }

  func points(of word: ThemeEvidence.Word, for theme: Int) -> Int {
    columns[theme].map { table.points(row: word.row, column: $0) } ?? 0
  }

  /// Adds the fitted points of each known word, once; returns where they stand.
  private func add(
    _ reading: ThemeReading, _ run: Range<Int>, to points: inout [Int]
  ) -> [ThemeEvidence.Word] {
    guard isFitted else { return [] }
    var sums = ThemeWordTable.Sums()
    var seen = BitSet(count: table.count)
    var known: [ThemeEvidence.Word] = []
    known.reserveCapacity(run.count)
    for index in run {
      let row = Int(reading.rows[index])
      guard row >= 0, !seen.contains(row) else { continue }
      seen.insert(row)
      table.add(row: row, to: &sums)
      known.append(.init(row: row, place: reading.words.words[index].place))
    }
    for (theme, column) in columns.enumerated() {
      if let column { points[theme] += sums[column] }
    }
    return known
  }

  /// 4096 divided by the root of the count, exact in every digit.
  private static func root(of count: Int) -> Int {
    Int(Double((1 << 24) / max(1, count)).squareRoot())
  }
}
