/// A stretch of the text that was typed.
package struct QueryPlace: Sendable, Hashable {
  /// The first character's number, counted from 1 in characters as a person sees them.
  package var column: Int
  /// How many characters it spans.
  package var length: Int

  /// A stretch that begins at a column.
  package init(column: Int, length: Int) {
    self.column = column
    self.length = length
  }

  /// The stretch of these zero-based characters.
  init(_ characters: Range<Int>) {
    column = characters.lowerBound + 1
    length = characters.count
  }

  /// The smallest stretch that holds both.
  func joined(with other: QueryPlace) -> QueryPlace {
    let start = min(column, other.column)
    let end = max(column + length, other.column + other.length)
    return QueryPlace(column: start, length: end - start)
  }
}
