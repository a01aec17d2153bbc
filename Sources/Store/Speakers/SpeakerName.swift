import Foundation
import Ingest

/// A speaker's name as printed, brought to the form by which spellings of one name are known as one.
///
/// Case, white space, stops and titles do not count: "Mr. TONG  Liang" and "Tong Liang" are one name. A family name alone
/// keeps its title, for "Mr. Arce" and "Ms. Arce" are two people.
package struct SpeakerName: Sendable, Hashable {
  /// The words in lower case with single spaces between: equal for one name.
  package let folded: String
  /// The words with the family name moved behind, where capitals show that it is printed first; else nil.
  package let turned: String?
  /// Each word of the name without titles, in lower case.
  package let words: [String]

  /// Reads a printed name.
  package init(_ printed: String) {
    let all = Self.words(of: printed)
    var name = all
    while name.count > 1, let first = name.first, Self.before.contains(first.folded) {
      name.removeFirst()
    }
    while name.count > 1, let last = name.last, Self.after.contains(last.folded) {
      name.removeLast()
    }
    name = Self.commaTurned(name)
    let kept = name.count > 1 ? name : all
    folded = kept.map(\.folded).joined(separator: " ")
    words = name.map(\.folded)
    turned = Self.turned(name)
  }

  /// A word of a printed name.
  struct Word: Hashable {
    var folded: String
    var isCapitals: Bool
    var endsWithComma: Bool
  }

  static let before = titles(of: "before")
  private static let after = titles(of: "after")

  private static func titles(of group: String) -> Set<String> {
    let groups = EmbeddedTable(named: "honorifics.txt").groups.filter { $0.name == group }
    return Set(groups.flatMap { $0.lines.flatMap { $0.split(separator: " ").map(String.init) } })
  }

  /// "SMITH, John" is "John Smith".
  private static func commaTurned(_ words: [Word]) -> [Word] {
    guard (2...4).contains(words.count), words[0].endsWithComma else { return words }
    return Array(words.dropFirst() + words.prefix(1))
  }

  /// "SMITH John" may be "John Smith".
  private static func turned(_ words: [Word]) -> String? {
    guard (2...4).contains(words.count), words[0].isCapitals,
      words.dropFirst().allSatisfy({ !$0.isCapitals })
    else { return nil }
    return (words.dropFirst() + words.prefix(1)).map(\.folded).joined(separator: " ")
  }
}
