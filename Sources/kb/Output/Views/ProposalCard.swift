import Answers
import Ingest

/// A proposal as a few lines for people: the words, who and in which role, where from.
struct ProposalCard {
  /// What is shown.
  var listed: ListedProposal
  /// The words to show instead of the whole proposal, with what matched.
  var snippet: MarkedText?
  /// The number before the card.
  var number: Int

  /// Writes the card and an empty line.
  func write(on page: inout OutputPage) {
    let label = "\(number). "
    let margin = String(repeating: " ", count: label.count)
    let columns = page.terminal.width - label.count
    for (place, line) in TextWrap.lines(of: pieces, columns: columns).enumerated() {
      page.line((place == 0 ? label : margin) + MarkedLine.styled(line, page.palette))
    }
    if let snippet, !isOwnWords(snippet) { writeContext(snippet, on: &page, indent: label.count) }
    writeSpeaker(on: &page, indent: label.count)
    writePlace(on: &page, indent: label.count)
    writeOthers(on: &page, indent: label.count)
    page.line()
  }

  /// Whether a snippet is cut from the proposal itself, not from what stands around it.
  private func isOwnWords(_ snippet: MarkedText) -> Bool {
    let words = snippet.text.filter { $0 != "\u{2026}" }
    return listed.record.proposal.text.contains(words.trimmingPrefix(" "))
  }

  /// What stands around the proposal and matched.
  private func writeContext(_ snippet: MarkedText, on page: inout OutputPage, indent: Int) {
    let margin = String(repeating: " ", count: indent + 2)
    let columns = page.terminal.width - indent - 2
    for line in TextWrap.lines(of: MarkedLine.pieces(of: snippet), columns: columns) {
      let parts = line.map {
        $0.isMarked ? page.palette.match($0.text) : page.palette.faint($0.text)
      }
      page.line(margin + parts.joined())
    }
  }

  private var pieces: [TextWrap.Piece] {
    guard let snippet, isOwnWords(snippet) else {
      return [TextWrap.Piece(text: SafeText.line(listed.record.proposal.text), isMarked: false)]
    }
    return MarkedLine.pieces(of: snippet)
  }

  private func writeSpeaker(on page: inout OutputPage, indent: Int) {
    let mention = listed.record.proposal.speaker
    guard let name = listed.speaker?.name ?? mention?.name else {
      return page.paragraph("(no speaker named)", indent: indent, style: page.palette.faint)
    }
    let roles = (mention?.roles ?? []).joined(separator: ", ")
    let lines = TextWrap.lines(
      of: [
        TextWrap.Piece(text: SafeText.line(name), isMarked: true),
        TextWrap.Piece(text: SafeText.line(roles.isEmpty ? "" : ", \(roles)"), isMarked: false),
      ], columns: page.terminal.width - indent)
    let margin = String(repeating: " ", count: indent)
    for line in lines {
      page.line(margin + MarkedLine.joined(line) { page.palette.speaker($0) })
    }
  }

  /// How often it was asked, where the others are not told one by one.
  private var repetition: String? {
    guard let thread = listed.thread, thread.others.isEmpty else { return nil }
    let isPromise = listed.record.proposal.kind == .commitment
    return "\(isPromise ? "promised" : "asked") \(thread.asks) times"
  }

  /// How many others say the same, and who the first of them are.
  private func writeOthers(on page: inout OutputPage, indent: Int) {
    guard let others = listed.thread?.others, !others.isEmpty else { return }
    let shown = others.prefix(3).map { other in
      [other.speaker ?? "nobody named", other.date].compactMap(\.self).joined(separator: " ")
    }
    let rest = others.count > shown.count ? ", " + page.ellipsis : ""
    page.paragraph(
      "+\(others.count) more: \(shown.joined(separator: ", "))\(rest)", indent: indent,
      style: page.palette.faint)
  }

  private func writePlace(on page: inout OutputPage, indent: Int) {
    let proposal = listed.record.proposal
    let metadata = listed.record.source.metadata
    let parts = [
      proposal.id, proposal.kind == .commitment ? "commitment" : nil,
      listed.review?.state, metadata.date, repetition,
      metadata.title ?? listed.record.source.name, metadata.publisher,
      proposal.themes.isEmpty ? nil : proposal.themes.map(\.name).joined(separator: ", "),
    ]
    page.paragraph(
      parts.compactMap(\.self).joined(separator: page.divider), indent: indent,
      style: page.palette.faint)
  }
}

/// Text whose matched parts are set off.
enum MarkedLine {
  /// The parts of a text, matched and not, without control characters.
  static func pieces(of marked: MarkedText) -> [TextWrap.Piece] {
    let bytes = Array(marked.text.utf8)
    var pieces: [TextWrap.Piece] = []
    var place = 0
    func add(_ end: Int, isMarked: Bool) {
      guard place < end, end <= bytes.count else { return }
      let text = SafeText.line(String(decoding: bytes[place..<end], as: UTF8.self))
      pieces.append(TextWrap.Piece(text: text, isMarked: isMarked))
      place = end
    }
    for mark in marked.marks {
      add(mark.lowerBound, isMarked: false)
      add(mark.upperBound, isMarked: true)
    }
    add(bytes.count, isMarked: false)
    return pieces
  }

  /// One line with the matched parts in the palette's colour for matches.
  static func styled(_ line: [TextWrap.Piece], _ palette: Palette) -> String {
    joined(line) { palette.match($0) }
  }

  /// One line whose set-off parts go through `style`.
  static func joined(_ line: [TextWrap.Piece], style: (String) -> String) -> String {
    line.map { $0.isMarked ? style($0.text) : $0.text }.joined()
  }
}
