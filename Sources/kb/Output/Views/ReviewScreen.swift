import Answers
import Ingest

/// One proposal that is to be decided, laid out to fit a window.
struct ReviewScreen {
  /// The proposal, explained.
  var detail: ProposalDetail
  /// Its number in the queue, from 1, and how many there are.
  var place: (number: Int, total: Int)
  /// What came of the last key; empty for nothing.
  var status = ""

  private static let keys = [
    "[a]ccept", "[r]eject", "[s]peaker", "[t]heme", "s[k]ip", "[u]ndo", "[q]uit",
  ]

  private var proposal: Proposal { detail.proposal.record.proposal }

  /// The lines of the screen; at most `height` where that is given, the paragraph being cut around the proposal.
  func lines(_ terminal: Terminal, height: Int?) -> [String] {
    let palette = Palette(isOn: terminal.hasColor)
    let tail = facts(terminal, palette) + [""] + keys(terminal, palette)
    let head = title(terminal, palette) + [""]
    let body = paragraph(terminal, palette)
    guard let height else { return head + body.lines + [""] + tail }
    let room = max(3, height - head.count - tail.count - 2)
    return head + Self.cut(body.lines, around: body.marked, to: room, terminal) + [""] + tail
  }

  private func title(_ terminal: Terminal, _ palette: Palette) -> [String] {
    let kind = proposal.kind == .commitment ? "commitment" : "proposal"
    let percent = Int((proposal.confidence * 100).rounded())
    let parts = [
      TextWrap.Piece(text: "\(place.number) of \(place.total)", isMarked: true),
      TextWrap.Piece(text: "  \(proposal.id)  \(kind), \(percent) of 100", isMarked: false),
    ]
    return TextWrap.lines(of: parts, columns: terminal.width).map {
      MarkedLine.joined($0) { palette.heading($0) }
    }
  }

  /// The paragraph, the proposal set off; where there is no colour between `>>` and `<<`.
  private func paragraph(
    _ terminal: Terminal, _ palette: Palette
  ) -> (lines: [String], marked: Int) {
    let scalars = Array(detail.passage.text.unicodeScalars)
    let span = detail.scalarsInPassage.clamped(to: 0..<scalars.count)
    func text(_ range: Range<Int>) -> String {
      SafeText.line(String(String.UnicodeScalarView(scalars[range])))
    }
    let words = palette.isOn ? text(span) : ">>\(text(span))<<"
    let pieces = [
      TextWrap.Piece(text: text(0..<span.lowerBound), isMarked: false),
      TextWrap.Piece(text: words, isMarked: true),
      TextWrap.Piece(text: text(span.upperBound..<scalars.count), isMarked: false),
    ]
    let lines = TextWrap.lines(of: pieces, columns: terminal.width - 2)
    let marked = lines.firstIndex { $0.contains(where: \.isMarked) } ?? 0
    return (lines.map { "  " + MarkedLine.styled($0, palette) }, marked)
  }

  private static func cut(
    _ lines: [String], around marked: Int, to room: Int, _ terminal: Terminal
  ) -> [String] {
    guard lines.count > room else { return lines }
    let start = min(max(0, marked - room / 3), lines.count - room)
    var shown = Array(lines[start..<start + room])
    let mark = "  " + (terminal.isUnicode ? "\u{2026}" : "...")
    if start > 0 { shown[0] = mark }
    if start + room < lines.count { shown[room - 1] = mark }
    return shown
  }

  private func facts(_ terminal: Terminal, _ palette: Palette) -> [String] {
    let mention = proposal.speaker
    let speaker =
      ([detail.proposal.speaker?.name ?? mention?.name ?? "nobody named"] + (mention?.roles ?? []))
      .joined(separator: ", ")
    let themes = proposal.themes.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    let source = detail.proposal.record.source
    let parts = [
      source.metadata.title ?? source.name, proposal.section, source.metadata.date,
    ].compactMap(\.self)
    return fact("speaker", speaker, terminal, palette)
      + fact("theme", themes.isEmpty ? "none" : themes, terminal, palette)
      + fact("why", WhyLine(detail: detail).text, terminal, palette)
      + fact("source", parts.joined(separator: ", "), terminal, palette)
      + (detail.proposal.review.map { fact("review", $0.sentence, terminal, palette) } ?? [])
  }

  /// A named value on at most three lines.
  private func fact(
    _ name: String, _ value: String, _ terminal: Terminal, _ palette: Palette
  ) -> [String] {
    let columns = max(8, terminal.width - 9)
    let lines = TextWrap.lines(of: SafeText.line(value), columns: columns)
    return lines.prefix(3).enumerated().map { place, line in
      palette.faint(DisplayWidth.padded(place == 0 ? name : "", to: 9)) + line
    }
  }

  /// What can be pressed, and what came of the last key.
  private func keys(_ terminal: Terminal, _ palette: Palette) -> [String] {
    let keys = TextWrap.lines(of: Self.keys.joined(separator: "  "), columns: terminal.width - 1)
    guard !status.isEmpty else { return keys }
    return keys + TextWrap.lines(of: SafeText.line(status), columns: terminal.width - 1).prefix(3)
  }
}

/// Why a proposal was found, in one line.
struct WhyLine {
  /// The proposal, explained.
  var detail: ProposalDetail

  /// Rule, cue, how the speaker was found, and the sentence's score.
  var text: String {
    let proposal = detail.proposal.record.proposal
    // The model was fitted to proposals alone.
    let score =
      proposal.kind == .commitment
      ? nil : detail.reasons.map { "sentence \(WhyView.points($0.score))" }
    let cue = proposal.cue.isEmpty ? nil : "\u{201C}\(proposal.cue)\u{201D}"
    return [proposal.rule, cue, detail.evidence, score].compactMap(\.self).joined(separator: "; ")
  }
}
