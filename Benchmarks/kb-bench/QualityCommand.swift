import ArgumentParser
import Index

/// `kb-bench quality`: ranks a test collection and prints how well.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Rank a test collection (corpus.jsonl, queries.jsonl, qrels.tsv) and judge it.")

  @Option(help: "The folder of the collection.") var collection: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let folder = Measuring.folder()
    let schema = CollectionSchema(
      fields: [.init(name: "text", weight: 1, stemmed: true)], columns: [])
    var names: [String] = []
    guard let corpus = JSONLines(path: "\(collection)/corpus.jsonl") else {
      throw BenchError.unreadable("\(collection)/corpus.jsonl")
    }
    let writer = IndexWriter(
      folder: folder, schema: schema, names: { "quality" }, memoryBudget: 1 << 30)
    while corpus.next() {
      guard let name = corpus.string("_id") ?? corpus.string("id") else { continue }
      let text = (corpus.string("title") ?? []) + [0x0A] + (corpus.string("text") ?? [])
      try writer.add(
        IndexEntry(key: UInt64(names.count), language: "en", fields: [text], values: []))
      names.append(String(decoding: name, as: UTF8.self))
    }
    let files = try writer.finish().map { $0.name }
    defer { Measuring.remove(folder, files: files) }
    let parts = try files.map { (try Segment(path: "\(folder)/\($0)"), Tombstones()) }
    let snapshot = IndexSnapshot(schema: schema, parts: parts)
    let judgements = try Judgements(path: "\(collection)/qrels.tsv")
    let figures = try judge(snapshot, judgements, names)
    print(json ? figures.json : figures.table)
  }

  private func judge(
    _ snapshot: IndexSnapshot, _ judgements: Judgements, _ names: [String]
  ) throws -> QualityFigures {
    guard let queries = JSONLines(path: "\(collection)/queries.jsonl") else {
      throw BenchError.unreadable("\(collection)/queries.jsonl")
    }
    var figures = QualityFigures()
    let analyzer = Analyzer(language: "en")
    while queries.next() {
      guard let id = queries.string("_id") ?? queries.string("id"),
        let text = queries.string("text")
      else { continue }
      guard let relevant = judgements[String(decoding: id, as: UTF8.self)] else { continue }
      let words = analyzer.words(in: text).filter { !$0.isStopWord }
      let terms = words.map {
        RetrievalQuery.term(TermKey(field: 0, form: .stem, bytes: $0.stem), weight: 1)
      }
      let hits = try snapshot.top(1000, of: .any(terms, minimum: 1))
      figures.add(ranking: hits.map { names[Int($0.key)] }, relevant: relevant)
    }
    return figures
  }
}
