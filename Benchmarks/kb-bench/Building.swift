import Index

/// An index that was built, with what it cost.
struct Building {
  private(set) var documents = 0
  private(set) var files: [String] = []
  private var textBytes = 0
  private var seconds = 0.0
  private var indexBytes = 0
  private var peakBytes = 0

  /// The index that an earlier run left in a folder; nil when there is none.
  init?(kept folder: String) throws {
    guard Measuring.isFile("\(folder)/\(Self.file)") else { return nil }
    files = [Self.file]
    documents = try Segment(path: "\(folder)/\(Self.file)").entryCount
  }

  /// The name of the one segment.
  private static let file = "index.kbs"

  /// Reads a corpus and writes its index as one segment.
  init(corpus: String, folder: String, schema: CollectionSchema, budget: Int) throws {
    guard let lines = JSONLines(path: corpus) else { throw BenchError.unreadable(corpus) }
    let start = Measuring.now
    var names = 0
    let writer = IndexWriter(
      folder: folder, schema: schema,
      names: {
        names += 1
        return "part-\(names)"
      }, memoryBudget: budget, rule: .alphanumeric)
    while lines.next() {
      guard let text = lines.string("text") else { continue }
      textBytes += text.count
      try writer.add(
        IndexEntry(key: UInt64(documents), language: nil, fields: [text], values: []))
      documents += 1
    }
    let parts = try writer.finish()
    if parts.count == 1 {
      Measuring.rename("\(folder)/\(parts[0].name)", to: "\(folder)/\(Self.file)")
      indexBytes = parts[0].bytes
    } else {
      let segments = try parts.map { (try Segment(path: "\(folder)/\($0.name)"), Tombstones()) }
      indexBytes = try Merger.merge(segments, to: "\(folder)/\(Self.file)").bytes
      Measuring.removeFiles(parts.map { $0.name }, in: folder)
    }
    seconds = Double(Measuring.now - start) / 1e9
    files = [Self.file]
    peakBytes = Measuring.peakMemory
  }

  /// The members of "build".
  var json: String {
    """
    {"seconds":\(Measuring.short(seconds)),"mb_s":\(Measuring.short(Double(textBytes) / 1e6 / seconds)),\
    "text_bytes":\(textBytes),"index_bytes":\(indexBytes),"peak_bytes":\(peakBytes)}
    """
  }
}

/// What can go wrong in a benchmark.
enum BenchError: Error, CustomStringConvertible {
  case unreadable(String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read"
    }
  }
}
