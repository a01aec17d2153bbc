internal import Index

/// A place in a text that a mark of a query matches.
struct MarkMatch: Equatable {
  /// Where it stands in the UTF-8 of the text.
  var bytes: Range<Int>
  /// The number of the mark.
  var mark: Int
}

/// Finds the words of a text that the marks of a query stand for.
struct MarkMatcher: Sendable {
  private var stems: [[UInt8]: Int] = [:]
  private var words: [[UInt8]: Int] = [:]
  private var prefixes: [(bytes: [UInt8], mark: Int)] = []
  private var similar: [(scalars: [Unicode.Scalar], edits: Int, mark: Int)] = []
  private var phrases: [(phrase: MarkedPhrase, mark: Int)] = []

  /// A matcher for these marks, which it numbers from 0.
  init(_ marks: [QueryMark]) {
    for (number, mark) in marks.enumerated() {
      switch mark {
      case .stems(let forms): for form in forms where stems[form] == nil { stems[form] = number }
      case .word(let word): if words[word] == nil { words[word] = number }
      case .prefix(let bytes): prefixes.append((bytes, number))
      case .similar(let word, let edits): similar.append((Self.scalars(word), edits, number))
      case .phrase(let words, let offsets, let slop):
        phrases.append((MarkedPhrase(words: words, offsets: offsets, slop: slop), number))
      }
    }
  }

  /// The matches among the words of a text, in the order of the text.
  func matches(in text: [AnalyzedWord]) -> [MarkMatch] {
    var matches = text.compactMap { word in
      mark(of: word).map { MarkMatch(bytes: word.bytes, mark: $0) }
    }
    for (phrase, mark) in phrases {
      matches += phrase.places(in: text).map { MarkMatch(bytes: $0, mark: mark) }
    }
    return matches.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.mark)
        < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.mark)
    }
  }

  private func mark(of word: AnalyzedWord) -> Int? {
    if let mark = words[word.word] ?? stems[word.stem] { return mark }
    if let found = prefixes.first(where: { word.word.starts(with: $0.bytes) }) { return found.mark }
    guard !similar.isEmpty else { return nil }
    let scalars = Self.scalars(word.word)
    return similar.first { EditDistance.within($0.edits, $0.scalars, scalars) }?.mark
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
