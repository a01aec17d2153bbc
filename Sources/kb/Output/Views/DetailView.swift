import Answers
import Ingest

/// A proposal in its context.
struct DetailView {
  /// How many others that say the same are told one by one.
  private static let shownOthers = 12

  /// What is shown; with reasons, they are told.
  var detail: ProposalDetail

  /// Writes it for people.
  func writeCard(on page: inout OutputPage) {
    let proposal = detail.proposal.record.proposal
    page.line(page.palette.id(proposal.id) + "  " + proposal.kind.rawValue)
    page.line()
    writeContext(on: &page)
    writeSpeaker(on: &page)
    writeSource(on: &page)
    if detail.reasons == nil { field("review", detail.proposal.review?.sentence, on: &page) }
    writeOthers(on: &page)
    if !detail.neighbours.isEmpty {
      field("beside", detail.neighbours.joined(separator: ", "), on: &page)
    }
    if let reasons = detail.reasons {
      WhyView(detail: detail, reasons: reasons).write(on: &page)
    } else {
      writeThemes(on: &page)
    }
    page.line()
  }

  /// Writes it as one JSON object: the record, its paragraph and how its speaker was found.
  func writeObject(on page: inout OutputPage) {
    page.json { json in
      ProposalListView.write(detail.proposal, into: &json) { json in
        json.member("evidence", detail.evidence)
        json.member("passage") { detail.passage.write(into: &$0) }
        json.member("neighbours", detail.neighbours)
        if let reasons = detail.reasons {
          json.member("why") { WhyView(detail: detail, reasons: reasons).write(into: &$0) }
        }
      }
    }
  }

  /// The paragraph with the proposal set off, its neighbours faint.
  private func writeContext(on page: inout OutputPage) {
    if let before = detail.before { neighbour(before, on: &page) }
    let scalars = Array(detail.passage.text.unicodeScalars)
    let place = detail.scalarsInPassage.clamped(to: 0..<scalars.count)
    func piece(_ range: Range<Int>, isMarked: Bool) -> TextWrap.Piece {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return TextWrap.Piece(text: SafeText.line(String(view)), isMarked: isMarked)
    }
    let pieces = [
      piece(0..<place.lowerBound, isMarked: false), piece(place, isMarked: true),
      piece(place.upperBound..<scalars.count, isMarked: false),
    ]
    for line in TextWrap.lines(of: pieces, columns: page.terminal.width - 2) {
      page.line("  " + MarkedLine.styled(line, page.palette))
    }
    if let after = detail.after { neighbour(after, on: &page) }
    page.line()
    if !page.palette.isOn {
      field("words", detail.proposal.record.proposal.text, on: &page)
    }
  }

  private func neighbour(_ passage: PassageRecord, on page: inout OutputPage) {
    let text = SafeText.line(passage.text)
    let shown = DisplayWidth.truncated(
      text, to: 2 * (page.terminal.width - 2), ellipsis: page.ellipsis)
    page.paragraph(shown, indent: 2, style: page.palette.faint)
  }

  private func writeSpeaker(on page: inout OutputPage) {
    let mention = detail.proposal.record.proposal.speaker
    guard let name = detail.proposal.speaker?.name ?? mention?.name else {
      return field("speaker", "(none named)", on: &page)
    }
    let id = detail.proposal.speaker.map { " (\($0.id))" } ?? ""
    field("speaker", name + id, on: &page)
    if let printed = mention?.name, printed != name { field("printed", printed, on: &page) }
    for role in mention?.roles ?? [] { field("role", role, on: &page) }
    if let mention { field("class", mention.classification.rawValue, on: &page) }
  }

  private func writeSource(on page: inout OutputPage) {
    let record = detail.proposal.record
    let metadata = record.source.metadata
    field("source", "\(record.source.name) (\(record.source.id))", on: &page)
    field("title", metadata.title, on: &page)
    field("section", record.proposal.section, on: &page)
    field("date", metadata.date, on: &page)
    field("publisher", metadata.publisher, on: &page)
    field("address", metadata.url, on: &page)
    let place = record.proposal.scalars
    field("position", "characters \(place.lowerBound) to \(place.upperBound)", on: &page)
  }

  /// Who else asks for the same, and when.
  private func writeOthers(on page: inout OutputPage) {
    let others = detail.proposal.thread?.others ?? []
    let isPromise = detail.proposal.record.proposal.kind == .commitment
    for (place, other) in others.prefix(Self.shownOthers).enumerated() {
      let parts = [
        place == 0 ? "also \(isPromise ? "promised" : "asked")" : nil,
        other.speaker.map { "by \($0)" }, other.date.map { "on \($0)" }, "(\(other.id))",
      ]
      field(
        place == 0 ? "repeated" : "",
        parts.compactMap(\.self).joined(separator: " ") + page.divider + other.title, on: &page)
    }
    if others.count > Self.shownOthers {
      field("", "and \(others.count - Self.shownOthers) more", on: &page)
    }
  }

  private func writeThemes(on page: inout OutputPage) {
    for theme in detail.proposal.record.proposal.themes {
      let terms = theme.terms.isEmpty ? "" : ": " + theme.terms.joined(separator: ", ")
      field("theme", "\(theme.name) (\(theme.code))\(terms)", on: &page)
    }
    field("cue", detail.proposal.record.proposal.cue, on: &page)
    field("rule", detail.proposal.record.proposal.rule, on: &page)
  }

  private func field(_ name: String, _ value: String?, on page: inout OutputPage) {
    page.field(name, value)
  }
}
