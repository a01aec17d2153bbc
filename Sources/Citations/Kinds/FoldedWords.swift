/// The words of a text in lower case without marks, to be looked up in tables.
struct FoldedWords {
  /// The words; letters of other scripts stand as they are.
  let words: [String]
  private let joined: String

  /// The words of a text.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if let letters = ASCIIFolding.letters(of: scalar) {
        word += letters
      } else if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty && scalar != "'" && scalar != "\u{2019}" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
    joined = " " + words.joined(separator: " ") + " "
  }

  /// Whether there is none.
  var isEmpty: Bool { words.isEmpty }

  /// Whether one of the words is in a table; an entry in a script without spaces may stand anywhere.
  func hasAny(of table: Set<String>) -> Bool {
    words.contains { word in
      table.contains(word)
        || !word.utf8.allSatisfy { $0 < 0x80 }
          && table.contains { isUnspaced($0) && word.contains($0) }
    }
  }

  /// Whether the words of a phrase follow each other; one in a script without spaces may stand anywhere.
  func has(phrase: String) -> Bool {
    joined.contains(isUnspaced(phrase) ? phrase : " \(phrase) ")
  }

  private func isUnspaced(_ entry: String) -> Bool {
    entry.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
