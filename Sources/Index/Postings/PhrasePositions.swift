/// The positions of the words of a phrase in one document.
struct PhrasePositions {
  /// For each word its positions.
  let rows: [Cells<UInt32>]
  /// For each word how many there are.
  var counts: [Int]
  private var places: [Int]

  /// Room for so many words.
  init(words: Int) {
    rows = (0..<words).map { _ in Cells(count: 64, repeating: 0) }
    counts = Array(repeating: 0, count: words)
    places = Array(repeating: 0, count: words)
  }

  /// Takes the positions of a word in one document, given the first and the distances to the next ones.
  mutating func take(_ word: Int, gaps: Cells<UInt32>, _ range: Range<Int>) {
    let row = rows[word]
    row.reserve(range.count)
    var position: UInt32 = 0
    for (place, index) in range.enumerated() {
      position = position &+ gaps[index]
      row[place] = position
    }
    counts[word] = range.count
  }

  /// How many places there are from which all words are found within `slop`: a word stands there (its offset taken off), and
  /// every other word has a place from there up to `slop` further on.
  mutating func nearCount(offsets: [Int], slop: Int) -> UInt32 {
    for word in places.indices { places[word] = 0 }
    var found: UInt32 = 0
    while true {
      var least = Int.max
      var most = Int.min
      for word in rows.indices {
        if places[word] == counts[word] { return found }
        let shifted = Int(rows[word][places[word]]) - offsets[word]
        least = min(least, shifted)
        most = max(most, shifted)
      }
      if most - least <= slop { found += 1 }
      for word in rows.indices
      where places[word] < counts[word]
        && Int(rows[word][places[word]]) - offsets[word] == least
      {
        places[word] += 1
      }
    }
  }
}
