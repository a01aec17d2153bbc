import Answers
import Ingest

/// A page of proposals in any format.
struct ProposalListView {
  /// What is shown.
  var proposals: [ListedProposal]
  /// How many there are in all.
  var total: Int
  /// How many were left out before the first.
  var offset: Int

  /// Writes the page.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeCards(on: &page)
    case .json: writeObject(on: &page)
    case .jsonl:
      for listed in proposals { page.json { Self.write(listed, into: &$0) } }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(ProposalFields.names, on: &page)
      for listed in proposals { rows.row(ProposalFields.values(of: listed), on: &page) }
    }
  }

  /// The record of the contract, the speaker that the base keeps it under, and what people decided.
  static func write(
    _ listed: ListedProposal, into json: inout JSONWriter,
    more: (inout JSONWriter) -> Void = { _ in }
  ) {
    listed.record.write(into: &json) { json in
      json.member("speaker_id", listed.speaker?.id)
      json.member("review") { json in
        if let review = listed.review { review.write(into: &json) } else { json.null() }
      }
      json.member("thread") { json in
        if let thread = listed.thread { thread.write(into: &json) } else { json.null() }
      }
      more(&json)
    }
  }

  private func writeCards(on page: inout OutputPage) {
    for (place, listed) in proposals.enumerated() {
      ProposalCard(listed: listed, number: offset + place + 1).write(on: &page)
    }
    page.line(Self.footer(shown: proposals.count, offset: offset, total: total))
  }

  private func writeObject(on page: inout OutputPage) {
    page.json { json in
      json.object { json in
        json.member("total", total)
        json.member("offset", offset)
        json.member("proposals") { json in
          json.array { json in
            for listed in proposals { Self.write(listed, into: &json) }
          }
        }
      }
    }
  }

  /// The line below a page: how much of the whole it is, and how to see more.
  static func footer(shown: Int, offset: Int, total: Int) -> String {
    guard shown < total else { return total == 1 ? "1 found" : "\(total) found" }
    let next = offset + shown < total ? "; --offset \(offset + shown) shows more" : ""
    return "\(offset + 1) to \(offset + shown) of \(total)\(next)"
  }
}
