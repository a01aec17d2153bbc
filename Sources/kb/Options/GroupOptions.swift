import Answers
import ArgumentParser

/// Whether and by what hits are put together.
struct GroupOptions: ParsableArguments {
  @Option(help: "Put together by speaker, theme, source or month; -n then counts groups.")
  var groupBy: HitGrouping?

  @Option(help: "With --group-by: how many of each group.")
  var each = 3

  /// Refuses what is no number of hits.
  func validate() throws {
    guard each > 0 else { throw ValidationError("--each \(each): must be 1 or more") }
  }

  /// Shows the hits of a request in groups; `command` is named where a next page is offered.
  func show(
    _ request: SearchRequest, by groupBy: HitGrouping, of base: KnowledgeBase,
    _ output: OutputOptions, command: String
  ) throws {
    let found = try base.groups(request, by: groupBy, each: each)
    var page = output.page()
    let view = GroupView(
      found: found, grouping: groupBy, query: request.query, offset: request.page.offset)
    view.write(as: output.written, on: &page)
    page.flush()
    view.sayNotices(command: command, asTable: output.format == .table)
    if found.groups.isEmpty { throw Failure.nothingFound }
  }
}

extension HitGrouping: ExpressibleByArgument {}
