import Answers
import ArgumentParser

/// `kb review`: a person decides what the program cannot.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Accept, reject or correct proposals, and keep who decided and when.",
    discussion: """
      EXAMPLES:
        kb review p-7f3k --accept
        kb review p-7f3k p-9q1x --reject --note "a count, not an ask"
        kb review p-7f3k --speaker "Tong Liang" --theme 505
        kb review p-7f3k --undo                       take the last decision back

      A rejected proposal is no longer found, listed, cited or exported, unless --review rejected (in a query
      review:rejected) asks for it. A speaker or theme counts everywhere; `none` takes it away. Decisions stay
      with the words: they are there again when the source is read again, changed or put back.
      """)

  @Argument(help: "Ids of proposals, or beginnings of them.")
  var ids: [String] = []

  @Flag(help: "It is a proposal (or commitment).")
  var accept = false

  @Flag(help: "It is none.")
  var reject = false

  @Option(help: "Whose it is: a name, a part of it that is theirs alone, an s- id, or none.")
  var speaker: String?

  @Option(help: "Its theme: a code or name, or none.")
  var theme: String?

  @Option(help: "A remark to keep with the decision.")
  var note: String?

  @Flag(help: "Take the last decision about each back.")
  var undo = false

  @OptionGroup var reviewer: ReviewerOption

  @Flag(help: "Wait for another writer instead of failing.")
  var wait = false

  @OptionGroup var base: BaseOption

  func validate() throws {
    if accept && reject { throw ValidationError("--accept and --reject exclude each other") }
    if undo && !change.isEmpty { throw ValidationError("--undo goes alone") }
    guard !ids.isEmpty else { throw ValidationError("which? give ids of proposals") }
    guard undo || !change.isEmpty else {
      throw ValidationError(
        "what of it? give --accept, --reject, --speaker, --theme, --note or --undo")
    }
  }

  func run() throws {
    let path = try base.opened().path
    let proposals =
      undo
      ? try KnowledgeBase.undoReview(ids, at: path, waits: wait)
      : try KnowledgeBase.review(ids, change, by: reviewer.reviewer, at: path, waits: wait)
    var page = OutputPage(terminal: .current())
    ReviewView(proposals: proposals).write(on: &page)
    page.flush()
  }

  private var change: ReviewChange {
    ReviewChange(
      verdict: accept ? .accepted : reject ? .rejected : nil, speaker: speaker, theme: theme,
      note: note)
  }
}
