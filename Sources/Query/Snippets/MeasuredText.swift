/// A text as characters with the bytes and columns that each takes.
struct MeasuredText {
  let characters: [Character]
  /// Where each character begins in UTF-8, and the end of the text.
  private let starts: [Int]
  /// The columns before each character, and of all.
  private let columnsBefore: [Int]

  /// Measures a text, in time linear in it.
  init(_ text: String) {
    characters = Array(text)
    var starts = [0]
    var columns = [0]
    for character in characters {
      starts.append(starts[starts.count - 1] + character.utf8.count)
      columns.append(columns[columns.count - 1] + DisplayWidth.columns(of: character))
    }
    (self.starts, columnsBefore) = (starts, columns)
  }

  /// All characters.
  var all: Range<Int> { 0..<characters.count }

  /// The columns of the whole text.
  var columns: Int { columns(of: all) }

  /// The columns of some characters.
  func columns(of range: Range<Int>) -> Int {
    columnsBefore[range.upperBound] - columnsBefore[range.lowerBound]
  }

  /// The bytes of some characters.
  func bytes(of range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<starts[range.upperBound]
  }

  /// Some characters.
  func text(of range: Range<Int>) -> String { String(characters[range]) }

  /// The characters that hold these bytes.
  func characters(holding bytes: Range<Int>) -> Range<Int> {
    let end = starts.partitioningIndex { $0 >= bytes.upperBound }
    let start = starts.partitioningIndex { $0 > bytes.lowerBound } - 1
    return start..<max(start, end)
  }

  /// The first character from here such that those up to `end` fit into so many columns.
  func start(ofColumns columns: Int, before end: Int) -> Int {
    columnsBefore[...end].partitioningIndex { columnsBefore[end] - $0 <= columns }
  }

  /// The end of as many characters from here as fit into so many columns.
  func end(ofColumns columns: Int, from start: Int) -> Int {
    columnsBefore.partitioningIndex { $0 - columnsBefore[start] > columns } - 1
  }

  /// Whether something but white space stands before.
  func hasWords(before index: Int) -> Bool {
    characters[..<index].contains { !$0.isWhitespace }
  }

  /// Whether something but white space stands from here on.
  func hasWords(after index: Int) -> Bool {
    characters[index...].contains { !$0.isWhitespace }
  }

  /// Whether no word is cut in two here.
  func isWordBoundary(_ index: Int) -> Bool {
    guard index > 0, index < characters.count else { return true }
    let (before, after) = (characters[index - 1], characters[index])
    return before.isWhitespace || after.isWhitespace
      || DisplayWidth.columns(of: before) == 2 || DisplayWidth.columns(of: after) == 2
  }

  /// Whether a sentence begins here.
  func isSentenceStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard index < characters.count, !characters[index].isWhitespace else { return false }
    if "。！？".contains(characters[index - 1]) { return true }
    guard index > 1, characters[index - 1].isWhitespace else { return false }
    return ".!?:\n".contains(characters[index - 2]) || characters[index - 1] == "\n"
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element is in the second part of a collection that the predicate parts in two.
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
