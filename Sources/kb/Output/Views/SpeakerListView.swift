import Answers
import Ingest

/// A page of speakers in any format.
struct SpeakerListView {
  /// What is shown.
  var found: SpeakerPage
  /// How many were left out before the first.
  var offset: Int

  private static let names = [
    "id", "name", "class", "roles", "proposals", "commitments", "sources", "first", "last",
  ]

  /// Writes the page.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeTable(on: &page)
    case .json:
      page.json { json in
        json.object { json in
          json.member("total", found.total)
          json.member("offset", offset)
          json.member("speakers") { json in
            json.array { json in
              for speaker in found.speakers { speaker.write(into: &json) }
            }
          }
        }
      }
    case .jsonl:
      for speaker in found.speakers { page.json { speaker.write(into: &$0) } }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(Self.names, on: &page)
      for speaker in found.speakers { rows.row(values(of: speaker), on: &page) }
    }
  }

  private func values(of summary: SpeakerSummary) -> [String] {
    let values = [
      summary.speaker.id, summary.speaker.name, summary.speaker.classification.rawValue,
      summary.roles.joined(separator: "; "), String(summary.proposals),
      String(summary.commitments), String(summary.sources), summary.firstDate ?? "",
      summary.lastDate ?? "",
    ]
    return values.map(SafeText.line)
  }

  private func writeTable(on page: inout OutputPage) {
    guard !found.speakers.isEmpty else { return }
    var table = TextTable(columns: [
      TextTable.Column(heading: "SPEAKER", isFlexible: true),
      TextTable.Column(heading: "ASKS", leansRight: true),
      TextTable.Column(heading: "PROMISES", leansRight: true),
      TextTable.Column(heading: "LAST"),
      TextTable.Column(heading: "ROLE", isFlexible: true),
    ])
    for summary in found.speakers {
      let cells = [
        summary.speaker.name, String(summary.proposals), String(summary.commitments),
        summary.lastDate ?? "", summary.roles.first ?? "",
      ]
      table.rows.append(cells.map(SafeText.line))
    }
    for line in table.lines(width: page.terminal.width, ellipsis: page.ellipsis) { page.line(line) }
    page.line()
    page.line(
      ProposalListView.footer(shown: found.speakers.count, offset: offset, total: found.total))
  }
}
