import Answers
import ArgumentParser

/// `kb speaker`: all that the base knows of one speaker.
struct SpeakerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speaker",
    abstract: "Show one speaker: roles, themes, proposals and sources.",
    discussion: """
      EXAMPLES:
        kb speaker Tong Liang
        kb speaker Qianjuan --format markdown
        kb speaker s-4h2n --format json
      """)

  @Argument(
    help: "The name, a part of it that is theirs alone, or an s- id.",
    completion: BaseCompletion.speakers)
  var name: [String]

  @OptionGroup var rows: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard [.table, .json, .jsonl, .markdown].contains(output.format) else {
      throw ValidationError("speaker writes table, json or markdown; \(output.format) is for lists")
    }
  }

  func run() throws {
    let dossier = try base.opened().speaker(name.joined(separator: " "), proposals: rows.page)
    var page = output.page()
    let view = DossierView(dossier: dossier)
    switch output.written {
    case .markdown: view.writeMarkdown(on: &page)
    case .json, .jsonl: view.writeObject(on: &page)
    case .table, .plain, .csv, .tsv: view.writeCard(on: &page)
    }
    page.flush()
  }
}
