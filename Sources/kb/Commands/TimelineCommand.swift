import Answers
import ArgumentParser
import Ingest

/// `kb timeline`: how much was asked when.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show how many proposals fall into each month or year, as bars.",
    discussion: """
      EXAMPLES:
        kb timeline housing
        kb timeline --theme education --since 2020
        kb timeline --by "Tong Liang" --per month
        kb timeline 'rent OR housing' --format csv

      More than 48 months are shown as years, unless --per says otherwise. What has no date is left
      out; sources of which only the year is known stand under the year.
      """)

  @Argument(help: "The query; nothing for all.")
  var words: [String] = []

  @Option(name: .customLong("in"), help: "proposals or passages.")
  var collection: SearchCollection = .proposals

  @Option(help: "month or year.")
  var per: TimelineView.Step?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    let query = words.joined(separator: " ")
    let overview = try base.opened().overview(
      SearchRequest(query, in: collection, filter: filters.filter), fields: [])
    var page = output.page()
    write(overview, query: query, on: &page)
    page.flush()
    QueryNotices(
      query: query, complaints: overview.complaints, suggestions: overview.suggestions,
      isRelaxed: overview.isRelaxed, isEmpty: overview.periods.isEmpty
    ).say(command: "timeline", asTable: output.format == .table)
    if overview.periods.isEmpty { throw Failure.nothingFound }
  }

  private func write(_ overview: HitOverview, query: String, on page: inout OutputPage) {
    let view = TimelineView(periods: overview.periods, step: per)
    switch output.written {
    case .table:
      view.write(on: &page)
      let dated = overview.periods.reduce(0) { $0 + $1.count }
      if dated < overview.total { page.line("\(overview.total - dated) more without a date") }
    case .json:
      page.json { json in
        json.object { json in
          json.member("query", query)
          json.member("total", overview.total)
          json.member("periods") { json in
            json.array { json in for bar in view.bars { Self.write(bar, into: &json) } }
          }
        }
      }
    case .jsonl: for bar in view.bars { page.json { Self.write(bar, into: &$0) } }
    case .plain, .csv, .tsv, .markdown:
      let rows = RowWriter(format: output.format)
      rows.head(["period", "count"], on: &page)
      for bar in view.bars { rows.row([bar.period, String(bar.count)], on: &page) }
    }
  }

  private static func write(_ bar: PeriodCount, into json: inout JSONWriter) {
    json.object { json in
      json.member("period", bar.period)
      json.member("count", bar.count)
    }
  }
}

extension TimelineView.Step: ExpressibleByArgument {}
