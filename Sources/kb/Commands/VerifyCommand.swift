import Answers
import ArgumentParser

/// `kb verify`: proves that every proposal stands in its source and that nothing is damaged.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every proposal back from its source and check every checksum.",
    discussion: """
      EXAMPLES:
        kb verify
        kb verify --base /srv/minutes/.kb && echo sound
      """)

  @OptionGroup var base: BaseOption

  func run() throws {
    let report = try base.opened().verify()
    for problem in report.problems { Failure.say("\(problem.place): \(problem.message)") }
    guard report.isSound else { throw Failure.reported }
    var page = OutputPage(terminal: .current())
    page.line(
      "sound: \(report.proposals) proposals stand in \(report.sources) sources; "
        + "\(report.segments) segments, \(report.bytes) bytes checked")
    page.flush()
  }
}
