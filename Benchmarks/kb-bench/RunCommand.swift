import ArgumentParser
import Index

/// `kb-bench run`: builds an index from JSON Lines and times a file of queries.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Build an index of the records' text and time queries on it.",
    discussion: """
      KB_KERNELS=plain or avx2 holds the kernels to a lower instruction level.
      """)

  @Option(help: "JSON Lines with \"text\".") var corpus: String
  @Option(help: "Lines of kind (term, and, or, longor, phrase), tab, words.") var queries: String
  @Option(
    help: "Threads that build the index, each a segment of its own; queries are asked by one.")
  var threads = 1
  @Option(help: "Rounds over the queries; the median of a query counts.") var rounds = 7
  @Option(help: "Megabytes of postings in memory before a segment is written.") var budget = 1500
  @Option(help: "A folder to keep the index in; when it is there already it is not built again.")
  var index: String?
  @Option(help: "Only this kind.") var kind: String?
  @Option(help: "Only this: top10, top100, count or top10count (both in one).") var mode: String?
  @Option(help: "Write keys and scores of the best ten of each query to this file.") var top:
    String?
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    if let level = Measuring.kernelLevel { KernelLevel.limit(to: level) }
    let folder = Measuring.folder(index)
    let schema = CollectionSchema(
      fields: [.init(name: "text", weight: 1, stemmed: false)], columns: [])
    let built =
      try Building(kept: folder)
      ?? Building(
        corpus: corpus, folder: folder, schema: schema, budget: budget << 20, threads: threads)
    defer { if index == nil { Measuring.remove(folder, files: built.files) } }
    let parts = try built.files.map { (try Segment(path: "\(folder)/\($0)"), Tombstones()) }
    let snapshot = IndexSnapshot(schema: schema, parts: parts)
    let file = QueryFile(try TextFile.read(queries))
    var results: [(name: String, timing: QueryTiming)] = []
    for entry in file.kinds where kind == nil || kind == entry.name {
      let prepared = entry.queries.map { QueryFile.query(entry.name, $0) }
      for mode in QueryMode.allCases where self.mode == nil || self.mode == mode.rawValue {
        let timing = try QueryTiming(prepared, mode: mode, snapshot: snapshot, rounds: rounds)
        results.append(("\(entry.name)/\(mode.rawValue)", timing))
      }
    }
    if let top { try writeTop(file, snapshot, to: top) }
    report(built, results)
  }

  private func writeTop(
    _ file: QueryFile, _ snapshot: IndexSnapshot, to path: String
  ) throws {
    var text = ""
    for entry in file.kinds {
      for (number, words) in entry.queries.enumerated() {
        let hits = try snapshot.top(10, of: QueryFile.query(entry.name, words))
        let row = hits.map { "\($0.key):\($0.score)" }.joined(separator: ",")
        text += "\(entry.name)\t\(number)\t\(row)\n"
      }
    }
    try TextFile.write(text, to: path)
  }

  private func report(_ built: Building, _ results: [(name: String, timing: QueryTiming)]) {
    if json {
      let rows = results.map { "\"\($0.name)\":\($0.timing.json)" }.joined(separator: ",")
      print("{\"docs\":\(built.documents),\"build\":\(built.json),\"queries\":{\(rows)}}")
      return
    }
    print("\(built.documents) documents; build \(built.json)")
    for result in results { print("\(result.name): \(result.timing.json)") }
  }
}
