/// Sorts texts into the themes of a scheme, by a lexicon and by what single words were found to say; in integers.
///
/// A text's points for a theme are the weights of the lexicon's terms, each term once, and the fitted points of its
/// words, each word once, divided by the root of the number of words. The passage of a proposal counts
/// beside it, then its heading, then the title, then the source as a whole.
package struct ThemeClassifier: Sendable {
  /// The scheme that is sorted by.
  package let scheme: ThemeScheme
  private let lexicon: ThemeLexicon
  private let table: ThemeWordTable
  // By theme of the scheme: its column in the table, its points for a unit of a term's weight, its bias.
  private let columns: [Int?]
  private let scales: [Int]
  let biases: [Int]

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
  }

  /// Points · 4096 of one natural logit: themes this close are both likely.
  var logit: Int { table.logit }

  /// What a text says about the themes.
  package func evidence(in text: Span<UInt8>) -> ThemeEvidence {
    let words = ThemeWords(text)
    var points = [Int](repeating: 0, count: scheme.themes.count)
    var listed = points
    let terms = lexicon.hits(in: words).map { hit in
      for weight in lexicon.weights(of: hit.entry) {
        points[weight.theme] += weight.weight * scales[weight.theme]
        listed[weight.theme] += weight.weight
      }
      return ThemeEvidence.Term(entry: hit.entry, place: hit.place)
    }
    let known = add(words, to: &points)
    let root = Self.root(of: words.count)
    return ThemeEvidence(
      points: points.map { $0 * root }, listed: listed, terms: terms, words: known,
      text: Array(copying: text))
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
  private func add(_ words: ThemeWords, to points: inout [Int]) -> [ThemeEvidence.Word] {
    guard columns.contains(where: { $0 != nil }) else { return [] }
    var sums = [Int](repeating: 0, count: table.codes.count)
    var seen = BitSet(count: table.count)
    var known: [ThemeEvidence.Word] = []
    known.reserveCapacity(words.words.count)
    for word in words.words {
      guard let row = table.row(of: word.hash), !seen.contains(row) else { continue }
      seen.insert(row)
      table.add(row: row, to: &sums)
      known.append(.init(row: row, place: word.place))
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

extension Array where Element == UInt8 {
  fileprivate init(copying span: Span<UInt8>) {
    self.init(capacity: span.count) { output in
      for index in span.indices { output.append(span[index]) }
    }
  }
}
