import Answers
import ArgumentParser

/// `kb show`: a proposal in its context.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a proposal in its context, with source, position, cue, rule and themes.",
    discussion: """
      EXAMPLES:
        kb show p-7f3k
        kb show p-7f3k --why
        kb show p-7f3k --format json
      """)

  @Argument(help: "Ids, or beginnings of them.", completion: BaseCompletion.proposals)
  var ids: [String]

  @Flag(help: "Explain how it was found and who was taken for its speaker.")
  var why = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard [.table, .json, .jsonl].contains(output.format) else {
      throw ValidationError("show writes table, json or jsonl; \(output.format) is for lists")
    }
  }

  func run() throws {
    let base = try base.opened()
    var page = output.page()
    for id in ids {
      let view = DetailView(detail: try base.proposal(id, explains: why))
      if output.format == .table { view.writeCard(on: &page) } else { view.writeObject(on: &page) }
    }
    page.flush()
  }
}
