/// A run of a source's text that the layout or markup sets apart.
package struct Block: Sendable, Hashable {
  /// What the layout says a block is.
  package enum Kind: Sendable, Hashable {
    /// A title or section heading; level 1 is the title of the whole, 2 a section, 3 and more below it.
    case heading(level: Int)
    /// Running prose.
    case paragraph
    /// One item of a bulleted or numbered list.
    case listItem
    /// A block quotation.
    case quote
    /// The words of one turn of a transcript, or a further paragraph of that turn; ``Block/speaker`` names who.
    case turn
    /// A line that only names a speaker, for what follows (or, after a dash, for what came before).
    case speakerLine
    /// A cell or row of a table.
    case tableRow
    /// A caption, byline, dateline or note: kept as text, never read for proposals.
    case aside
  }

  /// What the layout says it is.
  package var kind: Kind
  /// Where it stands: UTF-8 byte offsets into ``SourceDocument/text``, without surrounding white space, bullet, number or speaker label.
  package var range: Range<Int>
  /// Who speaks, where the layout tells it (the label of a turn), as printed.
  package var speaker: String?
  /// The bullet or number that was printed before a list item, as printed.
  package var marker: String?

  /// A block of this kind in this place.
  package init(kind: Kind, range: Range<Int>, speaker: String? = nil, marker: String? = nil) {
    self.kind = kind
    self.range = range
    self.speaker = speaker
    self.marker = marker
  }
}
