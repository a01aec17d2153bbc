import Answers
import Ingest

/// What an ingest did.
struct IngestView {
  /// What is shown.
  var summary: IngestSummary
  /// The folder of the base.
  var path: String
  /// Whether nothing was kept.
  var isDryRun: Bool

  private static let shownSkips = 20

  /// Names the sources that failed, one a line, the first twenty of them.
  func saySkipped(inputs: [String]) {
    let failures = summary.skipped.filter(\.isFailure)
    for skipped in failures.prefix(Self.shownSkips) { Failure.say(skipped.reason) }
    if summary.failures > Self.shownSkips {
      Failure.say("… and \(summary.failures - Self.shownSkips) more; --format json lists them")
    }
  }

  /// Whether nothing was read because everything failed: the failures have then said all there is to say.
  var failedWholly: Bool {
    let read = summary.added + summary.unchanged + summary.replaced + summary.duplicates
    return read == 0 && summary.failures > 0
  }

  /// Whether an input that was named on the command line failed.
  func failedInputs(_ inputs: [String]) -> Bool {
    summary.skipped.contains { $0.isFailure && inputs.contains($0.name) }
  }

  /// Writes the summary.
  func write(as format: OutputFormat, on page: inout OutputPage) {
    if format == .json { writeObject(on: &page) } else { writeLines(on: &page) }
  }

  private func writeLines(on page: inout OutputPage) {
    if summary.createdBase { page.line("made a base in \(SafeText.line(path))") }
    let parts = [
      ("added", summary.added), ("replaced", summary.replaced), ("unchanged", summary.unchanged),
      ("duplicates", summary.duplicates),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let verb = isDryRun ? "would be: " : ""
    page.line("sources    \(verb)\(parts.isEmpty ? "none" : parts.joined(separator: ", "))")
    page.line("passages   \(summary.passages)")
    page.line("proposals  \(summary.proposals), commitments \(summary.commitments)")
    writeSkips(on: &page)
    let megabytes = ProgressLine.oneDigit(Double(summary.bytes) / 1e6)
    page.line(
      "read       \(megabytes) MB in \(ProgressLine.oneDigit(summary.seconds)) s "
        + "(\(ProgressLine.oneDigit(summary.speed)) MB/s)")
  }

  /// How many were left out, and why, most frequent reason first.
  private func writeSkips(on page: inout OutputPage) {
    guard summary.skippedCount > 0 else { return }
    page.line("skipped    \(summary.skippedCount), of which \(summary.failures) could not be read")
    let others = summary.skipped.filter { !$0.isFailure }
    for skipped in others.prefix(Self.shownSkips) {
      page.line("           \(SafeText.line("\(skipped.name): \(skipped.reason)"))")
    }
    if others.count > Self.shownSkips {
      page.line("           \(page.ellipsis) and \(others.count - Self.shownSkips) more")
    }
  }

  private func writeObject(on page: inout OutputPage) {
    page.json { json in
      json.object { json in
        json.member("base", path)
        json.member("created", summary.createdBase)
        json.member("dry_run", isDryRun)
        for (name, count) in counts { json.member(name, count) }
        json.member("seconds", summary.seconds)
        json.member("mb_s", summary.speed)
        json.member("skipped") { json in
          json.array { json in
            for skipped in summary.skipped {
              json.object { json in
                json.member("name", skipped.name)
                json.member("reason", skipped.reason)
                json.member("failed", skipped.isFailure)
              }
            }
          }
        }
      }
    }
  }

  private var counts: [(String, Int)] {
    [
      ("added", summary.added), ("replaced", summary.replaced), ("unchanged", summary.unchanged),
      ("duplicates", summary.duplicates), ("passages", summary.passages),
      ("proposals", summary.proposals), ("commitments", summary.commitments),
      ("skipped_count", summary.skippedCount), ("failures", summary.failures),
      ("bytes", summary.bytes),
    ]
  }
}
