import Answers
import ArgumentParser
import Ingest

/// `kb stats`: how much the base holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Tell how much the base holds.",
    discussion: """
      EXAMPLES:
        kb stats
        kb stats --format json
        kb stats --calibration                how far the confidence agrees with what people decided
      """)

  @Option(help: "table or json.")
  var format: OutputFormat = .table

  @Flag(help: "For each tenth of confidence: proposals, how many were reviewed, how many accepted.")
  var calibration = false

  @OptionGroup var base: BaseOption

  func validate() throws {
    guard [.table, .json].contains(format) else {
      throw ValidationError("stats writes table or json, not \(format)")
    }
  }

  func run() throws {
    let opened = try base.opened()
    if calibration { return write(try opened.calibration()) }
    let statistics = try opened.statistics()
    var page = OutputPage(terminal: .current())
    if format == .json {
      page.json { write(statistics, path: opened.path, into: &$0) }
    } else {
      writeLines(statistics, path: opened.path, on: &page)
    }
    page.flush()
  }

  private func write(_ rows: [CalibrationRow]) {
    var page = OutputPage(terminal: .current())
    let view = CalibrationView(rows: rows)
    if format == .json {
      page.json { json in json.object { view.writeMember(into: &$0) } }
    } else {
      view.write(on: &page)
    }
    page.flush()
  }

  private func counts(_ statistics: BaseStatistics) -> [(String, Int)] {
    [
      ("sources", statistics.sources), ("passages", statistics.passages),
      ("proposals", statistics.proposals), ("commitments", statistics.commitments),
      ("accepted", statistics.accepted), ("rejected", statistics.rejected),
      ("speakers", statistics.speakers), ("text_bytes", statistics.textBytes),
      ("catalogue_bytes", statistics.catalogueBytes), ("segment_bytes", statistics.segmentBytes),
      ("segments", statistics.segments),
    ]
  }

  private func writeLines(
    _ statistics: BaseStatistics, path: String, on page: inout OutputPage
  ) {
    page.line(DisplayWidth.padded("base", to: 18) + SafeText.line(path))
    for (name, count) in counts(statistics) {
      page.line(DisplayWidth.padded(name.replacing("_", with: " "), to: 18) + "\(count)")
    }
    let dates = [statistics.firstDate, statistics.lastDate].compactMap(\.self)
    page.line(
      DisplayWidth.padded("dates", to: 18)
        + (dates.isEmpty ? "none" : dates.joined(separator: " to ")))
    let languages = statistics.languages.map { "\($0.language ?? "unknown") \($0.sources)" }
    let lines = TextWrap.lines(
      of: languages.joined(separator: ", "), columns: page.terminal.width - 18)
    for (place, line) in lines.enumerated() {
      page.line(DisplayWidth.padded(place == 0 ? "languages" : "", to: 18) + line)
    }
  }

  private func write(_ statistics: BaseStatistics, path: String, into json: inout JSONWriter) {
    json.object { json in
      json.member("base", path)
      for (name, count) in counts(statistics) { json.member(name, count) }
      json.member("first", statistics.firstDate)
      json.member("last", statistics.lastDate)
      json.member("languages") { json in
        json.array { json in
          for count in statistics.languages {
            json.object { json in
              json.member("lang", count.language)
              json.member("sources", count.sources)
            }
          }
        }
      }
    }
  }
}
