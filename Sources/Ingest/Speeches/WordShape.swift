/// A word as the ranker of span starts sees it: itself when it is a small or telling word, else what it looks like.
struct WordShape: Hashable, Sendable {
  /// A number of the vocabulary, or one above all of them for a shape.
  let code: UInt32

  private static let shapes = [
    "<edge>", "<comma>", "<pause>", "<quote>", "<bracket>", "<mark>", "<number>", "<name>",
    "<acronym>",
    "<actor>", "<action>", "<ing>", "<ed>", "<ly>", "<nominal>", "<word>",
  ]
  private static let base: UInt32 = 1 << 16
  /// Outside the sentence.
  static let edge = WordShape(code: base)

  /// The shape with this code.
  init(code: UInt32) { self.code = code }

  /// The shape of a word of a sentence.
  init(_ sentence: SpeechSentence, at place: Int) {
    let roles = sentence[place]
    guard !roles.isEmpty, place < sentence.end else {
      self = .edge
      return
    }
    if let shape = Self.plain(roles) {
      code = Self.base + shape
    } else {
      code = UInt32(sentence.word(at: place))
    }
  }

  /// The place in `shapes`, nil for a word that counts as itself.
  private static func plain(_ roles: WordRoles) -> UInt32? {
    if roles.any(.mark) {
      if roles.contains(.comma) { return 1 }
      if roles.contains(.pause) { return 2 }
      if roles.contains(.quote) { return 3 }
      return roles.contains(.bracket) ? 4 : 5
    }
    if roles.contains(.number) { return 6 }
    if roles.contains(.actor) { return 9 }
    if roles.any(.telling) { return nil }
    if roles.contains(.action) { return 10 }
    if roles.contains(.acronym) { return 8 }
    if roles.contains(.capital) { return 7 }
    if roles.contains(.gerund) { return 11 }
    if roles.contains(.participle) { return 12 }
    if roles.contains(.manner) { return 13 }
    return roles.contains(.nominal) ? 14 : 15
  }

  /// The word or shape that a table names; nil for an unknown word.
  init?(named name: String, vocabulary: Vocabulary) {
    if let shape = Self.shapes.firstIndex(of: name) {
      code = Self.base + UInt32(shape)
      return
    }
    let word = vocabulary.number(of: name)
    guard word != 0 else { return nil }
    code = UInt32(word)
  }

  /// Its name in a table.
  func name(in vocabulary: Vocabulary) -> String {
    code >= Self.base ? Self.shapes[Int(code - Self.base)] : vocabulary.word(WordID(code))
  }
}
