import Answers
import ArgumentParser
import Ingest

/// `kb themes`: how much is asked about what, and why a text has its themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes with how much is asked about each; explain a text's.",
    discussion: """
      EXAMPLES:
        kb themes
        kb themes --by "Tong Liang"
        kb themes --since 2024 --format csv
        kb themes --explain "train more rural anchors"
        kb themes --explain - --title "Pay in the gig economy" < paragraph.txt

      --explain touches no base: it names the theme a text would get, the words that counted and where
      they stand, and the themes that came next. Points are logits: one more makes a theme about 2.7
      times as likely.
      """)

  @Option(help: "Explain the themes of this text, or of standard input with -.")
  var explain: String?

  @Option(help: "With --explain: the title of the source.")
  var title: String?

  @Option(help: "With --explain: the heading above the text.")
  var section: String?

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    if explain == nil, title != nil || section != nil {
      throw ValidationError("--title and --section go with --explain")
    }
    guard explain == nil || [.table, .json, .jsonl].contains(output.format) else {
      throw ValidationError("--explain writes table, json or jsonl; \(output.format) is for lists")
    }
  }

  func run() throws {
    if let explain { return try write(explanationOf: explain) }
    let themes = try base.opened().themes(filters.filter)
    var page = output.page()
    ThemeListView(themes: themes).write(as: output.written, on: &page)
    page.flush()
    if themes.isEmpty { throw Failure.nothingFound }
  }

  private func write(explanationOf text: String) throws {
    let text = text == "-" ? StandardStreams.readInput() : Array(text.utf8)
    guard !text.isEmpty else { throw Failure.message("--explain: no text") }
    let explanation = ThemeClassifier().explanation(
      proposal: text, section: Array((section ?? "").utf8), title: Array((title ?? "").utf8))
    var page = output.page()
    let view = ThemeEvidenceView(explanation: explanation, name: "text")
    if output.format == .table {
      view.write(on: &page)
    } else {
      page.json { json in json.object { view.writeMembers(into: &$0) } }
    }
    page.flush()
    if explanation.chosen.isEmpty { throw Failure.nothingFound }
  }
}
