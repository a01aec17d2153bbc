import Answers
import Ingest

/// What is new about watched queries, in any format.
struct WatchView {
  /// What is shown.
  var news: [WatchNews]

  /// Writes it; for people, only the queries about which something is new.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .table: for news in news where news.total > 0 { writeCards(news, on: &page) }
    case .json:
      page.json { json in
        json.object { json in
          json.member("watches") { json in
            json.array { json in for news in news { Self.write(news, into: &json) } }
          }
        }
      }
    case .jsonl:
      for news in news {
        for proposal in news.proposals { page.json { Self.write(proposal, news, into: &$0) } }
      }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(["watch", "added"] + ProposalFields.names, on: &page)
      for news in news {
        for proposal in news.proposals {
          let cells = [SafeText.line(news.watch.name), proposal.added]
          rows.row(cells + ProposalFields.values(of: proposal.listed), on: &page)
        }
      }
    }
  }

  private func writeCards(_ news: WatchNews, on page: inout OutputPage) {
    let since = news.watch.looked.map { " since \($0)" } ?? ""
    let palette = page.palette
    page.paragraph(
      "\(news.watch.name): \(news.total) new\(since)", indent: 0, style: palette.heading)
    page.line()
    for (place, proposal) in news.proposals.enumerated() {
      ProposalCard(listed: proposal.listed, number: place + 1).write(on: &page)
    }
    if news.total > news.proposals.count {
      page.line("and \(news.total - news.proposals.count) more; -n \(news.total) shows all")
      page.line()
    }
  }

  private static func write(_ news: WatchNews, into json: inout JSONWriter) {
    json.object { json in
      json.member("name", news.watch.name)
      json.member("query", news.watch.query)
      json.member("since", news.watch.looked)
      json.member("total", news.total)
      json.member("proposals") { json in
        json.array { json in
          for proposal in news.proposals { write(proposal, news, into: &json) }
        }
      }
    }
  }

  private static func write(
    _ proposal: WatchedProposal, _ news: WatchNews, into json: inout JSONWriter
  ) {
    ProposalListView.write(proposal.listed, into: &json) { json in
      json.member("watch", news.watch.name)
      json.member("added", proposal.added)
    }
  }
}

/// The queries that are watched, in any format.
struct WatchListView {
  /// What is shown.
  var watches: [Watch]

  /// Writes the list.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    switch format {
    case .json:
      page.json { json in
        json.object { json in
          json.member("watches") { json in
            json.array { json in for watch in watches { Self.write(watch, into: &json) } }
          }
        }
      }
    case .jsonl: for watch in watches { page.json { Self.write(watch, into: &$0) } }
    case .table, .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: format)
      rows.head(["name", "query", "looked"], on: &page)
      for watch in watches {
        rows.row([watch.name, watch.query, watch.looked ?? ""].map(SafeText.line), on: &page)
      }
    }
  }

  private static func write(_ watch: Watch, into json: inout JSONWriter) {
    json.object { json in
      json.member("name", watch.name)
      json.member("query", watch.query)
      json.member("looked", watch.looked)
    }
  }
}
