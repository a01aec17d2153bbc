import Answers
import ArgumentParser
import Ingest

/// `kb watch`: what is new about a query since the last look.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Remember a query and tell what is new about it since the last look.",
    discussion: """
      EXAMPLES:
        kb watch housing                                remember it; tell what there is
        kb watch                                        what is new about all that is remembered
        kb watch --name tong 'by:"Tong Liang" rural' --json
        kb watch --name tong --atom tong.xml            what is new, and a feed of the newest
        kb watch --list
        kb watch --forget housing

      The query has the fields of kb search (by: theme: date: ...). Exit code 1 when nothing is new, so that
      cron can mail what is: kb watch || true. A look is remembered unless --peek says not to.
      """)

  @Argument(help: "The query; nothing for what is remembered.")
  var words: [String] = []

  @Option(
    help: "The name it is remembered by (default: the query).", completion: BaseCompletion.watches)
  var name: String?

  @Option(
    help: "Write the newest proposals to this file as an Atom feed.", completion: .file())
  var atom: String?

  @Flag(help: "List what is remembered.")
  var list = false

  @Option(help: "Forget the query of this name.", completion: BaseCompletion.watches)
  var forget: String?

  @Flag(help: "Do not remember this look.")
  var peek = false

  @Flag(help: "Write one JSON object, as --format json.")
  var json = false

  @Option(name: [.customShort("n"), .long], help: "How many proposals at most, newest first.")
  var limit = 20

  @OptionGroup var output: OutputOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var base: BaseOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("-n \(limit): must be 1 or more") }
    if list || forget != nil, !words.isEmpty || name != nil || atom != nil || list && forget != nil
    {
      throw ValidationError("--list and --forget stand alone")
    }
    if atom != nil && words.isEmpty && name == nil {
      throw ValidationError("--atom FILE writes the feed of one query; name it, or give its words")
    }
    if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError("--name: no name") }
  }

  func run() throws {
    let base = try base.opened()
    if let forget {
      return try KnowledgeBase.forgetWatch(forget, at: base.path, waits: writing.seconds)
    }
    let watches = try chosen(of: base)
    if list { return try write(listOf: watches) }
    guard !watches.isEmpty else {
      throw Failure.message("nothing is watched; `kb watch QUERY` remembers a query")
    }
    let news = try watches.map { try base.news(of: $0, limit: limit) }
    var page = shown.page()
    WatchView(news: news).write(as: shown.written, on: &page)
    page.flush()
    for complaint in news.flatMap(\.complaints) {
      Failure.say("query, column \(complaint.column): \(complaint.message)")
    }
    if let atom, let watch = watches.first { try writeFeed(of: watch, in: base, to: atom) }
    if !peek {
      try KnowledgeBase.keep(news, at: base.path, waits: writing.seconds)
    }
    if news.allSatisfy({ $0.total == 0 }) { throw Failure.nothingFound }
  }

  /// The output options with `--json` taken for a format.
  private var shown: OutputOptions {
    var shown = output
    if json { shown.format = .json }
    return shown
  }

  private func chosen(of base: KnowledgeBase) throws -> [Watch] {
    let query = words.joined(separator: " ")
    if !query.isEmpty {
      let name = name ?? query
      let known = try base.watches().first { $0.name == name && $0.query == query }
      return [known ?? Watch(name: name, query: query)]
    }
    if let name { return [try base.watch(named: name)] }
    return try base.watches()
  }

  private func write(listOf watches: [Watch]) throws {
    var page = shown.page()
    WatchListView(watches: watches).write(as: shown.written, on: &page)
    page.flush()
    if watches.isEmpty { throw Failure.nothingFound }
  }

  private func writeFeed(of watch: Watch, in base: KnowledgeBase, to path: String) throws {
    let proposals = try base.latest(of: watch.query, limit: AtomFeed.entries)
    let feed = AtomFeed(
      watch: watch, proposals: proposals,
      lastCommit: try base.commits(limit: 1).first?.time ?? "1970-01-01T00:00:00Z")
    try OutputFile.write(Array(feed.text.utf8), to: path)
  }
}
