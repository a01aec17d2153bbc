/// The words between two block boundaries of a page, white space collapsed, in pieces between line breaks.
struct InlineRun {
  /// Words without a line break in them.
  struct Piece {
    var bytes: [UInt8] = []
    /// How many of the bytes are in links.
    var linked = 0
    /// How many of the bytes are in bold type.
    var bold = 0
    /// How many of the first bytes are in bold type without a break.
    var boldLead = 0
    /// How many of the bytes are in lines that are no words of the article.
    var asides = 0
    /// Line breaks before it.
    var breaks = 0

    /// Adds the words of another piece behind a space.
    mutating func append(_ piece: Piece) {
      bytes.append(0x20)
      bytes.append(contentsOf: piece.bytes)
      linked += piece.linked
      bold += piece.bold
      asides += piece.asides
    }

    /// Whether links are most of it.
    var isLink: Bool {
      let isRow = bytes.contains(0x7C)
      return linked * 10 > bytes.count * (isRow ? 3 : 6)
    }
    /// Whether all of it is a note.
    var isAside: Bool { asides > 0 && asides >= bytes.count - 1 }
    /// Whether all of it is in bold type.
    var isBold: Bool { bold > 0 && bold >= bytes.count - 1 }
  }

  /// How words are set.
  struct Style {
    var isLink = false
    var isBold = false
    var isAside = false
  }

  /// The pieces; the last is still being written.
  private(set) var pieces = [Piece()]
  private var pendingSpace = false

  /// Whether no words were added.
  var isEmpty: Bool { pieces.allSatisfy(\.bytes.isEmpty) }

  /// Adds characters; runs of white space become one space, and marks that nobody sees go.
  mutating func append(_ characters: ArraySlice<UInt8>, in text: [UInt8], _ style: Style) {
    let last = pieces.count - 1
    var index = characters.startIndex
    while index < characters.endIndex {
      let invisible = Self.invisibleLength(text, index, characters.endIndex)
      let space =
        invisible > 0 ? 0 : Whitespace.length(in: text, at: index, end: characters.endIndex)
      if space > 0 { pendingSpace = !pieces[last].bytes.isEmpty }
      index += invisible + space
      if invisible + space > 0 { continue }
      let start = index
      while index < characters.endIndex,
        Whitespace.length(in: text, at: index, end: characters.endIndex) == 0,
        Self.invisibleLength(text, index, characters.endIndex) == 0
      {
        index += 1
      }
      add(text[start..<index], style)
    }
  }

  /// Adds a mark that the page shows without having it in its text; a closing mark stands at the word before it.
  mutating func append(mark: String) {
    if mark == "”" { pendingSpace = false }
    add(Array(mark.utf8)[...], Style())
  }

  /// Begins a new piece.
  mutating func lineBreak() {
    pendingSpace = false
    if pieces[pieces.count - 1].bytes.isEmpty {
      pieces[pieces.count - 1].breaks += 1
    } else {
      pieces.append(Piece(breaks: 1))
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>, _ style: Style) {
    let last = pieces.count - 1
    let count = word.count + (pendingSpace ? 1 : 0)
    if pendingSpace { pieces[last].bytes.append(0x20) }
    pendingSpace = false
    pieces[last].bytes.append(contentsOf: word)
    if style.isLink { pieces[last].linked += count }
    if style.isAside { pieces[last].asides += count }
    if style.isBold {
      if pieces[last].boldLead == pieces[last].bytes.count - count {
        pieces[last].boldLead += count
      }
      pieces[last].bold += count
    }
  }

  /// Soft hyphens, zero width spaces and joiners of words: U+00AD, U+200B, U+2060, U+FEFF.
  private static func invisibleLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    switch text[index] {
    case 0xC2: index + 1 < end && text[index + 1] == 0xAD ? 2 : 0
    case 0xE2:
      index + 2 < end
        && ((text[index + 1] == 0x80 && text[index + 2] == 0x8B)
          || (text[index + 1] == 0x81 && text[index + 2] == 0xA0))
        ? 3 : 0
    case 0xEF: index + 2 < end && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }

  /// The pieces as they make blocks: a single break within a sentence is a space, others part blocks.
  var joined: [Piece] {
    var joined: [Piece] = []
    var previous: Piece?
    for piece in pieces where !piece.bytes.isEmpty {
      if let previous, piece.breaks == 1, Self.continues(previous, piece) {
        joined[joined.count - 1].append(piece)
      } else {
        joined.append(piece)
      }
      previous = piece
    }
    return joined
  }

  /// Whether a piece after one break goes on with the piece before.
  private static func continues(_ piece: Piece, _ next: Piece) -> Bool {
    let shape = LineShape(text: piece.bytes, range: 0..<piece.bytes.count)
    if shape.endsSentence || shape.endsWithPause || piece.isBold != next.isBold
      || piece.isLink != next.isLink
    {
      return false
    }
    if ListMarker(next.bytes, 0..<next.bytes.count) != nil
      || ListMarker(piece.bytes, 0..<piece.bytes.count) != nil
    {
      return false
    }
    return piece.bytes.count > 40 || next.bytes.first.map { (0x61...0x7A).contains($0) } ?? false
  }
}
