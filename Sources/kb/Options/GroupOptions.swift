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
}

extension HitGrouping: ExpressibleByArgument {}
