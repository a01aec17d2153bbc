import Answers
import ArgumentParser

/// `kb repair`: writes the index anew from the catalogue.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Write the index anew from the catalogue, and say what cannot be saved.",
    discussion: """
      EXAMPLES:
        kb repair
        kb repair --base /srv/minutes/.kb

      The segments hold nothing that the catalogue does not: damaged or missing ones are written anew. What
      is damaged in the catalogue itself is named: take it from a copy, or ingest the sources into a new base.
      """)

  @OptionGroup var writing: WritingOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    let base = try base.path()
    let report = try KnowledgeBase.repair(at: base, waits: writing.seconds)
    var page = OutputPage(terminal: .current())
    page.line("written anew: \(report.segments) segments of \(report.entries) entries")
    if report.gaveChecksums { page.line("the catalogue has checksums now") }
    page.flush()
    for problem in report.verification.problems {
      Failure.say("cannot be saved: \(problem.place): \(problem.message)")
    }
    if !report.verification.isSound { throw Failure.reported }
  }
}
