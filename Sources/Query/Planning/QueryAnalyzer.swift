internal import Index

/// Analyses texts of a query in all the languages that a base holds.
struct QueryAnalyzer {
  private let analyzers: [Analyzer]

  /// An analyzer for these languages, BCP 47 tags; none stands for English.
  init(languages: [String]) {
    analyzers =
      languages.isEmpty ? [Analyzer(language: nil)] : languages.map { Analyzer(language: $0) }
  }

  /// The words of a text, each with the stems that the languages give it.
  func words(in text: String) -> [QueryWord] {
    let bytes = Array(text.utf8)
    var words: [QueryWord] = []
    var places: [Range<Int>: Int] = [:]
    for (number, analyzer) in analyzers.enumerated() {
      for word in analyzer.words(in: bytes) {
        if let place = places[word.bytes] {
          words[place].merge(word)
        } else if number == 0 {
          places[word.bytes] = words.count
          words.append(QueryWord(word))
        }
      }
    }
    return words
  }
}

extension QueryWord {
  fileprivate init(_ word: AnalyzedWord) {
    bytes = word.bytes
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
