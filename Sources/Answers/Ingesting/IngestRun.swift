import Dispatch
import Foundation
import Ingest
import Store

/// One ingest: a thread that scans, threads that read and extract, and the caller's that writes.
struct IngestRun {
  private static let batchBytes = 1 << 19
  private static let batchSources = 512
  private static let skippedLimit = 1000
  /// How many batches may be read ahead of the writer, so that the readers go on while it commits.
  private static let batchesAhead = 48

  private let request: IngestRequest
  private let reading: IngestReading
  private let session: IngestSession?
  private let started = ContinuousClock.now
  private var summary = IngestSummary()
  private var progress = IngestProgress()

  /// A run that writes into a session, or only counts without one; `base` is asked what is known already.
  init(_ request: IngestRequest, session: IngestSession?, base: Base?) {
    self.request = request
    self.session = session
    reading = IngestReading(limits: request.limits, base: base)
  }

  /// Reads everything; `report` may return false to stop.
  mutating func run(_ report: (IngestProgress) -> Bool) throws -> IngestSummary {
    let workers = max(1, request.workers ?? ProcessInfo.processInfo.activeProcessorCount)
    let reading = reading
    let work = OrderedWork<[ScannedSource], [IngestItem]>(
      workers: workers, window: Self.batchesAhead
    ) {
      reading.items(of: $0)
    }
    let scanning = scan(into: work)
    // However this ends, the threads end before it returns.
    defer {
      work.stop()
      while work.next() != nil {}
    }
    var hasStopped = false
    while let items = work.next() {
      try write(items)
      if !hasStopped, !report(progress) {
        hasStopped = true
        work.stop()
      }
    }
    if let failure = scanning.failure { note(failure) }
    try finish()
    return summary
  }

  private func scan(into work: OrderedWork<[ScannedSource], [IngestItem]>) -> ScanOutcome {
    let outcome = ScanOutcome()
    let request = request
    DispatchQueue(label: "kb.scan").async {
      var scanner = SourceScanner(
        inputs: request.inputs, limits: request.limits, followLinks: request.followsLinks)
      do throws(IngestError) {
        while let batch = try Self.batch(&scanner), work.submit(batch) {}
      } catch {
        outcome.failure = error
      }
      work.close()
    }
    return outcome
  }

  private static func batch(
    _ scanner: inout SourceScanner
  ) throws(IngestError) -> [ScannedSource]? {
    var sources: [ScannedSource] = []
    var bytes = 0
    while bytes < batchBytes, sources.count < batchSources, let next = try scanner.next() {
      if case .raw(let raw) = next { bytes += raw.bytes.count }
      sources.append(next)
    }
    return sources.isEmpty ? nil : sources
  }

  private mutating func write(_ items: [IngestItem]) throws {
    var sources: [PreparedSource] = []
    for item in items {
      switch item {
      case .skipped(let skipped, let bytes): note(skipped, bytes: bytes)
      case .prepared(let source, let bytes):
        count(source.document.name, bytes: bytes)
        sources.append(source)
      case .known(let document, let bytes):
        count(document.name, bytes: bytes)
        guard try isStillKnown(document) else {
          sources.append(reading.prepared(document))
          continue
        }
        summary.unchanged += 1
      }
    }
    try add(sources)
    progress.seconds = seconds
  }

  /// What the readers saw is an older commit: a source that this run replaced meanwhile is no longer known.
  private func isStillKnown(_ document: SourceDocument) throws -> Bool {
    guard let session, session.hasReplaced else { return true }
    return try session.isKnown(name: document.name, digest: document.digest)
  }

  private mutating func add(_ sources: [PreparedSource]) throws {
    guard let session else {
      for source in sources { count(.added, source) }
      return
    }
    for (source, outcome) in zip(sources, try session.add(sources)) { count(outcome, source) }
  }

  private mutating func count(_ outcome: IngestSession.Outcome, _ source: PreparedSource) {
    switch outcome {
    case .unchanged: summary.unchanged += 1
    case .duplicate: summary.duplicates += 1
    case .added: summary.added += 1
    case .replaced: summary.replaced += 1
    }
    guard outcome == .added || outcome == .replaced else { return }
    let proposals = source.extraction.proposals
    let commitments = proposals.count { $0.kind == .commitment }
    summary.passages += source.extraction.passages.count
    summary.proposals += proposals.count - commitments
    summary.commitments += commitments
    progress.proposals += proposals.count
  }

  private mutating func count(_ name: String, bytes: Int) {
    progress.sources += 1
    progress.bytes += bytes
    progress.name = name
  }

  private mutating func note(_ skipped: IngestSummary.Skipped, bytes: Int = 0) {
    summary.skippedCount += 1
    if skipped.isFailure { summary.failures += 1 }
    progress.bytes += bytes
    if summary.skipped.count < Self.skippedLimit { summary.skipped.append(skipped) }
  }

  private mutating func note(_ failure: IngestError) {
    note(IngestSummary.Skipped(request.inputs.first ?? "-", .failed(failure)))
  }

  private mutating func finish() throws {
    if let session {
      try session.commit()
      try session.writer.tidy(after: "everything read is in the base")
    }
    summary.bytes = progress.bytes
    summary.seconds = seconds
    summary.createdBase = session?.writer.createdBase ?? false
  }

  private var seconds: Double { started.duration(to: .now) / .seconds(1) }
}
