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

  /// Takes the offset of a word off its positions; those before the phrase could begin fall out.
  func begin(_ word: Int, offset: Int) -> Int {
    var kept = 0
    let row = rows[word]
    for place in 0..<counts[word] where Int(row[place]) >= offset {
      row[kept] = row[place] - UInt32(offset)
      kept += 1
    }
    return kept
  }

  /// Keeps of the first `count` places of one row those where another word stands at its offset; returns how many.
  func keep(_ count: Int, in first: Int, with word: Int, offset: Int) -> Int {
    let starts = rows[first]
    let row = rows[word]
    let limit = counts[word]
    var place = 0
    var kept = 0
    for index in 0..<count {
      let wanted = Int(starts[index]) + offset
      while place < limit, Int(row[place]) < wanted { place += 1 }
      if place == limit { break }
      if Int(row[place]) == wanted {
        starts[kept] = starts[index]
        kept += 1
      }
    }
    return kept
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
