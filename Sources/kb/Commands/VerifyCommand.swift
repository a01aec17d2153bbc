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
        kb verify --sources                    and compare the sources with their files
        kb verify --sources speeches.jsonl     records, with the file that they came from

      Files are looked for by the names that kb ingest was given: run it in the same folder.
      """)

  @Flag(help: "Compare the sources with the files that they were read from, too.")
  var sources = false

  @Argument(help: "Files or folders to compare with (default: the names of the sources).")
  var inputs: [String] = []

  @OptionGroup var base: BaseOption

  func validate() throws {
    guard sources || inputs.isEmpty else {
      throw ValidationError("files are compared by kb verify --sources")
    }
  }

  func run() throws {
    let base = try base.opened()
    let report = try base.verify()
    for problem in report.problems { Failure.say("\(problem.place): \(problem.message)") }
    guard report.isSound else { throw Failure.reported }
    var page = OutputPage(terminal: .current())
    page.line(
      "sound: \(report.proposals) proposals stand in \(report.sources) sources; "
        + "\(report.segments) segments, \(report.bytes) bytes checked")
    if sources { try compare(base, on: &page) }
    page.flush()
  }

  private func compare(_ base: KnowledgeBase, on page: inout OutputPage) throws {
    let found = try base.compareSources(with: inputs)
    for name in found.changed { Failure.say("\(name): changed since it was read") }
    for name in found.missing { Failure.say("\(name): not there any more") }
    page.line(
      "same: \(found.same) sources are what was read; "
        + "\(found.changed.count) changed, \(found.missing.count) missing"
        + (found.untold > 0 ? "; give the files of \(found.untold) records to compare these" : ""))
    guard found.changed.isEmpty, found.missing.isEmpty else {
      page.flush()
      throw Failure.reported
    }
  }
}
