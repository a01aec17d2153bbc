import Answers
import ArgumentParser

/// `kb log`: what was done to the base, and when.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tell what each commit brought and took away, newest first.",
    discussion: """
      EXAMPLES:
        kb log
        kb log -n 3
      """)

  @Option(name: [.customShort("n"), .long], help: "How many at most (default: all).")
  var limit: Int?

  @OptionGroup var base: BaseOption

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("-n \(limit): must be 1 or more") }
  }

  func run() throws {
    let commits = try base.opened().commits(limit: limit)
    var page = OutputPage(terminal: .current())
    for commit in commits {
      page.line(
        "\(commit.number)\t\(commit.time)\t\(commit.action)\t+\(commit.added)\t-\(commit.removed)")
    }
    page.flush()
    if commits.isEmpty { throw Failure.nothingFound }
  }
}
