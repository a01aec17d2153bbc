internal import Index

/// Analyses texts of a query in all the languages that a base holds.
struct QueryAnalyzer {
  private let analyzers: [Analyzer]

  /// An analyzer for these languages, BCP 47 tags; none stands for English.
  init(languages: [String]) {
    analyzers =
      languages.isEmpty ? [Analyzer(language: nil)] : languages.map { Analyzer(language: $0) }
  }

  /// The first words of a text, at most `limit`, each with the stems that the languages give it.
  func words(in text: String, limit: Int) -> (words: [QueryWord], isCut: Bool) {
    let bytes = Array(text.utf8)
    guard let first = analyzers.first?.words(in: bytes), !first.isEmpty else { return ([], false) }
    let kept = first.prefix(limit)
    let starts = Self.starts(ofCharactersIn: text)
    var words = kept.map { QueryWord($0, starts: starts) }
    var places: [Range<Int>: Int] = [:]
    for (place, word) in kept.enumerated() { places[word.bytes] = place }
    let read = Array(bytes[..<(kept.last?.bytes.upperBound ?? 0)])
    for analyzer in analyzers.dropFirst() {
      for word in analyzer.words(in: read) {
        if let place = places[word.bytes] { words[place].merge(word) }
      }
    }
    return (words, kept.count < first.count)
  }

  /// Where each character begins in UTF-8.
  private static func starts(ofCharactersIn text: String) -> [Int] {
    var next = 0
    return text.map { character in
      defer { next += character.utf8.count }
      return next
    }
  }
}

extension QueryWord {
  fileprivate init(_ word: AnalyzedWord, starts: [Int]) {
    let first = starts.partitioningIndex { $0 > word.bytes.lowerBound } - 1
    let end = starts.partitioningIndex { $0 >= word.bytes.upperBound }
    characters = max(first, 0)..<max(first, end, 0)
    position = word.position
    exact = word.word
    stems = [word.stem]
    isStopWord = word.isStopWord
  }

  fileprivate mutating func merge(_ word: AnalyzedWord) {
    if !stems.contains(word.stem) { stems.append(word.stem) }
    isStopWord = isStopWord || word.isStopWord
  }
}
