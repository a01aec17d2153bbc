import Answers
import Ingest

/// Hits put together by speaker, theme, source or month, in any format.
struct GroupView {
  /// What is shown.
  var found: HitGroupPage
  /// By what they are put together.
  var grouping: HitGrouping
  /// The query as typed.
  var query: String
  /// How many groups were left out before the first.
  var offset: Int

  /// Writes the groups.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: writeCards(on: &page)
    case .json: writeObject(on: &page)
    case .jsonl:
      for group in found.groups {
        for hit in group.hits {
          page.json { SearchView.write(hit, into: &$0) { $0.member("group", group.value) } }
        }
      }
    case .plain, .csv, .tsv, .markdown: writeRows(RowWriter(format: format), on: &page)
    }
  }

  private func writeCards(on page: inout OutputPage) {
    guard !found.groups.isEmpty else { return }
    for group in found.groups {
      let count = "\(group.count)"
      let room = page.terminal.width - count.count - 2
      let label = DisplayWidth.truncated(
        SafeText.line(group.label), to: room, ellipsis: page.ellipsis)
      page.line(page.palette.heading(label) + "  " + page.palette.faint(count))
      page.line()
      for (place, hit) in group.hits.enumerated() {
        SearchView.writeCard(hit, number: place + 1, on: &page)
      }
    }
    let noun = "\(grouping.rawValue)\(found.groupTotal == 1 ? "" : "s")"
    let shown = found.groups.count
    let next = offset + shown < found.groupTotal ? "; --offset \(offset + shown) shows more" : ""
    page.line(
      shown < found.groupTotal
        ? "\(offset + 1) to \(offset + shown) of \(found.groupTotal) \(noun)\(next)"
        : "\(found.overview.total) found, \(found.groupTotal) \(noun)")
  }

  private func writeObject(on page: inout OutputPage) {
    page.json { json in
      json.object { json in
        json.member("query", query)
        json.member("in", found.collection.rawValue)
        json.member("total", found.overview.total)
        json.member("relaxed", found.overview.isRelaxed)
        QueryNotices.write(found.overview.complaints, found.overview.suggestions, into: &json)
        json.member("group_by", grouping.rawValue)
        json.member("group_total", found.groupTotal)
        json.member("offset", offset)
        json.member("groups") { json in
          json.array { json in
            for group in found.groups { Self.write(group, into: &json) }
          }
        }
      }
    }
  }

  private static func write(_ group: HitGroup, into json: inout JSONWriter) {
    json.object { json in
      json.member("value", group.value)
      json.member("label", group.label)
      json.member("count", group.count)
      json.member("hits") { json in
        json.array { json in for hit in group.hits { SearchView.write(hit, into: &json) } }
      }
    }
  }

  private func writeRows(_ rows: RowWriter, on page: inout OutputPage) {
    let isPassages = found.collection == .passages
    rows.head(["group"] + (isPassages ? PassageFields.names : ProposalFields.names), on: &page)
    for group in found.groups {
      for hit in group.hits {
        rows.row([SafeText.line(group.label)] + SearchView.values(of: hit), on: &page)
      }
    }
  }

  /// Says on standard error what of the query was not understood, and what may have been meant.
  func sayNotices(command: String, asTable: Bool) {
    QueryNotices(
      query: query, complaints: found.overview.complaints, suggestions: found.overview.suggestions,
      isRelaxed: found.overview.isRelaxed, isEmpty: found.groups.isEmpty
    ).say(command: command, asTable: asTable)
  }
}
