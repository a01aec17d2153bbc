import Answers
import ArgumentParser
import Ingest

/// `kb ingest`: reads speeches and reports into the base.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read speeches and reports into the base.",
    discussion: """
      EXAMPLES:
        kb ingest reports/ speech.html
        kb ingest --dry-run reports/
        xz -dc speeches.jsonl.xz | kb ingest -

      Plain text, HTML and JSON Lines are read; what is there already, byte for byte, costs nothing, and
      a changed file replaces its older version. The base is made in .kb/ when there is none.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String]

  @Flag(name: [.customShort("n"), .long], help: "Read and count, keep nothing.")
  var dryRun = false

  @Flag(help: "Follow links that lead out of the given folders.")
  var followLinks = false

  @OptionGroup var writing: WritingOptions

  @Option(help: "How many threads read (default: one a core).")
  var jobs: Int?

  @OptionGroup var reading: ReadingOptions

  @Flag(name: [.customShort("q"), .long], help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "table or json.")
  var format: OutputFormat = .table

  @OptionGroup var base: BaseOption

  func validate() throws {
    guard [.table, .json].contains(format) else {
      throw ValidationError("ingest writes table or json, not \(format)")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): must be 1 or more") }
  }

  func run() throws {
    var request = IngestRequest(inputs: inputs)
    request.followsLinks = followLinks
    request.isDryRun = dryRun
    request.waits = writing.seconds
    request.workers = jobs
    request.limits = reading.limits
    let path = base.pathForWriting()
    var progress = ProgressLine(isShown: Terminal.errorIsTerminal && !quiet)
    let summary = try KnowledgeBase.ingest(request, at: path) { state in
      progress.show(state)
      return true
    }
    progress.clear()
    let view = IngestView(summary: summary, path: path, isDryRun: dryRun)
    view.saySkipped(inputs: inputs)
    if !quiet && !view.failedWholly {
      var page = OutputPage(terminal: .current())
      view.write(as: format, on: &page)
      page.flush()
    }
    if view.failedInputs(inputs) || view.failedWholly { throw Failure.reported }
  }
}
