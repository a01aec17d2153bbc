import Answers
import ArgumentParser

/// `kb threads`: what was asked more than once.
struct ThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads",
    abstract: "List what was asked more than once, by whom and when.",
    discussion: """
      EXAMPLES:
        kb threads
        kb threads housing
        kb threads --by "Tong Liang" --sort date
        kb threads --theme education --since 2024 --format json

      A thread is two or more proposals that say nearly the same: the same ask in several reports, or
      made again by the same or other speakers. With a query or a filter, those threads are listed of
      which at least one proposal matches. docs/threads.md tells how they are found.
      """)

  @Argument(help: "A query, as for kb search.")
  var words: [String] = []

  @Option(help: "asks or date.")
  var sort: ThreadOrder = .asks

  @OptionGroup var filters: FilterOptions
  @OptionGroup var rows: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    let found = try base.opened().threads(
      query: words.joined(separator: " "), filter: filters.filter, order: sort, page: rows.page)
    var page = output.page()
    ThreadListView(found: found, offset: rows.offset).write(as: output.written, on: &page)
    page.flush()
    guard !found.threads.isEmpty else {
      if output.format == .table { Failure.say("nothing was asked more than once") }
      throw Failure.nothingFound
    }
  }
}

extension ThreadOrder: ExpressibleByArgument {}
