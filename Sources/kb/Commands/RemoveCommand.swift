import Answers
import ArgumentParser

/// `kb remove`: takes sources out of the base.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take sources, and what was found in them, out of the base.",
    discussion: """
      EXAMPLES:
        kb remove reports/old.html
        kb remove d-3m8w
      """)

  @Argument(
    help: "Names or d- ids of sources; the beginning of an id that is its own will do.",
    completion: BaseCompletion.sources)
  var sources: [String]

  @OptionGroup var writing: WritingOptions

  @OptionGroup var base: BaseOption

  func run() throws {
    let base = try base.opened()
    let gone = try KnowledgeBase.remove(sources, at: base.path, waits: writing.seconds)
    var page = OutputPage(terminal: .current())
    for source in gone { page.line(SafeText.line("removed \(source.name) (\(source.id))")) }
    page.flush()
  }
}
