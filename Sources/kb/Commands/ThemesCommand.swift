import Answers
import ArgumentParser

/// `kb themes`: how much is asked about what.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes with how much is asked about each.",
    discussion: """
      EXAMPLES:
        kb themes
        kb themes --by "Tong Liang"
        kb themes --since 2024 --format csv
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    let themes = try base.opened().themes(filters.filter)
    var page = output.page()
    ThemeListView(themes: themes).write(as: output.format, on: &page)
    page.flush()
    if themes.isEmpty { throw Failure.nothingFound }
  }
}
