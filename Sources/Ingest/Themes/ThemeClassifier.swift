/// Sorts texts into the themes of a scheme, by a lexicon and by what single words were found to say; in integers.
///
/// A text's points for a theme are the weights of the lexicon's terms, each term once, and the fitted points of its
/// words, each word once, divided by the root of the number of distinct words. The passage of a proposal counts
/// beside it, then its heading, then the title.
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
    var terms: [ThemeEvidence.Term] = []
    for hit in lexicon.hits(in: words) {
      for weight in hit.weights {
        let worth = weight.weight * scales[weight.theme]
        points[weight.theme] += worth
        listed[weight.theme] += weight.weight
        terms.append(
          .init(theme: weight.theme, points: worth, place: hit.place, isListed: true))
      }
    }
    let distinct = add(words, to: &points, &terms)
    let root = Self.root(of: distinct)
    return ThemeEvidence(
      points: points.map { $0 * root }, listed: listed, terms: terms, text: Array(text))
  }

  /// Adds the fitted points of each distinct word; returns their number.
  private func add(
    _ words: ThemeWords, to points: inout [Int], _ terms: inout [ThemeEvidence.Term]
  ) -> Int {
    var seen = HashedNumbers(capacity: words.words.count)
    var distinct = 0
    for word in words.words where !word.isMark && seen[word.hash] == nil {
      seen.insert(0, for: word.hash)
      distinct += 1
      guard let row = table.points(of: word.hash) else { continue }
      for (theme, column) in columns.enumerated() {
        guard let column else { continue }
        let worth = Int(row[row.startIndex + column])
        points[theme] += worth
        if worth >= Self.telling {
          terms.append(.init(theme: theme, points: worth, place: word.place, isListed: false))
        }
      }
    }
    return distinct
  }

  /// Words of fewer points are not worth naming as a reason.
  private static let telling = 24

  /// 4096 divided by the root of the count, exact in every digit.
  private static func root(of count: Int) -> Int {
    Int(Double((1 << 24) / max(1, count)).squareRoot())
  }
}

extension Array where Element == UInt8 {
  fileprivate init(_ span: Span<UInt8>) {
    self = span.indices.map { span[$0] }
  }
}
