import Answers
import Ingest

/// A paragraph as a few lines for people.
struct PassageCard {
  /// What is shown.
  var passage: PassageRecord
  /// The words around the match.
  var snippet: MarkedText
  /// The number before the card.
  var number: Int

  /// Writes the card and an empty line.
  func write(on page: inout OutputPage) {
    let label = "\(number). "
    let margin = String(repeating: " ", count: label.count)
    let lines = TextWrap.lines(
      of: MarkedLine.pieces(of: snippet), columns: page.terminal.width - label.count)
    for (place, line) in lines.enumerated() {
      page.line((place == 0 ? label : margin) + MarkedLine.styled(line, page.palette))
    }
    if let speaker = passage.speaker {
      page.paragraph(speaker, indent: label.count, style: page.palette.speaker)
    }
    let metadata = passage.source.metadata
    let parts = [
      passage.id, metadata.date, metadata.title ?? passage.source.name, passage.section,
      metadata.publisher,
    ]
    page.paragraph(
      parts.compactMap(\.self).joined(separator: page.divider), indent: label.count,
      style: page.palette.faint)
    page.line()
  }
}
