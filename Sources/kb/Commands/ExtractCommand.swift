import Answers
import ArgumentParser
import Ingest

/// `kb extract`: finds proposals without a base, as a stage of a pipe.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the proposals of files or records as JSON, touching no base.",
    discussion: """
      EXAMPLES:
        kb extract reports/employment.html | jq -r '.speaker.name + ": " + .text'
        xz -dc speeches.jsonl.xz | kb extract - > proposals.jsonl

      One JSON object a line for each proposal or commitment, in the order of the input, in bounded memory.
      """)

  @Argument(help: "Files, folders, or - for standard input (the default).")
  var inputs: [String] = ["-"]

  @Option(help: "jsonl.")
  var format: OutputFormat = .jsonl

  @Option(help: "How many threads read (default: one a core).")
  var jobs: Int?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard format == .jsonl else { throw ValidationError("extract writes jsonl, not \(format)") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): must be 1 or more") }
  }

  func run() throws {
    var stream = ExtractStream(inputs: inputs, workers: jobs, limits: reading.limits)
    var failedInput = false
    var hasFailed = false
    var count = 0
    try stream.run { batch in
      StandardStreams.writeOutput(batch.json)
      count += batch.proposals
      for failure in batch.failures {
        Failure.say("\(failure.error)")
        hasFailed = true
        if inputs.contains(failure.name) { failedInput = true }
      }
    }
    // Where nothing could be read, nothing can be said of it.
    if failedInput || (count == 0 && hasFailed) { throw Failure.reported }
    if count == 0 { throw Failure.nothingFound }
  }
}
