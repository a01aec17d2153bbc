/// The number of a lower-cased word in the ``Vocabulary``; 0 for every word that no table names.
package typealias WordID = UInt16

/// What a token is made of.
package enum TokenKind: UInt8, Sendable {
  /// Letters, with inner hyphens, apostrophes and digits; `U.S` of `U.S.` is one word,
  /// its last full stop a token of its own.
  case word
  /// Digits, with inner periods and commas and trailing letters: `10,000`, `3.5`, `21st`.
  case number
  /// One or more full stops that end something: `.`, or `。`.
  case period
  /// `,` or `、`.
  case comma
  case semicolon
  case colon
  case question
  case exclamation
  /// `…` or three full stops.
  case ellipsis
  /// `—`, `–`, `--`, or a hyphen between spaces.
  case dash
  /// A hyphen, bullet or slash that joins or marks.
  case joint
  case openBracket
  case closeBracket
  /// Any quotation mark; ``Token/mark`` says which.
  case quote
  /// `'s` or `’s` after a word: the possessive, or a short `is`.
  case possessive
  /// Currency and percent signs, and all else.
  case symbol
}

/// A set of kinds of tokens.
struct TokenKinds: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one kind.
  @inline(__always)
  init(_ kind: TokenKind) { rawValue = 1 << UInt32(kind.rawValue) }
}

/// Which quotation mark a token is.
package enum QuoteMark: UInt8, Sendable {
  case none, straightDouble, straightSingle
  case openDouble, closeDouble, openSingle, closeSingle
  case openGuillemet, closeGuillemet, openCorner, closeCorner
  /// `《` and `》`, which name a title.
  case openTitle, closeTitle
}

/// How a token is written and where it stands.
package struct TokenFlags: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A word whose first letter is a capital.
  package static let capitalised = TokenFlags(rawValue: 1)
  /// A word of two or more letters, all of them capitals.
  package static let allCaps = TokenFlags(rawValue: 2)
  /// White space (or the block's start) stands before it; a line break counts like a space.
  package static let spaceBefore = TokenFlags(rawValue: 4)
  /// Inside a quotation of speech (not inside a title or scare quotes); set by ``TokenizedBlock``.
  package static let quoted = TokenFlags(rawValue: 8)
  /// Inside a title or scare quotes; set by ``TokenizedBlock``.
  package static let named = TokenFlags(rawValue: 16)
  /// Inside round or square brackets; set by ``TokenizedBlock``.
  package static let bracketed = TokenFlags(rawValue: 32)
  /// A word of ASCII letters and nothing else.
  package static let plain = TokenFlags(rawValue: 64)
}

/// A word, number or mark of a block: 16 bytes, its place being in bytes of the document's text.
package struct Token: Sendable, Equatable {
  /// The first byte.
  package var start: UInt32
  /// One past the last byte.
  package var end: UInt32
  /// The word's number in the vocabulary, 0 when no table names it or it is no word.
  package var word: WordID
  package var kind: TokenKind
  package var flags: TokenFlags
  /// The mark, for ``TokenKind/quote``.
  package var mark: QuoteMark

  /// Its place in bytes of the document's text.
  package var bytes: Range<Int> { Int(start)..<Int(end) }
  package var isWord: Bool { kind == .word }
  package var isCapitalised: Bool { flags.contains(.capitalised) }
  /// A full stop, question mark, exclamation mark or ellipsis.
  package var endsSentence: Bool {
    kind == .period || kind == .question || kind == .exclamation || kind == .ellipsis
  }
}
