import Answers
import ArgumentParser
import Ingest

/// `kb speakers`: who speaks in the base.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who speaks in the base, those with most proposals first.",
    discussion: """
      EXAMPLES:
        kb speakers
        kb speakers liang
        kb speakers --class expert --sort name --format csv
      """)

  @Argument(help: "Words of the name.")
  var words: [String] = []

  @Option(name: .customLong("class"), help: "representative, expert, organisation or unknown.")
  var classification: SpeakerMention.Class?

  @Option(help: "proposals or name.")
  var sort: SpeakersRequest.Order = .proposals

  @OptionGroup var rows: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func run() throws {
    let found = try base.opened().speakers(
      SpeakersRequest(
        matching: words.isEmpty ? nil : words.joined(separator: " "),
        classification: classification, order: sort, page: rows.page))
    var page = output.page()
    SpeakerListView(found: found, offset: rows.offset).write(as: output.written, on: &page)
    page.flush()
    guard !found.speakers.isEmpty else {
      if output.format == .table { Failure.say("no speaker matches") }
      throw Failure.nothingFound
    }
  }
}
