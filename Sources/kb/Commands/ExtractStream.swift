import Answers
import Dispatch
import Glibc
import Ingest
import Synchronization

/// Reads sources and finds their proposals a batch at a time, a batch on all cores, results in the order of the input.
struct ExtractStream {
  /// What became of one batch, in order.
  struct Batch: Sendable {
    /// The objects found, one a line, UTF-8.
    var json: [UInt8] = []
    /// How many.
    var proposals = 0
    /// What could not be read.
    var failures: [(name: String, error: IngestError)] = []
  }

  private static let batchBytes = 4 << 20
  private static let batchSources = 8192
  private static let partsAWorker = 4

  private var scanner: SourceScanner
  private let workers: Int
  private let limits: ReadingLimits

  /// A stream over these inputs; `workers` nil means one thread a core.
  init(inputs: [String], workers: Int?, limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
    scanner = SourceScanner(inputs: inputs, limits: limits)
    self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Hands each batch to `body` when it is done.
  mutating func run(_ body: (Batch) -> Void) throws(IngestError) {
    while true {
      let sources = try nextSources()
      if sources.isEmpty { return }
      body(results(of: sources))
    }
  }

  private mutating func nextSources() throws(IngestError) -> [ScannedSource] {
    var sources: [ScannedSource] = []
    var bytes = 0
    while bytes < Self.batchBytes, sources.count < Self.batchSources, let next = try scanner.next()
    {
      if case .raw(let raw) = next { bytes += raw.bytes.count }
      sources.append(next)
    }
    return sources
  }

  private func results(of sources: [ScannedSource]) -> Batch {
    let parts = workers == 1 ? 1 : min(sources.count, workers * Self.partsAWorker)
    let done = Mutex<[Batch]>(Array(repeating: Batch(), count: parts))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, parts)) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if part >= parts { return }
        let range = sources.count * part / parts..<sources.count * (part + 1) / parts
        let batch = Self.batch(of: sources[range], limits)
        done.withLock { $0[part] = batch }
      }
    }
    return done.withLock { batches in
      batches.reduce(into: Batch()) { whole, batch in
        whole.json += batch.json
        whole.proposals += batch.proposals
        whole.failures += batch.failures
      }
    }
  }

  private static func batch(
    of sources: ArraySlice<ScannedSource>, _ limits: ReadingLimits
  ) -> Batch {
    let reader = SourceReader(limits: limits)
    let extractor = ProposalExtractor()
    var batch = Batch()
    var json = JSONWriter()
    for source in sources {
      switch source {
      case .skipped(let name, .failed(let error)): batch.failures.append((name, error))
      case .skipped: break
      case .raw(let raw):
        do throws(IngestError) {
          let document = try reader.document(from: raw)
          let proposals = extractor.extraction(of: document).proposals
          if proposals.isEmpty { continue }
          let reference = SourceReference(document)
          for proposal in proposals {
            ProposalRecord(proposal: proposal, source: reference).write(into: &json)
            json.newline()
            batch.proposals += 1
          }
        } catch {
          batch.failures.append((raw.name, error))
        }
      }
    }
    batch.json = json.bytes
    return batch
  }
}
