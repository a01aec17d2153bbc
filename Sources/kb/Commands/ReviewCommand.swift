import Answers
import ArgumentParser
import Ingest

/// `kb review`: a person decides what the program cannot.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Accept, reject or correct proposals, and keep who decided and when.",
    discussion: """
      EXAMPLES:
        kb review                                     one after another, the least sure first
        kb review p-7f3k --accept
        kb review p-7f3k p-9q1x --reject --note "a count, not an ask"
        kb review p-7f3k --speaker "Tong Liang" --theme 505
        kb review p-7f3k --undo                       take the last decision back
        kb review --format jsonl --query anchors > queue.jsonl
        kb review --from queue.jsonl                  take the filled-in decisions
        kb export --reviews | kb review --from - --base /srv/other/.kb

      A rejected proposal is no longer found, listed, cited or exported, unless --review rejected (in
      a query review:rejected) asks for it. A speaker or theme counts everywhere; `none` takes it away.
      Decisions stay with the words: they are there again when the source is read again, changed or
      put back. Of the lines that --from reads all are kept, or none when one is wrong.
      """)

  @Argument(
    help: "Ids of proposals, or beginnings of them; without any, those of low confidence.",
    completion: BaseCompletion.proposals)
  var ids: [String] = []

  @Flag(help: "It is a proposal (or commitment).")
  var accept = false

  @Flag(help: "It is none.")
  var reject = false

  @Option(
    help: "Whose it is: a name, a part of it that is theirs alone, an s- id, or none.",
    completion: BaseCompletion.speakers)
  var speaker: String?

  @Option(help: "Its theme: a code or name, or none.", completion: BaseCompletion.themes)
  var theme: String?

  @Option(help: "A remark to keep with the decision.")
  var note: String?

  @Flag(help: "Take the last decision about each back.")
  var undo = false

  @OptionGroup var reviewer: ReviewerOption

  @Option(help: "Walk through proposals below this confidence, 0 to 1.")
  var below = 0.6

  @Option(help: "Walk through those that this query finds.")
  var query: String?

  @Option(name: [.customShort("n"), .long], help: "How many at most (default: all).")
  var limit: Int?

  @Option(help: "jsonl: write the queue for an editor or an assistant; with --decided also table.")
  var format: OutputFormat?

  @Option(help: "Take the decisions of this file of JSON Lines, or of standard input with -.")
  var from: String?

  @Flag(help: "List what was decided.")
  var decided = false

  @OptionGroup var writing: WritingOptions

  @OptionGroup var base: BaseOption

  func validate() throws {
    if accept && reject { throw ValidationError("--accept and --reject exclude each other") }
    if undo && !change.isEmpty { throw ValidationError("--undo goes alone") }
    if !ids.isEmpty && !undo && change.isEmpty {
      throw ValidationError(
        "what of it? give --accept, --reject, --speaker, --theme, --note or --undo")
    }
    if ids.isEmpty && (undo || !change.isEmpty) {
      throw ValidationError("which? give ids of proposals")
    }
    if from != nil && (!ids.isEmpty || decided || format != nil) {
      throw ValidationError("--from goes alone")
    }
    if let format, format != .jsonl, !(decided && format == .table) {
      throw ValidationError("review writes jsonl, not \(format)")
    }
    if !(0...1).contains(below) { throw ValidationError("--below \(below): must be 0 to 1") }
    if let limit, limit < 1 { throw ValidationError("-n \(limit): must be 1 or more") }
  }

  func run() throws {
    let base = try base.opened()
    if let from { return try take(from, in: base) }
    if decided { return try list(base) }
    if !ids.isEmpty { return try decide(base) }
    guard format == .jsonl || Terminal.isInteractive else {
      throw Failure.message(
        "review asks on a terminal; here give ids and --accept or --reject, or --format jsonl for the queue"
      )
    }
    let queue = try base.reviewQueue(
      below: below >= 1 ? .infinity : below, query: query, limit: limit)
    guard !queue.isEmpty else {
      Failure.say(
        "nothing is left to decide below \(below)" + (query == nil ? "" : " for this query"))
      throw Failure.nothingFound
    }
    if format == .jsonl { return try write(queue, in: base) }
    guard let keys = KeyInput() else { throw Failure.message("the terminal gives no keys") }
    var walk = ReviewWalk(queue, in: base, by: reviewer.reviewer)
    try walk.run(keys)
  }

  private func decide(_ base: KnowledgeBase) throws {
    let notice = try speaker.flatMap { try NewSpeakerNotice(name: $0, in: base)?.sentence }
    let proposals =
      undo
      ? try KnowledgeBase.undoReview(ids, at: base.path, waits: writing.seconds)
      : try KnowledgeBase.review(
        ids, change, by: reviewer.reviewer, at: base.path, waits: writing.seconds)
    var page = OutputPage(terminal: .current())
    ReviewView(proposals: proposals).write(on: &page)
    page.flush()
    if let notice { Failure.say(notice) }
  }

  private func write(_ queue: [String], in base: KnowledgeBase) throws {
    var page = OutputPage(terminal: .current(color: .never))
    for id in queue {
      let detail = try base.proposal(id, explains: true)
      page.json { ReviewQueueView.write(detail, into: &$0) }
    }
    page.flush()
  }

  private func list(_ base: KnowledgeBase) throws {
    let reviews = try base.reviews()
    var page = OutputPage(terminal: .current())
    if format == .jsonl {
      for entry in reviews { page.json { entry.write(into: &$0) } }
    } else if !reviews.isEmpty {
      ReviewListView(reviews: reviews).write(on: &page)
    }
    page.flush()
    if reviews.isEmpty { throw Failure.nothingFound }
  }

  private func take(_ file: String, in base: KnowledgeBase) throws {
    try LineImport.take(file, tellsOpen: true) { text in
      try KnowledgeBase.readReviews(
        text, by: reviewer.reviewer, at: base.path, waits: writing.seconds)
    }
  }

  private var change: ReviewChange {
    ReviewChange(
      verdict: accept ? .accepted : reject ? .rejected : nil, speaker: speaker, theme: theme,
      note: note)
  }
}
