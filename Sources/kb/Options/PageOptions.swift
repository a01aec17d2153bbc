import Answers
import ArgumentParser

/// Which rows of a long answer are wanted.
struct PageOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .long], help: "How many at most.")
  var limit = 20

  @Option(help: "How many to leave out first.")
  var offset = 0

  /// Refuses what is no number of rows.
  func validate() throws {
    guard limit > 0 else { throw ValidationError("-n \(limit): must be 1 or more") }
    guard offset >= 0 else { throw ValidationError("--offset \(offset): must be 0 or more") }
  }

  /// The page as Answers takes it.
  var page: Page { Page(offset: offset, limit: limit) }
}
