/// Compares words with one word by Levenshtein distance in scalars (Levenshtein 1966), sharing the work of common prefixes.
///
/// For each scalar of the other word it keeps a row of distances; the least number of a row bounds the distance of every word
/// that begins so, which lets a sorted dictionary be walked in jumps.
struct EditDistance {
  private let pattern: [Unicode.Scalar]
  private let most: Int
  private var rows: [[Int]]
  private var scalars: [Unicode.Scalar] = []

  /// Distances to `word`, as far as they are at most `edits`.
  init(to word: [UInt8], edits: Int) {
    pattern = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    most = edits
    rows = [Array(0...pattern.count)]
  }

  /// Whether a word is near enough, or the shortest part of it with which no word can be near enough.
  enum Verdict: Equatable {
    case near(Int)
    case far
    case farWithPrefix(scalars: Int)
  }

  /// Judges the next word.
  mutating func judge(_ word: [UInt8]) -> Verdict {
    let other = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    var shared = 0
    while shared < min(other.count, scalars.count), other[shared] == scalars[shared] { shared += 1 }
    scalars.removeSubrange(shared...)
    rows.removeSubrange((shared + 1)...)
    if let least = rows.last?.min(), least > most { return .farWithPrefix(scalars: shared) }
    for scalar in other[shared...] {
      scalars.append(scalar)
      let row = nextRow(scalar)
      rows.append(row)
      if let least = row.min(), least > most { return .farWithPrefix(scalars: scalars.count) }
    }
    guard let distance = rows.last?.last, distance <= most else { return .far }
    return .near(distance)
  }

  private func nextRow(_ scalar: Unicode.Scalar) -> [Int] {
    let above = rows[rows.count - 1]
    var row = [above[0] + 1]
    row.reserveCapacity(above.count)
    for column in 1..<above.count {
      let change = above[column - 1] + (pattern[column - 1] == scalar ? 0 : 1)
      row.append(min(change, above[column] + 1, row[column - 1] + 1))
    }
    return row
  }
}
