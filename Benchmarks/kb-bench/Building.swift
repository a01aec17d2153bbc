import Dispatch
import Index
import Synchronization

/// An index that was built, with what it cost.
struct Building {
  private(set) var documents = 0
  private(set) var files: [String] = []
  private var textBytes = 0
  private var seconds = 0.0
  private var processorSeconds = 0.0
  private var indexBytes = 0
  private var peakBytes = 0

  /// What one thread did, or why it could not.
  private struct Part {
    var documents = 0
    var textBytes = 0
    var segments: [SegmentSummary] = []
    var error: (any Error)?
  }

  /// The index that an earlier run left in a folder; nil when there is none.
  init?(kept folder: String) throws {
    while Measuring.isFile("\(folder)/\(Self.file(files.count))") {
      let name = Self.file(files.count)
      files.append(name)
      documents += try Segment(path: "\(folder)/\(name)").entryCount
    }
    if files.isEmpty { return nil }
  }

  /// The name of a segment.
  private static func file(_ number: Int) -> String { "index-\(number).kbs" }

  /// Reads a corpus and writes its index: with one thread as one segment, else each thread's share as its own.
  init(
    corpus: String, folder: String, schema: CollectionSchema, budget: Int, threads: Int
  ) throws {
    guard let batches = LineBatches(path: corpus) else { throw BenchError.unreadable(corpus) }
    let start = Measuring.now
    let before = Measuring.processorSeconds
    let done = Mutex<[Part]>([])
    DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { thread in
      let part = Self.part(
        thread, of: batches, folder: folder, schema: schema, budget: budget / max(threads, 1))
      done.withLock { $0.append(part) }
    }
    let parts = done.withLock { $0 }
    for part in parts {
      if let error = part.error { throw error }
      documents += part.documents
      textBytes += part.textBytes
    }
    try name(parts.flatMap { $0.segments }, in: folder, isOne: threads <= 1)
    seconds = Double(Measuring.now - start) / 1e9
    processorSeconds = Measuring.processorSeconds - before
    peakBytes = Measuring.peakMemory
  }

  /// Indexes batches of lines until there are no more.
  private static func part(
    _ thread: Int, of batches: LineBatches, folder: String, schema: CollectionSchema, budget: Int
  ) -> Part {
    var part = Part()
    var names = 0
    let writer = IndexWriter(
      folder: folder, schema: schema,
      names: {
        names += 1
        return "part-\(thread)-\(names)"
      }, memoryBudget: budget, rule: .alphanumeric)
    do {
      while let batch = batches.next() {
        let lines = JSONLines(batch)
        var number = batch.first
        while lines.next() {
          let text = lines.string("text") ?? []
          part.textBytes += text.count
          try writer.add(
            IndexEntry(key: UInt64(number), language: nil, fields: [text], values: []))
          number += 1
        }
        part.documents += number - batch.first
      }
      part.segments = try writer.finish()
    } catch {
      part.error = error
    }
    return part
  }

  /// Gives the segments their last names, merged to one when that is wanted.
  private mutating func name(
    _ segments: [SegmentSummary], in folder: String, isOne: Bool
  ) throws {
    if isOne && segments.count > 1 {
      let parts = try segments.map { (try Segment(path: "\(folder)/\($0.name)"), Tombstones()) }
      indexBytes = try Merger.merge(parts, to: "\(folder)/\(Self.file(0))").bytes
      Measuring.removeFiles(segments.map { $0.name }, in: folder)
      files = [Self.file(0)]
      return
    }
    for (number, segment) in segments.enumerated() {
      Measuring.rename("\(folder)/\(segment.name)", to: "\(folder)/\(Self.file(number))")
      files.append(Self.file(number))
      indexBytes += segment.bytes
    }
  }

  /// The members of "build".
  var json: String {
    """
    {"seconds":\(Measuring.short(seconds)),"cpu_seconds":\(Measuring.short(processorSeconds)),\
    "mb_s":\(Measuring.short(Double(textBytes) / 1e6 / seconds)),\
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
