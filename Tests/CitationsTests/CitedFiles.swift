import Citations
import Foundation
import Ingest

/// Sources read from files, with every proposal that is found in them.
enum CitedFiles {
  /// The project's Corpus.
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus").path

  /// The sources in these files and folders.
  static func sources(in inputs: [String]) throws -> [CitedSource] {
    let limits = ReadingLimits()
    var scanner = SourceScanner(inputs: inputs, limits: limits)
    let reader = SourceReader(limits: limits)
    let extractor = ProposalExtractor()
    var sources: [CitedSource] = []
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned, !raw.name.contains("gold") else { continue }
      let document = try reader.document(from: raw)
      sources.append(source(document, extractor.extraction(of: document)))
    }
    return sources
  }

  private static func source(_ document: SourceDocument, _ found: Extraction) -> CitedSource {
    CitedSource(
      id: document.id, name: document.name, format: document.format, metadata: document.metadata,
      proposals: found.proposals.map { proposal in
        CitedProposal(
          id: proposal.id, text: proposal.text, prefix: proposal.prefix, suffix: proposal.suffix,
          scalars: proposal.scalars, paragraph: proposal.passage + 1, speaker: proposal.speaker)
      })
  }
}
