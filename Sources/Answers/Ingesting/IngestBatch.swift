import Ingest
import Store

/// What became of one input, before the base has a say.
enum IngestItem: Sendable {
  /// Read and understood.
  case prepared(PreparedSource, bytes: Int)
  /// Read, and in the base already as it is.
  case known(SourceDocument, bytes: Int)
  /// Left out.
  case skipped(IngestSummary.Skipped, bytes: Int)
}

/// Reads and understands a few inputs at a time: the work of one thread.
struct IngestReading: Sendable {
  private let reader: SourceReader
  private let extractor = ProposalExtractor()
  private let base: Base?

  /// Reading with limits; sources that `base` has already are not looked at again.
  init(limits: ReadingLimits, base: Base?) {
    reader = SourceReader(limits: limits)
    self.base = base
  }

  /// What became of each input, in order.
  func items(of sources: [ScannedSource]) -> [IngestItem] {
    let documents = sources.map(read)
    let known = known(
      documents.compactMap { if case .success(let read) = $0 { read.document } else { nil } })
    return documents.map { result in
      switch result {
      case .failure(let skip): .skipped(skip.skipped, bytes: skip.bytes)
      case .success(let read):
        known.contains(read.document.name)
          ? .known(read.document, bytes: read.bytes)
          : .prepared(prepared(read.document), bytes: read.bytes)
      }
    }
  }

  /// A document with all that is found in it.
  func prepared(_ document: SourceDocument) -> PreparedSource {
    PreparedSource(document: document, extraction: extractor.extraction(of: document))
  }

  private struct ReadSource {
    var document: SourceDocument
    var bytes: Int
  }

  private struct Skip: Error {
    var skipped: IngestSummary.Skipped
    var bytes: Int
  }

  private func read(_ source: ScannedSource) -> Result<ReadSource, Skip> {
    switch source {
    case .skipped(let name, let reason):
      return .failure(Skip(skipped: IngestSummary.Skipped(name, reason), bytes: 0))
    case .raw(let raw):
      do throws(IngestError) {
        let document = try reader.document(from: raw)
        return .success(ReadSource(document: document, bytes: raw.bytes.count))
      } catch {
        let skipped = IngestSummary.Skipped(raw.name, .failed(error))
        return .failure(Skip(skipped: skipped, bytes: raw.bytes.count))
      }
    }
  }

  /// The names of those that the base has byte for byte; when it cannot be asked, the writer will find out.
  private func known(_ documents: [SourceDocument]) -> Set<String> {
    guard let base, !documents.isEmpty else { return [] }
    do throws(StoreError) {
      return try base.snapshot { snapshot in try snapshot.known(documents) }
    } catch {
      return []
    }
  }
}

extension IngestSummary.Skipped {
  /// A source that the scanner or the reader left out.
  init(_ name: String, _ reason: SkipReason) {
    switch reason {
    case .hidden: self.init(name: name, reason: "hidden", isFailure: false)
    case .ignored: self.init(name: name, reason: "named in .kbignore", isFailure: false)
    case .binary(let format): self.init(name: name, reason: "no text (\(format))", isFailure: false)
    case .link: self.init(name: name, reason: "a link out of the folder", isFailure: false)
    case .failed(let error): self.init(name: name, reason: error.description, isFailure: true)
    }
  }
}
