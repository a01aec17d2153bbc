import Answers
import Ingest

/// A page of threads in any format.
struct ThreadListView {
  /// What is shown.
  var found: ThreadPage
  /// How many were left out before the first.
  var offset: Int

  private static let names = [
    "id", "asks", "speakers", "sources", "first", "last", "text", "by", "themes", "ids",
  ]
  /// How many asks of a thread a card shows.
  private static let shownAsks = 6

  /// Writes the page.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeCards(on: &page)
    case .json:
      page.json { json in
        json.object { json in
          json.member("total", found.total)
          json.member("offset", offset)
          json.member("threads") { json in
            json.array { json in
              for thread in found.threads { Self.write(thread, into: &json) }
            }
          }
        }
      }
    case .jsonl:
      for thread in found.threads { page.json { Self.write(thread, into: &$0) } }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(Self.names, on: &page)
      for thread in found.threads { rows.row(values(of: thread), on: &page) }
    }
  }

  private static func write(_ thread: AskThread, into json: inout JSONWriter) {
    json.object { json in
      json.member("id", thread.reference.id)
      json.member("asks", thread.asks.count)
      json.member("speakers", thread.speakers.count)
      json.member("sources", thread.sources)
      json.member("first", thread.reference.firstDate)
      json.member("last", thread.reference.lastDate)
      json.member("proposals") { json in
        json.array { json in
          for ask in thread.asks { ProposalListView.write(ask, into: &json) }
        }
      }
    }
  }

  private func values(of thread: AskThread) -> [String] {
    let lead = Self.lead(of: thread)
    let values = [
      thread.reference.id, String(thread.asks.count), String(thread.speakers.count),
      String(thread.sources), thread.reference.firstDate ?? "", thread.reference.lastDate ?? "",
      lead?.text ?? "", thread.speakers.map(\.name).joined(separator: "; "),
      (lead?.themes ?? []).map(\.name).joined(separator: "; "),
      thread.asks.map(\.record.proposal.id).joined(separator: "; "),
    ]
    return values.map(SafeText.line)
  }

  private func writeCards(on page: inout OutputPage) {
    guard !found.threads.isEmpty else { return }
    for (place, thread) in found.threads.enumerated() {
      write(thread, number: offset + place + 1, on: &page)
    }
    page.line(
      ProposalListView.footer(shown: found.threads.count, offset: offset, total: found.total))
  }

  private func write(_ thread: AskThread, number: Int, on page: inout OutputPage) {
    let label = "\(number). "
    let lines = TextWrap.lines(
      of: SafeText.line(Self.lead(of: thread)?.text ?? ""),
      columns: page.terminal.width - label.count)
    let margin = String(repeating: " ", count: label.count)
    for (place, line) in lines.enumerated() { page.line((place == 0 ? label : margin) + line) }
    page.paragraph(Self.headline(of: thread), indent: label.count, style: page.palette.speaker)
    for ask in thread.asks.prefix(Self.shownAsks) { write(ask, indent: label.count, on: &page) }
    let rest = thread.asks.count - Self.shownAsks
    if rest > 0 {
      page.paragraph(
        "and \(rest) more: kb show \(thread.reference.id)", indent: label.count,
        style: page.palette.faint)
    }
    page.line()
  }

  /// `asked 4 times by 3 speakers, 2023-05 to 2024-03`.
  private static func headline(of thread: AskThread) -> String {
    let isPromise = lead(of: thread)?.kind == .commitment
    let speakers = thread.speakers
    let by = speakers.count == 1 ? speakers[0].name : "\(speakers.count) speakers"
    let dates = [thread.reference.firstDate, thread.reference.lastDate].compactMap(\.self)
    let span = Set(dates).count > 1 ? dates.joined(separator: " to ") : dates.first ?? ""
    return "\(isPromise ? "promised" : "asked") \(thread.asks.count) times"
      + (speakers.isEmpty ? "" : " by \(by)") + (span.isEmpty ? "" : ", \(span)")
  }

  private func write(_ ask: ListedProposal, indent: Int, on page: inout OutputPage) {
    let source = ask.record.source
    let parts = [
      source.metadata.date, ask.speaker?.name, ask.record.proposal.id,
      source.metadata.title ?? source.name,
    ]
    page.paragraph(
      parts.compactMap(\.self).joined(separator: page.divider), indent: indent,
      style: page.palette.faint)
  }

  /// The proposal that the others are like.
  private static func lead(of thread: AskThread) -> Proposal? {
    let proposals = thread.asks.map(\.record.proposal)
    return proposals.first { $0.id == thread.reference.id } ?? proposals.first
  }
}
