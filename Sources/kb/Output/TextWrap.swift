/// Breaks text into lines of so many columns.
enum TextWrap {
  /// A run of text with one look; breaks happen at spaces, and before or after wide characters.
  struct Piece: Sendable, Equatable {
    /// The words.
    var text: String
    /// Whether it is set off as a match.
    var isMarked: Bool
  }

  /// Lines of at most `columns` columns; a word longer than a line is cut.
  static func lines(of text: String, columns: Int) -> [String] {
    lines(of: [Piece(text: text, isMarked: false)], columns: columns)
      .map { line in line.map(\.text).joined() }
  }

  /// The same for text of several looks.
  static func lines(of pieces: [Piece], columns: Int) -> [[Piece]] {
    var builder = LineBuilder(limit: max(8, columns))
    for unit in units(of: pieces) { builder.append(unit) }
    return builder.finished()
  }

  /// What is never broken: a word, or one wide character; with whether a space stands before it.
  private struct Unit {
    var pieces: [Piece] = []
    var columns = 0
    var followsSpace = false

    mutating func append(_ character: Character, marked: Bool) {
      columns += DisplayWidth.columns(of: character)
      if let last = pieces.indices.last, pieces[last].isMarked == marked {
        pieces[last].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), isMarked: marked))
      }
    }
  }

  private static func units(of pieces: [Piece]) -> [Unit] {
    var units: [Unit] = []
    var current = Unit()
    func close() {
      if !current.pieces.isEmpty { units.append(current) }
      current = Unit()
    }
    for piece in pieces {
      for character in piece.text {
        if character == " " {
          close()
          current.followsSpace = true
        } else if DisplayWidth.columns(of: character) == 2 {
          if !current.pieces.isEmpty { close() }
          current.append(character, marked: piece.isMarked)
          close()
        } else {
          current.append(character, marked: piece.isMarked)
        }
      }
    }
    close()
    return units
  }

  private struct LineBuilder {
    var limit: Int
    var lines: [[Piece]] = []
    var line: [Piece] = []
    var used = 0

    init(limit: Int) { self.limit = limit }

    mutating func append(_ unit: Unit) {
      let space = unit.followsSpace && !line.isEmpty ? 1 : 0
      if !line.isEmpty && used + space + unit.columns > limit { endLine() }
      if unit.columns > limit { return appendCut(unit) }
      if space == 1 && !line.isEmpty { add(" ", marked: bothMarked(unit)) }
      for piece in unit.pieces { add(piece.text, marked: piece.isMarked) }
    }

    mutating func finished() -> [[Piece]] {
      if !line.isEmpty { endLine() }
      return lines
    }

    /// A space between two marked words belongs to the mark.
    private func bothMarked(_ unit: Unit) -> Bool {
      line.last?.isMarked == true && unit.pieces.first?.isMarked == true
    }

    private mutating func appendCut(_ unit: Unit) {
      for piece in unit.pieces {
        for character in piece.text {
          if used + DisplayWidth.columns(of: character) > limit { endLine() }
          add(String(character), marked: piece.isMarked)
        }
      }
    }

    private mutating func add(_ text: String, marked: Bool) {
      used += DisplayWidth.columns(of: text)
      if let last = line.indices.last, line[last].isMarked == marked {
        line[last].text += text
      } else {
        line.append(Piece(text: text, isMarked: marked))
      }
    }

    private mutating func endLine() {
      lines.append(line)
      line = []
      used = 0
    }
  }
}
